"""Names of both sides → which are the same, and which have no counterpart on the other."""

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.english.names.aliases import Likeness, compare_names
from factcheck.english.names.proper_names import Name, listed
from factcheck.evidence.pairing import found_in, paired
from factcheck.evidence.reading import Reading
from factcheck.records import Finding, Result


class Compared(NamedTuple):
    """The names that both sides have, and those of each side that are none of the other's."""

    shared: tuple[tuple[Name, Name], ...]
    ours: tuple[Name, ...]
    theirs: tuple[Name, ...]


def compare(
    ours: Sequence[Name], theirs: Sequence[Name], sides: tuple[Reading, Reading]
) -> Compared:
    """How the names go together; one that we filled in is never without a counterpart."""
    here, there = (side.statement.article.text for side in sides)
    like = {
        (one, other): compare_names(one, other, here=here, there=there)
        for one in ours
        for other in theirs
    }
    shared = tuple(pair for pair, likeness in like.items() if likeness is Likeness.SAME)
    matched = {name for pair, found in like.items() if found is not Likeness.OTHER for name in pair}
    own, other = (
        tuple(name for name in names if name not in matched and not name.filled)
        for names in (ours, theirs)
    )
    return Compared(shared, own, other)


def point_at(observer: str, found: Compared, sides: tuple[Reading, Reading]) -> Finding:
    """Differs with names that have no counterpart where both sides have one; else agrees."""
    pairs = paired(found.ours, found.theirs, lambda one, other: False, sides)
    finding = found_in(observer, pairs, sides)
    if finding.result is Result.SILENT and found.shared:
        ours, theirs = zip(*found.shared, strict=True)
        return Finding(observer, Result.AGREES, listed(ours), listed(theirs))
    return finding
