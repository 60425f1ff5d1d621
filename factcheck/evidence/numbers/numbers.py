"""Amounts that count the same thing: do they agree?

Figures first, for most statements have none; the grammar around them tells what they count, and
only where both sides count the same are they compared. See docs/observers/numbers.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from factcheck.evidence.frames import Change, only_change
from factcheck.evidence.numbers.ages import Age, find_ages, same_person
from factcheck.evidence.numbers.amounts import Amount, find_amounts
from factcheck.evidence.numbers.closeness import compatible
from factcheck.evidence.numbers.counted import Counted, find_counted
from factcheck.evidence.numbers.sameness import may_agree, must_agree
from factcheck.evidence.reading import Reading
from factcheck.evidence.words import content_stems, overlap, tokens
from factcheck.records import Finding, Result

# As for negation: half of all content words; by judgement.
_SAME_WORDS = 0.5
_LARGE = 1000
_OF_AGE = {"year", "old", "age"}
_SCALES = {"degrees", "celsius"}


@dataclass(frozen=True)
class _Pair:
    """An amount of each side; `surely` counts the signs that they are of the same thing."""

    left: int
    right: int
    words: tuple[str, str]
    alike: bool
    surely: int
    agrees: bool = False
    in_place: bool = False

    @property
    def order(self) -> tuple[object, ...]:
        """Those in one place first, then like ones, then the surest; whichever side is left."""
        at = sorted((self.left, self.right))
        return (
            not self.in_place,
            not self.alike,
            -self.agrees,
            -self.surely,
            sum(at),
            *sorted(self.words),
            *at,
        )


def observe(left: Reading, right: Reading) -> Finding:
    """Differs if amounts of the same thing can't both be true; agrees if some can."""
    pairs = [*_aligned(_amounts_compared(left, right)), *_aligned(_ages_compared(left, right))]
    differing = [pair for pair in pairs if not pair.alike and pair.surely > 0]
    agreeing = [pair for pair in pairs if pair.agrees]
    for result, found in ((Result.DIFFERS, differing), (Result.AGREES, agreeing)):
        if found:
            return Finding("numbers", result, *found[0].words)
    return Finding("numbers", Result.SILENT)


def _aligned(pairs: Iterable[_Pair]) -> Iterator[_Pair]:
    """The best pairs, each amount in one only."""
    lefts: set[int] = set()
    rights: set[int] = set()
    for pair in sorted(pairs, key=lambda pair: pair.order):
        if pair.left not in lefts and pair.right not in rights:
            lefts.add(pair.left)
            rights.add(pair.right)
            yield pair


def _amounts_compared(left: Reading, right: Reading) -> list[_Pair]:
    ours, theirs = left.once(_amounts), right.once(_amounts)
    candidates = [
        (i, j)
        for i, one in enumerate(ours)
        for j, other in enumerate(theirs)
        if one.measure == other.measure or {one.measure, other.measure} == _SCALES
    ]
    if not candidates:
        return []
    counted = left.once(_counted), right.once(_counted)
    change = only_change(left, right)
    pairs = [
        _pair((i, ours[i], counted[0][i]), (j, theirs[j], counted[1][j]), change)
        for i, j in candidates
    ]
    return [pair for pair in pairs if pair is not None]


def _pair(
    left: tuple[int, Amount, Counted | None],
    right: tuple[int, Amount, Counted | None],
    change: Change | None,
) -> _Pair | None:
    (i, one, of), (j, other, also_of) = left, right
    alike, in_place = compatible(one, other), _in_place(one, other, change)
    if of is None or also_of is None:
        # "shipments reached 19.5 million last year" doesn't tell of what
        surely = int(in_place and _is_amount(one) and _is_amount(other))
        return (
            _Pair(i, j, (one.words, other.words), alike, surely, in_place=True) if surely else None
        )
    agrees = alike and may_agree(of, also_of, one.measure)
    # degrees of no scale may be of either
    surely = 0 if one.measure != other.measure else must_agree(of, also_of, one.measure)
    surely = max(surely, int(in_place))
    # the same figure elsewhere in the sentence is no sign of difference, whatever it counts
    if surely <= 0 and not agrees and not (alike and one.low == other.low):
        return None
    return _Pair(i, j, (one.words, other.words), alike, surely, agrees, in_place)


def _in_place(one: Amount, other: Amount, change: Change | None) -> bool:
    """Whether the one stands where the other does, and all else is the same."""
    return (
        change is not None
        # the first round and the second are two rounds
        and one.measure == other.measure != "ordinal"
        and change.left.lies_in(*_span(one))
        and change.right.lies_in(*_span(other))
    )


def _span(amount: Amount) -> tuple[int, int]:
    """Where it stands, with the words that bound it, which are in `words` alone."""
    more = len(amount.words) - (amount.end - amount.start)
    return amount.start - more, amount.end + more


def _is_amount(amount: Amount) -> bool:
    """Whether it is surely no number that names something: "Route 7", "page 12"."""
    return amount.measure != "count" or amount.grain >= _LARGE


def _ages_compared(left: Reading, right: Reading) -> Iterator[_Pair]:
    for i, one in enumerate(left.once(_ages)):
        for j, other in enumerate(right.once(_ages)):
            if same_person(one, other):
                alike = one.age == other.age
                surely = one.named or _same_words(left, right)
                yield _Pair(i, j, (one.words, other.words), alike, int(surely), alike)


def _same_words(left: Reading, right: Reading) -> bool:
    """Whether "the driver" of both is likely one person, for the rest is nearly the same."""
    ours, theirs = (set(content_stems(tokens(side.text))) - _OF_AGE for side in (left, right))
    return overlap(ours, theirs) >= _SAME_WORDS


def _amounts(reading: Reading) -> tuple[Amount, ...]:
    ages = {age.start for age in reading.once(_ages)}
    return tuple(amount for amount in find_amounts(reading.text) if amount.start not in ages)


def _counted(reading: Reading) -> tuple[Counted | None, ...]:
    return tuple(find_counted(reading.doc, amount) for amount in reading.once(_amounts))


def _ages(reading: Reading) -> tuple[Age, ...]:
    return find_ages(reading.text)
