"""Where it is, or where somebody is from: is it the same place?

Compared after the same preposition at the same word ("arrested in Lyon", "arrested in Nice"), and
as what a politician stands for ("R-Tenn.", "a Kentucky Republican"). A city in a country and the
country agree. Two names that no list here has may be a town and its county, so they differ only
where most of the rest is the same and neither article has the other's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.evidence.lexicons import words_of
from factcheck.evidence.names.aliases import Likeness
from factcheck.evidence.names.constituencies import constituencies_of
from factcheck.evidence.names.geography import places_named, same_place
from factcheck.evidence.names.names import likeness
from factcheck.evidence.names.proper_names import Name, listed, names_of
from factcheck.evidence.names.rest import rest_alike, rest_of
from factcheck.evidence.names.slots import Slots, slots_of
from factcheck.evidence.reading import Reading
from factcheck.records import Finding, Result

_PREPOSITIONS = frozenset(
    "in at near into outside from to toward towards across around through over off of".split()
)
# How much of the rest must be the same (0 to 1): for known places, and for names that no list has.
_SAME_REST, _SAME_REST_UNKNOWN, _FEWEST = 0.3, 0.6, 2


def observe(left: Reading, right: Reading) -> Finding:
    """Differs if the same is told of two places, neither of which may lie in the other."""
    found = [*_standing_for(left, right), *_in_slots(left, right)]
    for result in (Result.DIFFERS, Result.AGREES):
        for each, one, other in found:
            if each is result:
                return Finding("places", result, one, other)
    return Finding("places", Result.SILENT)


def _standing_for(left: Reading, right: Reading) -> Iterator[tuple[Result, str, str]]:
    """What a politician whom both sides name stands for."""
    for ours in left.once(constituencies_of):
        for theirs in right.once(constituencies_of):
            if likeness(ours.person, theirs.person, left, right) is Likeness.SAME:
                same = same_place(ours.places, theirs.places)
                yield Result.AGREES if same else Result.DIFFERS, ours.words, theirs.words


def _in_slots(left: Reading, right: Reading) -> Iterator[tuple[Result, str, str]]:
    """What is told of the places in the slots that both sides fill."""
    if not left.once(names_of) or not right.once(names_of):
        return
    if not left.once(rest_of) & right.once(rest_of):
        return
    one, other = left.once(_placing), right.once(_placing)
    for slot in sorted(one.keys() & other.keys()):
        ours, theirs = one[slot], other[slot]
        result = _compare(ours, theirs, left, right)
        if result is not Result.SILENT:
            yield result, listed(ours), listed(theirs)


def _placing(reading: Reading) -> Slots:
    """The slots after prepositions of place that places may fill."""
    found = {
        slot: tuple(name for name in names if not name.filled and _may_be_place(name))
        for slot, names in reading.once(slots_of).items()
        if slot.relation in _PREPOSITIONS
    }
    return {
        slot: names
        for slot, names in found.items()
        if names and (slot.relation != "of" or all(places_named(name.words) for name in names))
    }


def _may_be_place(name: Name) -> bool:
    if places_named(name.words):
        return True
    first = name.words.split()[0].rstrip(".").lower()
    return first not in words_of("names", "titles")


def _compare(ours: Sequence[Name], theirs: Sequence[Name], left: Reading, right: Reading) -> Result:
    alike = [likeness(one, other, left, right) for one in ours for other in theirs]
    if Likeness.SAME in alike:
        return Result.AGREES
    if Likeness.UNSURE in alike or not _near(ours, theirs, left, right):
        return Result.SILENT
    return Result.DIFFERS


def _near(ours: Sequence[Name], theirs: Sequence[Name], left: Reading, right: Reading) -> bool:
    """Whether enough of the rest is the same for other places to mean anything."""
    if min(len(left.once(rest_of)), len(right.once(rest_of))) < _FEWEST:
        return False
    known = [bool(places_named(name.words)) for name in (*ours, *theirs)]
    if all(known):
        return rest_alike(left, right) >= _SAME_REST
    apart = not any(_has(right, one) for one in ours) and not any(_has(left, one) for one in theirs)
    return not any(known) and apart and rest_alike(left, right) >= _SAME_REST_UNKNOWN


def _has(reading: Reading, name: Name) -> bool:
    return name.words in reading.statement.article.text
