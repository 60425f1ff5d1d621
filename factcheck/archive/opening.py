"""The register of engines: how an archive's name begins → the file here that opens it."""

from __future__ import annotations

import os
from importlib import import_module
from typing import Protocol, cast

from factcheck.archive.protocol import Archive

# of any other name, a folder has several files, and all else is one
ENGINES = {"postgresql://": "in_postgres", "postgres://": "in_postgres"}


class _Engine(Protocol):
    """What each of those files has."""

    def open_archive(self, name: str, *, encoder: str | None, writing: bool) -> Archive:
        """The archive of that name, which must be there."""

    def make_archive(self, name: str, *, encoder: str, dimensions: int) -> Archive:
        """The archive of that name, to be written, made if there is none."""


def open_archive(
    name: str,
    *,
    encoder: str | None = None,
    writing: bool = False,
    scheduler: str | None = None,
) -> Archive:
    """The archive of that name; `encoder` is the name of the one that questions come from.

    With the address of a `scheduler`, its workers search the archives of a folder. Raises
    ArchiveError where there is none, it can't be used, or another encoder made it.
    """
    if scheduler is not None:
        from factcheck.archive.cluster import Cluster

        return Cluster(scheduler).folder(name, encoder=encoder)
    return _engine(name).open_archive(name, encoder=encoder, writing=writing)


def make_archive(name: str, *, encoder: str, dimensions: int) -> Archive:
    """The same to be written, made if there is none; vectors have that many dimensions."""
    return _engine(name).make_archive(name, encoder=encoder, dimensions=dimensions)


def _engine(name: str) -> _Engine:
    file = "in_folder" if os.path.isdir(name) else "in_sqlite"
    found = next((engine for start, engine in ENGINES.items() if name.startswith(start)), file)
    return cast(_Engine, import_module(f"factcheck.archive.{found}"))
