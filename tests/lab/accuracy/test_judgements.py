from __future__ import annotations

import numpy as np
import pytest

from factcheck.lab.accuracy.judgements import WAYS, Case, balanced, judge_support
from factcheck.lab.accuracy.wice import Answered, Looked, Support


def case(number: int, supported: bool, *answers: Answered) -> Case:
    claim = Support(f"Claim {number}.", ("Evidence.",), supported)
    texts = tuple(Looked(claim.claim, (0,), 0.5) for _ in answers)
    return Case(claim, texts, answers)


def answered(alone: float, wider: float) -> Answered:
    return Answered(((alone, 0.0),), ((wider, 0.1),))


BOTH = case(1, True, answered(0.3, 0.9), answered(0.7, 0.2), answered(0.1, 0.6))


@pytest.mark.parametrize(
    ("name", "score"),
    [
        ("cosine", 0.5),
        ("sentence + entailment only", 0.3),
        ("windows: the mean of the three best", (0.3 + 0.8) / 2),
        ("statements: the least, each by its best window", 0.5),
        ("statements: their mean, each by its best window", 0.6),
    ],
)
def test_each_way_makes_its_score_of_the_answers(name: str, score: float) -> None:
    assert WAYS[name](BOTH) == pytest.approx((score,))


def test_without_evidence_nothing_entails() -> None:
    nothing = Looked("Claim.", (), 0.0)
    empty = Case(Support("Claim.", (), False), (nothing, nothing), (Answered((), ()),) * 2)
    assert [way(empty)[0] for way in WAYS.values()] == [0.0, 0.0, -1.0, -1.0, -1.0, 0.0, -1.0]


def test_thresholds_are_those_of_the_other_half() -> None:
    truth = [number % 3 == 0 for number in range(60)]
    cases = [case(at, one, answered(0.8 if one else 0.2, 0.0)) for at, one in enumerate(truth)]
    assert judge_support(cases, WAYS["sentence + entailment only"]).tolist() == truth


def test_several_figures_are_weighed_as_the_other_half_teaches() -> None:
    cases = [case(number, number % 2 == 0, answered(0.5, 0.5)) for number in range(60)]
    said = judge_support(cases, lambda one: (0.0, -1.0 if one.claim.supported else 1.0))
    assert said.tolist() == [number % 2 == 0 for number in range(60)]


def test_balanced_accuracy_weighs_both_classes_alike() -> None:
    said, truth = np.array([True] * 8 + [False] * 2), np.array([True] * 5 + [False] * 5)
    found = balanced(said, truth)
    assert found.value == 0.7
    assert (found.low or 0) < 0.7 < (found.high or 0)
