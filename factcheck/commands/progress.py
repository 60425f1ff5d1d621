"""A progress bar on stderr, for work that takes longer than a second."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from threading import Lock, Timer
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from rich.progress import Progress

DELAY = 1.0


class ProgressBar(AbstractContextManager["ProgressBar"]):
    """Called with a stage, how much of it is done and how much there is, it draws a bar.

    Nothing is drawn in the first second, nor where the stream is no terminal; the bar is wiped
    off at the end. A stage that was told of before and takes longer is drawn once the second is
    over, though nobody calls meanwhile: a model may be loading.
    """

    def __init__(self, stream: TextIO | None, *, clock: Callable[[], float] = time.monotonic):
        self._stream = stream
        self._clock = clock
        self._started = clock()
        self._bar: Progress | None = None
        self._last: tuple[str, int, int] | None = None
        self._timer = Timer(DELAY, self._draw_late)
        # a thread that is waited for would keep an ended program alive
        self._timer.daemon = True
        self._lock = Lock()

    def __enter__(self) -> ProgressBar:
        """Itself, from now on drawing."""
        self._timer.start()
        return self

    def __exit__(self, *failure: object) -> None:
        self._timer.cancel()
        with self._lock:
            self._last = None
            if self._bar is not None:
                self._bar.stop()

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Draws the bar for that stage, if it is time to."""
        if self._stream is None or not self._stream.isatty():
            return
        with self._lock:
            self._last = stage, done, total
            if self._clock() - self._started >= DELAY:
                self._draw(stage, done, total)

    def _draw_late(self) -> None:
        with self._lock:
            if self._bar is None and self._last is not None:
                self._draw(*self._last)

    def _draw(self, stage: str, done: int, total: int) -> None:
        if self._bar is None:
            self._bar = _bar(self._stream)
            self._bar.add_task(stage)
            self._bar.start()
        task = self._bar.tasks[0]
        self._bar.update(task.id, description=stage, completed=done, total=total, refresh=True)


def _bar(stream: TextIO | None) -> Progress:
    # rich takes 0.1 s to import, which quick work never needs
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn())
    return Progress(*columns, console=Console(file=stream), transient=True)
