"""A review of two articles, put together by hand: no model, and rules that ask for similarity."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from factcheck.records import (
    Article,
    Condition,
    Evidence,
    Finding,
    Kind,
    Label,
    Match,
    Result,
    Rule,
    Severity,
    Span,
    Statement,
)
from factcheck.review import Material
from factcheck.review.desk import Desk
from factcheck.tuning.marks_file import MarksFile
from factcheck.tuning.rule_file import RuleFile

LEFT = ["The quake killed 12 people.", "Schools stay closed.", "The ferry sails again."]
RIGHT = ["The quake killed 15 people.", "Schools remain shut.", "It rained on Sunday."]
NUMBERS = Finding("numbers", Result.DIFFERS, "12", "15")
RULES = (
    Rule(
        "numbers-differ",
        Label.CONFLICT,
        Severity.ERROR,
        (Condition("numbers", (Result.DIFFERS,)),),
        "{left.source} says {left.finding}, {right.source} says {right.finding}",
        Kind.VALUE,
    ),
    Rule(
        "same-meaning",
        Label.AGREE,
        Severity.INFO,
        (Condition("similarity", comparison=">=", threshold=0.7),),
        "Both say the same",
        tunable=("similarity",),
    ),
)


def statements(texts: Sequence[str], source: str, id: str) -> list[Statement]:
    article = Article("\n".join(texts), source, id)
    made = []
    for number, words in enumerate(texts, 1):
        start = article.text.index(words)
        span = Span(start, start + len(words))
        made.append(Statement(article, number, (span,), span, words))
    return made


def material_of(left: Sequence[str], right: Sequence[str]) -> Material:
    """The first pair conflicts, the second agrees, and the rest is ever less alike."""
    lefts, rights = statements(left, "Left Post", "a"), statements(right, "Right Post", "b")
    evidences = tuple(
        Evidence(
            Match(one, other, round(0.9 - 0.1 * (number % 9), 4)), (NUMBERS,) if number == 0 else ()
        )
        for number, (one, other) in enumerate(zip(lefts, rights, strict=True))
    )
    articles = (lefts[0].article, rights[0].article)
    return Material(articles, (*lefts, *rights), evidences, RULES)


def write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def material() -> Material:
    return material_of(LEFT, RIGHT)


@pytest.fixture
def desk(material: Material, tmp_path: Path) -> Desk:
    marks, rules = MarksFile(tmp_path / "m.jsonl"), RuleFile(tmp_path / "factcheck.yaml", write)
    return Desk(material, marks, rules)
