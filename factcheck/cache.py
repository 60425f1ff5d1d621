"""A store on disk of what models computed, by the digest of all that it was computed from.

An entry is found again only if nothing that it depends on has changed, so none is ever stale, and
losing one costs time, never a result: whatever goes wrong here (no room, no right to write, a
damaged file) reads as "not there". One file of SQLite in WAL mode, which processes may share.
The entries hold statements of drafts, so the folder is for its owner alone.
"""

import hashlib
import json
import os
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from factcheck.errors import FactcheckError

VARIABLE = "FACTCHECK_CACHE_DIR"
FILE_NAME = "cache.sqlite3"
# Bytes. Two articles of 700 words take about 300 KB.
LIMIT = 256 * 2**20
MEMORY_LIMIT = 32 * 2**20

# Seconds that another process may keep us waiting; whatever is stored takes milliseconds.
_PATIENCE = 2.0
_DAY = 86_400
# of an entry's check sum, which holds its key too
_SUM = 8
# as many places as any SQLite takes in one question
_AT_ONCE = 500
_TABLE = """
create table if not exists entries (
    key blob primary key, kind text not null, day integer not null, value blob not null
) without rowid
"""
# those that were asked for the longest ago, until so many bytes are gone
_DROP_OLDEST = """
delete from entries where key in (select key from (
    select key, sum(length(value)) over (order by day, key) - length(value) as before from entries
) where before < ?)
"""


@dataclass(frozen=True)
class Contents:
    """What a cache holds: entries by kind, and the bytes of its files."""

    entries: Mapping[str, int] = field(default_factory=dict)
    size: int = 0


def key_of(*parts: object) -> bytes:
    """The key for a result: the digest of all that it depends on, as JSON can write it."""
    text = json.dumps(parts, sort_keys=True, ensure_ascii=True)
    return hashlib.sha256(text.encode()).digest()


def cache_folder(
    environ: Mapping[str, str] = os.environ, platform: str = sys.platform
) -> Path | None:
    """FACTCHECK_CACHE_DIR, else the folder for caches that the system provides.

    None where it lies in a home folder that there isn't, as for a container's nameless user.
    """
    folder = os.path.expanduser(_folder(environ, platform))
    return None if folder.startswith("~") else Path(folder)


def _folder(environ: Mapping[str, str], platform: str) -> str:
    if environ.get(VARIABLE):
        return environ[VARIABLE]
    if platform == "win32" and environ.get("LOCALAPPDATA"):
        return os.path.join(environ["LOCALAPPDATA"], "factcheck", "cache")
    if platform == "darwin":
        return "~/Library/Caches/factcheck"
    # a relative path there is to be ignored, says the specification
    given = environ.get("XDG_CACHE_HOME", "")
    return os.path.join(given if os.path.isabs(given) else "~/.cache", "factcheck")


class Cache(AbstractContextManager["Cache"]):
    """Entries in a folder, at most about `limit` bytes of them; none at all where it is None.

    Of more, those go first that were not asked for the longest.
    """

    def __init__(
        self, folder: Path | None, *, limit: int = LIMIT, clock: Callable[[], float] = time.time
    ) -> None:
        self._path = folder / FILE_NAME if folder else None
        self._limit = limit
        self._today = int(clock()) // _DAY
        self._base: sqlite3.Connection | None = None
        self._aged: list[bytes] = []
        self._written = False

    @property
    def in_use(self) -> bool:
        """Whether anything can be kept here."""
        return self._path is not None

    def __exit__(self, *failure: object) -> None:
        self.close()

    def get(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """Those of the entries that are there and whole."""
        found: dict[bytes, bytes] = {}
        base = self._connected()
        if base is None:
            return found
        with self._guarded():
            for start in range(0, len(keys), _AT_ONCE):
                some = keys[start : start + _AT_ONCE]
                places = ",".join("?" * len(some))
                question = f"select key, day, value from entries where key in ({places})"
                for key, day, value in base.execute(question, some):
                    if value[:_SUM] == _sum(key, value[_SUM:]):
                        found[key] = value[_SUM:]
                        if day < self._today:
                            self._aged.append(key)
        return found

    def put(self, kind: str, entries: Mapping[bytes, bytes]) -> None:
        """Keeps the entries, if it can."""
        today = self._today
        rows = [(key, kind, today, _sum(key, value) + value) for key, value in entries.items()]
        base = self._connected() if rows else None
        if base is None:
            return
        with self._guarded(), base:
            base.executemany("insert or replace into entries values (?, ?, ?, ?)", rows)
            self._written = True

    def close(self) -> None:
        """Notes which entries were asked for, and drops the oldest where they are too many."""
        if self._base is not None and (self._aged or self._written):
            with self._guarded(), self._base as base:
                again = [(self._today, key) for key in self._aged]
                base.executemany("update entries set day = ? where key = ?", again)
                if self._written:
                    _shrink(base, self._limit)
        self._disconnect()

    def contents(self) -> Contents:
        """What it holds."""
        if not self._files():
            return Contents()
        entries: dict[str, int] = {}
        base = self._connected()
        if base is not None:
            with self._guarded():
                counted = "select kind, count(*) from entries group by kind order by kind"
                entries = dict(base.execute(counted))
        return Contents(entries, sum(path.stat().st_size for path in self._files()))

    def clear(self) -> None:
        """Removes all of it. Raises FactcheckError where it can't."""
        self._disconnect()
        for path in self._files():
            try:
                path.unlink()
            except OSError as problem:
                why = problem.strerror or type(problem).__name__
                raise FactcheckError(f"{path}: can't be removed ({why})") from None

    def _files(self) -> list[Path]:
        names = (FILE_NAME + ending for ending in ("", "-wal", "-shm"))
        paths = [self._path.with_name(name) for name in names] if self._path else []
        return [path for path in paths if path.exists()]

    def _connected(self) -> sqlite3.Connection | None:
        if self._base is None and self._path is not None:
            with self._guarded():
                self._base = _connect(self._path)
        return self._base

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        """A block that any problem with the file ends, and with it the use of the cache."""
        try:
            yield
        except (sqlite3.Error, OSError) as problem:
            self._disconnect()
            if _is_damage(problem):
                with suppress(FactcheckError):
                    self.clear()
            self._path = None

    def _disconnect(self) -> None:
        if self._base is not None:
            with suppress(sqlite3.Error):
                self._base.close()
        self._base = None


# for whoever wants nothing kept
NO_CACHE = Cache(None)


class MemoryCache(Cache):
    """The same in memory, for a process that stays: what is being written comes on no disk."""

    in_use = True

    def __init__(self, *, limit: int = MEMORY_LIMIT) -> None:
        super().__init__(None, limit=limit)
        self._entries: dict[bytes, bytes] = {}
        self._size = 0

    def get(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """Those of the entries that are there."""
        found = {key: self._entries.pop(key) for key in set(keys) & self._entries.keys()}
        # they stand in the order in which they were asked for
        self._entries |= found
        return found

    def put(self, kind: str, entries: Mapping[bytes, bytes]) -> None:
        """Keeps the entries, and drops the oldest where they are too many."""
        for key, value in entries.items():
            self._size += len(value) - len(self._entries.pop(key, b""))
            self._entries[key] = value
        while self._size > self._limit:
            self._size -= len(self._entries.pop(next(iter(self._entries))))


def _connect(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    # SQLite gives its other files the rights that this one has
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    base = sqlite3.connect(path, timeout=_PATIENCE)
    try:
        # must be told before the first table is made
        base.execute("pragma auto_vacuum = incremental")
        base.execute("pragma journal_mode = wal")
        # a crash of the machine may cost entries
        base.execute("pragma synchronous = off")
        base.execute(_TABLE)
    except sqlite3.Error:
        base.close()
        raise
    return base


def _is_damage(problem: Exception) -> bool:
    """Whether the file is no data base any more, so that only a new one can help."""
    # "database is locked", "readonly" and "full" are operational errors, and pass
    damage = isinstance(problem, sqlite3.DatabaseError) and type(problem) is sqlite3.DatabaseError
    return damage or "malformed" in str(problem)


def _shrink(base: sqlite3.Connection, limit: int) -> None:
    """Drops the entries that were asked for the longest ago, a fifth more than it must."""
    ((pages,),), ((page,),) = base.execute("pragma page_count"), base.execute("pragma page_size")
    if pages * page <= limit:
        return
    ((size,),) = base.execute("select coalesce(sum(length(value)), 0) from entries")
    base.execute(_DROP_OLDEST, (size - limit * 4 // 5,))
    base.execute("pragma incremental_vacuum")


def _sum(key: bytes, value: bytes) -> bytes:
    return hashlib.blake2b(value, digest_size=_SUM, key=key).digest()
