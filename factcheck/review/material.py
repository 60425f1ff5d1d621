"""Articles and settings in, all that a review looks at out; after this no model runs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from factcheck.comparison import Progress, Tools, find_evidence
from factcheck.comparison.naming import told_apart
from factcheck.errors import ArticleError, FactcheckError
from factcheck.observing import read_statements
from factcheck.records import Article, Evidence, Rule, Statement
from factcheck.remembered import RememberedStatements
from factcheck.settings import Settings


@dataclass(frozen=True)
class Material:
    """Articles, their statements, and the evidence of every match, whatever rules make of it."""

    articles: tuple[Article, ...]
    statements: tuple[Statement, ...]
    evidences: tuple[Evidence, ...]
    rules: tuple[Rule, ...]


def gather_material(
    articles: Sequence[Article],
    *,
    settings: Settings,
    tools: Tools,
    progress: Progress = lambda stage, done, total: None,
) -> Material:
    """All that is observed of the articles. Raises ArticleError for one that has no statement.

    Models are asked about every match, also where today's thresholds need no answer: another
    threshold might.
    """
    if len(articles) < 2:
        raise FactcheckError(f"review needs two articles or more, not {len(articles)}")
    named = told_apart(articles)
    remembered = RememberedStatements(tools.reader, settings.certainty, tools.words, tools.cache)
    by_article = []
    for number, of_article in enumerate(read_statements(named, remembered, None)):
        progress("reading articles", number + 1, len(named))
        if not of_article:
            name = named[number].path or named[number].source
            raise ArticleError(f"{name}: no statement found; give an article with a sentence")
        by_article.append(of_article)
    statements = tuple(chain.from_iterable(by_article))
    evidences = find_evidence(statements, settings=settings, tools=tools, progress=progress)
    return Material(tuple(named), statements, evidences, tools.rules)
