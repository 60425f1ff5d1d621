"""The noun phrase that ends before a cue, or begins after one: who is said to say it.

There is no parser here: a phrase runs to the nearest mark, conjunction or other cue, and is only
taken if its first word can begin a source and no verb shows that it is a clause.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.statements.cue_verbs import cues_by_first_word
from factcheck.statements.lexicons import words_of
from factcheck.statements.tokens import Token


class Phrase(NamedTuple):
    """Tokens `start` to `end`, and where the phrase with its appositions ends."""

    start: int
    end: int
    outer_end: int


# Tokens: "NATO Secretary General Jens Stoltenberg" has 5, a source with a relative clause 12.
_LONGEST = 16
_APPOSITION = 20

CLAUSE_BEGINS = {
    *("that", "because", "since", "as", "when", "while", "if", "although", "though", "than"),
    *("where", "until", "so", "but", "what", "how", "whether", "why", "after", "before", "or"),
}
_CONNECTIVES = {
    *("but", "and", "so", "yet", "however", "meanwhile", "still", "then", "also", "earlier"),
    *("later", "today", "yesterday", "instead", "nevertheless", "now", "indeed", "again"),
}
_AUXILIARIES = {"has", "had", "have", "did", "does", "do"}
_ADVERBS = {
    *("also", "further", "later", "then", "once", "again", "recently", "earlier", "often"),
    *("even", "still", "never", "always", "just", "now", "since", "first", "long", "soon"),
}
FINITE = {
    *("is", "are", "was", "were", "will", "would", "has", "had", "have", "can", "could", "may"),
    *("might", "should", "did", "does", "do", "must", "be", "been", "not"),
}
_DETERMINERS = {
    *("the", "a", "an", "his", "her", "their", "its", "our", "my", "this", "one", "two", "three"),
    *("some", "several", "many", "both", "another", "most", "few", "other", "others", "all"),
}
_POSSESSIVES = {"the", "a", "an", "his", "her", "their", "its", "our", "my", "your", "no", "any"}
_PRONOUNS = {"he", "she", "they", "it", "we", "i", "you"}
_OBJECTS = {"him", "her", "them", "us", "me", "you"}
PREPOSITIONS = {
    *("in", "on", "at", "by", "for", "from", "with", "during", "under", "over", "of", "to"),
    *("about", "against", "among", "amid", "through", "into", "between", "per", "without", "like"),
    *("despite", "following", "until", "within", "across"),
}
_DAYS = words_of("occasions", "days")
_REMARKS = (("at", "the", "time"), ("in", "turn"), ("in", "response"), ("for", "his", "part"))
_PLURALS = {
    *("i", "we", "they", "you", "people", "police", "some", "many", "most", "others", "men"),
    *("women", "media", "few", "both", "several", "data", "all"),
}


def phrase_before(tokens: Sequence[Token], cue: int) -> Phrase | None:
    """The source that ends before token `cue`, as in "NATO, the alliance, also | said"."""
    outer = _skip_adverbs(tokens, cue)
    if outer == 0 or tokens[outer - 1].lower in ("to", "who", "which", "that"):
        return None
    end = _skip_remark(tokens, _skip_apposition(tokens, outer))
    phrase = _phrase_to(tokens, end)
    # "Joe Arpaio, the sheriff of Maricopa County, Ariz., said": commas within an apposition
    while end != outer and not (phrase and _is_name(tokens, phrase[0])):
        start = _start_of(tokens, end)
        if start < 2 or tokens[start - 1].text != ",":
            break
        end = start - 1
        phrase = _phrase_to(tokens, end) or phrase
    return Phrase(*phrase, outer) if phrase else None


def _phrase_to(tokens: Sequence[Token], end: int) -> tuple[int, int] | None:
    start = _start_of(tokens, end)
    if end - start > _LONGEST:
        return None
    start = _skip_opening(tokens, start, end)
    return (start, end) if _is_source(tokens[start:end]) else None


def _start_of(tokens: Sequence[Token], end: int) -> int:
    start = end
    while start > 0 and end - start <= _LONGEST and not _is_boundary(tokens, start - 1):
        start -= 1
    return start


def phrase_after(tokens: Sequence[Token], start: int) -> Phrase | None:
    """The source that begins with token `start`, as in "said | the president of France on …"."""
    if start >= len(tokens):
        return None
    end = start
    while end < len(tokens) and end - start < _LONGEST and not _ends_after(tokens, start, end):
        end += 1
    return Phrase(start, end, end) if _is_source(tokens[start:end]) else None


def hearer_after(tokens: Sequence[Token], start: int) -> int:
    """Where the hearer ends that begins with token `start`: "told | the Kyodo agency | that"."""
    if start < len(tokens) and tokens[start].lower in _OBJECTS:
        return start + 1
    end = start
    if end < len(tokens) and tokens[end].lower in _DETERMINERS:
        end += 1
    if end < len(tokens) and tokens[end].text[0].islower() and end == start:
        return end + (tokens[end].lower not in (*_PRONOUNS, "that", "in", "to"))
    while end < len(tokens) and end - start < _LONGEST and not _ends_after(tokens, start, end):
        end += 1
    return end


def is_plural(phrase: Sequence[Token]) -> bool:
    """Whether the phrase's head is plural: "officials in Tokyo", "Fox and Rubio", "they"."""
    words = [token.lower for token in phrase]
    cut = next((i for i, word in enumerate(words) if i and word in PREPOSITIONS), len(words))
    return "and" in words or words[cut - 1].endswith("s") or words[cut - 1] in _PLURALS


def _skip_adverbs(tokens: Sequence[Token], cue: int) -> int:
    end = cue
    while end > 0 and _is_adverb(tokens, end - 1):
        end -= 1
    return end


def _is_adverb(tokens: Sequence[Token], index: int) -> bool:
    word = tokens[index].lower
    if word in _ADVERBS or word in _AUXILIARIES or word in _DAYS:
        return True
    if word == "on" and index + 1 < len(tokens) and tokens[index + 1].lower in _DAYS:
        return True
    return word.endswith("ly") and tokens[index].text[0].islower()


def _skip_apposition(tokens: Sequence[Token], end: int) -> int:
    """`end` less ", head of the Media Research Center," or " (R-Iowa)"."""
    closing = tokens[end - 1].text
    opening = {",": ",", ")": "(", "—": "—", "–": "–"}.get(closing)
    if opening is None:
        return end
    for index in range(end - 2, max(0, end - _APPOSITION), -1):
        if tokens[index].quoted:
            return end
        if tokens[index].text == opening:
            return index
    return end


def _skip_remark(tokens: Sequence[Token], end: int) -> int:
    """`end` less the "at the time" of "Comey at the time said"."""
    for remark in _REMARKS:
        if tuple(token.lower for token in tokens[max(0, end - len(remark)) : end]) == remark:
            return end - len(remark)
    return end


def _is_boundary(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    word = token.lower
    if token.is_mark or word in CLAUSE_BEGINS:
        return True
    if word in ("and", "&"):
        return not _joins_nouns(tokens, index)
    return word in cues_by_first_word() and token.text[0].islower() and not _is_noun(tokens, index)


def _joins_nouns(tokens: Sequence[Token], index: int) -> bool:
    """Whether an "and" stands within a source: "Fox and Rubio", "the mogul and TV star"."""
    if index + 1 >= len(tokens) or index == 0:
        return False
    if _is_name(tokens, index + 1):
        return _is_name(tokens, index - 1)
    word = tokens[index + 1].lower
    # a clause would begin with a determiner, a pronoun or a plural
    noun = word not in _DETERMINERS | _PRONOUNS and not tokens[index + 1].is_mark
    if word in cues_by_first_word() or _is_adverb(tokens, index + 1):
        return False
    return noun and (not word.endswith("s") or tokens[index - 1].lower.endswith("s"))


def _is_noun(tokens: Sequence[Token], index: int) -> bool:
    """Whether a cue's form is a noun here, as in "the report" or "his claims"."""
    before = tokens[index - 1].lower if index else ""
    return before in _DETERMINERS or before.endswith(("'s", "s'"))


def _is_name(tokens: Sequence[Token], index: int) -> bool:
    return 0 <= index < len(tokens) and tokens[index].text[0].isupper()


def _skip_opening(tokens: Sequence[Token], start: int, end: int) -> int:
    while start < end and tokens[start].lower in (*_CONNECTIVES, *_DAYS):
        start += 1
    if start < end and tokens[start].lower in PREPOSITIONS:
        return _after_introduction(tokens, start, end)
    return start


def _after_introduction(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where the source begins in "In a tweet Rubio", "On Tuesday he", "Despite that the mayor"."""
    if tokens[end - 1].lower in _PRONOUNS:
        return end - 1
    source = end
    while source > start + 1 and _is_name(tokens, source - 1):
        if tokens[source - 1].lower in _DAYS:
            break
        source -= 1
    if source == end:
        determiners = (i for i in range(start + 2, end) if tokens[i].lower in _DETERMINERS)
        source = max(determiners, default=end)
    elif tokens[source - 1].lower in _DETERMINERS:
        source -= 1
    return source if tokens[source - 1].lower not in PREPOSITIONS else end


def _ends_after(tokens: Sequence[Token], start: int, index: int) -> bool:
    token = tokens[index]
    if token.is_mark or token.lower in CLAUSE_BEGINS or token.lower in FINITE:
        return True
    if token.lower in ("who", "which", "and", *_DAYS) or token.lower in PREPOSITIONS - {"of"}:
        # "the Chamber of Commerce and Industry", but not "Macron and left"
        return not (token.lower == "and" and index > start and _is_name(tokens, index + 1))
    if index == start or token.lower in ("of", *_DETERMINERS):
        return index > start and token.lower in _DETERMINERS - {"the"}
    # after a name, a small letter ends it: "said Macron yesterday", "told Xi he"
    return (
        token.text[0].islower()
        and _is_name(tokens, index - 1)
        and index - 1 >= start
        and (tokens[start].text[0].isupper() or token.lower in _PRONOUNS)
    )


def _is_source(phrase: Sequence[Token]) -> bool:
    if not phrase:
        return False
    first = phrase[0]
    words = [token.lower for token in phrase]
    relative = next((i for i, word in enumerate(words) if word in ("who", "which")), len(words))
    if any(word in FINITE for word in words[:relative]) or first.lower in PREPOSITIONS:
        return False
    # "his | claims", "the president's | tweet", "he left and police | said", "the man he | said"
    if (
        words[-1] in _POSSESSIVES
        or words[-1].endswith(("'s", "s'"))
        or ((first.lower in _PRONOUNS or words[-1] in _PRONOUNS) and len(phrase) > 1)
    ):
        return False
    named = first.text[0].isupper() or first.lower in _DETERMINERS or first.lower in _PRONOUNS
    unnamed = words_of("sources", "unnamed")
    return named or words[-1] in unnamed or any(word in unnamed for word in words[:3])
