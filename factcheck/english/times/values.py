"""What times mean: dates known in part, lengths of time, and whether two of them fit together.

A date says what its words say and no more: "Friday" has a weekday only, "March 12" a month and a
day. Where the day of publication is known, `resolved` works out the days that it stands for. Two
dates are held against each other in the fields that both have.
"""

import calendar
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

# Days a unit lasts; months and years on average.
DAYS = {
    "second": 1 / 86400, "minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "night": 1.0,
    "weekend": 7.0, "week": 7.0, "month": 30.44, "quarter": 91.3, "season": 365.25, "year": 365.25,
    "decade": 3652.5, "century": 36525.0,
}  # fmt: skip
# "Monday evening" runs on into the night; hours of a part of the day are no sharp ones.
_HOUR = 1.0
# As for amounts.
_BOUNDS = 3


@dataclass(frozen=True)
class Length:
    """A length of time in days, from `least` to `most` where it is rounded or vague.

    `number` is None where none is written: "several days".
    """

    least: float
    most: float
    unit: str
    number: float | None = None


@dataclass(frozen=True)
class Date:
    """A date, a time of day, or both, as far as it is told.

    `years`, `hours` and `days` are first and last; weekdays count from Monday, 0. `step` counts
    units from the day of writing: "last week" is ("week", -1). `late` is whether it is the end of
    that time or, False, its beginning: "late August".
    """

    years: tuple[int, int] | None = None
    months: tuple[int, ...] = ()
    day: int | None = None
    weekdays: tuple[int, ...] = ()
    hours: tuple[float, float] | None = None
    zone: str | None = None
    step: tuple[str, int] | None = None
    days: tuple[date, date] | None = None
    late: bool | None = None


def resolved(
    value: Date, published: date | None, *, future: bool = False, today: bool = True
) -> Date:
    """The date with its `days`, as far as its own words or the day of publication tell them.

    `future` is whether the words speak of what is to come: then "Friday" is the next one. `today`
    is whether that may be the day of publication itself, which "next Friday" is not.
    """
    days = _from_step(value, published) or _in_years(value, value.years)
    if days is None and published and value.step is None:
        days = _nearest(value, published, future, today)
    return _filled(replace(value, days=days)) if days else value


def _from_step(value: Date, published: date | None) -> tuple[date, date] | None:
    if published is None or value.step is None:
        return None
    unit, count = value.step
    if unit in ("year", "decade"):
        return _steps_of_years(value, published.year, unit, count)
    if unit == "month":
        months = published.year * 12 + published.month - 1 + count
        return _month(months // 12, (months % 12 + 1,))
    if unit in ("week", "weekend"):
        monday = published + timedelta(7 * count - published.weekday())
        days = [monday + timedelta(at) for at in (value.weekdays or range(7))]
        return min(days), max(days)
    if unit == "day":
        day = published + timedelta(count)
        return day, day
    return None


def _steps_of_years(value: Date, year: int, unit: str, count: int) -> tuple[date, date] | None:
    if unit == "decade":
        first = (year // 10 + count) * 10
        return _in_years(Date(), (first, first + 9))
    return _in_years(value, (year + count, year + count))


def _in_years(value: Date, years: tuple[int, int] | None) -> tuple[date, date] | None:
    if years is None or not 0 < years[0] <= years[1] < 9999:
        return None
    if years[0] != years[1]:
        return date(years[0], 1, 1), date(years[1], 12, 31)
    if len(value.months) == 1 and value.day:
        return _day(years[0], value.months[0], value.day)
    return _month(years[0], value.months or tuple(range(1, 13)))


def _day(year: int, month: int, number: int) -> tuple[date, date] | None:
    if not 1 <= number <= calendar.monthrange(year, month)[1]:
        return None
    day = date(year, month, number)
    return day, day


def _month(year: int, months: Sequence[int]) -> tuple[date, date]:
    first, last = months[0], months[-1]
    # "the winter of 2009" may be the one that ended then or the one that began
    begin, end = (year, year) if last >= first else (year - 1, year + 1)
    return date(begin, first, 1), date(end, last, calendar.monthrange(end, last)[1])


def _nearest(value: Date, published: date, future: bool, today: bool) -> tuple[date, date] | None:
    """The last such days up to the day of publication, or the next after it."""
    if value.months:
        years = [published.year + step for step in (-1, 0, 1)]
        found = [days for year in years if (days := _in_years(value, (year, year)))]
        if future:
            return next((days for days in found if days[1] >= published), None)
        return next((days for days in reversed(found) if days[0] <= published), None)
    if len(value.weekdays) != 1:
        return None
    away = (value.weekdays[0] - published.weekday()) % 7 or (0 if today else 7)
    day = published + timedelta(away if future or not away else away - 7 * (1 + away // 7))
    return day, day


def _filled(value: Date) -> Date:
    """With the month, the day and the weekday that its days leave no choice of."""
    assert value.days
    first, last = value.days
    years = value.years or (first.year, last.year)
    if first == last:
        return replace(
            value, years=years, months=(first.month,), day=first.day, weekdays=(first.weekday(),)
        )
    if not value.months and (first.year, first.month) == (last.year, last.month):
        return replace(value, years=years, months=(first.month,))
    return replace(value, years=years)


def compatible(one: Date, other: Date) -> bool | None:
    """Whether both can be the same time; None where they share no field to tell it by."""
    if _next_to(one, other) or _next_to(other, one):
        return None
    answers = [answer for check in _CHECKS if (answer := check(one, other)) is not None]
    return all(answers) if answers else None


def _days_meet(one: Date, other: Date) -> bool | None:
    if not one.days or not other.days:
        return None
    seasonal = max(len(one.months), len(other.months)) > 1
    # a week may begin on Sunday as well as on Monday, and a season when one likes
    units = {value.step[0] for value in (one, other) if value.step}
    slack = timedelta(31 if seasonal else 1 if "week" in units else 0)
    return one.days[0] <= other.days[1] + slack and other.days[0] <= one.days[1] + slack


def _months_meet(one: Date, other: Date) -> bool | None:
    if not one.months or not other.months:
        return None
    return bool(_widened(one.months) & _widened(other.months))


def _widened(months: Sequence[int]) -> set[int]:
    """A season's months, with those before and after it, for seasons begin when one likes."""
    if len(months) == 1:
        return set(months)
    return {(month + step - 1) % 12 + 1 for month in months for step in (-1, 0, 1)}


def _same_day(one: Date, other: Date) -> bool | None:
    return one.day == other.day if one.day and other.day else None


def _weekdays_meet(one: Date, other: Date) -> bool | None:
    if not one.weekdays or not other.weekdays:
        return None
    return bool(set(one.weekdays) & set(other.weekdays))


def _hours_meet(one: Date, other: Date) -> bool | None:
    if not one.hours or not other.hours:
        return None
    ranges = [value.hours[1] - value.hours[0] for value in (one, other) if value.hours]
    slack = _HOUR if max(ranges) > _HOUR else 0.0
    # a night runs on into the next day, but where both name the day it is the one after it
    night = max(one.hours[1], other.hours[1]) > 24 and not (one.weekdays and other.weekdays)
    turns = (-24, 0, 24) if night else (0,)
    meet = any(
        one.hours[0] <= other.hours[1] + day + slack
        and other.hours[0] + day <= one.hours[1] + slack
        for day in turns
    )
    # hours of other zones, or of one that only one side names, tell nothing if they differ
    return meet or (False if one.zone == other.zone else None)


def _same_step(one: Date, other: Date) -> bool | None:
    if not one.step or not other.step or (one.days and other.days):
        return None
    if one.step[0] != other.step[0]:
        return _within_step(*sorted((one.step, other.step), key=lambda step: DAYS[step[0]]))
    # of two articles of neighbouring days the one's "today" is the other's "yesterday"
    return True if one.step == other.step else None if one.step[0] == "day" else False


def _within_step(short: tuple[str, int], long: tuple[str, int]) -> bool | None:
    """Whether a shorter unit can be in a longer: "this week" is in no "next month"."""
    return False if long[1] and short[1] * long[1] <= 0 and short[0] != "day" else None


def _same_end(one: Date, other: Date) -> bool | None:
    # "late August" and "August" may be one
    return False if {one.late, other.late} == {True, False} else None


_CHECKS: tuple[Callable[[Date, Date], bool | None], ...] = (
    _days_meet, _months_meet, _same_day, _weekdays_meet, _hours_meet, _same_step,
    _same_end,
)  # fmt: skip


def _next_to(one: Date, other: Date) -> bool:
    """Whether the one is a night and the other the early hours after it."""
    if not (one.hours and other.hours and len(one.weekdays) == len(other.weekdays) == 1):
        return False
    following = (one.weekdays[0] + 1) % 7 == other.weekdays[0]
    return following and one.hours[1] >= 23 and other.hours[0] <= 4


def same_length(one: Length, other: Length) -> bool | None:
    """Whether both can be the same length; None where one of them says no number."""
    if one.number is None or other.number is None:
        return None
    if one.most == other.most == float("inf"):
        # "more than 20 months" is not said of 20 years
        return max(one.least, other.least) <= _BOUNDS * min(one.least, other.least)
    return one.least <= other.most and other.least <= one.most
