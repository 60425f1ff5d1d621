"""A line that holds days and hours, and nothing that is told of them: "Posted at 3:39 PM"."""

import re

from factcheck.english.lexicon import any_of, words_of

_HOUR = (
    r"(?:\d{1,2} ?[:.] ?\d{2}(?:[:.] ?\d{2})?(?: ?[ap]\.? ?m\b\.?| ?hrs\b)?"
    r"|\d{1,2} ?[ap]\.? ?m\b\.?|\d{1,2}h\d{2})"
)
_ZONE = (
    r"(?:\(?(?:[ECMP][SD]?T|AK[SD]T|HST|GMT|UTC|BST|IST|CES?T|EES?T|WES?T|MSK|JST|SGT|HKT|AE[SD]?T"
    r"|NZ[SD]T|UK|Z)\b(?:[+-]\d{1,2}(?::?\d{2})?)?\)?"
    r"|\(?(?:local|eastern|central|mountain|pacific|london|[A-Z][a-z]+)"
    r"(?: (?:standard|daylight|summer))? time\)?)"
)
MONTH = rf"(?:{any_of(words_of('calendar', 'months', 'short_months'))})\b\.?"
WEEKDAY = rf"(?:{any_of(words_of('calendar', 'weekdays', 'short_weekdays'))})\b\.?"
_DAY = (
    r"(?:\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?|\d{1,2}[./]\d{1,2}[./]\d{2,4}"
    rf"|{MONTH}|{WEEKDAY}|today\b|yesterday\b)"
)
_AGO = (
    r"(?:(?:\d{1,3} years?,? )?\d{1,3} ?(?:m|h|d|min(?:ute)?s?|hrs?|hours?|days?|weeks?|months?"
    r"|years?) ago\b|just now\b)"
)
_LABEL = (
    r"(?:(?:first |last |originally )?(?:posted|published|updated|created|modified|edited|issued"
    r"|filed|released|downloaded)\b"
    r"|(?:story|article|post|page) (?=posted|published|updated|created|modified)"
    r"|(?:publication |release )?(?:date|time)\b|update\b|as of\b|on\b|at\b|the\b|of\b|and\b)"
)
_TOKEN = re.compile(
    rf"(?P<when>{_AGO}|{_HOUR}(?: ?{_ZONE})?|{_DAY})|{_ZONE}|{_LABEL}|\d{{1,2}}(?:st|nd|rd|th)?\b"
    r"|\d{4}\b|[\s,;:|·•@/()\[\]–—―.-]+",
    re.IGNORECASE,
)
_HOUR_FIRST = re.compile(
    rf"(?P<hour>[\[(]?\d{{1,2}} ?[:.] ?\d{{2}}(?: ?[ap]\.? ?m\b\.?)?(?: ?{_ZONE})?[\])]?)"
    r"(?: ?[:|·•–—―-])? (?=[\"“‘']?[A-Z])",
    re.IGNORECASE,
)
# "INDONESIA, July 2, 2013"
_PLACE = re.compile(r"[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){0,2}, (?=.*\d{4}\Z)")
# what opens a sentence as well: "On May 2, 2013"
_OPENING = re.compile(r"(?:on|at|the|of|and|as of|today|yesterday)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b\d{4}\b|/\d\d\b")
_IN_ZONE = re.compile(rf"{_HOUR} ?{_ZONE}", re.IGNORECASE)
_CAPITAL = re.compile(r"[\"“‘']?[A-Z]")
# where a line may end with a stamp: "Story Created: Aug 7, 2012 at 9:56 AM"
_LABELLED = re.compile(
    r"(?<= )(?=[A-Z])(?i:(?:story|article|post|page|first|last|originally) )?"
    r"(?i:posted|published|updated|created|modified)\b"
)
_HAS_HOUR = re.compile(rf"{_AGO}|{_HOUR}", re.IGNORECASE)
# characters: "Posted: …" and "Last updated: …" with their days are some 80
LONGEST = 160


def is_stamp(text: str) -> bool:
    """Whether it holds a day or an hour, perhaps after a place, and no word that tells more."""
    place = _PLACE.match(text)
    return len(text) <= LONGEST and len(text) in _ends(text, place.end() if place else 0)


def stamp_ends(text: str) -> int:
    """Where the days and hours end that prose begins with; 0 if with none.

    "Updated 4/9/2007 6:04 PM | A man was arrested", not "May 2, 2013, police said".
    """
    ends = (end for end in _ends(text[:LONGEST], 0) if _CAPITAL.match(text, end))
    last = max((end for end in ends if text[end - 1] == " " and text[end - 2] != ","), default=0)
    stamp = text[:last]
    told = _YEAR.search(stamp) or (re.match(_LABEL, text, re.I) and has_hour(stamp))
    told = told or _IN_ZONE.search(stamp)
    # "On May 2, 2013 police came"
    return last if told and not (text[:1].isupper() and _OPENING.match(text)) else 0


def last_stamp_begins(text: str) -> int:
    """Where the stamp with an hour begins with which a line ends; its length if with none."""
    found = (match.start() for match in _LABELLED.finditer(text))
    return next((at for at in found if is_stamp(text[at:]) and has_hour(text[at:])), len(text))


def _ends(text: str, at: int) -> list[int]:
    """Where what begins there may end, if it holds a day or an hour and what goes with one."""
    ends: list[int] = []
    found = False
    while at < len(text):
        token = _TOKEN.match(text, at)
        if token is None or not token.end() > at:
            break
        if found and text[at].isupper() and _OPENING.match(text, at) and not text.isupper():
            break
        at, found = token.end(), found or bool(token["when"])
        if found:
            ends.append(at)
    return ends


def has_hour(text: str) -> bool:
    """Whether it tells an hour, as each entry of a live blog does."""
    return bool(_HAS_HOUR.search(text))


def hour_ends(text: str) -> int:
    """Where the hour ends that an entry begins with, as in "15:02 GMT – The army"; 0 if with none.

    What follows begins with a capital.
    """
    found = _HOUR_FIRST.match(text)
    return found.end() if found and text[found.end() :].lstrip("\"“‘'")[:1].isupper() else 0
