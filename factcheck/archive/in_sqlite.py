"""The archive in one file of SQLite: nothing to install, many readers and writers, exact.

Numbers of statements come from a counter in the file, so none is used again when the newest article
goes. The rows of what was removed stay in their blocks, and count for nothing, until `compact`.
"""

import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from factcheck.archive.blocks import Block, Blocks
from factcheck.archive.codes import Coding
from factcheck.archive.packing import pack, unpack
from factcheck.archive.scan import Scan
from factcheck.archive.sqlite_file import connect, create, told
from factcheck.archive.values import EVERYTHING, Entry, Info, Near, Window
from factcheck.archive.words import other_encoder, storable, words_of
from factcheck.errors import ArchiveError
from factcheck.models import Floats
from factcheck.records import Statement

# blocks that hold less than half of what they may, before they are joined by themselves
_PIECES = 48


class SqliteArchive:
    """An archive in a file."""

    def __init__(
        self,
        name: str | Path,
        *,
        encoder: str | None = None,
        writing: bool = False,
        dimensions: int = 0,
    ) -> None:
        """Opens what is there, or with `dimensions` makes it; `encoder` is where vectors come from.

        Raises ArchiveError, also where the archive's vectors come from another encoder.
        """
        self._path = path = Path(name)
        if dimensions and not path.exists():
            create(path, encoder or "", dimensions)
        self._base = connect(path, writing=writing)
        with told(path):
            self._meta: Mapping[str, Any] = dict(self._base.execute("select * from meta"))
        if problem := other_encoder(self._meta["encoder"], encoder):
            self.close()
            raise ArchiveError(f"{path}: {problem}")
        self._coding = Coding(self._meta["dimensions"])

    def add(self, entries: Sequence[Entry]) -> int:
        """Puts in those whose keys aren't there yet, in one transaction; how many went in."""
        with self._changing() as base:
            there = self._known(base, [entry.key for entry in entries])
            new = {entry.key: entry for entry in entries if entry.key not in there}
            if not new:
                return 0
            first = _next(base)
            for entry in new.values():
                _insert(base, entry, first)
                first += len(entry.statements)
            Blocks(base).append(_block(new.values(), _next(base), self._coding))
            base.execute("update meta set value = ? where name = 'next'", (first,))
            Blocks(base).tidy(_PIECES)
        return len(new)

    def known(self, keys: Collection[str]) -> set[str]:
        """Those of the keys whose articles are there."""
        with told(self._path):
            return self._known(self._base, keys)

    def _known(self, base: sqlite3.Connection, keys: Collection[str]) -> set[str]:
        asked = "select 1 from head where key = ?"
        return {key for key in keys if base.execute(asked, (bytes.fromhex(key),)).fetchone()}

    def remove(self, name: str) -> int:
        """Removes the articles of that key (its first eight digits do), path or source."""
        with self._changing() as base:
            found = base.execute(
                "select first from head where path = :name or lower(hex(key)) = lower(:name) or "
                "source in (select id from source where name = :name) or "
                "(length(:name) >= 8 and :name not glob '*[^0-9A-Fa-f]*' "
                " and instr(lower(hex(key)), lower(:name)) = 1) order by first",
                {"name": storable(name)},
            ).fetchall()
            for (first,) in found:
                _delete(base, first)
        return len(found)

    def nearest(
        self, vectors: Floats, *, k: int, least: float, window: Window = EVERYTHING
    ) -> list[list[Near]]:
        """For each row, its `k` nearest statements of a cosine of `least` or more."""
        scan = Scan(self._coding, vectors, k=k, least=least)
        with self._looking() as base:
            allowed = _allowed(base, window)
            for block in Blocks(base).holding(allowed):
                mask = allowed[block.numbers]
                scan.look(block.numbers, block.codes, None if mask.all() else mask)
        return scan.found()

    def entries(self, numbers: Collection[int]) -> list[Entry]:
        """The articles that have statements of those numbers."""
        with self._looking() as base:
            heads = dict(_heads(base, numbers))
            rows = Blocks(base).rows(heads.items())
            return [_entry(base, first, self._coding.vectors(rows[first])) for first in heads]

    def find_words(self, query: str, k: int, window: Window = EVERYTHING) -> list[int]:
        """The numbers of `k` statements at most that have all words of the query."""
        asked = " ".join(f'"{word}"' for word in words_of(query))
        found: list[int] = []
        with self._looking() as base:
            allowed = _allowed(base, window)
            rows = base.execute(
                "select rowid from words where words match ? order by rank", (asked,)
            )
            for (number,) in rows:
                if allowed[number]:
                    found.append(number)
                if len(found) == k:
                    break
        return found

    def paths(self) -> list[str]:
        """The paths of the articles, in order."""
        asked = "select distinct path from head where path is not null order by path"
        with self._looking() as base:
            return [path for (path,) in base.execute(asked)]

    def info(self) -> Info:
        """What it holds."""
        with self._looking() as base:
            ((articles, statements, first, last),) = base.execute(
                "select count(*), coalesce(sum(count), 0), min(day), max(day) from head"
            )
            ((rows,),) = base.execute("select coalesce(sum(rows), 0) from vectors")
            ((pages,),) = base.execute("pragma page_count")
            ((page,),) = base.execute("pragma page_size")
            sources = base.execute(
                "select name, count(*) from head join source on source.id = source "
                "group by name order by name"
            ).fetchall()
        days = [None if day is None else date.fromordinal(day) for day in (first, last)]
        encoder, removed = self._meta["encoder"], rows - statements
        return Info(articles, statements, removed, pages * page, encoder, dict(sources), *days)

    def compact(self) -> None:
        """Gives back the room of what was removed, and joins what was added piece by piece."""
        with self._changing() as base:
            blocks = Blocks(base)
            allowed = _allowed(base, EVERYTHING)
            for block in blocks.partly(allowed):
                blocks.replace([block], [block.only(allowed[block.numbers])])
            blocks.tidy(1)
            base.execute("insert into words (words) values ('optimize')")
        with told(self._path):
            # `execute` would take the first step, which frees one page
            self._base.executescript("pragma incremental_vacuum")
            self._base.execute("pragma wal_checkpoint(truncate)").fetchall()

    def close(self) -> None:
        """Lets go of the file."""
        self._base.close()

    @contextmanager
    def _changing(self) -> Iterator[sqlite3.Connection]:
        """One transaction, of which all is done or nothing."""
        with told(self._path):
            self._base.execute("begin immediate")
            try:
                yield self._base
                self._base.execute("commit")
            except BaseException:
                # a full disk ends it by itself
                if self._base.in_transaction:
                    self._base.execute("rollback")
                raise

    @contextmanager
    def _looking(self) -> Iterator[sqlite3.Connection]:
        """All that is read in here is of one moment."""
        with told(self._path):
            self._base.execute("begin")
            try:
                yield self._base
            finally:
                if self._base.in_transaction:
                    self._base.execute("rollback")


def _next(base: sqlite3.Connection) -> int:
    """The number that the next statement gets."""
    ((number,),) = base.execute("select value from meta where name = 'next'")
    return int(number)


def _insert(base: sqlite3.Connection, entry: Entry, first: int) -> None:
    article = entry.article
    name = (storable(article.source),)
    base.execute("insert or ignore into source (name) values (?)", name)
    ((source,),) = base.execute("select id from source where name = ?", name)
    day = article.published and article.published.toordinal()
    path = article.path and storable(article.path)
    head = (first, len(entry.statements), bytes.fromhex(entry.key), source, day, path)
    base.execute("insert into head values (?, ?, ?, ?, ?, ?)", head)
    base.execute("insert into body values (?, ?)", (first, pack(entry.statements)))
    base.executemany(
        "insert into words (rowid, text) values (?, ?)", _texts(entry.statements, first)
    )


def _block(entries: Collection[Entry], first: int, coding: Coding) -> Block:
    codes = np.concatenate([coding.codes(entry.vectors) for entry in entries])
    return Block(np.arange(first, first + len(codes)), codes)


def _delete(base: sqlite3.Connection, first: int) -> None:
    ((packed,),) = base.execute("select packed from body where first = ?", (first,))
    # an index that has no texts is told what it had
    base.executemany(
        "insert into words (words, rowid, text) values ('delete', ?, ?)",
        _texts(unpack(packed), first),
    )
    base.execute("delete from head where first = ?", (first,))
    base.execute("delete from body where first = ?", (first,))


def _texts(statements: Sequence[Statement], first: int) -> list[tuple[int, str]]:
    """What is indexed, by number."""
    return [(first + place, storable(one.text)) for place, one in enumerate(statements)]


def _allowed(base: sqlite3.Connection, window: Window) -> NDArray[np.bool_]:
    """For each number up to the largest, whether its statement is there and in the window."""
    clauses, values = ["1"], []
    for clause, day in (("day >= ?", window.since), ("day <= ?", window.until)):
        if day is not None:
            clauses.append(clause)
            values.append(day.toordinal())
    if window.sources:
        names = {storable(name).casefold() for name in window.sources}
        found = base.execute("select id, name from source").fetchall()
        ids = [str(id) for id, name in found if name.casefold() in names]
        clauses.append(f"source in ({','.join(ids)})")
    heads = base.execute(f"select first, count from head where {' and '.join(clauses)}", values)
    starts = np.array(heads.fetchall(), np.int64).reshape(-1, 2)
    steps = np.zeros(_next(base) + 1, np.int8)
    # an article may begin where another ends
    np.add.at(steps, starts[:, 0], 1)
    np.add.at(steps, starts.sum(axis=1), -1)
    allowed: NDArray[np.bool_] = np.cumsum(steps, dtype=np.int8) > 0
    return allowed


def _heads(base: sqlite3.Connection, numbers: Collection[int]) -> Iterator[tuple[int, int]]:
    """The first number of each article that has some of the numbers, and how many it has."""
    asked = "select first, count from head where first <= ? order by first desc limit 1"
    for number in sorted(numbers):
        found = base.execute(asked, (number,)).fetchone()
        if found and number < sum(found):
            yield found


def _entry(base: sqlite3.Connection, first: int, vectors: Floats) -> Entry:
    ((key,),) = base.execute("select key from head where first = ?", (first,))
    ((packed,),) = base.execute("select packed from body where first = ?", (first,))
    return Entry(key.hex(), unpack(packed), vectors, first)
