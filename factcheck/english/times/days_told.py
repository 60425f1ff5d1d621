"""Where a text counts from the day of its writing, the date that it means: "on Tuesday" → 10 March.

Who reads two such texts side by side can't know otherwise whether both tell of one day.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from factcheck.english.lexicon import any_of, word_lists
from factcheck.english.times.times import find_times


def days_told(text: str, published: date) -> Iterator[tuple[int, str]]:
    """The ends of the times that `text` counts from the day of writing, each with what it means.

    That is a day ("10 March"), a month or a year; other stretches of time are left out.
    """
    for time in find_times(text, published):
        if time.date and time.date.days and not _dated().search(time.words):
            counted_back = time.length.unit if time.length and time.relation == "ago" else None
            if meant := _meant(*time.date.days, counted_back):
                yield time.end, meant


def with_days(text: str, published: date) -> str:
    """The text with what those times mean behind them, in brackets."""
    for end, meant in reversed([*days_told(text, published)]):
        text = f"{text[:end]} ({meant}){text[end:]}"
    return text


def _meant(first: date, last: date, counted_back: str | None) -> str | None:
    if counted_back in ("hour", "minute", "second"):
        return None
    if counted_back:
        middle = first + (last - first) // 2
        if counted_back in ("day", "week"):
            return f"about {_day(middle)}"
        return f"about {middle:%B %Y}" if counted_back == "month" else f"about {middle.year}"
    if first == last:
        return _day(first)
    if first.day == 1 and (last + timedelta(1)).day == 1 and first.year == last.year:
        months = last.month - first.month + 1
        return {1: f"{first:%B %Y}", 12: str(first.year)}.get(months)
    return None


def _day(day: date) -> str:
    return f"{day.day} {day:%B}"


@cache
def _dated() -> re.Pattern[str]:
    calendar = word_lists("calendar")
    months = any_of((*calendar["months"], *calendar["short_months"]))
    return re.compile(rf"\b(?:{months})\b|\b\d{{4}}\b", re.IGNORECASE)
