from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from factcheck.comparison import explain, judge_pairs
from factcheck.errors import FactcheckError
from factcheck.records import Label


class CountingEntailment:
    """Is sure of nothing, and notes how many pairs each call brings."""

    name = "counting@0"

    def __init__(self) -> None:
        self.calls: list[int] = []

    def probabilities(self, pairs):
        self.calls.append(len(pairs))
        return np.full((len(pairs), 3), 1 / 3, np.float32)


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


def test_half_of_a_character_is_refused(settings, tools) -> None:
    with pytest.raises(FactcheckError, match="the left statement is no UTF-8"):
        explain("\ud800 died.", "15 died.", settings=settings, tools=tools)


def test_the_day_of_its_article_may_stand_before_a_sentence(settings, tools) -> None:
    pair = "[2024-03-01] It rained.", "[2024-13-01] It rained."
    verdict = explain(*pair, settings=settings, tools=tools)
    assert (verdict.left.article.published, verdict.left.text) == (date(2024, 3, 1), "It rained.")
    assert verdict.right.article.published is None
