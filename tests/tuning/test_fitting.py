import numpy as np
import pytest

from factcheck.records import Condition, Evidence, Finding, Label, Result, Rule, Severity
from factcheck.tuning.fitting import Fitting
from factcheck.tuning.objective import NUMBERS, Figure, Objective
from factcheck.tuning.search import Dial, tried_thresholds

DIFFER = Condition("numbers", results=(Result.DIFFERS,))


def near(threshold: float) -> Condition:
    return Condition("similarity", comparison=">=", threshold=threshold)


def rule(label: Label, *conditions: Condition) -> Rule:
    return Rule(f"{label.value}-rule", label, Severity.INFO, conditions, "")


RULES = (rule(Label.CONFLICT, DIFFER, near(0.3)), rule(Label.AGREE, near(0.9)))
DIALS = (Dial(0, "similarity"), Dial(1, "similarity"))
ROWS = (
    (0.75, Result.DIFFERS, Label.CONFLICT),
    (0.72, Result.DIFFERS, Label.CONFLICT),
    (0.52, Result.DIFFERS, Label.UNIQUE),
    (0.8, Result.SILENT, Label.AGREE),
    (0.66, Result.SILENT, Label.AGREE),
    (0.6, Result.SILENT, Label.UNIQUE),
)


@pytest.fixture
def make(make_match):
    def make(objective: Objective) -> Fitting:
        evidences = [
            Evidence(
                make_match("It rained.", "It poured.", similarity), (Finding("numbers", result),)
            )
            for similarity, result, _ in ROWS
        ]
        return Fitting(np.array([NUMBERS[label] for *_, label in ROWS]), evidences, objective)

    return make


def thresholds(rules: tuple[Rule, ...]) -> list[float | None]:
    return [one.threshold for rule in rules for one in rule.conditions if one.threshold]


def test_the_thresholds_that_are_best_are_found_and_the_nearest_of_equals(make) -> None:
    fitting = make(Objective())
    fitted = fitting.fit(RULES, DIALS, fitting.everything)
    assert thresholds(fitted) == [0.55, 0.65]


def test_only_the_given_dials_move(make) -> None:
    fitting = make(Objective())
    assert thresholds(fitting.fit(RULES, DIALS[1:], fitting.everything)) == [0.3, 0.65]


def test_thresholds_that_are_best_stay(make) -> None:
    fitting = make(Objective())
    best = (rule(Label.CONFLICT, DIFFER, near(0.7)), rule(Label.AGREE, near(0.61)))
    assert fitting.fit(best, DIALS, fitting.everything) == best


def test_recall_is_sought_at_a_precision(make) -> None:
    fitting = make(Objective(Figure.RECALL, 0.6))
    fitted = fitting.fit((RULES[0], rule(Label.AGREE, near(0.9))), DIALS[1:], fitting.everything)
    assert thresholds(fitted) == [0.3, 0.65]
    assert fitting.reached(fitted, DIALS[1:])


def test_a_curve_has_precision_and_recall_at_each_threshold_tried(make) -> None:
    fitting = make(Objective())
    (tuned,) = fitting.tuned(RULES, RULES, DIALS[1:])
    at = {point.threshold: (point.precision, point.recall) for point in tuned.curve}
    assert (at[0.9], at[0.65], at[0.6]) == ((0.0, 0.0), (1.0, 1.0), (2 / 3, 1.0))


def test_the_grid_keeps_off_its_ends_and_has_the_present_threshold() -> None:
    tried = sorted(tried_thresholds(near(0.33)))
    assert (tried[0], tried[-1], 0.33 in tried) == (0.05, 0.95, True)
    ranks = tried_thresholds(Condition("rank", comparison="<=", threshold=1.0))
    assert ranks == [1.0, 2.0, 3.0, 4.0, 5.0, 6.0]
