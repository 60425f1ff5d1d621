"""Reports built by hand, from records alone."""

from dataclasses import replace
from typing import Any

import pytest

from factcheck.records import (
    Accepted,
    AcceptedBy,
    Article,
    Attribution,
    Certainty,
    Claim,
    Condition,
    Evidence,
    Finding,
    Framing,
    Judgement,
    Kind,
    Label,
    Match,
    Notice,
    Provenance,
    Report,
    Result,
    Severity,
    SourceKind,
    Span,
    Statement,
    Trial,
    Verdict,
)

LEFT_TEXT = """Quake hits coast

The quake killed 12 people, the mayor said after a visit on Monday.
Schools [in the north] stay closed.
Rescue teams came from Spain.
"""
RIGHT_TEXT = """The quake killed 15 people.
Schools in the north will reportedly remain shut, a city official told the Daily Post.
Rescuers arrived from Spain.
"""


class Build:
    """Makes one record at a time, each with sensible defaults."""

    @staticmethod
    def statement(article: Article, quote: str, number: int = 1, **rest: Any) -> Statement:
        start = article.text.index(quote)
        span = Span(start, start + len(quote))
        return Statement(article, number, (span,), span, quote, **rest)

    @staticmethod
    def sides(left: str = "It rained.", right: str = "It poured.") -> tuple[Statement, Statement]:
        a = Article(text=left, source="Left Post", id="a")
        b = Article(text=right, source="Right Post", id="b")
        return Build.statement(a, left), Build.statement(b, right)

    @staticmethod
    def verdict(left: Statement, right: Statement | None, **rest: Any) -> Verdict:
        match = Match(left, right or left, rest.pop("similarity", 0.8123))
        evidence = Evidence(match, rest.pop("findings", ()), rest.pop("judge", None))
        given = {"label": Label.AGREE, "rule": "same-meaning", "severity": Severity.INFO}
        given |= {"id": "0f1e2d3c", "message": "both say the same"}
        if right is not None:
            given["evidence"] = evidence
        return Verdict(left=left, right=right, **(given | rest))

    @staticmethod
    def report(*verdicts: Verdict, **rest: Any) -> Report:
        sides = [side for v in verdicts for side in (v.left, v.right) if side is not None]
        statements = tuple(dict.fromkeys(sides))
        articles = tuple(dict.fromkeys(statement.article for statement in statements))
        provenance = Provenance("0.1.0", {"encoder": "tiny@1f2e"}, "aa11")
        return Report(articles, statements, verdicts, rest.pop("claims", ()), provenance)


@pytest.fixture
def build() -> type[Build]:
    return Build


@pytest.fixture
def left_statements() -> tuple[Statement, ...]:
    article = Article(text=LEFT_TEXT, source="Left Post", title="Quake hits coast", path="l.txt")
    mayor = Attribution("the mayor", SourceKind.NAMED, "said", occasion="after a visit on Monday")
    return (
        Build.statement(article, "The quake killed 12 people", 1, attribution=(mayor,)),
        Build.statement(article, "Schools [in the north] stay closed.", 2),
        Build.statement(article, "Rescue teams came from Spain.", 3),
    )


@pytest.fixture
def right_statements() -> tuple[Statement, ...]:
    article = Article(text=RIGHT_TEXT, source="Right Post", id="b")
    chain = (
        Attribution("the Daily Post", SourceKind.MEDIA, "told"),
        Attribution("a city official", SourceKind.UNNAMED, "told", quoted=True),
    )
    return (
        Build.statement(article, "The quake killed 15 people.", 1),
        Build.statement(
            article,
            "Schools in the north will reportedly remain shut",
            2,
            attribution=chain,
            certainty=Certainty.HEDGED,
            heading="Schools",
        ),
        Build.statement(article, "Rescuers arrived from Spain.", 3),
    )


@pytest.fixture
def conflict(
    left_statements: tuple[Statement, ...], right_statements: tuple[Statement, ...]
) -> Verdict:
    numbers = Finding("numbers", Result.DIFFERS, "12", "15")
    silent = Finding("names", Result.SILENT)
    return Build.verdict(
        left_statements[0],
        right_statements[0],
        id="c0ffee",
        label=Label.CONFLICT,
        kind=Kind.VALUE,
        rule="numbers-differ",
        severity=Severity.ERROR,
        message="Left Post says 12, Right Post says 15",
        findings=(numbers, silent),
        judge=Judgement(0.1, 0.2, 0.7, (1.0, *[0.0] * 8), (0.0,) * 4),
        trials=(
            Trial("polarity-differs", False, Condition("polarity", (Result.DIFFERS,)), "silent"),
            Trial("numbers-differ", True),
            Trial("far-apart", True),
            Trial(
                "same-meaning",
                False,
                Condition("similarity", comparison=">=", threshold=0.9),
                "0.81",
            ),
        ),
    )


@pytest.fixture
def report(
    conflict: Verdict,
    left_statements: tuple[Statement, ...],
    right_statements: tuple[Statement, ...],
) -> Report:
    """A conflict, an agreement told differently, and one statement alone on each side."""
    sourcing = Finding("sourcing", Result.DIFFERS, "own words", "unnamed source: an official")
    hedging = Finding("hedging", Result.DIFFERS, "asserted", "hedged")
    places = Finding("names", Result.DIFFERS, "north", None)
    framed = Build.verdict(
        left_statements[1],
        right_statements[1],
        framing=(Framing.SOURCING, Framing.HEDGING),
        findings=(places, sourcing, hedging),
    )
    nearest = Evidence(Match(left_statements[2], right_statements[2], 0.4312))
    alone = {"label": Label.UNIQUE, "rule": "unmatched", "message": "nothing says it"}
    verdicts = (
        conflict,
        framed,
        Build.verdict(left_statements[2], None, id="1", evidence=nearest, **alone),
        Build.verdict(right_statements[2], None, id="2", evidence=nearest.turned, **alone),
    )
    claim = Claim("ab12", (left_statements[1], right_statements[1]), ("a", "b"), 1)
    return Build.report(*verdicts, claims=(claim,))


@pytest.fixture
def checked(report: Report) -> Report:
    """The report with its first article as a draft: its lone statement is accepted twice over."""
    conflict, framed, alone, _ = report.verdicts
    return replace(
        report,
        verdicts=(conflict, framed),
        drafts=("a",),
        accepted=(Accepted(alone, AcceptedBy.COMMENT, "l.txt", 4, "we were there"),),
        notices=(Notice("factcheck.yaml", 7, "suppresses nothing: 100% sure"),),
    )
