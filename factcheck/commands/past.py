"""Articles held against an archive, as commands ask for it."""

from collections.abc import Sequence
from contextlib import closing
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
        encoder = engine.encoder.name
        with closing(open_archive(self.name, encoder=encoder, scheduler=self.scheduler)) as archive:
            _check_articles(archive, self.name)
            check_sources(archive, self.name, self.window.sources)
            return check_archive(drafts, archive, engine, window=self.window)


def _check_articles(archive: Archive, name: str) -> None:
    """Refuses an archive without articles: a gate that lets all pass is no gate."""
    if not archive.info().articles:
        raise ArchiveError(
            f"{name}: holds no article; put some in with: factcheck archive add PATH… -a {name}"
        )


def check_sources(archive: Archive, name: str, sources: Sequence[str]) -> None:
    """Refuses a source that the archive doesn't have, for the same reason."""
    known = list(archive.info().sources) if sources else []
    folded = {source.casefold() for source in known}
    for source in sources:
        if source.casefold() not in folded:
            raise ArchiveError(f"{name}: has no source {source!r}{choices(source, known)}")
