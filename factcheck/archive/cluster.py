"""Work spread over the machines of a Dask cluster, whose scheduler is at `tcp://host:8786`."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from factcheck.archive.in_folder import FolderArchive
from factcheck.errors import ArchiveError

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

    def submit(self, function: Callable[..., Any], *given: Any) -> Any:
        """What will come of it, by whichever worker is free."""
        return self._client.submit(function, *given, pure=False)

    def spread(
        self, function: Callable[..., Any], given: Sequence[tuple[Any, ...]]
    ) -> Iterable[Any]:
        """What the function gives for each, by all workers, in their order."""
        return self._client.gather([self.submit(function, *one) for one in given])  # type: ignore[no-any-return]

    def folder(self, name: str, *, encoder: str | None) -> FolderArchive:
        """The archives of a folder that all workers see, searched by them.

        To close it is to let go of the scheduler.
        """
        return FolderArchive(name, encoder=encoder, spread=self.spread, done=self.close)
