"""Articles → their statements, from the cache where it has them; on several processes if asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck.errors import ArticleError
from factcheck.models import prepare
from factcheck.pipeline.cached import CachedStatements
from factcheck.pipeline.engine import Engine
from factcheck.records import Article, Statement
from factcheck.records.statement_json import statements_from_json
from factcheck.statements import without_headlines

if TYPE_CHECKING:
    from factcheck.pipeline.processes import Workers


def statements_by_article(
    articles: Sequence[Article], engine: Engine, workers: Workers | None = None
) -> list[tuple[Statement, ...]]:
    """The statements of each article. Raises ArticleError for one that has none."""
    settings = engine.settings
    cached = CachedStatements(engine.reader, settings.certainty, engine.words, engine.cache)
    read = read_statements(
        articles,
        cached,
        workers,
        headlines=settings.matching.headlines,
        # new statements will have to be encoded too
        before_reading=lambda: prepare(engine.encoder),
    )
    by_article = []
    engine.progress("reading articles", 0, len(articles))
    for number, statements in enumerate(read, start=1):
        engine.progress("reading articles", number, len(articles))
        by_article.append(statements)
    for article, statements in zip(articles, by_article, strict=True):
        if not statements:
            raise ArticleError(
                f"{article.path or article.source}: no statement found, only headings; "
                "give an article with at least one full sentence"
            )
    return by_article


def read_statements(
    articles: Sequence[Article],
    cached: CachedStatements,
    workers: Workers | None = None,
    *,
    headlines: bool,
    before_reading: Callable[[], None] = lambda: None,
) -> Iterator[tuple[Statement, ...]]:
    """The statements of each article; those of headlines only if `headlines`.

    `before_reading` is called if any article has to be read.
    """
    known = [cached.known(article) for article in articles]
    new = [article for article, found in zip(articles, known, strict=True) if found is None]
    if new:
        before_reading()
    coming = workers.read(new) if workers else None
    for article, found in zip(articles, known, strict=True):
        if found is None and coming is not None:
            found = statements_from_json(next(coming), article)
            cached.keep(article, found)
        found = cached.find(article) if found is None else found
        yield found if headlines else without_headlines(found)
