"""How many, how much, how old: amounts of one measure that stand beside the same words."""

from factcheck.english.names.geography import countries_in
from factcheck.english.numbers.ages import find_ages
from factcheck.english.numbers.amounts import Amount, find_amounts
from factcheck.english.numbers.closeness import compatible
from factcheck.english.numbers.units import is_mistaken, may_be
from factcheck.evidence.pairing import Pair, found_in, paired, texts_after
from factcheck.evidence.reading import Reading
from factcheck.records import Finding

# those of no country are mostly American ones, and another sum is held against them
_DOLLARS = {"dollars", "USD"}
# words after a number in which what it counts stands: "11 sailors from the Netherlands"
_COUNTED = 4


def observe(left: Reading, right: Reading) -> Finding:
    """Differs if amounts that belong together can't both be true; agrees if they can."""
    return found_in("numbers", pairs_of_amounts(left, right), (left, right))


def pairs_of_amounts(left: Reading, right: Reading) -> tuple[Pair[Amount], ...]:
    """The amounts of both sides that belong together."""
    ours, theirs = left.once(_counted), right.once(_counted)

    def fits(one: Amount, other: Amount) -> bool | None:
        # twelve Somalis and eleven Yemenis are two counts
        apart = ours[one] and theirs[other] and ours[one].isdisjoint(theirs[other])
        return None if apart else _fits(one, other)

    return paired(tuple(ours), tuple(theirs), fits, (left, right))


def _counted(reading: Reading) -> dict[Amount, frozenset[str]]:
    """Each amount with the countries that what it counts is of: "11 sailors from Yemen"."""
    found = reading.once(_amounts)
    after = texts_after(reading.text, found)
    counted = (countries_in(" ".join(text.split()[:_COUNTED])) for text in after)
    return dict(zip(found, counted, strict=True))


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
