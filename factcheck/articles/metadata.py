"""What files say of themselves → dates and languages as we hold them; None where it can't be."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from email.utils import parsedate_to_datetime


@dataclass(frozen=True)
class About:
    """What a file says of its article: the outlet goes before the file's name, as its source."""

    title: str | None = None
    published: date | None = None
    language: str | None = None
    outlet: str | None = None
    sources: tuple[str, ...] = ()


NOTHING = About()

_ISO = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?!\d)")
_WRITTEN = ("%d %B %Y", "%B %d %Y", "%d %b %Y", "%b %d %Y", "%A %d %B %Y", "%A %B %d %Y")
_LANGUAGE = re.compile(r"([A-Za-z]{2})(?:[-_][A-Za-z0-9-]+)?")


def read_date(value: object) -> date | None:
    """The day of "2023-07-12T09:30:00Z", "20230712", "July 12, 2023" or a mail's date line."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if not isinstance(value, str) or len(value) > 100:
        return None
    return _iso(value.strip()) or _written(value) or _mailed(value)


def read_language(value: object) -> str | None:
    """The ISO 639-1 code of "en-GB": "en"."""
    found = _LANGUAGE.fullmatch(value.strip()) if isinstance(value, str) else None
    return found.group(1).lower() if found else None


def _iso(value: str) -> date | None:
    found = _ISO.match(value)
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None


def _written(value: str) -> date | None:
    words = " ".join(value.replace(",", " ").split())
    for form in _WRITTEN:
        try:
            return datetime.strptime(words, form).date()
        except ValueError:
            continue
    return None


def _mailed(value: str) -> date | None:
    try:
        return parsedate_to_datetime(value).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
