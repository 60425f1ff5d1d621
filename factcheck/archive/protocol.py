"""What every engine of an archive can do; `tests/archive/test_contract.py` holds them all to it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Protocol

from factcheck.archive.values import EVERYTHING, Entry, Info, Near, Window
from factcheck.models import Floats


class Archive(Protocol):
    """All that was ever published, as far as somebody added it.

    Each statement has a number that is never used again, even when its article is removed. Every
    method raises ArchiveError, one line, where the archive can't do it.
    """

    def add(self, entries: Sequence[Entry]) -> int:
        """Puts in those whose keys aren't there yet, all of them or none; how many went in."""

    def known(self, keys: Collection[str]) -> set[str]:
        """Those of the keys whose articles are there."""

    def remove(self, name: str) -> int:
        """Removes the articles of that key, path or source; how many went."""

    def nearest(
        self, vectors: Floats, *, k: int, least: float, window: Window = EVERYTHING
    ) -> list[list[Near]]:
        """For each row, its `k` nearest statements of a cosine of `least` or more, nearest first.

        Rows have length 1. Vectors are kept in 8 bits, so a cosine is right to about 0.003.
        """

    def entries(self, numbers: Collection[int]) -> list[Entry]:
        """The articles that have statements of those numbers, in the order of their numbers.

        A number whose article was removed meanwhile is passed over.
        """

    def find_words(self, query: str, k: int, window: Window = EVERYTHING) -> list[int]:
        """The numbers of `k` statements at most that have all words of the query, best first.

        Of a word, its stem counts.
        """

    def paths(self) -> list[str]:
        """The paths of the articles, as they were added, in order and each once."""

    def info(self) -> Info:
        """What it holds."""

    def compact(self) -> None:
        """Gives back the room of what was removed, and joins what was added piece by piece."""

    def close(self) -> None:
        """Lets go of it."""
