import pytest

from factcheck.records import Condition, Kind, Label, Result, Rule, Severity
from factcheck.rules.reach import always_holds, never_hold, never_holds, shadowing
from factcheck.verdicts import MEASURES


def conditions(text: str) -> tuple[Condition, ...]:
    """ "agree >= 0.5, numbers differs" as conditions."""
    return tuple(_condition(*each.split()) for each in text.split(", ") if each)


def _condition(name: str, *words: str) -> Condition:
    if name in MEASURES:
        return Condition(name, comparison=words[0], threshold=float(words[1]))
    if name == "kind":
        return Condition(name, kinds=tuple(map(Kind, words)))
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
        ("agree >= 0.5", "agree >= 0.5"),
        ("agree >= 0.5", "agree > 0.5"),
        ("agree > 0.5", "agree >= 0.6"),
        ("agree < 0.5", "agree <= 0.4"),
        ("kind time place", "kind time, agree >= 0.5"),
    ],
)
def test_a_rule_that_asks_for_no_less_is_never_reached(above: str, below: str) -> None:
    assert shadowing(rule(above), rule(below))


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("numbers differs", "names differs"),
        ("numbers differs, names silent", "numbers differs"),
        ("numbers silent", "numbers agrees silent"),
        ("agree > 0.5", "agree >= 0.5"),
        ("agree >= 0.5", "agree <= 0.6"),
        ("agree >= 0.5", "neither >= 0.5"),
        ("kind time", "kind time place"),
        ("kind time", "kind place"),
        ("kind time", "dates differs"),
    ],
)
def test_a_rule_that_may_hold_without_the_one_above_is_reached(above: str, below: str) -> None:
    assert not shadowing(rule(above), rule(below))


@pytest.mark.parametrize(
    ("condition", "reason"),
    [
        ("similarity >= 0.35", "only pairs from 0.35 up are looked at (matching: similarity)"),
        ("similarity >= 0.36", None),
        ("similarity > 0.35", None),
        ("agree >= 0", "agree is 0 at least and 1 at most"),
        ("agree <= 1", "agree is 0 at least and 1 at most"),
        ("agree > 0", None),
        ("differences >= 0", "differences is 0 at least and inf at most"),
        ("numbers agrees differs silent", "these are all results that there are"),
        ("numbers agrees silent", None),
    ],
)
def test_a_condition_that_every_match_meets_is_told(condition: str, reason: str | None) -> None:
    assert always_holds(conditions(condition)[0], similarity=0.35) == reason


@pytest.mark.parametrize(
    ("condition", "reason"),
    [
        ("agree > 1", "agree is 1 at most"),
        ("agree >= 1", None),
        ("rank < 1", "rank is 1 at least"),
        ("rank <= 1", None),
        ("numbers differs", None),
    ],
)
def test_a_condition_that_no_match_meets_is_told(condition: str, reason: str | None) -> None:
    assert never_holds(conditions(condition)[0]) == reason


def test_an_observer_that_must_differ_excludes_that_none_does() -> None:
    assert never_hold(conditions("numbers differs, differences < 1")) == (
        "numbers must differ, and differences be < 1"
    )
    assert never_hold(conditions("sourcing differs, differences < 1")) is None
    assert never_hold(conditions("words differs, differences < 1")) is None
    assert never_hold(conditions("numbers differs, differences <= 1")) is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "agree >= 0.6, numbers differs, conflict >= 0.5",
            "agree, conflict and neither add up to 1, and agree be >= 0.6 and conflict be >= 0.5",
        ),
        (
            "agree >= 0.1, agree > 0.6, neither >= 0.5",
            "agree, conflict and neither add up to 1, and agree be > 0.6 and neither be >= 0.5",
        ),
        ("agree >= 0.5, conflict >= 0.5", None),
        ("agree <= 0.6, conflict >= 0.5", None),
        ("agree >= 0.6, elsewhere >= 0.5", None),
    ],
)
def test_what_the_judge_says_adds_up_to_1(text: str, reason: str | None) -> None:
    assert never_hold(conditions(text)) == reason
