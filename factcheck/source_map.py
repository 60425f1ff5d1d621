"""Words taken out of a file → one text, and the way back: where each of its characters stands.

A reader that takes words out of a file hands these on beside the text: `FilePlaces` where the file
is itself a text, which has lines; `NumberedPlaces` where it has pages or paragraphs instead.
`in_file` and `numbered` make both from `Stretch`es. In their text, paragraphs stand between blank
lines, lest one be taken for wrapped lines of the one before; "# " before one says that it is a
heading, and "- " that it is an item of a list.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import NamedTuple, Protocol

GAP = "\n\n"
HEADING = "# "
ITEM = "- "
# only where white space begins: tried at each blank of a long stretch, it would take minutes
_EDGES = re.compile(r"\A\s+|(?<!\s)\s+\Z")


class Unit(str, Enum):
    """What a file is counted in."""

    LINE = "line"
    PAGE = "page"
    PARAGRAPH = "paragraph"


class Place(NamedTuple):
    """Where something stands, from 1, such as "page 3"."""

    unit: Unit
    number: int

    def __str__(self) -> str:
        return f"{self.unit.value} {self.number}"


class Places(Protocol):
    """The way from a text back to the file that it was read from."""

    def at(self, offset: int) -> Place:
        """Where the character at that offset of the text stands."""

    def in_file(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the file that holds `text[start:end]`; of the text where it has none."""


@dataclass(frozen=True)
class FilePlaces:
    """Places in a file that is a text with lines; `file` is that text.

    The n-th stretch of the article begins at `starts[n]`, and stands at `origins[n]` to `ends[n]`
    of the file, in the same words or written in another way ("&amp;").
    """

    file: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]
    ends: tuple[int, ...]

    def at(self, offset: int) -> Place:
        """The line, from 1."""
        start, _ = self.in_file(offset, offset + 1)
        return Place(Unit.LINE, bisect_left(self._breaks, start) + 1)

    def in_file(self, start: int, end: int) -> tuple[int, int]:
        """Offsets of the file, end exclusive."""
        return self._origin(start), max(self._origin(end - 1, after=True), self._origin(start))

    def _origin(self, offset: int, *, after: bool = False) -> int:
        stretch = max(bisect_right(self.starts, offset) - 1, 0)
        last = self.starts[stretch + 1 : stretch + 2] == (offset + 1,)
        if after and last:
            return self.ends[stretch]
        return min(
            self.origins[stretch] + offset - self.starts[stretch] + after, self.ends[stretch]
        )

    @cached_property
    def _breaks(self) -> tuple[int, ...]:
        return tuple(at for at, character in enumerate(self.file) if character == "\n")


@dataclass(frozen=True)
class NumberedPlaces:
    """Pages or paragraphs: the one with `numbers[n]` begins at `starts[n]` of the text."""

    unit: Unit
    starts: tuple[int, ...]
    numbers: tuple[int, ...]

    def at(self, offset: int) -> Place:
        """The page or paragraph."""
        return Place(self.unit, self.numbers[max(bisect_right(self.starts, offset) - 1, 0)])

    def in_file(self, start: int, end: int) -> tuple[int, int]:
        """The same offsets, for the file has none."""
        return start, end


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


def behind(mark: str, stretches: Sequence[Stretch]) -> list[Stretch]:
    """The stretches of a paragraph behind the mark of a heading or an item, or behind none ("")."""
    marks = [Stretch(mark, one.start, one.start) for one in stretches[:1] if mark]
    return [*marks, *stretches]


def in_file(paragraphs: Iterable[Sequence[Stretch]], file: str) -> tuple[str, FilePlaces]:
    """The text of those paragraphs, and where the file has it."""
    texts: list[str] = []
    rows: list[tuple[int, int, int]] = []
    at = 0
    for paragraph in filter(None, paragraphs):
        for one in behind(GAP if texts else "", paragraph):
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
