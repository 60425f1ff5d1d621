"""Where it is, or where somebody is from: is it the same place, or one within the other?"""

from factcheck.english.names.compass import are_apart, find_points
from factcheck.english.names.places import is_place
from factcheck.english.names.proper_names import Name
from factcheck.evidence.names.names_of import names_of
from factcheck.evidence.names.unmatched import compare, point_at
from factcheck.evidence.pairing import found_in, paired
from factcheck.evidence.reading import Reading
from factcheck.records import Finding, Result


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


def _places(reading: Reading) -> tuple[Name, ...]:
    return tuple(name for name in reading.once(names_of) if is_place(name, reading.text))
