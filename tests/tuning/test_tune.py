from dataclasses import replace

import pytest

from factcheck.errors import LabelledError
from factcheck.records import Condition, Evidence, Label, Rule, Severity
from factcheck.tuning.labelled import LabelledPair
from factcheck.tuning.objective import Figure, Objective
from factcheck.tuning.search import Dial
from factcheck.tuning.tune import LEAST, Tuning, check_enough, tune

LOOSE = Condition("similarity", comparison=">=", threshold=0.3)
RULES = (Rule("near", Label.AGREE, Severity.INFO, (LOOSE,), ""),)
BEST_F1 = Objective()
DIALS = (Dial(0, "similarity"),)


def pair(label: Label) -> LabelledPair:
    return LabelledPair("It rained.", "It poured.", label)


@pytest.fixture
def tuned(make_match):
    """Tunes to 30 agreements and 30 unique pairs, whose similarities are given in turn."""

    def tuned(agree: list[float], unique: list[float], objective: Objective = BEST_F1) -> Tuning:
        both = {Label.AGREE: agree, Label.UNIQUE: unique}
        rows = [(label, near[at % len(near)]) for label, near in both.items() for at in range(30)]
        evidences = [Evidence(make_match("It rained.", "It poured.", near)) for _, near in rows]
        return tune([pair(label) for label, _ in rows], evidences, RULES, DIALS, objective)

    return tuned


def test_a_threshold_moves_to_where_the_labels_part(tuned) -> None:
    tuning = tuned([0.8, 0.9], [0.4, 0.5])
    assert [one.after.expected for one in tuning.changed] == [">= 0.55"]
    assert (tuning.before.accuracy.value, tuning.after.accuracy.value) == (0.5, 1.0)


def test_the_result_is_the_same_on_every_run(tuned) -> None:
    one, other = (tuned([0.8, 0.9, 0.45], [0.4, 0.5, 0.85]) for _ in range(2))
    assert (one.rules, one.after.labels) == (other.rules, other.after.labels)


def test_where_no_threshold_is_surely_better_nothing_changes(tuned) -> None:
    tuning = tuned([0.4, 0.6], [0.4, 0.6])
    assert (tuning.changed, tuning.rules, tuning.after.labels) == ((), RULES, tuning.before.labels)
    assert tuning.unsure


def test_a_precision_that_can_be_reached_is(tuned) -> None:
    tuning = tuned([0.8, 0.5], [0.4, 0.5], Objective(Figure.RECALL, 0.9))
    assert [one.after.threshold for one in tuning.tuned] == [0.55]
    assert tuning.reached
    assert tuning.after.labels[Label.AGREE].precision.value == 1.0


def test_a_precision_that_can_not_be_reached_is_told(tuned) -> None:
    tuning = tuned([0.8, 0.5], [0.8, 0.5], Objective(Figure.RECALL, 0.9))
    assert not tuning.reached


def test_too_few_labels_are_refused_with_how_many_there_are() -> None:
    pairs = [pair(Label.AGREE)] * LEAST + [pair(Label.UNIQUE)] * (LEAST - 1)
    with pytest.raises(LabelledError, match=r"^p\.jsonl: has only 0 conflict and 19 unique, and"):
        check_enough(pairs, "p.jsonl")
    check_enough([*pairs, pair(Label.UNIQUE), *[replace(pair(Label.CONFLICT))] * LEAST], "p.jsonl")
