"""How much of two statements is the same besides their names."""

from __future__ import annotations

from factcheck.evidence.names.proper_names import names_of
from factcheck.evidence.reading import Reading
from factcheck.evidence.words import content_stems, overlap, tokens


def rest_of(reading: Reading) -> frozenset[str]:
    """The stems of the words that carry content and stand in no name; for `Reading.once`."""
    text = reading.text
    for name in reversed(reading.once(names_of)):
        text = f"{text[: name.start]} {text[name.end :]}"
    return frozenset(content_stems(tokens(text)))


def rest_alike(left: Reading, right: Reading) -> float:
    """The share of the words of either that both have, 0 to 1."""
    return overlap(left.once(rest_of), right.once(rest_of))
