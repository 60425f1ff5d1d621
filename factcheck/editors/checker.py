"""A draft's path and text in, what its sources say of it out, as `factcheck check` would say it.

One thread asks. What was read and judged before is kept in memory, so a changed sentence costs
what it touches.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Hashable
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.archive import open_archive
from factcheck.articles import article_of, read_article
from factcheck.articles.comments import find_comments
from factcheck.cache import Cache, MemoryCache
from factcheck.editors.needed import Needed
from factcheck.editors.remembering import (
    RememberingContext,
    RememberingObservers,
    RememberingReader,
)
from factcheck.editors.schedule import Pulse
from factcheck.editors.stamps import Stamp, Stamps
from factcheck.errors import FactcheckError, SettingsError
from factcheck.gate.pairing import expand, same_file, source_files
from factcheck.gate.suppressions import named_in, suppress
from factcheck.models import release
from factcheck.models.memory import give_back
from factcheck.pipeline.check import check_drafts
from factcheck.pipeline.check_archive import check_archive
from factcheck.pipeline.engine import Engine, load_engine, rules_of, what_looks
from factcheck.records import Article, Draft, Finding, Notice, Report, Rule, Verdict
from factcheck.reports import Layout, Section
from factcheck.reports.selection import findings
from factcheck.settings import Settings, find_settings, load_settings
from factcheck.settings.files import FILE_NAME

if TYPE_CHECKING:
    from spacy.tokens import Doc

# pairs: a tenth of a second to half a second of work, and what is done by then is kept
_PIECE = 16


@dataclass(frozen=True)
class Checked:
    """What was found of one text of a draft; nothing where the file is no draft.

    `problem` is why it can't be checked. `stamps` are the files that all of it rests on. `exact`
    is whether nothing is taken from what was seen when the text was another.
    """

    path: str
    verdicts: tuple[Verdict, ...] = ()
    notices: tuple[Notice, ...] = ()
    problem: str | None = None
    stamps: Stamps = field(default_factory=Stamps)
    exact: bool = True


class Checker:
    """Checks drafts with the settings of their folders; `config` and `archive` go before these."""

    def __init__(
        self,
        *,
        config: Path | None = None,
        archive: str | None = None,
        show: frozenset[Section] = frozenset({Section.CONFLICT}),
        load: Callable[[Settings, Cache], Engine] = load_engine,
    ) -> None:
        """`load` is asked once for each choice of models and words."""
        self._load = load
        self._config = config
        self._archive = archive
        self._layout = Layout(show=show)
        self._cache = MemoryCache()
        self._parses: dict[Hashable, Doc] = {}
        self._pairs: dict[Hashable, tuple[Finding, ...]] = {}
        self._contexts: dict[str, str] = {}
        self._engines: dict[str, Engine] = {}
        self._settings: dict[Path, tuple[Settings, tuple[Rule, ...], Stamps]] = {}
        self._shelf: dict[str, tuple[Stamp, Article]] = {}

    def check(self, path: Path, text: str, pulse: Pulse, *, exact: bool = False) -> Checked:
        """What the sources say of that text as the draft at that path.

        Unless it is to be `exact`, what observers and the judge saw of two statements holds on when
        others of the draft change. Whatever a user can do wrong comes back as the problem; `pulse`
        may raise.
        """
        stamps = Stamps()
        if exact:
            self._pairs.clear()
            self._contexts.clear()
        observers = RememberingObservers(pulse, self._pairs)
        context = RememberingContext(self._contexts)
        try:
            report = self._report(path, text, stamps, observers, context, pulse)
        except SettingsError as problems:
            first, more = problems.problems[0], len(problems.problems) - 1
            others = f" (and {more} more)" if more else ""
            told = f"settings can't be used: {first}{others}"
            return Checked(str(path), problem=told, stamps=stamps)
        except FactcheckError as problem:
            return Checked(str(path), problem=str(problem), stamps=stamps)
        if report is None:
            return Checked(str(path), stamps=stamps)
        found = tuple(findings(report, self._layout))
        same = exact or (observers.exact and context.exact)
        return Checked(str(path), found, report.notices, stamps=stamps, exact=same)

    def release(self) -> None:
        """Gives the models' memory back, and all that is remembered of texts but what models said.

        Whoever asks next waits for the models again; a cache's few hundred kilobytes spare the
        judge, which would take as long as it did at first.
        """
        for engine in self._engines.values():
            release(engine.encoder, engine.judge, engine.reader)
        for known in (self._parses, self._pairs, self._contexts, self._shelf):
            known.clear()
        give_back()

    def _report(
        self,
        path: Path,
        text: str,
        stamps: Stamps,
        observers: RememberingObservers,
        context: RememberingContext,
        pulse: Pulse,
    ) -> Report | None:
        if not text.strip():
            return None
        settings, rules = self._settings_for(path, stamps)
        draft = article_of(text.encode("utf-8", "replace"), path)
        if not self._is_draft(draft, settings):
            return None
        engine = self._engine(settings)
        pulse()
        comments = find_comments(text)
        named = named_in(comments, settings.gate)
        needed = Needed(rules, self._layout.show, named, context.of)

        def progress(stage: str, done: int, total: int) -> None:
            pulse()

        engine = replace(
            engine,
            settings=settings,
            rules=rules,
            progress=progress,
            piece=_PIECE,
            reader=RememberingReader(engine.reader, pulse, self._parses),
            gather=observers.gather,
            judging=needed.add_judgement,
        )
        report = self._checked(draft, engine, stamps)
        by_draft = dict.fromkeys(report.drafts, comments)
        return suppress(report, by_draft, settings.gate, all_drafts=False)

    def _checked(self, draft: Article, engine: Engine, stamps: Stamps) -> Report:
        if self._archive:
            stamps.note([self._archive])
            with closing(open_archive(self._archive, encoder=engine.encoder.name)) as archive:
                return check_archive([draft], archive, engine)
        paths = self._sources(draft, engine.settings, stamps)
        sources = tuple(self._read(path, stamps) for path in paths)
        return check_drafts([Draft(draft, sources)], engine)

    def _is_draft(self, draft: Article, settings: Settings) -> bool:
        """Whether the file names its sources, or settings or the archive have some for it."""
        if draft.sources and not self._archive:
            return True
        gate = settings.gate
        if gate.drafts is not None and not _is_among(draft.path, expand(gate.drafts)):
            return False
        if self._archive:
            return True
        return gate.sources is not None and not _is_among(draft.path, expand(gate.sources))

    def _sources(self, draft: Article, settings: Settings, stamps: Stamps) -> tuple[str, ...]:
        named = [Path(draft.path or "").parent / source for source in draft.sources]
        # a folder changes where a file comes or goes that a pattern means
        stamps.note(path.parent for path in named)
        paths = source_files(draft, (), settings.gate)
        stamps.note(paths)
        stamps.note({os.path.dirname(os.path.abspath(path)) for path in paths})
        return paths

    def _read(self, path: str, stamps: Stamps) -> Article:
        stamp = stamps.noted[path]
        known = self._shelf.get(path)
        if known is None or known[0] != stamp:
            self._shelf[path] = stamp, read_article(path)
        return self._shelf[path][1]

    def _settings_for(self, path: Path, stamps: Stamps) -> tuple[Settings, tuple[Rule, ...]]:
        """The settings of the draft's folder, read again only if a file of theirs has changed."""
        found = find_settings(self._config, start=path.parent)
        stamps.note([found, *(folder / FILE_NAME for folder in path.parents)])
        known = self._settings.get(found)
        if known is None or known[2].changed():
            rested = Stamps([found])
            try:
                settings = load_settings(found)
                rules = rules_of(settings)
            except SettingsError as problems:
                stamps.note(problem.path for problem in problems.problems)
                raise
            rested.note(settings.files)
            known = self._settings[found] = settings, rules, rested
        stamps.note(known[2].noted)
        return known[:2]

    def _engine(self, settings: Settings) -> Engine:
        """The models are loaded once for all rules that are tried with them."""
        key = what_looks(settings)
        if key not in self._engines:
            self.release()
            self._engines[key] = self._load(settings, self._cache)
        return self._engines[key]


def _is_among(path: str | None, paths: list[str]) -> bool:
    return any(same_file(one, path) for one in paths)
