"""Which files something rests on, and whether one of them has changed since."""

import os
from collections.abc import Iterable
from pathlib import Path

# what a file is known by again; None where there is none
Stamp = tuple[int, int, int] | None


class Stamps:
    """Files and folders as they were when each was first noted; `noted` has each path's."""

    def __init__(self, paths: Iterable[str | Path] = ()) -> None:
        self.noted: dict[str, Stamp] = {}
        self.note(paths)

    def note(self, paths: Iterable[str | Path]) -> None:
        """Notes them, before they are read."""
        for path in map(str, paths):
            if path not in self.noted:
                self.noted[path] = stamp_of(path)

    def changed(self) -> bool:
        """Whether any is another now, or is gone, or has come."""
        return any(stamp_of(path) != stamp for path, stamp in self.noted.items())


def stamp_of(path: str) -> Stamp:
    """What tells a file from what it was before it was written to or replaced."""
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino
