"""Planned, undecided, denied or done; accused, charged or convicted: at what stage is it told of?

That one side only hedges is no difference of status; `hedging` marks it.
"""

from functools import cache

from factcheck.english.lexicon import word_lists
from factcheck.english.negation import Word
from factcheck.english.words import base
from factcheck.evidence.alike import alike
from factcheck.evidence.polarity.polarity import content_words
from factcheck.evidence.reading import Reading
from factcheck.records import Certainty, Finding, Result, Said

_SILENT = Finding("certainty", Result.SILENT)
_OPEN = frozenset((Certainty.ASKED, Certainty.CONDITIONAL))


def observe(left: Reading, right: Reading) -> Finding:
    """Differs if the words are of two stages, or one side plans, denies, doubts or weighs it.

    Agrees if both plan, both deny or both doubt it.
    """
    sides = {left.statement.certainty, right.statement.certainty}
    if _OPEN & sides or not alike(left, right):
        return _SILENT
    if stages := _of_other_stages(left, right):
        return Finding("certainty", Result.DIFFERS, *stages)
    one, other = left.once(_status), right.once(_status)
    if Certainty.HEDGED.value in (one, other) or one == other == Certainty.ASSERTED.value:
        return _SILENT
    return Finding("certainty", Result.AGREES if one == other else Result.DIFFERS, one, other)


def _status(reading: Reading) -> str:
    """How far it has come: what its source doubts, a word that leaves it open, or its certainty."""
    if any(link.said is Said.DOUBTED for link in reading.statement.attribution):
        return Said.DOUBTED.value
    if reading.statement.certainty in (Certainty.ASSERTED, Certainty.PLANNED):
        for word in reading.once(content_words):
            if word.base in _undecided():
                return f"{word.word} (undecided)"
    return reading.statement.certainty.value


def _of_other_stages(left: Reading, right: Reading) -> tuple[str, str] | None:
    """The words of two stages of one matter, neither of which the other side has."""
    ours, theirs = _staged(left, right), _staged(right, left)
    for one in ours:
        for other in theirs:
            mine, yours = _stages()[one.base], _stages()[other.base]
            if any(mine[line] != yours[line] for line in mine.keys() & yours.keys()):
                return one.shown, other.shown
    return None


def _staged(reading: Reading, beside: Reading) -> list[Word]:
    known = {word.base for word in beside.once(content_words)}
    own = {word.base: word for word in reading.once(content_words) if word.base not in known}
    return [own[key] for key in sorted(own.keys() & _stages().keys())]


@cache
def _undecided() -> frozenset[str]:
    return frozenset(map(base, word_lists("status")["undecided"]))


@cache
def _stages() -> dict[str, dict[int, int]]:
    """The number of its stage for each line that a word stands on."""
    found: dict[str, dict[int, int]] = {}
    for number, line in enumerate(word_lists("status")["stages"]):
        for stage, words in enumerate(line.split("/")):
            for word in words.split():
                found.setdefault(base(word), {})[number] = stage
    return found
