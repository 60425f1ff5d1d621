"""Reports of checked drafts, built by hand."""

from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.fingerprint import verdict_id
from factcheck.records import (
    Article,
    Evidence,
    Kind,
    Label,
    Match,
    Provenance,
    Report,
    Rule,
    Severity,
    Span,
    Statement,
    Verdict,
)
from factcheck.verdicts import UNMATCHED

WIRE = "The quake killed 15 people.\n"
DRAFT = "Quake shakes the coast\n\nThe quake killed 12 people.\n\nSchools are closed.\n"
NUMBERS = Rule("numbers-differ", Label.CONFLICT, Severity.ERROR, (), "{left.source} says")
SAME = Rule("same-meaning", Label.AGREE, Severity.INFO, (), "both say the same")

Check = Callable[..., Report]


def statement(article: Article, words: str, number: int = 1) -> Statement:
    start = article.text.index(words)
    span = Span(start, start + len(words))
    return Statement(article, number, (span,), span, words)


def conflict(left: Statement, right: Statement) -> Verdict:
    return Verdict(
        verdict_id(left, right),
        Label.CONFLICT,
        "numbers-differ",
        Severity.ERROR,
        "draft says 12, wire says 15",
        left,
        right,
        Kind.VALUE,
        evidence=Evidence(Match(left, right, 0.8)),
    )


def unique(left: Statement) -> Verdict:
    return Verdict(verdict_id(left, None), Label.UNIQUE, "unmatched", Severity.INFO, "alone", left)


@pytest.fixture
def check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Check:
    """Writes a draft that says 12 and gives the report of it: a conflict, and what is unique."""
    monkeypatch.chdir(tmp_path)

    def check(text: str = DRAFT, path: str = "draft.md") -> Report:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_text(text)
        draft = Article(text=text, source="draft", id="a", path=path)
        wire = Article(text=WIRE, source="wire", id="b", path="wire.txt")
        dead = statement(draft, "The quake killed 12 people.")
        closed = statement(draft, "Schools are closed.", 2)
        other = statement(wire, WIRE.strip())
        return Report(
            articles=(draft, wire),
            statements=(dead, closed, other),
            verdicts=(conflict(dead, other), unique(closed)),
            claims=(),
            provenance=Provenance("0.1.0", {"encoder": "tiny@1f2e"}, "sha256:aa11"),
            rules=(NUMBERS, SAME, UNMATCHED),
            drafts=("a",),
        )

    return check
