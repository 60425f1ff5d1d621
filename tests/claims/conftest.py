"""Verdicts built by hand, from records alone."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from factcheck.records import (
    Article,
    Evidence,
    Finding,
    Judgement,
    Kind,
    Label,
    Match,
    Severity,
    Span,
    Statement,
    Verdict,
)

Tie = Callable[..., Verdict]
Tell = Callable[..., Statement]


@pytest.fixture
def tell() -> Tell:
    """A statement that is the whole text of its article, which may have a day."""

    def tell(text: str, id: str = "a", source: str = "", day: int = 0, **rest: object) -> Statement:
        published = date(2031, 5, day) if day else None
        article = Article(text, source or f"outlet {id}", id, published=published)
        whole = Span(0, len(text))
        return replace(Statement(article, 1, (whole,), whole, text), **rest)

    return tell


@pytest.fixture
def tie() -> Tie:
    """A verdict on two statements, of a judge that is so sure of agreement."""

    def tie(
        left: Statement,
        right: Statement,
        agree: float = 0.9,
        kind: Kind | None = None,
        severity: Severity = Severity.ERROR,
        findings: tuple[Finding, ...] = (),
    ) -> Verdict:
        label = Label.CONFLICT if kind else Label.AGREE
        judge = Judgement(agree, round(1 - agree, 4), 0.0)
        evidence = Evidence(Match(left, right, 0.8), findings, judge=judge)
        return Verdict("id", label, "rule", severity, "", left, right, kind, evidence=evidence)

    return tie


def articles_of(*statements: Statement) -> list[Article]:
    return list(dict.fromkeys(statement.article for statement in statements))
