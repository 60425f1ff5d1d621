from dataclasses import replace

import pytest

from factcheck.errors import ArticleError, FactcheckError
from factcheck.pipeline.compare import compare
from factcheck.records import Article, Label


def articles(*texts: str) -> list[Article]:
    return [Article(text=text, source=f"outlet-{number}") for number, text in enumerate(texts)]


def test_articles_get_the_letters_of_their_places(settings, engine) -> None:
    report = compare(articles("It rained.", "It snowed."), settings=settings, engine=engine)
    assert [article.id for article in report.articles] == ["a", "b"]


def test_every_statement_has_a_verdict(settings, engine) -> None:
    given = articles("Rain fell on Oslo. Dogs barked.", "Rain fell on Oslo. Cars crashed.")
    report = compare(given, settings=settings, engine=engine)
    judged = {side.id for v in report.verdicts for side in (v.left, v.right) if side}
    assert judged == {statement.id for statement in report.statements}
    assert [v.label for v in report.verdicts] == [Label.AGREE, Label.UNIQUE, Label.UNIQUE]


def test_the_report_names_what_made_it(settings, engine) -> None:
    report = compare(articles("It rained.", "It snowed."), settings=settings, engine=engine)
    models = {"encoder": "letters@0", "reader": engine.reader.name, "judge": "table@0"}
    assert report.provenance.models == models
    assert report.provenance.settings == settings.digest


def test_one_article_is_refused(settings, engine) -> None:
    with pytest.raises(FactcheckError, match="needs two articles or more, not 1"):
        compare(articles("It rained."), settings=settings, engine=engine)


def test_an_article_without_a_statement_is_refused(settings, engine) -> None:
    given = [*articles("It rained."), Article(text="Rainy days\n", source="b", path="b.txt")]
    with pytest.raises(ArticleError, match=r"^b\.txt: no statement found, only headings; give"):
        compare(given, settings=settings, engine=engine)


def test_progress_ends_with_all_done(engine) -> None:
    calls: list[tuple[str, int, int]] = []
    engine = replace(engine, progress=lambda *call: calls.append(call))
    compare(articles("It rained.", "It snowed."), engine=engine)
    assert ("encoding statements", 2, 2) in calls
    assert ("weighing matches", 1, 1) in calls
    assert calls[-1] == ("judging matches", 1, 1)
