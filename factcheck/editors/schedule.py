"""When what is looked at: soon after the last key, one after the other, and never in vain.

`look` runs in a thread of its own, so that the editor is answered meanwhile. What nobody waits for
any longer is not begun, or ends at its next pulse; what it found is not told.
"""

import asyncio
import itertools
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Generic, TypeVar

Job = TypeVar("Job")
Found = TypeVar("Found")
# called between pieces of work; raises where nobody waits for the rest
Pulse = Callable[[], None]

# Seconds. Whoever types strikes about ten keys a second, and thinks between words for longer.
DELAY = 0.15


class Outdated(Exception):
    """Raised by a pulse: nobody waits for this any longer."""


class Schedule(Generic[Job, Found]):
    """Looks at the latest job of each name; all but `look` and `rest` runs in the event loop."""

    def __init__(
        self,
        look: Callable[[Job, Pulse], Found],
        tell: Callable[[Job, Found], None],
        *,
        failed: Callable[[Exception], None],
        rest: Callable[[], None],
        idle: float,
    ) -> None:
        """`failed` is told of a bug; `rest` is called once nothing was asked for `idle` seconds."""
        self._look, self._tell, self._failed, self._rest = look, tell, failed, rest
        self._idle = idle
        self._worker = ThreadPoolExecutor(1)
        self._numbers = itertools.count(1)
        self._latest: dict[str, int] = {}
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._resting: asyncio.TimerHandle | None = None

    def ask(self, name: str, job: Job, delay: float = DELAY) -> None:
        """Looks at the job after the delay, in the place of what was asked under this name."""
        self._forget(name)
        self._stay_awake()
        number = self._latest[name] = next(self._numbers)
        self._tasks[name] = asyncio.get_running_loop().create_task(
            self._run(name, number, job, delay)
        )

    def is_waiting(self, name: str) -> bool:
        """Whether what was asked under this name is still to come."""
        task = self._tasks.get(name)
        return task is not None and not task.done()

    def drop(self, name: str) -> None:
        """Forgets what was asked under this name."""
        self._forget(name)
        # what ends now, ends without a word
        self._rest_later()

    def _forget(self, name: str) -> None:
        self._latest.pop(name, None)
        if task := self._tasks.pop(name, None):
            task.cancel()

    def close(self) -> None:
        """Ends all of it."""
        self._latest.clear()
        self._worker.shutdown(wait=False, cancel_futures=True)

    async def _run(self, name: str, number: int, job: Job, delay: float) -> None:
        await asyncio.sleep(delay)

        def pulse() -> None:
            if self._latest.get(name) != number:
                raise Outdated

        def work() -> Found:
            pulse()
            return self._look(job, pulse)

        try:
            found = await asyncio.get_running_loop().run_in_executor(self._worker, work)
            pulse()
            self._tell(job, found)
        except Outdated:
            return
        except Exception as bug:
            self._failed(bug)
        self._rest_later()

    def _stay_awake(self) -> None:
        if self._resting:
            self._resting.cancel()

    def _rest_later(self) -> None:
        self._stay_awake()
        loop = asyncio.get_running_loop()
        self._resting = loop.call_later(self._idle, lambda: self._worker.submit(self._rest))
