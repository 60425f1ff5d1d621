"""Articles and settings in, all that a review looks at out; after this no model runs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.errors import FactcheckError
from factcheck.evidence import add_judgement
from factcheck.pipeline.article_ids import told_apart
from factcheck.pipeline.engine import Engine
from factcheck.pipeline.judging import telling
from factcheck.pipeline.observe import observe
from factcheck.records import Article, Evidence, Rule, Statement


@dataclass(frozen=True)
class Material:
    """Articles, their statements, and the evidence of every match, whatever rules make of it."""

    articles: tuple[Article, ...]
    statements: tuple[Statement, ...]
    evidences: tuple[Evidence, ...]
    rules: tuple[Rule, ...]


def gather_material(articles: Sequence[Article], engine: Engine) -> Material:
    """All that is observed of the articles. Raises ArticleError for one that has no statement.

    Models are asked about every match, also where today's thresholds need no answer: another
    threshold might.
    """
    if len(articles) < 2:
        raise FactcheckError(f"review needs two articles or more, not {len(articles)}")
    named = told_apart(articles)
    observing = observe(named, engine)
    judge = telling(engine.judge, engine.progress)
    evidences = tuple(
        one for of_two in observing.evidence() for one in add_judgement(of_two, judge)
    )
    return Material(tuple(named), tuple(observing.statements), evidences, engine.rules)
