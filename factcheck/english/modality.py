"""How firmly a clause is put, as far as its words alone tell: the words of certainty, and where.

Only the main clause tells: the sentence without its subordinate clauses.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType

from factcheck.english.lexicon import Phrases, any_of, word_lists, words_of

_ASKS = re.compile(r"\?[\"'”’)\]]*\Z")
# "May" is a month, "free will" and "good will" are things, so are "their hopes to"
_NOT_VERBS = re.compile(
    r"\bMay\b|\b(?:free|good|ill|the|a|his|her|last) will\b|\bmight(?=[.,;:)”\"]|\Z)"
    # ability, not what may be: "could not find", "could be felt"
    r"|\bcould(?:n[’']t| not| never)\b"
    r"|\bcould (?:only |even |still )?(?:be )?(?:feel|felt|see|seen|hear|heard|tell|told|offer)\b"
    r"|(?:\b(?:the|an?|his|her|its|their|our|my|no|any|such|of|\w+ed)|[’']s?) "
    r"(?:(?:plan|hope|aim)s? (?:to|for)|considering)\b"
)
# "an unlikely ally": likely only as a predicate or an adverb
_LIKELY = re.compile(r"\b(?:un)?likely\b(?! to\b)", re.IGNORECASE)
_BEFORE_LIKELY = re.compile(
    r"(?:\b(?:is|are|was|were|be|been|being|will|would|has|have|had|most|very|seems?|seemed|more"
    r"|less|looks?|looked|it|quite|not)|n[’']t|,) \Z",
    re.IGNORECASE,
)
# "is also expected to"
_ADVERBS = re.compile(r"\b(?:also|now|still|then|currently|widely|already|not|all|both) ")
_SUBORDINATOR = rf"(?:{any_of(words_of('grammar', 'subordinators'))})"
_CLAUSE = re.compile(rf"[ (—–-]{_SUBORDINATOR}\b")
# "If you want to go that is the way": where it ends cannot be told
_SUBORDINATE = re.compile(
    rf"(?:{any_of(words_of('grammar', 'subordinators_first'))})\b", re.IGNORECASE
)
_SET_OFF = re.compile(rf",[ ]{_SUBORDINATOR}\b[^,.;:]*,")
_INTRODUCTION = re.compile(
    rf"(?:{_SUBORDINATOR}|{any_of(words_of('grammar', 'introducing'))})\b[^,]*, ", re.IGNORECASE
)
# What has been done, before a word that would tell of what will be.
_DONE = re.compile(rf"\b(?:{any_of(words_of('grammar', 'done'))})\b")
# Characters: "is very likely" holds its verb right before the cue.
_ADJACENT = 8
_THAT = re.compile(r"[^,;:“”\"]{0,60}?\bthat\b|\b")
_OPENS = re.compile(r"[^,;:“”\"]{0,60}?\b(?:that|whether|if|why)\b")
_NOTHING: Mapping[str, Sequence[str]] = MappingProxyType({})


class CertaintyWords:
    """The words that show how firmly something is put: those of certainty.yaml, and more of them.

    `more` are words by the names of that file's lists.
    """

    def __init__(self, more: Mapping[str, Sequence[str]] = _NOTHING) -> None:
        self._lists = {
            name: (*words, *more.get(name, ())) for name, words in word_lists("certainty").items()
        }
        self._phrases = {name: Phrases(words) for name, words in self._lists.items()}

    def phrases(self, name: str) -> Phrases:
        """One list as phrases to look for in a text."""
        return self._phrases[name]

    def has(self, name: str, *words: str) -> bool:
        """Whether one of the words is in the list."""
        return not {word.lower() for word in words}.isdisjoint(self._lists[name])


@cache
def shipped_words() -> CertaintyWords:
    """The words of certainty.yaml alone."""
    return CertaintyWords()


def asks(text: str) -> bool:
    """Whether it ends in a question mark, whatever closes after it."""
    return bool(_ASKS.search(text))


def opens_content(text: str) -> bool:
    """Whether what is said or asked begins in what follows a verb: "reporters that it failed"."""
    return bool(_OPENS.match(text))


def content_beside(text: str, cue: str | None) -> str:
    """What a source says: the text after its cue, or before a cue that trails."""
    position = text.find(cue) if cue else -1
    if cue is None or position < 0:
        return text
    end = position + len(cue)
    rest = text[end:]
    comma = text.rfind(",", 0, position)
    if comma > 0 and len(rest) < comma and not rest.lstrip().startswith("that "):
        return text[:comma]
    that = _THAT.match(rest)
    return rest[that.end() if that else 0 :].strip()


def main_clause(text: str) -> str:
    """The text up to its first subordinate clause; "" where it begins with one without an end."""
    text = _SET_OFF.sub(",", text)
    introduction = _INTRODUCTION.match(text)
    if not introduction and _SUBORDINATE.match(text):
        return ""
    text = text[introduction.end() :] if introduction else text
    clause = _CLAUSE.search(text, 1)
    return text[: clause.end()] if clause else text


def holds(phrases: Phrases, clause: str) -> bool:
    """Whether one of the phrases governs the clause."""
    words = _ADVERBS.sub("", _NOT_VERBS.sub(" ", clause))
    return any(_governs(words, match) for match in phrases.find(words))


def _governs(words: str, match: re.Match[str]) -> bool:
    before = words[: match.start()]
    if _LIKELY.match(words, match.start()) and not _BEFORE_LIKELY.search(before):
        return False
    return not _DONE.search(before, 0, max(0, match.start() - _ADJACENT))
