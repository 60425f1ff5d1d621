"""The marks of a review or an audit in their file: several may write at once.

Each mark is a line that is added under a lock; what others added meanwhile is read again before
anything is said of it, and undoing takes out one line of one's own.
"""

import contextlib
import os
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO

from factcheck.errors import FactcheckError
from factcheck.tuning.labelled import LabelledPair, read_labelled, write_labelled

try:
    import fcntl
except ImportError:  # Windows: one process at a time
    fcntl = None  # type: ignore[assignment]


class MarksFile:
    """Labelled pairs in a file that other processes may write to as well."""

    def __init__(self, path: Path) -> None:
        """Nothing is written before the first mark."""
        self.path = path

    def read(self) -> tuple[LabelledPair, ...]:
        """All marks, in the order of the lines. Raises LabelledError where the file is wrong."""
        try:
            data = self.path.read_bytes() if self.path.exists() else b""
        except OSError as problem:
            raise _refused(self.path, problem) from None
        return read_labelled(data, str(self.path)) if data.strip() else ()

    def add(self, pair: LabelledPair) -> None:
        """Adds the mark; of several on one pair, the last counts."""
        with self._locked() as data:
            gap = b"" if not data or data.endswith(b"\n") else b"\n"
            self._replace(data + gap + write_labelled([pair]).encode())

    def remove(self, pair: LabelledPair) -> bool:
        """Takes the last such mark out; whether there was one."""
        if not self.path.exists():
            return False
        line = write_labelled([pair]).encode()
        with self._locked() as data:
            lines = data.splitlines(keepends=True)
            found = [n for n, each in enumerate(lines) if each.rstrip() == line.rstrip()]
            if found:
                del lines[found[-1]]
                self._replace(b"".join(lines))
        return bool(found)

    @contextlib.contextmanager
    def _locked(self) -> Iterator[bytes]:
        """What the file holds, while no other review writes to it."""
        try:
            with self._held():
                yield self.path.read_bytes()
        except OSError as problem:
            raise _refused(self.path, problem) from None

    def _held(self) -> IO[bytes]:
        """The file, open and locked until it is closed."""
        while True:
            held = open(self.path, "ab")  # noqa: SIM115 - the caller closes it
            if fcntl is not None:
                fcntl.flock(held, fcntl.LOCK_EX)
            # another may have put a new file in its place while this one waited
            if self.path.exists() and os.path.samestat(os.fstat(held.fileno()), self.path.stat()):
                return held
            held.close()

    def _replace(self, data: bytes) -> None:
        """The whole file anew, so that whoever reads sees all of it or what was before."""
        # of this thread alone: the lock is on the file that was, and others go on with the new one
        draft = self.path.with_name(f".{self.path.name}.{os.getpid()}.{threading.get_ident()}")
        try:
            draft.write_bytes(data)
            os.replace(draft, self.path)
        finally:
            draft.unlink(missing_ok=True)


def _refused(path: Path, problem: OSError) -> FactcheckError:
    return FactcheckError(f"{path}: can't be written ({problem.strerror}); choose another file")


def by_texts(pairs: Sequence[LabelledPair]) -> dict[tuple[str, str], LabelledPair]:
    """The mark that counts of each two texts, whichever stood left."""
    return {key: one for one in pairs for key in ((one.left, one.right), (one.right, one.left))}
