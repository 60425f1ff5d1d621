"""Dates changed so that the meaning turns, written otherwise, or left out.

on Monday → on Friday | in 2003 → in 2005 | March 5 → 5 March | "He left on Monday." → "He left."
"""

import re
from random import Random

from factcheck.lab.judge.general.change import (
    Change,
    any_match,
    contradicts,
    keeps,
    replaced,
    tidy,
    weakens,
)

_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
# "May" and "March" are words as well, so a month counts with a day or after "in" only.
_MONTHS = (
    "January February March April May June July August September October November December".split()
)
_DAY = re.compile(rf"\b(?:{'|'.join(_DAYS)})\b(?!s|'s| Night| Times)")
_MONTH = re.compile(rf"(?<=\bin )(?:{'|'.join(_MONTHS)})\b|\b(?:{'|'.join(_MONTHS)})(?= \d)")
_YEAR = re.compile(r"(?<=\bin )(?:19[5-9]\d|20[0-2]\d)\b(?![-,/]\d)")
_MONTH_DAY = re.compile(
    rf"(?<!\d )\b(?P<month>{'|'.join(_MONTHS)})\.? (?P<day>[1-9]|[12]\d|3[01])\b(?!,? \d|[-–])"
)
_WHEN = (
    rf"(?:on (?:{'|'.join(_DAYS)})(?: (?:morning|afternoon|evening|night))?|in (?:19|20)\d\d"
    rf"|in (?:{'|'.join(_MONTHS)})|last (?:week|month|year)|yesterday)"
)
_DROPPED = re.compile(rf" {_WHEN}(?=[,.]| [a-z])|^{_WHEN}, ", re.IGNORECASE)
_LATER = {
    "this morning": "last night",
    "last week": "last year",
    "last month": "last year",
    "last year": "last month",
    "next week": "next year",
    "next month": "next week",
    "next year": "this week",
    "this week": "last month",
    "yesterday": "last week",
    "this year": "last year",
    "in the morning": "in the evening",
}
_RELATIVE = re.compile(rf"\b(?:{'|'.join(_LATER)})(?= |\.|,)")
_UNITS = {"hours": "days", "days": "weeks", "weeks": "months", "months": "years", "years": "months"}
_SPAN = re.compile(rf"\b(?:\d+|two|three|four|five|six|ten) (?P<unit>{'|'.join(_UNITS)})\b(?! old)")


def change_date(sentence: str, random: Random) -> Change | None:
    """Another weekday, month, year or span: "Monday" → "Friday", "last week" → "last year"."""
    pattern = random.choice((_DAY, _MONTH, _YEAR, _RELATIVE, _SPAN))
    found = any_match(pattern, sentence, random)
    if not found:
        return None
    words = found.group()
    if pattern is _YEAR:
        new = str(int(words) + random.choice((-9, -5, -3, -2, -1, 1, 2, 3)))
    elif pattern is _SPAN:
        new = words.replace(found["unit"], _UNITS[found["unit"]])
    elif pattern is _RELATIVE:
        new = _LATER[words]
    else:
        names = _DAYS if pattern is _DAY else _MONTHS
        new = random.choice([name for name in names if name != words])
    return contradicts(replaced(sentence, found, new), words)


def drop_date(sentence: str, random: Random) -> Change | None:
    """The same without saying when: less is said."""
    found = any_match(_DROPPED, sentence, random)
    # "said on Monday that" reads the same without the day; after "no later than" it does not.
    if not found or re.search(r"\b(?:than|until|and|or|to|from|since)$", sentence[: found.start()]):
        return None
    return weakens(tidy(replaced(sentence, found, "")))


def respell_date(sentence: str, random: Random) -> Change | None:
    """The same day written otherwise: "March 5" → "5 March", "March 5th", "the 5th of March"."""
    found = any_match(_MONTH_DAY, sentence, random)
    if not found:
        return None
    month, day = found["month"], int(found["day"])
    ending = {1: "st", 2: "nd", 3: "rd"}.get(day % 10 if day not in (11, 12, 13) else 0, "th")
    ways = (f"{day} {month}", f"{month} {day}{ending}", f"the {day}{ending} of {month}")
    return keeps(replaced(sentence, found, random.choice(ways)))
