from dataclasses import replace

import pytest

from factcheck.lab.accuracy.articles import count
from factcheck.lab.judge.gold import ArticlePair, GoldPair, GoldUnique
from factcheck.records import (
    Article,
    Framing,
    Label,
    Provenance,
    Report,
    Severity,
    Span,
    Statement,
    Verdict,
)

TEXT = "abcdefghij" * 6
A, B = Article(TEXT, "wire", "a"), Article(TEXT, "agency", "b")


def place(start: int) -> tuple[Span, ...]:
    return (Span(start, start + 10),)


def statement(article: Article, start: int) -> Statement:
    (span,) = place(start)
    return Statement(article, start, (span,), span, TEXT[start : start + 10])


def told(label: Label, start: int, severity: Severity = Severity.ERROR, *marks: Framing) -> Verdict:
    left, right = statement(A, start), statement(B, start)
    return Verdict(f"{start}", label, "rule", severity, "", left, right, framing=tuple(marks))


def alone(article: Article, start: int) -> Verdict:
    return Verdict(f"{start}", Label.UNIQUE, "rule", Severity.INFO, "", statement(article, start))


GOLD = (
    GoldPair("conflict", place(0), place(0), kind="value"),
    GoldPair("agree", place(10), place(10), framing=()),
    GoldPair("agree", place(20), place(20), framing=("hedging",)),
    GoldPair("neither", place(30), place(30)),
    GoldPair("conflict", place(40), place(40), kind="name", sure=False),
)
PAIR = ArticlePair("real", "1", "real 1", A, B, GOLD, (GoldUnique(True, place(50)),))
MARKED = told(Label.AGREE, 20, Severity.INFO, Framing.HEDGING)


def counts(*verdicts: Verdict) -> dict[str, int]:
    """The counts that are not 0."""
    report = Report((A, B), (), verdicts, (), Provenance("", {}, ""), ())
    return dict(+count(PAIR, report))


BASE = {
    "article pairs": 1,
    "conflicts": 1,
    "kind value": 1,
    "argued conflicts": 1,
    "agreements": 2,
    "framings": 1,
    "look-alikes": 1,
    "uniques": 1,
}


def test_nothing_told_finds_nothing() -> None:
    assert counts() == BASE


def test_what_is_told_rightly_is_found() -> None:
    found = counts(told(Label.CONFLICT, 0), told(Label.AGREE, 10), MARKED, alone(A, 50))
    assert found == BASE | {
        "told conflicts": 1,
        "true conflicts": 1,
        "told errors": 1,
        "true errors": 1,
        "conflicts hit": 1,
        "conflicts hit by error": 1,
        "kind value hit": 1,
        "told agreements": 2,
        "true agreements": 2,
        "agreements hit": 2,
        "framings hit": 1,
        "framed on gold": 1,
        "framed rightly": 1,
        "uniques hit": 1,
    }


def test_a_warning_on_a_look_alike_is_a_false_warning() -> None:
    assert counts(told(Label.CONFLICT, 30, Severity.WARNING)) == BASE | {
        "told conflicts": 1,
        "false warnings": 1,
        "look-alikes as conflict": 1,
    }


def test_an_error_on_an_agreement_is_a_false_error() -> None:
    assert counts(told(Label.CONFLICT, 10)) == BASE | {
        "told conflicts": 1,
        "told errors": 1,
        "false errors": 1,
        "agreements as conflict": 1,
    }


def test_a_conflict_told_as_agreement_is_missed_so() -> None:
    found = counts(told(Label.AGREE, 0, Severity.INFO))
    assert found == BASE | {"conflicts as agree": 1, "told agreements": 1}


def test_what_can_be_argued_is_right_where_it_is_told() -> None:
    found = counts(told(Label.CONFLICT, 40, Severity.WARNING))
    assert found == BASE | {"told conflicts": 1, "true conflicts": 1, "argued conflicts hit": 1}


@pytest.mark.parametrize("verdicts", [(alone(B, 50),), (alone(A, 50), told(Label.AGREE, 50))])
def test_a_unique_of_the_other_side_or_in_a_pair_is_none(verdicts: tuple[Verdict, ...]) -> None:
    assert "uniques hit" not in counts(*verdicts)


def test_the_order_of_a_verdicts_sides_does_not_matter() -> None:
    verdict = told(Label.CONFLICT, 0)
    assert verdict.right is not None
    turned = replace(verdict, left=verdict.right, right=verdict.left)
    assert counts(turned) == counts(verdict)
