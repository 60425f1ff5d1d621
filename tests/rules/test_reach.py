from __future__ import annotations

import pytest

from factcheck.evidence import MEASURES
from factcheck.records import Condition, Label, Result, Rule, Severity
from factcheck.rules.reach import always_holds, never_hold, never_holds, shadowing


def conditions(text: str) -> tuple[Condition, ...]:
    """ "entailment >= 0.5, numbers differs" as conditions."""
    return tuple(_condition(*each.split()) for each in text.split(", ") if each)


def _condition(name: str, *words: str) -> Condition:
    if name in MEASURES:
        return Condition(name, comparison=words[0], threshold=float(words[1]))
    return Condition(name, results=tuple(map(Result, words)))


def rule(text: str) -> Rule:
    return Rule("some-rule", Label.AGREE, Severity.INFO, conditions(text), "")


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("numbers differs", "numbers differs"),
        ("numbers differs", "similarity >= 0.5, numbers differs"),
        ("numbers agrees silent", "numbers silent"),
        ("numbers agrees differs silent", "names differs"),
        ("entailment >= 0.5", "entailment >= 0.5"),
        ("entailment >= 0.5", "entailment > 0.5"),
        ("entailment > 0.5", "entailment >= 0.6"),
        ("entailment < 0.5", "entailment <= 0.4"),
        ("entailment >= 0.5", "entailment_both >= 0.5"),
        ("entailment_both <= 0.5", "entailment <= 0.5"),
    ],
)
def test_a_rule_that_asks_for_no_less_is_never_reached(above: str, below: str) -> None:
    assert shadowing(rule(above), rule(below), MEASURES)


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("numbers differs", "names differs"),
        ("numbers differs, names silent", "numbers differs"),
        ("numbers silent", "numbers agrees silent"),
        ("entailment > 0.5", "entailment >= 0.5"),
        ("entailment >= 0.5", "entailment <= 0.6"),
        ("entailment >= 0.5", "neutral >= 0.5"),
        ("entailment_both >= 0.5", "entailment >= 0.9"),
        ("entailment <= 0.5", "entailment_both <= 0.1"),
    ],
)
def test_a_rule_that_may_hold_without_the_one_above_is_reached(above: str, below: str) -> None:
    assert not shadowing(rule(above), rule(below), MEASURES)


@pytest.mark.parametrize(
    ("condition", "reason"),
    [
        ("similarity >= 0.35", "only pairs from 0.35 up are looked at (matching: similarity)"),
        ("similarity >= 0.36", None),
        ("similarity > 0.35", None),
        ("entailment >= 0", "entailment is 0 at least and 1 at most"),
        ("entailment <= 1", "entailment is 0 at least and 1 at most"),
        ("entailment > 0", None),
        ("differences >= 0", "differences is 0 at least and inf at most"),
        ("numbers agrees differs silent", "these are all results that there are"),
        ("numbers agrees silent", None),
    ],
)
def test_a_condition_that_every_match_meets_is_told(condition: str, reason: str | None) -> None:
    assert always_holds(conditions(condition)[0], MEASURES, similarity=0.35) == reason


@pytest.mark.parametrize(
    ("condition", "reason"),
    [
        ("entailment > 1", "entailment is 1 at most"),
        ("entailment >= 1", None),
        ("rank < 1", "rank is 1 at least"),
        ("rank <= 1", None),
        ("numbers differs", None),
    ],
)
def test_a_condition_that_no_match_meets_is_told(condition: str, reason: str | None) -> None:
    assert never_holds(conditions(condition)[0], MEASURES) == reason


def test_an_observer_that_must_differ_excludes_that_none_does() -> None:
    assert never_hold(conditions("numbers differs, differences < 1")) == (
        "numbers must differ, and differences be < 1"
    )
    assert never_hold(conditions("sourcing differs, differences < 1")) is None
    assert never_hold(conditions("numbers differs, differences <= 1")) is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "entailment <= 0.1, entailment_both >= 0.5",
            "entailment_both is never above entailment, which must be <= 0.1",
        ),
        ("entailment <= 0.5, entailment_both >= 0.5", None),
        (
            "entailment < 0.5, entailment_both >= 0.5",
            "entailment_both is never above entailment, which must be < 0.5",
        ),
        ("entailment >= 0.5, entailment_both <= 0.1", None),
        ("contradiction <= 0.1, entailment_both >= 0.5", None),
    ],
)
def test_the_smaller_direction_is_never_above_the_larger(text: str, reason: str | None) -> None:
    assert never_hold(conditions(text)) == reason
