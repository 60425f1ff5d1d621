"""Offsets of an article's text → where they stand in its file, as an editor sees it.

A reader that takes words out of a file hands these on beside the text: `FilePlaces` where the file
is itself a text, which has lines; `NumberedPlaces` where it has pages or paragraphs instead.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import NamedTuple, Protocol


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
