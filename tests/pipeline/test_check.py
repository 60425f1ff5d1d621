"""The library's `check`: drafts against sources, with models that are easy to foresee."""

import pytest

from factcheck.errors import FactcheckError
from factcheck.pipeline.check import check, check_drafts
from factcheck.pipeline.compare import compare
from factcheck.records import Article, Draft, Label
from factcheck.verdicts import UNMATCHED


def article(name: str, text: str) -> Article:
    return Article(text=text, source=name, path=f"{name}.txt")


DRAFT = article("draft", "Rain fell on Oslo. Sheep slept in Rome.")
WIRE = article("wire", "Rain fell on Oslo. Cars crashed in Bonn.")
OTHER = article("other", "Cars crashed in Bonn. Rain fell on Oslo.")


def test_each_verdict_has_a_statement_of_the_draft_as_its_left(settings, engine) -> None:
    report = check([DRAFT], [WIRE, OTHER], settings=settings, engine=engine)
    assert [(v.label, v.left.id, v.right and v.right.id) for v in report.verdicts] == [
        (Label.AGREE, "a:1", "b:1"),
        (Label.AGREE, "a:1", "c:2"),
        (Label.UNIQUE, "a:2", None),
    ]
    assert (report.drafts, report.rules) == (("a",), (*engine.rules, UNMATCHED))


def test_a_drafts_verdicts_are_those_of_compare(settings, engine) -> None:
    compared = compare([DRAFT, WIRE], settings=settings, engine=engine)
    checked = check([DRAFT], [WIRE], settings=settings, engine=engine)
    assert checked.verdicts == tuple(
        verdict for verdict in compared.verdicts if verdict.left.article.id == "a"
    )


def test_each_draft_has_its_own_sources(settings, engine) -> None:
    second = article("second", "Cars crashed in Bonn.")
    given = [Draft(DRAFT, (WIRE,)), Draft(second, (OTHER, WIRE))]
    report = check_drafts(given, engine)
    assert [article.source for article in report.articles] == ["draft", "second", "wire", "other"]
    assert {
        (v.left.article.source, v.right.article.source) for v in report.verdicts if v.right
    } == {("draft", "wire"), ("second", "other"), ("second", "wire")}


def test_a_draft_is_not_its_own_source(settings, engine) -> None:
    with pytest.raises(FactcheckError, match=r"^draft\.txt: no source to check it against"):
        check([DRAFT], [DRAFT], settings=settings, engine=engine)
