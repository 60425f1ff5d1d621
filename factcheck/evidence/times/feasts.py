"""Feast days: the day that a rule such as "4 thursday november" or "easter -2" falls on."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

WEEKDAYS = [name.lower() for name in calendar.day_name]
MONTHS = [name.lower() for name in calendar.month_name]


def feast_in(rule: str, year: int) -> date:
    """The day of a feast in a year: "4 thursday november", 2014 → 27 November 2014."""
    words = rule.split()
    if words[0] == "easter":
        return easter(year) + timedelta(int(words[1]))
    if len(words) == 2:
        return date(year, MONTHS.index(words[0]), int(words[1]))
    month, weekday = MONTHS.index(words[2]), WEEKDAYS.index(words[1])
    weeks = calendar.monthcalendar(year, month)
    days = [week[weekday] for week in weeks if week[weekday]]
    return date(year, month, days[-1 if words[0] == "last" else int(words[0]) - 1])


def easter(year: int) -> date:
    """Easter Sunday of the western churches (the anonymous Gregorian algorithm of 1876)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leap_centuries, common_centuries = divmod(century, 4)
    moon = (century - (century + 8) // 25 + 1) // 3
    full = (19 * golden + century - leap_centuries - moon + 15) % 30
    leaps, common = divmod(rest, 4)
    sunday = (32 + 2 * common_centuries + 2 * leaps - full - common) % 7
    late = (golden + 11 * full + 22 * sunday) // 451
    month, day = divmod(full + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)
