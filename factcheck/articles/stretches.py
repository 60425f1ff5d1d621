"""Words taken out of a file → one text, with the way back to their places.

Paragraphs stand between blank lines, so that none is taken for wrapped lines of the one before;
"# " before one says that it is a heading, and "- " that it is an item of a list.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from factcheck.places import FilePlaces, NumberedPlaces, Unit

GAP = "\n\n"
HEADING = "# "
ITEM = "- "
_EDGES = re.compile(r"\A\s+|\s+\Z")


class Stretch(NamedTuple):
    """Words, and where the file has them: `file[start:end]`, perhaps written in another way."""

    text: str
    start: int
    end: int


def without(stretches: Iterable[Stretch], pattern: re.Pattern[str]) -> list[Stretch]:
    """The stretches of a paragraph less what the pattern finds in them taken together."""
    stretches = list(stretches)
    cuts = [match.span() for match in pattern.finditer("".join(one.text for one in stretches))]
    begins, ends = [start for start, _ in cuts], [end for _, end in cuts]
    kept, at = [], 0
    for one in stretches:
        end = at + len(one.text)
        within = cuts[bisect_right(ends, at) : bisect_left(begins, end)]
        edges = [0, *(min(max(edge - at, 0), len(one.text)) for cut in within for edge in cut)]
        for start, stop in zip(edges[::2], [*edges[1::2], len(one.text)], strict=True):
            if start < stop:
                kept.append(_part(one, start, stop))
        at = end
    return kept


def _part(stretch: Stretch, start: int, end: int) -> Stretch:
    """Its `text[start:end]`; what is written in another way can't be parted in the file."""
    if len(stretch.text) != stretch.end - stretch.start:
        return Stretch(stretch.text[start:end], stretch.start, stretch.end)
    return Stretch(stretch.text[start:end], stretch.start + start, stretch.start + end)


def stripped(stretches: Iterable[Stretch]) -> list[Stretch]:
    """The stretches of a paragraph less the white space around them."""
    return without(stretches, _EDGES)


def in_file(paragraphs: Iterable[Sequence[Stretch]], file: str) -> tuple[str, FilePlaces]:
    """The text of those paragraphs, and where the file has it."""
    texts: list[str] = []
    rows: list[tuple[int, int, int]] = []
    at = 0
    for paragraph in filter(None, paragraphs):
        gap = Stretch(GAP, paragraph[0].start, paragraph[0].start)
        for one in (*([gap] if texts else []), *paragraph):
            texts.append(one.text)
            rows.append((at, one.start, one.end))
            at += len(one.text)
    starts, origins, ends = zip(*rows, strict=True) if rows else ((0,), (0,), (0,))
    return "".join(texts), FilePlaces(file, starts, origins, ends)


def numbered(
    paragraphs: Iterable[tuple[str, int]], unit: Unit = Unit.PARAGRAPH
) -> tuple[str, NumberedPlaces]:
    """The text of those paragraphs, each on the page or in the paragraph of its number."""
    kept = [(text, number) for text, number in paragraphs if text.strip()]
    starts = tuple(_starts((text for text, _ in kept), len(GAP)))
    numbers = tuple(number for _, number in kept)
    places = NumberedPlaces(unit, starts or (0,), numbers or (1,))
    return GAP.join(text for text, _ in kept), places


def _starts(texts: Iterable[str], gap: int) -> Iterator[int]:
    at = 0
    for text in texts:
        yield at
        at += len(text) + gap
