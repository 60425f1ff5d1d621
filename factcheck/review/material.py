"""Articles and settings in, all that a review looks at out; after this no model runs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from factcheck.comparison import Progress, Tools
from factcheck.comparison.naming import told_apart
from factcheck.comparison.tools import encode
from factcheck.errors import ArticleError, FactcheckError
from factcheck.evidence import Readings, gather_evidence
from factcheck.matches import find_matches
from factcheck.observing import read_statements
from factcheck.records import Article, Evidence, Rule, Statement
from factcheck.remembered import RememberedStatements
from factcheck.settings import Settings

# matches a call of the models: about a second's work
_PIECE = 128


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
    evidences = _evidence(statements, settings, tools, progress)
    return Material(tuple(named), statements, evidences, tools.rules)


def _evidence(
    statements: Sequence[Statement], settings: Settings, tools: Tools, progress: Progress
) -> tuple[Evidence, ...]:
    """The evidence of every match, in pieces, so that a bar can move."""
    matching = settings.matching
    matches = find_matches(
        statements,
        encode(tools.encoder, statements, progress),
        similarity=matching.similarity,
        neighbours=matching.neighbours,
    )
    readings = Readings(statements, tools.reader)
    found: list[Evidence] = []
    for start in range(0, len(matches), _PIECE):
        progress("weighing matches", start, len(matches))
        piece = matches[start : start + _PIECE]
        found += gather_evidence(piece, model=tools.entailment, readings=readings)
    return tuple(found)
