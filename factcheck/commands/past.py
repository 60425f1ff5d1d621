"""Articles held against an archive, as commands ask for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.archive import Archive, Window, open_archive
from factcheck.errors import ArchiveError
from factcheck.pipeline.check_archive import check_archive
from factcheck.pipeline.engine import Engine
from factcheck.records import Article, Report
from factcheck.yaml_config.shapes import choices


@dataclass(frozen=True)
class Past:
    """An archive by its name, and what of it is asked."""

    name: str
    window: Window
    scheduler: str | None = None

    def report(self, drafts: Sequence[Article], engine: Engine) -> Report:
        """What the archive says of the drafts. Raises ArchiveError."""
        archive = open_archive(self.name, encoder=engine.encoder.name, scheduler=self.scheduler)
        try:
            if self.window.sources:
                self._check_sources(archive)
            return check_archive(drafts, archive, engine, window=self.window)
        finally:
            archive.close()

    def _check_sources(self, archive: Archive) -> None:
        """Refuses a source that the archive doesn't have: a gate that lets all pass is no gate."""
        known = list(archive.info().sources)
        folded = {name.casefold() for name in known}
        for name in self.window.sources:
            if name.casefold() not in folded:
                raise ArchiveError(f"{self.name}: has no source {name!r}{choices(name, known)}")
