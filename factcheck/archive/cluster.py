"""Work spread over the machines of a Dask cluster, whose scheduler is at `tcp://host:8786`."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from factcheck.archive.in_folder import FolderArchive
from factcheck.errors import ArchiveError

# tasks that are sent before the first is waited for
_AHEAD = 64
_PATIENCE = 20


class Cluster:
    """The workers of a scheduler, which need the same Python and packages as we have."""

    def __init__(self, scheduler: str) -> None:
        """Raises ArchiveError where nobody answers."""
        try:
            from distributed import Client
        except ImportError:
            raise ArchiveError(
                "--scheduler needs Dask; install it: pip install 'factcheck[cluster]'"
            ) from None
        try:
            self._client = Client(scheduler, timeout=_PATIENCE)
        except (OSError, ValueError, TypeError) as problem:
            reason = str(problem).splitlines()[0]
            raise ArchiveError(f"{scheduler}: no scheduler answers ({reason})") from None

    def close(self) -> None:
        """Lets go of the scheduler."""
        self._client.close()

    def spread(
        self, function: Callable[..., Any], given: Sequence[tuple[Any, ...]]
    ) -> Iterable[Any]:
        """What the function gives for each, by whichever workers are free, in their order."""
        tasks = [self._client.submit(function, *one, pure=False) for one in given]
        return self._client.gather(tasks)  # type: ignore[no-any-return]

    def in_order(self, function: Callable[..., Any], given: Iterable[Any]) -> Iterator[Any]:
        """The same of many, of which only some are under way at once."""
        coming: deque[Any] = deque()
        for one in given:
            coming.append(self._client.submit(function, one, pure=False))
            if len(coming) >= _AHEAD:
                yield coming.popleft().result()
        while coming:
            yield coming.popleft().result()

    def folder(self, name: str, *, encoder: str | None) -> FolderArchive:
        """The archives of a folder that all workers see, searched by them.

        To close it is to let go of the scheduler.
        """
        return FolderArchive(Path(name), encoder=encoder, spread=self.spread, done=self.close)
