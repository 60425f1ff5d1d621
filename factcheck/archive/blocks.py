"""The rows of vectors in a file of SQLite: in blocks, each a blob, and the numbers of its rows."""

from __future__ import annotations

import sqlite3
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray

from factcheck.archive.codes import Codes

Numbers = NDArray[np.int64]

# Of 384 bytes each; larger ones no longer fit beside their scores into a processor's cache.
ROWS = 8_192


@dataclass(frozen=True, eq=False)
class Block:
    """Some rows, in the order of their numbers; `id` is that of the blob they come from."""

    numbers: Numbers
    codes: Codes
    id: int | None = None

    def only(self, kept: NDArray[np.bool_]) -> Block:
        """Those rows of it."""
        return Block(self.numbers[kept], self.codes[kept])


def runs_of(numbers: Numbers) -> bytes:
    """The numbers as pairs of a first one and how many follow it: a few bytes for thousands."""
    breaks = np.flatnonzero(np.diff(numbers) != 1) + 1
    starts = np.concatenate([[0], breaks]).astype(np.int64)
    lengths = np.diff(np.concatenate([starts, [len(numbers)]]))
    return np.stack([numbers[starts], lengths], axis=1).astype("<i8").tobytes()


def pairs_of(runs: bytes) -> Numbers:
    """The pairs that `runs_of` wrote, shape (runs, 2)."""
    return np.frombuffer(runs, "<i8").reshape(-1, 2)


def numbers_of(runs: bytes) -> Numbers:
    """The numbers that `runs_of` took."""
    pairs = pairs_of(runs)
    return np.concatenate([np.arange(first, first + count) for first, count in pairs.tolist()])


class Blocks:
    """The blocks of one file, within a transaction of its connection."""

    def __init__(self, base: sqlite3.Connection) -> None:
        self._base = base

    def append(self, block: Block) -> None:
        """Puts in a block, cut into several where it is large."""
        for start in range(0, len(block.numbers), ROWS):
            numbers = block.numbers[start : start + ROWS]
            data = block.codes[start : start + ROWS].tobytes()
            self._base.execute(
                "insert into vectors (rows, runs, data) values (?, ?, ?)",
                (len(numbers), runs_of(numbers), data),
            )

    def replace(self, old: Iterable[Block], new: Iterable[Block]) -> None:
        """Puts in the new blocks for the old ones."""
        self._base.executemany("delete from vectors where id = ?", [(one.id,) for one in old])
        for block in new:
            self.append(block)

    def holding(self, allowed: NDArray[np.bool_]) -> Iterator[Block]:
        """The blocks that have a row of those numbers; the others are not even read."""
        return (self._read(id, numbers) for id, numbers in self._ids() if allowed[numbers].any())

    def partly(self, allowed: NDArray[np.bool_]) -> Iterator[Block]:
        """The blocks that have rows of other numbers."""
        found = [(id, numbers) for id, numbers in self._ids() if not allowed[numbers].all()]
        return (self._read(id, numbers) for id, numbers in found)

    def tidy(self, most: int) -> None:
        """Joins the small blocks where they are more than so many."""
        small = self._ids(ROWS // 2)
        if len(small) <= most:
            return
        joined: list[Block] = []
        for id, numbers in small:
            if sum(len(one.numbers) for one in joined) + len(numbers) > ROWS:
                self.replace(joined, [join(joined)])
                joined = []
            joined.append(self._read(id, numbers))
        if len(joined) > 1:
            self.replace(joined, [join(joined)])

    def rows(self, spans: Iterable[tuple[int, int]]) -> Mapping[int, Codes]:
        """The rows of each span of numbers (a first one, and how many), by the first."""
        runs = sorted(self._runs())
        starts = [run[0] for run in runs]
        parts = []
        for first, count in spans:
            at, number = bisect_right(starts, first) - 1, first
            # an article of thousands of statements may go on in the next block
            while number < first + count:
                start, length, id, row = runs[at]
                take = min(first + count, start + length) - number
                parts.append((id, row + number - start, take, first, number))
                number, at = number + take, at + 1
        return self._parts(parts)

    def _parts(self, parts: Sequence[tuple[int, int, int, int, int]]) -> Mapping[int, Codes]:
        """The rows of each first number; a part has a blob, its row there, how many, and for whom.

        Each blob is read once.
        """
        found: dict[int, list[tuple[int, Codes]]] = {}
        for id, of_one in groupby(sorted(parts), key=itemgetter(0)):
            ((rows, data),) = self._base.execute(
                "select rows, data from vectors where id = ?", (id,)
            )
            codes = np.frombuffer(data, np.uint8).reshape(rows, -1)
            for _, row, take, first, number in of_one:
                # a copy, for a view would hold the whole blob
                found.setdefault(first, []).append((number, codes[row : row + take].copy()))
        return {
            first: np.concatenate([codes for _, codes in sorted(pieces, key=itemgetter(0))])
            for first, pieces in found.items()
        }

    def _runs(self) -> Iterator[tuple[int, int, int, int]]:
        """Each run of numbers: its first, how many, its blob, and the row where it begins there."""
        for id, runs in self._base.execute("select id, runs from vectors").fetchall():
            row = 0
            for first, count in pairs_of(runs).tolist():
                yield first, count, id, row
                row += count

    def _ids(self, under: int = ROWS + 1) -> list[tuple[int, Numbers]]:
        """The blocks of fewer rows, with the numbers of those."""
        asked = "select id, runs from vectors where rows < ?"
        found = self._base.execute(asked, (under,)).fetchall()
        blocks = [(id, numbers_of(runs)) for id, runs in found]
        return sorted(blocks, key=lambda block: int(block[1][0]) if len(block[1]) else 0)

    def _read(self, id: int, numbers: Numbers) -> Block:
        ((data,),) = self._base.execute("select data from vectors where id = ?", (id,))
        return Block(numbers, np.frombuffer(data, np.uint8).reshape(len(numbers), -1), id)


def join(blocks: Sequence[Block]) -> Block:
    """One block of all rows, in the order of their numbers."""
    numbers = np.concatenate([block.numbers for block in blocks])
    codes = np.concatenate([block.codes for block in blocks])
    order = np.argsort(numbers, kind="stable")
    return Block(numbers[order], codes[order])
