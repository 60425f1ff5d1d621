"""Does something again whenever files change."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from pathlib import Path

from factcheck.editors.stamps import Stamps

# seconds; short enough to feel at once, long enough to cost nothing
_PAUSE = 0.3


def watch(
    work: Callable[[], Iterable[Path]],
    *,
    pause: Callable[[float], None] = time.sleep,
    goes_on: Callable[[], bool] = lambda: True,
) -> None:
    """Calls `work`, and again at each change of a file that it gave back, as long as `goes_on`."""
    stamps = Stamps(work())
    while goes_on():
        pause(_PAUSE)
        if stamps.changed():
            stamps = Stamps(work())
