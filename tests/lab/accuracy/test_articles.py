from __future__ import annotations

from factcheck.lab.accuracy.articles import SHARES, score
from factcheck.lab.accuracy.pipelines import Telling, Told
from factcheck.lab.data.gold import GoldArticles, GoldPair, GoldUnique
from factcheck.records import Article, Label, Side, Span, Statement

TEXT = "abcdefghij" * 4


def statement(id: str, start: int) -> Statement:
    span = Span(start, start + 10)
    return Statement(Article(TEXT, "wire", id), 1, (span,), span, TEXT[start : start + 10])


def gold(label: Label, start: int, **rest: object) -> GoldPair:
    place = (Span(start, start + 10),)
    return GoldPair(label, place, place, **rest)  # type: ignore[arg-type]


def told(label: Label, start: int, *, framed: bool = False) -> Told:
    return Told(label, statement("a", start), statement("b", start), framed)


PAIRS = (
    gold(Label.CONFLICT, 0, kind="value"),
    gold(Label.AGREE, 10, trap=True),
    gold(Label.AGREE, 20, framed=True),
)
UNIQUE = (GoldUnique(Side.LEFT, (Span(30, 40),)),)


def rows(*pairs: Told, unique: tuple[Statement, ...] = ()) -> dict[str, tuple[int, int]]:
    article = Article(TEXT, "wire")
    articles = GoldArticles(article, article, PAIRS, UNIQUE)
    figures = score([articles], [Telling(pairs, unique)])
    return {name: figures.share(name) for name in SHARES}


def test_everything_told_rightly_scores_full() -> None:
    found = rows(
        told(Label.CONFLICT, 0),
        told(Label.AGREE, 10),
        told(Label.AGREE, 20, framed=True),
        unique=(statement("a", 30),),
    )
    assert found == {
        "conflict precision": (1, 1),
        "conflict recall": (1, 1),
        "conflicts missed as agree": (0, 1),
        "agree recall": (2, 2),
        "false alarms on agreements": (0, 2),
        "false alarms on traps": (0, 1),
        "unique recall": (1, 1),
        "framing recall": (1, 1),
    }


def test_a_trap_that_is_called_a_conflict_is_a_false_alarm_and_a_false_conflict() -> None:
    found = rows(told(Label.AGREE, 0), told(Label.CONFLICT, 10), told(Label.AGREE, 30))
    assert found == {
        "conflict precision": (0, 1),
        "conflict recall": (0, 1),
        "conflicts missed as agree": (1, 1),
        "agree recall": (0, 2),
        "false alarms on agreements": (1, 2),
        "false alarms on traps": (1, 1),
        "unique recall": (0, 1),
        "framing recall": (0, 1),
    }


def test_a_unique_of_the_other_side_does_not_count() -> None:
    assert rows(unique=(statement("b", 30),))["unique recall"] == (0, 1)


def test_nothing_told_has_no_precision() -> None:
    assert rows()["conflict precision"] == (0, 0)


def test_kinds_and_false_conflicts_are_counted() -> None:
    article = Article(TEXT, "wire")
    telling = Telling((told(Label.CONFLICT, 0), told(Label.CONFLICT, 30)), ())
    found = score([GoldArticles(article, article, PAIRS)], [telling])
    assert (found.kinds, found.false_conflicts) == ({"value": (1, 1)}, 1.0)
