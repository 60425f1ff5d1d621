"""Where it is, or where somebody is from: is it the same place, or one within the other?"""

from __future__ import annotations

import re

from factcheck.english.lexicon import words_of
from factcheck.english.names.compass import are_apart, find_points
from factcheck.english.names.geography import places_named
from factcheck.english.names.proper_names import Name
from factcheck.evidence.names.names_of import names_of
from factcheck.evidence.names.unmatched import compare, point_at
from factcheck.evidence.pairing import found_in, paired
from factcheck.evidence.reading import Reading
from factcheck.records import Finding, Result

# "in", and what may stand between it and the name: "near the town of", "in northern"
_PLACING = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Ii]nside|[Aa]round)\s(?:the\s)?"
    r"(?:(?:north|south|east|west|central)\w*\s|(?:town|city|village|port|state|province)\sof\s)?$"
)
_NEAR = 40


def observe(left: Reading, right: Reading) -> Finding:
    """Differs if each side names a place that is none of the other's; agrees if they meet.

    Where neither names one, points of the compass are compared.
    """
    sides = left, right
    found = point_at("places", compare(left.once(_places), right.once(_places), sides), sides)
    if found.result is not Result.SILENT:
        return found
    ours, theirs = find_points(left.text), find_points(right.text)
    if not all(are_apart(one, other) for one in ours for other in theirs):
        return found
    return found_in("places", paired(ours, theirs, lambda one, other: False, sides), sides)


def is_place(name: Name, reading: Reading) -> bool:
    """Whether a name is a known place, or stands where a place does: "in Aldwick"."""
    if places_named(name.words):
        return True
    first = name.words.split()[0].rstrip(".").lower()
    if first in words_of("names", "titles") or words_of("names", "bodies") & {*name.core}:
        return False
    start = max(name.start - _NEAR, 0)
    return bool(_PLACING.search(reading.text, start, name.start))


def _places(reading: Reading) -> tuple[Name, ...]:
    return tuple(name for name in reading.once(names_of) if is_place(name, reading))
