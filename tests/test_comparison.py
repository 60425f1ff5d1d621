from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from factcheck.comparison import compare, explain, judge_pairs, load_tools
from factcheck.errors import ArticleError, FactcheckError
from factcheck.records import Article, Label
from factcheck.settings import load_settings, shipped_configs


class LetterEncoder:
    """Counts letters: texts of the same letters are near each other."""

    name = "letters@0"

    def encode(self, texts):
        counts = [
            [text.lower().count(chr(code)) + 0.01 for code in range(97, 123)] for text in texts
        ]
        rows = np.array(counts, np.float32)
        return rows / np.linalg.norm(rows, axis=1, keepdims=True)


class CountingEntailment:
    """Is sure of nothing, and notes how many pairs each call brings."""

    name = "counting@0"

    def __init__(self) -> None:
        self.calls: list[int] = []

    def probabilities(self, pairs):
        self.calls.append(len(pairs))
        return np.full((len(pairs), 3), 1 / 3, np.float32)


@pytest.fixture(scope="module")
def settings():
    return load_settings(shipped_configs() / "default.yaml")


@pytest.fixture(scope="module")
def tools(settings):
    return replace(load_tools(settings), encoder=LetterEncoder())


def articles(*texts: str) -> list[Article]:
    return [Article(text=text, source=f"outlet-{number}") for number, text in enumerate(texts)]


def test_articles_get_the_letters_of_their_places(settings, tools) -> None:
    report = compare(articles("It rained.", "It snowed."), settings=settings, tools=tools)
    assert [article.id for article in report.articles] == ["a", "b"]


def test_every_statement_has_a_verdict(settings, tools) -> None:
    given = articles("Rain fell on Oslo. Sheep slept.", "Rain fell on Oslo. Cars crashed.")
    report = compare(given, settings=settings, tools=tools)
    judged = {side.id for v in report.verdicts for side in (v.left, v.right) if side}
    assert judged == {statement.id for statement in report.statements}
    assert [v.label for v in report.verdicts] == [Label.AGREE, Label.UNIQUE, Label.UNIQUE]


def test_the_report_names_what_made_it(settings, tools) -> None:
    report = compare(articles("It rained.", "It snowed."), settings=settings, tools=tools)
    models = {"encoder": "letters@0", "reader": tools.reader.name}
    models["entailment"] = tools.entailment.name
    assert report.provenance.models == models
    assert report.provenance.settings == settings.digest


def test_files_of_one_name_are_told_apart_by_their_folders(settings, tools) -> None:
    given = [
        Article(text="It rained.", source="draft", path="monday/draft.txt"),
        Article(text="It rained.", source="draft", path="tuesday/draft.txt"),
        Article(text="It rained.", source="wire", path="monday/wire.txt"),
    ]
    report = compare(given, settings=settings, tools=tools)
    assert [article.source for article in report.articles] == [
        "monday/draft",
        "tuesday/draft",
        "wire",
    ]


def test_sources_that_nothing_tells_apart_bear_their_letters(settings, tools) -> None:
    given = [Article(text="It rained.", source="wire") for _ in range(2)]
    report = compare(given, settings=settings, tools=tools)
    assert [article.source for article in report.articles] == ["wire (a)", "wire (b)"]


def test_one_article_is_refused(settings, tools) -> None:
    with pytest.raises(FactcheckError, match="needs two articles or more, not 1"):
        compare(articles("It rained."), settings=settings, tools=tools)


def test_an_article_without_a_statement_is_refused(settings, tools) -> None:
    given = [*articles("It rained."), Article(text="Rain Hits Oslo\n", source="b", path="b.txt")]
    with pytest.raises(ArticleError, match=r"^b\.txt: no statement found, only headings; give"):
        compare(given, settings=settings, tools=tools)


def test_explain_tries_every_rule_and_keeps_both_sides(settings, tools) -> None:
    verdict = explain("Rain fell on Oslo", "Sheep slept.", settings=settings, tools=tools)
    assert [trial.rule for trial in verdict.trials] == [rule.id for rule in tools.rules]
    assert (verdict.left.text, verdict.right and verdict.right.text) == (
        "Rain fell on Oslo",
        "Sheep slept.",
    )


def test_pairs_are_judged_together_as_each_alone(settings, tools) -> None:
    pairs = [("Rain fell on Oslo.", "Rain fell on Oslo."), ("12 died.", "15 died."), ("A.", "B.")]
    alone = tuple(explain(*pair, settings=settings, tools=tools) for pair in pairs)
    assert judge_pairs(pairs, settings=settings, tools=tools) == alone
    assert alone[0].label is Label.AGREE
    assert judge_pairs([], settings=settings, tools=tools) == ()


def test_the_models_are_asked_once_for_all_pairs(settings, tools) -> None:
    model = CountingEntailment()
    judged = judge_pairs(
        [("It rained.", "It snowed."), ("It hailed.", "It thawed.")],
        settings=settings,
        tools=replace(tools, entailment=model),
    )
    assert (model.calls, len(judged)) == ([4], 2)


def test_explain_refuses_an_empty_statement(settings, tools) -> None:
    with pytest.raises(FactcheckError, match="the right statement is empty"):
        explain("It rained.", " \n", settings=settings, tools=tools)


def test_progress_ends_with_all_done(settings, tools) -> None:
    calls: list[tuple[str, int, int]] = []
    compare(
        articles("It rained.", "It snowed."),
        settings=settings,
        tools=tools,
        progress=lambda *call: calls.append(call),
    )
    assert ("encoding statements", 2, 2) in calls
    assert calls[-1][0] == "weighing matches"


def test_half_of_a_character_is_refused(settings, tools) -> None:
    with pytest.raises(FactcheckError, match="the left statement is no UTF-8"):
        explain("\ud800 died.", "15 died.", settings=settings, tools=tools)
