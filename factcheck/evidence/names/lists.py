"""The names that are listed together: "Poe, Lind and Marsh"."""

from __future__ import annotations

import re
from collections.abc import Collection

from factcheck.evidence.names.proper_names import Name, names_of
from factcheck.evidence.reading import Reading

Names = tuple[Name, ...]

# Two may be some of many, and so may those after "including".
_FEWEST = 3
_BETWEEN = re.compile(r"(?:, (?:and |or )?| and | or )(?:the )?(?:[a-z]+ ){0,2}")
_SOME = re.compile(r"\b(?:includ\w+|such as|like|among|notably|e\.g\.)[\w ,]{0,20}$")


def lists_of(reading: Reading) -> tuple[Names, ...]:
    """The lists of three names and more in a statement, in order; for `Reading.once`.

    "The trio of Poe, the singer Lind and Marsh" has one, "jurors including Poe, Lind and Marsh"
    none, for it may be others too.
    """
    text = reading.text
    found: list[list[Name]] = []
    for name in reading.once(names_of):
        if found and _BETWEEN.fullmatch(text[found[-1][-1].end : name.start]):
            found[-1].append(name)
        else:
            found.append([name])
    return tuple(
        tuple(names)
        for names in found
        if len(names) >= _FEWEST and not _SOME.search(text[: names[0].start])
    )


def exchanged(ours: Names, theirs: Names, shared: Collection[Name]) -> tuple[Names, Names] | None:
    """The one name that either of two lists of one length has and the other has not; else None."""
    one, other = (tuple(name for name in side if name not in shared) for side in (ours, theirs))
    return (one, other) if len(ours) == len(theirs) and len(one) == len(other) == 1 else None
