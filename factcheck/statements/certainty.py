"""A clause → how firmly it is put, by its words, its grammar and the verb that it hangs on.

Only the main clause tells: the sentence without its subordinate clauses and its quotations, or, of
an attributed sentence, without those of what was said. In doubt it is asserted.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from factcheck.english.lexicon import Phrases, word_lists, words_of
from factcheck.english.quotations import find_quotations
from factcheck.english.reporting_verbs import cue_words
from factcheck.records import Attribution, Certainty, Said, Span
from factcheck.statements.clauses import Clause

if TYPE_CHECKING:
    from spacy.tokens import Doc

# The share of a sentence that is quoted from which on the quotation is what it says.
_SPOKEN = 0.6
_ASKS = re.compile(r"\?[\"'”’)\]]*\Z")
# "“Why?” wrote Macron." and "“Why?” Mr. Macron then asked."
_SPEAKER = re.compile(r",? ?(?:[\w.’'-]+ ){0,5}\Z")
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
_SUBORDINATOR = (
    r"(?:which|who|whom|whose|that|what|how|so|if|whether|before|after|because|when|while|although|though"
    r"|since|until|unless|as|where|than|despite|amid)"
)
_CLAUSE = re.compile(rf"[ (—–-]{_SUBORDINATOR}\b")
# "If you want to go that is the way": where it ends cannot be told
_SUBORDINATE = re.compile(
    r"(?:if|unless|before|after|because|when|while|although|though|since|until|despite|amid)\b",
    re.IGNORECASE,
)
_SET_OFF = re.compile(rf",[ ]{_SUBORDINATOR}\b[^,.;:]*,")
_INTRODUCTION = re.compile(
    rf"(?:{_SUBORDINATOR}|in|on|at|during|following|under|with|without|for|by|amid|ahead|rather"
    r"|last|earlier|instead|according|but|and|so|yet|however)\b[^,]*, ",
    re.IGNORECASE,
)
# What has been done, before a word that would tell of what will be.
_DONE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|did|does|do|said|began|came|went|met|chose|told)\b"
)
# Characters: "is very likely" holds its verb right before the cue.
_ADJACENT = 8
_LOOK_AHEAD = 120
# A longer sentence is a table or a list.
_LONGEST_SENTENCE = 2_000
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


def certainty_of(
    clause: Clause,
    doc: Doc,
    chain: Sequence[Attribution] = (),
    words: CertaintyWords | None = None,
) -> Certainty:
    """How firmly a clause of a parsed text is put; `chain` is who says it.

    "Kishida is expected to attend" is PLANNED, "NATO will go if Tokyo agrees" CONDITIONAL.
    """
    words = words or shipped_words()
    text = clause.text
    if len(text) > _LONGEST_SENTENCE:
        return Certainty.ASSERTED
    cue = _cue(clause, doc, chain)
    (found,) = find_quotations([text])
    quotations = [quotation.span for quotation in found]
    spoken = any(link.quoted for link in chain) or _is_spoken(text, quotations)
    plain = _plain(text, quotations, spoken=spoken)
    content = _main_clause(plain if spoken else _content(plain, chain))
    if _ASKS.search(plain) or _is_asked(text, quotations) or words.has("asking", *cue):
        return Certainty.ASKED
    denying = (*cue, *_manner(clause, doc), *_sources(chain))
    denied = any(link.said is Said.DENIED for link in chain) or words.has("denying", *denying)
    if denied or _holds(words.phrases("denied"), _main_clause(plain)):
        return Certainty.DENIED
    if _is_conditional(clause, doc, words):
        return Certainty.CONDITIONAL
    if any(link.said is Said.DOUBTED or _names_nobody(link) for link in chain):
        return Certainty.HEDGED
    if not words_of("speech", "believing").isdisjoint(word.lower() for word in cue):
        return Certainty.HEDGED
    for certainty in (Certainty.HEDGED, Certainty.PLANNED):
        if _holds(words.phrases(certainty.value), content):
            return certainty
    return Certainty.ASSERTED


def _names_nobody(link: Attribution) -> bool:
    """Whether it is "reportedly" or "it is said", not a "writes" whose subject was not found."""
    if link.source is not None or link.cue is None:
        return False
    return len(link.cue.split()) > 1 or link.cue.endswith("ly")


def _cue(clause: Clause, doc: Doc, chain: Sequence[Attribution]) -> list[str]:
    """The words of the verb that the clause hangs on, or that its own "that …" hangs on."""
    if clause.cues:
        return [doc[clause.cues[-1]].text]
    words = chain[-1].cue if chain else None
    _before, found, after = clause.text.partition(words or "\0")
    return words.split() if words and (not found or _OPENS.match(after)) else []


def _manner(clause: Clause, doc: Doc) -> list[str]:
    """The adverbs of the verb that the clause hangs on: "falsely claimed"."""
    governing = [doc[at] for at in clause.cues[-1:]]
    return [child.text for verb in governing for child in verb.children if child.dep_ == "advmod"]


def _sources(chain: Sequence[Attribution]) -> list[str]:
    return [link.source for link in chain if link.source]


def _is_conditional(clause: Clause, doc: Doc, words: CertaintyWords) -> bool:
    return any(
        doc[at].dep_ == "mark" and words.has("conditional", doc[at].text) for at in clause.tokens
    )


def _is_spoken(text: str, quotations: Sequence[Span]) -> bool:
    return sum(end - start for start, end in quotations) >= _SPOKEN * max(len(text), 1)


def _plain(text: str, quotations: Sequence[Span], *, spoken: bool) -> str:
    """The words that count: the quotation of a sentence that is one, else those outside."""
    if spoken and quotations:
        return " ".join(text[start:end].strip('"“”') for start, end in quotations)
    pieces = []
    position = 0
    for start, end in quotations:
        pieces += [text[position:start], "_" * (end - start)]
        position = end
    return "".join([*pieces, text[position:]])


def _is_asked(text: str, quotations: Sequence[Span]) -> bool:
    """Whether a question is quoted first and then its speaker named: "“Why?” wrote Macron"."""
    if not quotations or quotations[0].start > 1:
        return False
    following = text[quotations[0].end :][:_LOOK_AHEAD]
    if not _ASKS.search(text[: quotations[0].end]):
        return False
    cue = next(cue_words().find(following), None)
    return cue is not None and bool(_SPEAKER.match(following, 0, cue.start()))


def _content(text: str, chain: Sequence[Attribution]) -> str:
    """What the innermost source says: the text after its cue, or before a cue that trails."""
    cue = chain[-1].cue if chain else None
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


def _main_clause(text: str) -> str:
    text = _SET_OFF.sub(",", text)
    introduction = _INTRODUCTION.match(text)
    if not introduction and _SUBORDINATE.match(text):
        return ""
    text = text[introduction.end() :] if introduction else text
    clause = _CLAUSE.search(text, 1)
    return text[: clause.end()] if clause else text


def _holds(phrases: Phrases, clause: str) -> bool:
    """Whether one of the phrases governs the clause."""
    words = _ADVERBS.sub("", _NOT_VERBS.sub(" ", clause))
    return any(_governs(words, match) for match in phrases.find(words))


def _governs(words: str, match: re.Match[str]) -> bool:
    before = words[: match.start()]
    if _LIKELY.match(words, match.start()) and not _BEFORE_LIKELY.search(before):
        return False
    return not _DONE.search(before, 0, max(0, match.start() - _ADJACENT))
