"""Names in the same place of otherwise like statements: are they the same?

People, organisations, products and outlets; where something is, `places` tells, and who said it,
`attribution`. Names differ only where they fill the same slot of the grammar ("the editor of the
Herald", "the editor of the Post") and enough of the rest is the same, for most statements simply
name others. A name that we filled in for a pronoun is never a reason to differ.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import product

from factcheck.evidence.lexicons import words_of
from factcheck.evidence.names.aliases import Likeness, compare_names
from factcheck.evidence.names.geography import places_named
from factcheck.evidence.names.hearers import other_hearers
from factcheck.evidence.names.lists import exchanged, lists_of
from factcheck.evidence.names.proper_names import Name, listed, names_of
from factcheck.evidence.names.rest import rest_of
from factcheck.evidence.names.slots import ACCOUNT, Slot, slots_of
from factcheck.evidence.reading import Reading
from factcheck.evidence.words import base, overlap
from factcheck.records import Finding, Result

Names = tuple[Name, ...]
Pairs = Sequence[tuple[Name, Name]]

# How much of the rest must be the same (0 to 1), less where another name is the same too, and how
# many words at least.
_SAME_REST, _BESIDE_NAME, _FEWEST = 0.5, 0.3, 2
# Names of one kind that share part of their words ("House Ethics Committee") need the rest of the
# shorter statement only, and so do the holders of a role.
_SAME_SHORTER, _PART = 0.5, 0.25
_ACTING = frozenset({"agent", "patient", "recipient"})
_PLACING = frozenset("in from near into outside across around through over toward towards".split())


def observe(left: Reading, right: Reading) -> Finding:
    """Differs if the rest is much the same, and the same slot has other names."""
    one, other = left.once(names_of), right.once(names_of)
    if not one or not other:
        return Finding("names", Result.SILENT)
    shared = [
        (ours, theirs)
        for ours in one
        for theirs in other
        if likeness(ours, theirs, left, right) is Likeness.SAME
    ]
    matched = {name for pair in shared for name in pair}
    for ours, theirs in _differing(left, right, shared):
        return Finding("names", Result.DIFFERS, listed(ours), listed(theirs))
    if shared:
        both = tuple([name for name in side if name in matched] for side in (one, other))
        return Finding("names", Result.AGREES, *map(listed, both))
    return Finding("names", Result.SILENT, listed(one), listed(other))


def likeness(one: Name, other: Name, left: Reading, right: Reading) -> Likeness:
    """Whether a name of the left and one of the right statement are the same, in their articles."""
    here, there = left.statement.article.text, right.statement.article.text
    return compare_names(one, other, here=here, there=there)


def _differing(left: Reading, right: Reading, shared: Pairs) -> Iterator[tuple[Names, Names]]:
    """The names on both sides of whatever others fill there."""
    hearers = other_hearers(left, right)
    if hearers is not None:
        yield hearers
    matched = {name for pair in shared for name in pair}
    if not left.once(rest_of) & right.once(rest_of):
        return
    if _unmatched(left, matched) and _unmatched(right, matched):
        yield from _in_lists(left, right, matched)
        yield from _in_slots(left, right, shared)


def _in_lists(left: Reading, right: Reading, matched: set[Name]) -> Iterable[tuple[Names, Names]]:
    """The one member that two lists else the same don't share."""
    if overlap(left.once(rest_of), right.once(rest_of)) < _SAME_REST:
        return ()
    lists = product(left.once(lists_of), right.once(lists_of))
    pairs = (exchanged(ours, theirs, matched) for ours, theirs in lists)
    found = [pair for pair in pairs if pair is not None and _are_others(*pair, left, right)]
    # sorted, so that turned sides find the same
    return sorted(found, key=lambda pair: sorted(map(listed, pair)))


def _in_slots(left: Reading, right: Reading, shared: Pairs) -> Iterator[tuple[Names, Names]]:
    """The names on both sides of each slot that others fill there."""
    matched = {name for pair in shared for name in pair}
    one, other = left.once(slots_of), right.once(slots_of)
    for slot in sorted(one.keys() & other.keys()):
        pair = _compared(slot, one[slot]), _compared(slot, other[slot])
        if not all(pair) or not matched.isdisjoint(pair[0] + pair[1]):
            continue
        if _are_others(*pair, left, right) and _of_one_thing(slot, left, right, shared):
            yield pair


def _of_one_thing(slot: Slot, left: Reading, right: Reading, shared: Pairs) -> bool:
    """Whether other names in this slot mean anything."""
    # whose account posted it is said of little else, in whatever words
    in_common = len(left.once(rest_of) & right.once(rest_of))
    posted = slot == ACCOUNT and bool(shared) and in_common >= _FEWEST
    return posted or _near(left, right, shared) or _kindred(slot, left, right, shared)


def _unmatched(reading: Reading, matched: set[Name]) -> bool:
    return not matched.issuperset(reading.once(names_of))


def _are_others(ours: Names, theirs: Names, left: Reading, right: Reading) -> bool:
    """Whether no name of one side may be one of the other's, and none is filled in by us."""
    return not any(name.filled for name in ours + theirs) and all(
        likeness(one, other, left, right) is Likeness.OTHER for one in ours for other in theirs
    )


def _compared(slot: Slot, names: Names) -> Names:
    """The names of a slot but for those that tell where it is or who says it."""
    if slot.governor in _saying():
        return () if slot.relation in _ACTING else names
    if slot.relation in _PLACING:
        return tuple(filter(_is_body, names))
    placed = slot.relation not in _ACTING and any(places_named(name.words) for name in names)
    return () if placed else names


@cache
def _saying() -> frozenset[str]:
    return frozenset(map(base, words_of("names", "saying")))


@cache
def _shared_callings() -> frozenset[str]:
    return frozenset(map(base, words_of("names", "shared_callings")))


def _near(left: Reading, right: Reading, shared: Pairs) -> bool:
    """Whether enough of the rest is the same for other names in one slot to mean anything."""
    ours, theirs = left.once(rest_of), right.once(rest_of)
    needed = _BESIDE_NAME if shared else _SAME_REST
    enough = min(len(ours), len(theirs)) + bool(shared) >= _FEWEST
    return enough and overlap(ours, theirs) >= needed


def _kindred(slot: Slot, left: Reading, right: Reading, shared: Pairs) -> bool:
    """Whether the names are of one kind, and the shorter statement is within the longer one.

    "… of the House Ethics Committee", "… of the Senate Ethics Committee". Or one person holds the
    role on both sides: "Herald Editor Ann Poe", "Ann Poe, the editor of the Post".
    """
    held = Slot("is", slot.governor)
    holders = (left.once(slots_of).get(held, ()), right.once(slots_of).get(held, ()))
    if slot.governor in _shared_callings():
        return False
    if slot.relation == "of" and any(
        one in holders[0] and other in holders[1] for one, other in shared
    ):
        return True
    ours, theirs = left.once(rest_of), right.once(rest_of)
    within = len(ours & theirs) / min(len(ours), len(theirs))
    names = (left.once(slots_of)[slot], right.once(slots_of)[slot])
    return within >= _SAME_SHORTER and any(
        overlap(one.core, other.core) >= _PART and _is_body(one) and _is_body(other)
        for one in names[0]
        for other in names[1]
    )


def _is_body(name: Name) -> bool:
    return bool(words_of("names", "bodies") & set(name.core))
