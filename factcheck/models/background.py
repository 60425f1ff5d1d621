"""Work that goes on in another thread until its result is asked for."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from typing import Generic, TypeVar

Result = TypeVar("Result")


class Background(Generic[Result]):
    """What `make` returns, made once: begun by `start`, or else when it is asked for.

    Once forgotten, it is made anew.
    """

    def __init__(self, make: Callable[[], Result]) -> None:
        self._make = make
        self._lock = threading.Lock()
        self._coming: Future[Result] | None = None

    def start(self) -> Future[Result]:
        """Begins as soon as what was begun before is done, unless it has begun already."""
        with self._lock:
            if self._coming is None:
                self._coming = _worker().submit(self._make)
            return self._coming

    def get(self) -> Result:
        """The result, waited for; raises what `make` raised."""
        return self.start().result()

    def forget(self) -> None:
        """Lets go of the result."""
        with self._lock:
            self._coming = None


@cache
def _worker() -> ThreadPoolExecutor:
    # One for all: two models at once would need twice the memory while they are read.
    return ThreadPoolExecutor(1)
