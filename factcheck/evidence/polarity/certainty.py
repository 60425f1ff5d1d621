"""Planned, undecided, denied or done: at what stage does each side see the same event?

That one side only hedges is no difference of status; `hedging` marks it.
"""

from __future__ import annotations

from enum import Enum
from functools import cache

from factcheck.evidence.lexicons import word_lists
from factcheck.evidence.polarity.antonyms import poles
from factcheck.evidence.polarity.predicates import Predicate, bases_of, find_predicates, same_thing
from factcheck.evidence.reading import Reading
from factcheck.evidence.words import FUNCTION_WORDS, base
from factcheck.records import Certainty, Finding, Result

_SILENT = Finding("certainty", Result.SILENT)
_OPEN = frozenset((Certainty.ASKED, Certainty.CONDITIONAL))


class Status(Enum):
    """At what stage an event is told of."""

    DONE = "done"
    PLANNED = "planned"
    UNDECIDED = "undecided"
    DENIED = "denied"


# "It would" is told of what has been done since, so a plan differs from what is undecided alone.
_AGAINST = (
    frozenset((Status.DONE, Status.UNDECIDED)),
    frozenset((Status.PLANNED, Status.UNDECIDED)),
    frozenset((Status.DONE, Status.DENIED)),
)


def observe(left: Reading, right: Reading) -> Finding:
    """Differs if the same event has happened on one side, and on the other not yet or not so."""
    if not _worth_reading(left, right):
        return _SILENT
    for one in left.once(find_predicates):
        for other in right.once(find_predicates):
            if _of_other_stages(one, other):
                return Finding("certainty", Result.DIFFERS, one.shown, other.shown)
            mine, theirs = _status(one, left), _status(other, right)
            if {mine, theirs} in _AGAINST and _same_event(one, other):
                return Finding(
                    "certainty", Result.DIFFERS, _shown(one, mine), _shown(other, theirs)
                )
    return _SILENT


def _status(predicate: Predicate, reading: Reading) -> Status | None:
    context = predicate.context
    if context & _undecided():
        return Status.UNDECIDED
    if predicate.denied:
        return None
    if reading.statement.certainty is Certainty.DENIED:
        return Status.DENIED
    if context == {"will"}:
        return Status.PLANNED
    return Status.DONE if predicate.past and not context else None


def _shown(predicate: Predicate, status: Status | None) -> str:
    return f"{predicate.shown} ({status.value})" if status else predicate.shown


def _same_event(one: Predicate, other: Predicate) -> bool:
    """Whether it is the same verb, or its contrary: who has not decided to stay may leave."""
    if one.part != other.part:
        return False
    lines = [{pole.line for pole in poles(each.part).get(each.base, ())} for each in (one, other)]
    return bool(one.base == other.base or lines[0] & lines[1]) and same_thing(one, other)


def _of_other_stages(one: Predicate, other: Predicate) -> bool:
    if one.denied or other.denied or one.context != other.context:
        return False
    mine, theirs = _stages().get(one.base, {}), _stages().get(other.base, {})
    if not any(mine[line] != theirs[line] for line in mine.keys() & theirs.keys()):
        return False
    # "she resigned", "the board fired her"
    parties = [each.subject | each.objects for each in (one, other)]
    return bool(parties[0] & parties[1]) and bool(_patients(one) & _patients(other))


def _patients(predicate: Predicate) -> frozenset[str]:
    return predicate.objects or predicate.subject


def _worth_reading(left: Reading, right: Reading) -> bool:
    sides = (left.statement.certainty, right.statement.certainty)
    if _OPEN & set(sides):
        return False
    one, other = left.once(bases_of), right.once(bases_of)
    if not (one & other) - FUNCTION_WORDS:
        return False
    stages = _first_words()
    leaving_open = {word.split()[-1] for word in _undecided()}
    return (
        Certainty.DENIED in sides
        or bool(leaving_open & (one | other))
        or bool(stages & one and stages & other)
    )


@cache
def _undecided() -> frozenset[str]:
    lists = word_lists("status")
    denied = (f"not {base(word)}" for word in lists["undecided_if_denied"])
    return frozenset((*denied, *map(base, lists["undecided"])))


@cache
def _stages() -> dict[str, dict[int, int]]:
    """The number of its stage for each line that a verb stands on."""
    found: dict[str, dict[int, int]] = {}
    for number, line in enumerate(word_lists("status")["stages"]):
        for stage, words in enumerate(line.split("/")):
            for word in words.split():
                verb, *particles = word.split("-")
                found.setdefault("-".join([base(verb), *particles]), {})[number] = stage
    return found


@cache
def _first_words() -> frozenset[str]:
    return frozenset(word.split("-")[0] for word in _stages())
