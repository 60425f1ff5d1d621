"""Two amounts of one measure: can both be true of one thing?

A rounder figure and a finer one can, and what "about", "more than" or a range leaves room for.
The shares below are set by judgement and checked on paraphrases of news; see
docs/observers/numbers.md.
"""

from decimal import Decimal

from factcheck.english.numbers.amounts import Amount

# "about 300" and 273 may be told of the same crowd, "a third" and 36 percent of the same voters.
_ABOUT = Decimal("0.1")
# "2 million" may stand for 1.9 million, "3 percent" for 3.4 percent; no reader takes "1 percent"
# for 1.4 percent.
_ROUNDED = Decimal("0.15")
# Digits are also cut off, or a half is rounded up: 247.7 million is told as 247 million.
_CUT = Decimal("0.015")
# 2,000 may stand for 1,987, but 120 for no more than 120: a tenth of the place that is rounded to,
# of hundreds at least, and little of the whole.
_ZEROS, _OF_PLACE, _HUNDRED = Decimal("0.025"), Decimal("0.1"), 100
# "More than 20" is said of 23, not of 90: a bound so many times the other is another figure.
_BOUNDS = 3


def compatible(one: Amount, other: Amount) -> bool:
    """Whether there is a value that both allow."""
    if one.measure in {"score", "ordinal"}:
        return (one.low, one.high) == (other.low, other.high)
    gap = max(one.low - other.high, other.low - one.high, Decimal(0))
    if not gap:
        return not _bounds_apart(one, other)
    size = min(_size(one), _size(other))
    if (one.about or other.about) and gap <= _ABOUT * max(_size(one), _size(other)):
        return True
    coarse = max(one, other, key=lambda amount: amount.grain)
    fine = other if coarse is one else one
    # the same last digit written on both sides: 12 and 13
    if coarse.grain > fine.grain and gap < coarse.grain / 2 and gap <= _ROUNDED * size:
        return True
    if coarse.grain > fine.grain and gap < coarse.grain and gap <= _CUT * size:
        return True
    places = sorted((one.place, other.place))
    round_enough = places[1] > places[0] and places[1] >= _HUNDRED * coarse.grain
    return round_enough and gap <= min(_OF_PLACE * places[1], _ZEROS * size)


def _size(amount: Amount) -> Decimal:
    """Its value, the nearer end's where it is open."""
    return min(abs(end) for end in (amount.low, amount.high) if end.is_finite())


def _bounds_apart(one: Amount, other: Amount) -> bool:
    """Whether both leave the same end open, and their bounds lie far apart."""
    ends = (one.low, other.low), (one.high, other.high)
    for bounds, beyond in (ends, ends[::-1]):
        if not (one.about or other.about or any(end.is_finite() for end in beyond)):
            small, large = sorted(map(abs, bounds))
            return large > _BOUNDS * small
    return False
