"""How many, how much, how old: amounts of one measure that stand beside the same words."""

from factcheck.english.numbers.ages import find_ages
from factcheck.english.numbers.amounts import Amount, find_amounts
from factcheck.english.numbers.closeness import compatible
from factcheck.english.numbers.units import is_mistaken, may_be
from factcheck.evidence.pairing import Pair, found_in, paired
from factcheck.evidence.reading import Reading
from factcheck.records import Finding

# those of no country are mostly American ones, and another sum is held against them
_DOLLARS = {"dollars", "USD"}


def observe(left: Reading, right: Reading) -> Finding:
    """Differs if amounts that belong together can't both be true; agrees if they can."""
    return found_in("numbers", pairs_of_amounts(left, right), (left, right))


def pairs_of_amounts(left: Reading, right: Reading) -> tuple[Pair[Amount], ...]:
    """The amounts of both sides that belong together."""
    return paired(left.once(_amounts), right.once(_amounts), _fits, (left, right))


def _fits(one: Amount, other: Amount) -> bool | None:
    if one.measure == other.measure or {one.measure, other.measure} == _DOLLARS:
        same = compatible(one, other)
        # the first round and the third are two rounds
        return None if one.measure == "ordinal" and not same else same
    alike = one.written is not None and one.written == other.written
    if may_be(one.measure, other.measure):
        return True if alike or compatible(one, other) else None
    # another figure may be the same amount in other money
    return False if alike and is_mistaken(one.measure, other.measure) else None


def _amounts(reading: Reading) -> tuple[Amount, ...]:
    ages = {age.start: age for age in find_ages(reading.text)}
    found = [each for each in find_amounts(reading.text) if each.start not in ages]
    return tuple(sorted([*found, *ages.values()], key=lambda each: each.start))
