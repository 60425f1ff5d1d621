"""The file of an archive: made whole or not at all, opened, and what it says when it can't be.

Each problem is an ArchiveError of one line: what, where, and what to do next.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkstemp

from factcheck.errors import ArchiveError

SCHEMA = 1
# "fcar", by which SQLite's files of factcheck's archives are told from others
_APPLICATION = 0x66636172
# Seconds that other writers may keep us waiting; a batch of articles takes a tenth of one.
_PATIENCE = 60.0

# `vectors` has blocks of rows: `runs` are their numbers, as pairs of a first one and how many
# follow it. `head` is narrow, for every search reads it; `body` is what was packed.
_TABLES = """
create table meta (name text primary key, value) without rowid;
create table source (id integer primary key, name text not null unique);
create table head (
    first integer primary key, count integer not null, key blob not null unique,
    source integer not null, day integer, path text
);
create table body (first integer primary key, packed blob not null);
create table vectors (
    id integer primary key, rows integer not null, runs blob not null, data blob not null
);
create virtual table words using fts5(
    text, content = '', detail = none, tokenize = 'porter unicode61'
);
"""


def create(path: Path, encoder: str, dimensions: int) -> None:
    """Makes an empty archive at `path`, for its owner alone, if there is none yet."""
    with told(path):
        if not path.parent.is_dir():
            raise ArchiveError(f"{path}: there is no folder {path.parent}; make it first")
        # for its owner alone, and so are the files that SQLite puts beside it
        handle, name = mkstemp(prefix=f".{path.name}.", dir=path.parent)
        os.close(handle)
        draft = Path(name)
        try:
            _fill(draft, encoder, dimensions)
            # whole or not at all: of several who make it at once, the first wins
            with suppress(FileExistsError):
                _put(draft, path)
        finally:
            draft.unlink(missing_ok=True)


def _put(draft: Path, path: Path) -> None:
    """Gives the draft its name. Raises FileExistsError if that is taken."""
    try:
        os.link(draft, path)
    except FileExistsError:
        raise
    except OSError:
        # FAT and its like know no second name for a file: the name is taken, then filled
        with open(path, "x"):
            pass
        os.replace(draft, path)


def _fill(draft: Path, encoder: str, dimensions: int) -> None:
    base = sqlite3.connect(draft, isolation_level=None)
    try:
        base.execute("pragma page_size = 16384")
        base.execute("pragma auto_vacuum = incremental")
        base.execute("pragma journal_mode = wal")
        base.execute(f"pragma application_id = {_APPLICATION}")
        base.execute(f"pragma user_version = {SCHEMA}")
        base.executescript(_TABLES)
        facts = {"encoder": encoder, "dimensions": dimensions, "next": 1}
        base.executemany("insert into meta values (?, ?)", facts.items())
    finally:
        base.close()


def connect(path: Path, *, writing: bool) -> sqlite3.Connection:
    """A connection to the archive there. Raises ArchiveError."""
    drive = network_drive(path)
    if drive:
        raise ArchiveError(
            f"{path}: lies on a network drive ({drive}), where an archive can be damaged; "
            "keep it on a disk of this machine, or use --archive postgresql://…"
        )
    if not path.is_file():
        found = "is no file" if path.exists() else "no such archive"
        raise ArchiveError(f"{path}: {found}; make one with: factcheck archive add PATH… -a {path}")
    with told(path):
        if writing and not _may_write(path):
            raise _read_only(path)
        base = _connect(path, writing=writing)
        try:
            _check(base, path)
        except BaseException:
            base.close()
            raise
        return base


def _connect(path: Path, *, writing: bool) -> sqlite3.Connection:
    place = path.absolute().as_uri()
    base = _opened(f"{place}?mode={'rw' if _may_write(path) else 'ro'}")
    if writing:
        # what was told to be in the archive outlives a power cut too
        base.execute("pragma synchronous = full")
        return base
    # who may write takes SQLite's files beside it away at the end, though he only reads
    base.execute("pragma query_only = on")
    try:
        base.execute("select 1 from sqlite_master").fetchone()
    except sqlite3.OperationalError:
        base.close()
        log = path.with_name(path.name + "-wal")
        if log.exists() and log.stat().st_size:
            raise
        # where no file can be put beside it, nobody writes to it now
        base = _opened(f"{place}?immutable=1")
    return base


def _opened(place: str) -> sqlite3.Connection:
    return sqlite3.connect(place, timeout=_PATIENCE, isolation_level=None, uri=True)


def _check(base: sqlite3.Connection, path: Path) -> None:
    ((application,),) = base.execute("pragma application_id")
    ((schema,),) = base.execute("pragma user_version")
    if application != _APPLICATION:
        raise ArchiveError(f"{path}: is no archive of factcheck; choose another file")
    if schema > SCHEMA:
        raise ArchiveError(
            f"{path}: was made by a newer factcheck (form {schema}, this one knows {SCHEMA}); "
            "install the newer one"
        )


@contextmanager
def told(path: Path) -> Iterator[None]:
    """A block whose problems with the file are told in one line."""
    try:
        yield
    except sqlite3.Error as problem:
        raise ArchiveError(f"{path}: {_reason(str(problem))}") from None
    except OSError as problem:
        if isinstance(problem, PermissionError):
            raise _read_only(path) from None
        reason = problem.strerror or type(problem).__name__
        raise ArchiveError(f"{path}: can't be used ({reason}); check the path") from None


# what SQLite says → what that means to whoever wants to use the archive
_REASONS = {
    "disk is full": "the disk is full, and nothing of this batch went in; make room and run it "
    "again",
    "readonly": "is write-protected; give yourself permission to write",
    "is locked": "another process has been writing for a minute; run it again",
    "unable to open": "may not be read; give yourself permission to read",
    "malformed": "is damaged; put back a copy, or add the articles to a new archive",
    "not a database": "is no archive of factcheck; choose another file",
    "no such module: fts5": "this Python's SQLite has no full-text search (FTS5); use another",
}


def _reason(message: str) -> str:
    reasons = (reason for words, reason in _REASONS.items() if words in message)
    return next(reasons, f"can't be used ({message}); check the disk and the path")


def _may_write(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def _read_only(path: Path) -> ArchiveError:
    return ArchiveError(f"{path}: {_REASONS['readonly']}")


_MOUNTS = Path("/proc/self/mountinfo")
_NETWORK = frozenset(
    "nfs nfs4 cifs smb2 smb3 smbfs ncpfs afs ceph glusterfs lustre beegfs gpfs davfs "
    "fuse.sshfs fuse.glusterfs fuse.s3fs fuse.rclone fuse.davfs fuse.smbnetfs fuse.ceph".split()
)


def network_drive(path: Path, mounts: Path = _MOUNTS) -> str | None:
    """The sort of network drive that the file lies on ("nfs4"); None if it lies on none.

    Linux tells of each mount in `mounts`; of Windows, only the names of shares are known here.
    """
    place = os.path.realpath(path)
    if place.startswith(("\\\\", "//")):
        return "network share"
    try:
        lines = mounts.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return None
    found = [mount for mount in map(_mount, lines) if _is_under(place, mount[0])]
    # of mounts on one point, the last covers the others
    kinds = [kind for _, kind in sorted(found, key=lambda mount: len(mount[0]))]
    return kinds[-1] if kinds and kinds[-1] in _NETWORK else None


def _mount(line: str) -> tuple[str, str]:
    """The point of a line of mountinfo, and the sort of file system there."""
    before, _, after = line.partition(" - ")
    point = before.split(" ")[4] if before.count(" ") > 4 else "\0"
    # spaces in names are written as octal numbers
    return point.replace("\\040", " "), after.split(" ")[0]


def _is_under(place: str, point: str) -> bool:
    return place == point or place.startswith(point.rstrip("/") + "/")
