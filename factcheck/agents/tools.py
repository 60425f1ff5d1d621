"""The tools: what an agent asks in, an object of the JSON contract out.

Settings are read once, before any agent asks: what one writes into a folder can't change them.
"""

import json
from collections.abc import Sequence
from contextlib import closing
from itertools import chain
from typing import Any

from factcheck.agents.roots import Roots
from factcheck.archive import Window, open_archive
from factcheck.articles import read_article
from factcheck.articles.files import check_distinct
from factcheck.cache import MemoryCache
from factcheck.errors import FactcheckError
from factcheck.gate.pairing import source_files
from factcheck.gate.suppressions import comments_of, suppress
from factcheck.models import release
from factcheck.models.memory import give_back
from factcheck.pipeline import explain as explaining
from factcheck.pipeline.cached import CachedStatements
from factcheck.pipeline.check import check_drafts
from factcheck.pipeline.compare import compare
from factcheck.pipeline.engine import load_engine
from factcheck.pipeline.read import read_statements
from factcheck.pipeline.search_archive import search_archive
from factcheck.records import Article, Draft, Report
from factcheck.reports import claims_to_json, explain_to_json, statements_to_json, to_json
from factcheck.reports.objects import data, statement_object
from factcheck.settings import Settings
from factcheck.verdicts import measure

Object = dict[str, Any]


class Tools:
    """The tools with their models, loaded when one is needed; one call at a time."""

    def __init__(self, settings: Settings, roots: Roots, archive: str | None = None) -> None:
        self._settings = settings
        self._roots = roots
        self._archive = archive
        self._cache = MemoryCache()
        self._engine = load_engine(settings, self._cache)

    def compare(self, articles: Sequence[str]) -> Object:
        """What these articles agree on, where they conflict, and what only one of them says."""
        return _object(to_json(self._compared(articles)))

    def claims(self, articles: Sequence[str]) -> Object:
        """Who says what, who differs, and from how many origins."""
        return _object(claims_to_json(self._compared(articles)))

    def check(self, draft: str, against: Sequence[str] = ()) -> Object:
        """What the sources say of a draft, with what its editor has accepted apart."""
        path = self._one_file(draft)
        article = read_article(path)
        files = self._roots.files(against)
        sources = files or source_files(article, (), self._settings.gate)
        articles = tuple(map(read_article, self._roots.allowed(sources)))
        report = check_drafts([Draft(article, articles)], self._engine)
        comments = {id: comments_of(article) for id in report.drafts}
        gate = self._settings.gate
        return _object(to_json(suppress(report, comments, gate, all_drafts=False)))

    def statements(self, articles: Sequence[str]) -> Object:
        """The statements of articles, each with who says it."""
        read = self._read(articles)
        engine, certainty = self._engine, self._settings.certainty
        cached = CachedStatements(engine.reader, certainty, engine.words, engine.cache)
        headlines = self._settings.matching.headlines
        found = chain.from_iterable(read_statements(read, cached, headlines=headlines))
        return _object(statements_to_json(read, list(found)))

    def explain(self, left: str, right: str) -> Object:
        """Why two statements get their label: every finding, every rule."""
        verdict = explaining.explain(left, right, engine=self._engine)
        measures = measure(verdict.evidence) if verdict.evidence else {}
        return _object(explain_to_json(verdict, measures))

    def archive_search(self, query: str, most: int, window: Window) -> Object:
        """Statements of the archive with all the words, then those alike in meaning."""
        if self._archive is None:
            raise FactcheckError("no archive to search: start factcheck mcp with --archive")
        encoder = self._engine.encoder
        with closing(open_archive(self._archive, encoder=encoder.name)) as archive:
            found = search_archive(archive, query, most, window, encoder)
        return {
            "hits": [
                {
                    "similarity": hit.similarity,
                    "article": data(hit.statement.article),
                    "statement": statement_object(hit.statement),
                }
                for hit in found
            ]
        }

    def release(self) -> None:
        """Gives the models' memory back; whoever asks next waits for them again."""
        release(self._engine.encoder, self._engine.judge, self._engine.reader)
        give_back()

    def _compared(self, articles: Sequence[str]) -> Report:
        return compare(self._read(articles), engine=self._engine)

    def _read(self, named: Sequence[str]) -> list[Article]:
        files = self._roots.files(named)
        check_distinct(files)
        return [read_article(path) for path in files]

    def _one_file(self, named: str) -> str:
        files = self._roots.files([named])
        if len(files) != 1:
            raise FactcheckError(f"{named}: is a folder; give one draft")
        return files[0]


def _object(text: str) -> Object:
    found: Object = json.loads(text)
    return found
