"""When, and for how long: dates in the fields that both have, and lengths said of the same.

A coarser time that contains the finer agrees; so does a weekday with its own date, where the day of
publication is known.
"""

from dataclasses import replace

from factcheck.english.times.sorts import Time
from factcheck.english.times.times import find_times, use_of
from factcheck.english.times.values import compatible, same_length
from factcheck.evidence.pairing import Pair, found_in, paired
from factcheck.evidence.reading import Reading
from factcheck.records import Finding


def observe(left: Reading, right: Reading) -> Finding:
    """Differs if times that belong together can't both be true; agrees if they can."""
    return found_in("dates", pairs_of_times(left, right), (left, right))


def pairs_of_times(left: Reading, right: Reading) -> tuple[Pair[Time], ...]:
    """The times of both sides that belong together."""
    return paired(left.once(times_of), right.once(times_of), _fits, (left, right))


def times_of(reading: Reading) -> tuple[Time, ...]:
    """The times in a statement that tell a date or a length, a length with what it is said of."""
    text = reading.text
    found = find_times(text, reading.statement.article.published)
    told = (each if each.date else replace(each, relation=use_of(each, text)) for each in found)
    return tuple(each for each in told if (each.date or each.length) and each.relation)


def _fits(one: Time, other: Time) -> bool | None:
    """Whether both can be the same; None where they are no times of one kind."""
    if one.date and other.date:
        same = compatible(one.date, other.date)
        # "before Friday" is another day than Friday
        apart = one.relation != other.relation or one.relation in ("about", "between")
        return None if same is False and apart else same
    if one.length and other.length and one.relation == other.relation:
        return same_length(one.length, other.length)
    return None
