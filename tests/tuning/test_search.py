import numpy as np
import pytest

from factcheck.pipeline.rule_arrays import Columns
from factcheck.records import Condition, Label, Rule, Severity
from factcheck.tuning.search import Dial, Places, Score, Search, tried_thresholds

VALUES = np.array([0.2, 0.5, 0.7, 0.9])
COLUMNS = Columns({"agree": VALUES, "conflict": VALUES[::-1]}, {}, np.full(4, -1, np.int8))


def rule(label: Label, measure: str, threshold: float) -> Rule:
    condition = Condition(measure, comparison=">=", threshold=threshold)
    return Rule(label.value, label, Severity.INFO, (condition,), "")


RULES = (rule(Label.CONFLICT, "conflict", 0.8), rule(Label.AGREE, "agree", 0.4))


def test_the_first_rule_that_holds_gives_the_place() -> None:
    assert Search(COLUMNS).first(RULES).tolist() == [0, 1, 1, 1]
    assert Search(COLUMNS).first(RULES[:1]).tolist() == [0, 1, 1, 1]
    assert Search(COLUMNS).first(()).tolist() == [0, 0, 0, 0]


def test_the_best_threshold_that_is_allowed_is_taken() -> None:
    def held(places: Places) -> Score:
        return (float((places == 1).sum()),)

    search, rows = Search(COLUMNS), np.arange(4)
    fitted = search.fit(RULES, [Dial(1, "agree")], rows, lambda places: (-held(places)[0],))
    assert fitted[1].conditions[0].threshold == pytest.approx(0.95)
    few = search.fit(
        RULES,
        [Dial(1, "agree")],
        rows,
        lambda places: (-held(places)[0],),
        lambda places: held(places)[0] >= 1,
    )
    assert few[1].conditions[0].threshold == pytest.approx(0.75)


def test_other_shares_can_be_tried() -> None:
    condition = Condition("agree", comparison=">=", threshold=0.5)
    assert tried_thresholds(condition, (0.98, 0.6)) == [0.5, 0.6, 0.98]
