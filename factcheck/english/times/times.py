"""The expressions of time in a text, with what they mean.

Found by their form alone ("Friday", "two weeks", "in 2009"); which event they date is the grammar's
business, see `dates.py`. Expressions that stand together and complete each other are one: "Friday,
March 12, 2010, at 8 p.m.".
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from datetime import date
from functools import cache

from factcheck.english.lexicon import word_lists
from factcheck.english.times.patterns import patterns
from factcheck.english.times.sorts import READERS, Time
from factcheck.english.times.values import DAYS, Date, Length, resolved

_Match = re.Match[str]

_JOINT = re.compile(r"\s?,?\s?(?:(?:at|on|in|of)\s)?(?:the\s)?")
_END = re.compile(r"\b(?:(?P<early>[Ee]arly)|[Ll]ate)[\s-](?:(?:in|on)\s(?:the\s)?)?")
_END_BEFORE = re.compile(_END.pattern + "$")
_PREPOSITION = re.compile(r"(\w+)\s(?:the\s)?$")
# Nearly every time has a digit or one of these; a text that has none is told so at once.
_CUE = re.compile(
    r"\d|day|night|week|month|quarter|year|decade|centur|hour|minute|second|morning|noon|evening"
    r"|now|current|recent|spring|summer|fall|autumn|winter|tomorrow|dawn|dusk|sunset|sunrise"
    r"|annual|monthly|hourly|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
    r"|mon\.|tue|wed|thu|fri|sat|sun",
    re.IGNORECASE,
)
_BEFORE_LENGTH = re.compile(r"(\w+)\s(?:the\s|a\s)?$")
_AFTER_LENGTH = re.compile(r"\s(before|after|earlier|later|prior|ahead|in\sadvance)\b")
_COUNTED = re.compile(r"(?:the )?(last|past|next|first)\b", re.IGNORECASE)


def find_times(text: str, published: date | None = None) -> tuple[Time, ...]:
    """The times in a text, in order; `published` is the day that "last week" counts from."""
    if not _CUE.search(text):
        return ()
    found: list[Time] = []
    for time in _longest(_candidates(text)):
        joined = _join(found[-1], time, text) if found else None
        found[-1:] = [joined] if joined else [*found[-1:], time]
    return tuple(_resolved(time, text, published) for time in found)


_FUTURE = re.compile(
    r"\b(?:will|shall|won[’']t|(?:is|are) (?:going|due|scheduled|expected|set|planning|likely)? ?to"
    r"|plans? to)\b|[’']ll\b"
)


def _resolved(time: Time, text: str, published: date | None) -> Time:
    if time.relation == "ago" and time.length and time.length.number and published:
        return replace(time, date=_counted_back(time.length, published))
    if time.date is None:
        return time
    start = max(text.rfind(mark, 0, time.start) for mark in _ENDS) + 1
    end = min((at for mark in _ENDS if (at := text.find(mark, time.end)) >= 0), default=len(text))
    which = time.words.lower().partition(" ")[0]
    future = which == "next" or (bool(_FUTURE.search(text, start, end)) and which != "last")
    today = which not in ("next", "last")
    return replace(time, date=resolved(time.date, published, future=future, today=today))


_ENDS = (". ", "\n", "? ", "! ")


def _counted_back(length: Length, published: date) -> Date:
    """The days that "six years ago" may mean."""
    assert length.number is not None
    least, most = (int(min(days, 700_000)) for days in (length.least, length.most))
    days = (_back(published, most), _back(published, least))
    years = None
    if length.unit in ("year", "decade"):
        year = published.year - round(length.number * DAYS[length.unit] / DAYS["year"])
        years = (year, year)
    return Date(years=years, days=days)


def _back(day: date, days: int) -> date:
    return date.fromordinal(max(day.toordinal() - days, 1))


def _candidates(text: str) -> Iterator[Time]:
    names = [match.span() for match in _names().finditer(text)]
    for sort, pattern in patterns().items():
        for match in pattern.finditer(text):
            if any(start < match.end() and match.start() < end for start, end in names):
                continue
            read = READERS[sort](match)
            if read is not None:
                start, end = match.span()
                relation = read.relation if read.relation != "at" else _relation(text, start)
                date = read.date and replace(read.date, late=_is_late(text, start))
                yield replace(
                    read, start=start, end=end, words=match[0], date=date, relation=relation
                )


def _is_late(text: str, start: int) -> bool | None:
    """Whether a time is said to be late or early: "late August", "early in the year"."""
    before = _END_BEFORE.search(text, 0, start)
    found = _END.match(text, start) or before
    return not found["early"] if found else None


@cache
def _names() -> re.Pattern[str]:
    return re.compile("|".join(re.escape(name) for name in word_lists("times")["names"]))


def _longest(times: Iterable[Time]) -> Iterator[Time]:
    """Those that begin first, the longest of them, and none that overlaps another."""
    end = 0
    for time in sorted(times, key=lambda time: (time.start, -time.end, time.sort)):
        if time.start >= end:
            end = time.end
            yield time


def _relation(text: str, start: int) -> str:
    before = _PREPOSITION.search(text, 0, start)
    word = before[1].lower() if before else ""
    lists = word_lists("times")
    names = ("since", "until", "by", "before", "after", "about", "between")
    return next((name for name in names if word in lists[name]), "at")


def _join(one: Time, other: Time, text: str) -> Time | None:
    """Both as one, if they stand together and tell different things of one date."""
    if not one.date or not other.date or not _JOINT.fullmatch(text, one.end, other.start):
        return None
    if other.start <= one.end or other.relation not in ("at",):
        return None
    told = {
        field.name: getattr(other.date, field.name)
        for field in fields(Date)
        if getattr(other.date, field.name)
    }
    if any(getattr(one.date, name) for name in told):
        return None
    words = text[one.start : other.end]
    return replace(one, end=other.end, words=words, date=replace(one.date, **told))


def use_of(time: Time, text: str) -> str:
    """What a length is said of: how long it lasts, by when, how long ago; "" for none of these."""
    if time.relation == "ago":
        return "ago"
    if after := _AFTER_LENGTH.match(text, time.end):
        return after[1]
    if counted := _COUNTED.match(time.words):
        return f"counted {counted[1].lower()}"
    before = _BEFORE_LENGTH.search(text, 0, time.start)
    word = before[1].lower() if before else ""
    return {"in": "within", "within": "within", "every": "", "of": ""}.get(word, "lasting")
