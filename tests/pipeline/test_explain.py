from dataclasses import replace
from datetime import date

import pytest

from factcheck.errors import FactcheckError
from factcheck.pipeline.explain import explain, judge_pairs
from factcheck.records import Label
from tests.judges import TableJudge


def test_explain_tries_every_rule_and_keeps_both_sides(settings, engine) -> None:
    verdict = explain("Rain fell on Oslo", "Sheep slept.", settings=settings, engine=engine)
    assert [trial.rule for trial in verdict.trials] == [rule.id for rule in engine.rules]
    assert (verdict.left.text, verdict.right and verdict.right.text) == (
        "Rain fell on Oslo.",
        "Sheep slept.",
    )


def test_pairs_are_judged_together_as_each_alone(settings, engine) -> None:
    pairs = [("Rain fell on Oslo.", "Rain fell on Oslo."), ("12 died.", "15 died."), ("A.", "B.")]
    alone = tuple(explain(*pair, settings=settings, engine=engine) for pair in pairs)
    assert judge_pairs(pairs, settings=settings, engine=engine) == alone
    assert alone[0].label is Label.AGREE
    assert judge_pairs([], settings=settings, engine=engine) == ()


def test_the_models_are_asked_once_for_all_pairs(settings, engine) -> None:
    judge = TableJudge()
    judged = judge_pairs(
        [("It rained.", "It snowed."), ("It hailed.", "It thawed.")],
        settings=settings,
        engine=replace(engine, judge=judge),
    )
    assert (judge.calls, len(judged)) == ([2], 2)


def test_explain_refuses_an_empty_statement(settings, engine) -> None:
    with pytest.raises(FactcheckError, match="the right statement is empty"):
        explain("It rained.", " \n", settings=settings, engine=engine)


def test_half_of_a_character_is_refused(settings, engine) -> None:
    with pytest.raises(FactcheckError, match="the left statement is no UTF-8"):
        explain("\ud800 died.", "15 died.", settings=settings, engine=engine)


def test_the_day_of_its_article_may_stand_before_a_sentence(settings, engine) -> None:
    pair = ("[2024-03-01] It rained.", "[2024-13-01] It rained.")
    verdict = explain(*pair, settings=settings, engine=engine)
    assert (verdict.left.article.published, verdict.left.text) == (date(2024, 3, 1), "It rained.")
    assert verdict.right is not None
    assert verdict.right.article.published is None
