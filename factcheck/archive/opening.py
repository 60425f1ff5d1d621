"""What every engine of an archive can do, and the register of them: how a name begins → its class.

`tests/archive/test_contract.py` holds them all to it.
"""

import os
from collections.abc import Collection, Sequence
from functools import partial
from importlib import import_module
from typing import Protocol

from factcheck.archive.values import EVERYTHING, Entry, Info, Near, Window
from factcheck.models import Floats

# of any other name, a folder has several files, and all else is one
ENGINES = {
    "postgresql://": "in_postgres.PostgresArchive",
    "postgres://": "in_postgres.PostgresArchive",
}


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


def open_archive(
    name: str, *, encoder: str | None = None, writing: bool = False, scheduler: str | None = None
) -> Archive:
    """The archive of that name; `encoder` is the name of the one that questions come from.

    With the address of a `scheduler`, its workers search the archives of a folder. Raises
    ArchiveError where there is none, it can't be used, or another encoder made it.
    """
    if scheduler is not None:
        from factcheck.archive.cluster import Cluster

        return Cluster(scheduler).folder(name, encoder=encoder)
    return _opened(name, encoder, writing=writing)


def make_archive(name: str, *, encoder: str, dimensions: int) -> Archive:
    """The same to be written, made if there is none; vectors have that many dimensions."""
    return _opened(name, encoder, writing=True, dimensions=dimensions)


class Beginning:
    """What articles are put into: the archive of that name, or a new one once some are there.

    So a run in which none can be read leaves no archive that a check would find nothing in.
    """

    def __init__(self, name: str, *, encoder: str, dimensions: int) -> None:
        """As `make_archive`. Raises ArchiveError where what has the name is no such archive."""
        self._make = partial(make_archive, name, encoder=encoder, dimensions=dimensions)
        there = os.path.lexists(name) or name.startswith(tuple(ENGINES))
        self._archive = self._make() if there else None

    def known(self, keys: Collection[str]) -> set[str]:
        """Those of the keys whose articles are there."""
        return self._archive.known(keys) if self._archive else set()

    def add(self, entries: Sequence[Entry]) -> int:
        """Puts in those whose keys aren't there yet, all of them or none; how many went in."""
        if entries and not self._archive:
            self._archive = self._make()
        return self._archive.add(entries) if self._archive else 0

    def close(self) -> None:
        """Lets go of it."""
        if self._archive:
            self._archive.close()


def _opened(name: str, encoder: str | None, *, writing: bool, dimensions: int = 0) -> Archive:
    own = "in_folder.FolderArchive" if os.path.isdir(name) else "in_sqlite.SqliteArchive"
    found = next((engine for start, engine in ENGINES.items() if name.startswith(start)), own)
    file, _, engine = found.partition(".")
    make = getattr(import_module(f"factcheck.archive.{file}"), engine)
    archive: Archive = make(name, encoder=encoder, writing=writing, dimensions=dimensions)
    return archive
