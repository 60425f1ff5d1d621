"""Archive files of one folder as one archive, each searched where it lies, and all of it exactly.

A statement's number tells its file too, so the files are put in the order of their names. Every
file has its own nearest `k`; the nearest `k` of those are the nearest of all.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import closing
from itertools import starmap
from operator import methodcaller
from pathlib import Path
from typing import Any

from factcheck.archive.in_sqlite import SqliteArchive
from factcheck.archive.values import EVERYTHING, Entry, Info, Near, Window
from factcheck.errors import ArchiveError
from factcheck.models import Floats

ENDING = ".archive"
# numbers of one file; 10**12 statements are more than any holds
_PER_FILE = 10**12

# a method and what it is given, as `methodcaller` has them: it can be sent to another process
Question = Callable[[SqliteArchive], Any]
# what runs a function on each of some things, here or on other machines, in their order
Spread = Callable[[Callable[..., Any], Sequence[tuple[Any, ...]]], Iterable[Any]]


class FolderArchive:
    """The archive files of a folder; nothing is written through it."""

    def __init__(
        self,
        name: str | Path,
        *,
        encoder: str | None = None,
        writing: bool = False,
        dimensions: int = 0,
        spread: Spread = starmap,
        done: Callable[[], None] = lambda: None,
    ) -> None:
        """`spread` asks the files, `done` is called by `close`. Raises ArchiveError.

        Articles go into one of the files, so that `dimensions` of new ones are refused.
        """
        folder = Path(name)
        if dimensions:
            raise _whole(folder)
        self._folder, self._encoder, self._spread, self._done = folder, encoder, spread, done
        self._files = sorted(str(path) for path in folder.glob(f"*{ENDING}") if path.is_file())
        if not folder.is_dir():
            raise ArchiveError(
                f"{folder}: is no folder; a scheduler's workers search one's archives"
            )
        if not self._files:
            raise ArchiveError(f"{folder}: no archive in this folder; they end in {ENDING}")
        # another encoder is told before anything is asked
        self.info()

    def _ask(self, question: Question) -> list[Any]:
        """What each file answers, in their order."""
        return list(self._spread(_answer, [(one, self._encoder, question) for one in self._files]))

    def add(self, entries: Sequence[Entry]) -> int:
        """Raises ArchiveError."""
        raise _whole(self._folder)

    def known(self, keys: Collection[str]) -> set[str]:
        """Those of the keys whose articles are there."""
        return set().union(*self._ask(methodcaller("known", list(keys))))

    def remove(self, name: str) -> int:
        """Raises ArchiveError."""
        raise _whole(self._folder)

    def nearest(
        self, vectors: Floats, *, k: int, least: float, window: Window = EVERYTHING
    ) -> list[list[Near]]:
        """For each row, its `k` nearest statements of a cosine of `least` or more."""
        answers = self._ask(methodcaller("nearest", vectors, k=k, least=least, window=window))
        numbered = [
            [[near._replace(number=near.number + at * _PER_FILE) for near in row] for row in answer]
            for at, answer in enumerate(answers)
        ]
        return [
            _nearest_of_all([row for one in rows for row in one], k)
            for rows in zip(*numbered, strict=True)
        ]

    def entries(self, numbers: Collection[int]) -> list[Entry]:
        """The articles that have statements of those numbers."""
        places = sorted({one // _PER_FILE for one in numbers} & set(range(len(self._files))))
        asked = []
        for at in places:
            own = [one % _PER_FILE for one in numbers if one // _PER_FILE == at]
            asked.append((self._files[at], self._encoder, methodcaller("entries", own)))
        answers = zip(places, self._spread(_answer, asked), strict=True)
        return [
            Entry(one.key, one.statements, one.vectors, (one.first or 0) + at * _PER_FILE)
            for at, answer in answers
            for one in answer
        ]

    def find_words(self, query: str, k: int, window: Window = EVERYTHING) -> list[int]:
        """The numbers of `k` statements at most that have all words; those of each file in turn."""
        answers = self._ask(methodcaller("find_words", query, k, window))
        ranked = [
            (rank, number + at * _PER_FILE)
            for at, answer in enumerate(answers)
            for rank, number in enumerate(answer)
        ]
        return [number for _, number in sorted(ranked)[:k]]

    def paths(self) -> list[str]:
        """The paths of the articles of all files, in order."""
        return sorted({path for found in self._ask(methodcaller("paths")) for path in found})

    def info(self) -> Info:
        """What all of them hold."""
        found: list[Info] = self._ask(methodcaller("info"))
        names = sorted({name for one in found for name in one.sources})
        days = [one for one in found if one.first_day]
        return Info(
            articles=sum(one.articles for one in found),
            statements=sum(one.statements for one in found),
            removed=sum(one.removed for one in found),
            size=sum(one.size for one in found),
            encoder=found[0].encoder,
            sources={name: sum(one.sources.get(name, 0) for one in found) for name in names},
            first_day=min((one.first_day for one in days if one.first_day), default=None),
            last_day=max((one.last_day for one in days if one.last_day), default=None),
        )

    def compact(self) -> None:
        """Raises ArchiveError."""
        raise _whole(self._folder)

    def close(self) -> None:
        """Lets go of it; each file was let go of when it had answered."""
        self._done()


def _whole(folder: Path) -> ArchiveError:
    return ArchiveError(f"{folder}: is a folder; name a file in it, such as {folder}/desk{ENDING}")


def _nearest_of_all(found: Sequence[Near], k: int) -> list[Near]:
    """The `k` of the greatest scores, as one file with all of them would have; nearest first."""
    kept = sorted(found, key=lambda near: (-near.score, near.number))[:k]
    return sorted(kept, key=lambda near: (-near.similarity, near.number))


def _answer(file: str, encoder: str | None, question: Question) -> Any:
    """What a file answers: it is asked where it lies, perhaps by another process."""
    with closing(SqliteArchive(file, encoder=encoder)) as archive:
        return question(archive)
