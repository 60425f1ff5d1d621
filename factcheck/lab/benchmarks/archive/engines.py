"""What the benchmark asks of an engine, and the engines: factcheck's own by name, and LanceDB."""

from collections.abc import Collection, Sequence
from typing import Protocol

from factcheck.archive import EVERYTHING, Archive, Entry, Near, Window, make_archive
from factcheck.lab.benchmarks.archive.made_up import DIMENSIONS
from factcheck.models import Floats


class Measured(Protocol):
    """What is measured of an engine."""

    def add(self, entries: Sequence[Entry]) -> int:
        """Puts in a batch."""

    def compact(self) -> None:
        """What is to be done once all is in."""

    def size(self) -> int:
        """Bytes on the disk."""

    def nearest(
        self, vectors: Floats, *, k: int, least: float, window: Window = EVERYTHING
    ) -> list[list[Near]]:
        """The nearest of each row."""

    def texts(self, numbers: Collection[int]) -> int:
        """Fetches the texts of those statements; how many there are."""

    def close(self) -> None:
        """Lets go of it."""


class Own:
    """An archive of factcheck's: a file, or an address of PostgreSQL."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self.add, self.nearest = archive.add, archive.nearest
        self.compact, self.close = archive.compact, archive.close

    def size(self) -> int:
        """Bytes on the disk."""
        return self._archive.info().size

    def texts(self, numbers: Collection[int]) -> int:
        """Fetches the articles of those statements."""
        return len(self._archive.entries(numbers))


def opened(engine: str, name: str, encoder: str) -> Measured:
    """The archive of that name, made if there is none."""
    if engine == "lancedb":
        from factcheck.lab.benchmarks.archive.lance import LanceArchive

        return LanceArchive(name, DIMENSIONS)
    return Own(make_archive(name, encoder=encoder, dimensions=DIMENSIONS))
