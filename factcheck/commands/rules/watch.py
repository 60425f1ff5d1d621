"""Does something again whenever files change."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable
from pathlib import Path

# seconds; short enough to feel at once, long enough to cost nothing
_PAUSE = 0.3

Stamp = tuple[int, int] | None


def watch(
    work: Callable[[], Iterable[Path]],
    *,
    pause: Callable[[float], None] = time.sleep,
    goes_on: Callable[[], bool] = lambda: True,
) -> None:
    """Calls `work`, and again at each change of a file that it gave back, as long as `goes_on`."""
    stamps = _stamps(work())
    while goes_on():
        pause(_PAUSE)
        if _stamps(stamps) != stamps:
            stamps = _stamps(work())


def _stamps(files: Iterable[Path]) -> dict[Path, Stamp]:
    return {path: _stamp(path) for path in files}


def _stamp(path: Path) -> Stamp:
    # an editor that saves takes the file away for a moment
    if not os.path.exists(path):
        return None
    status = os.stat(path)
    return status.st_mtime_ns, status.st_size
