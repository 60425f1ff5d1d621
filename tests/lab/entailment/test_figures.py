from __future__ import annotations

import numpy as np
import pytest

from factcheck.lab.entailment.examples import Answer, Example
from factcheck.lab.entailment.figures import (
    CALIBRATION_SET,
    Scores,
    at_temperature,
    calibration_error,
    fit_temperature,
    halves,
    sample,
    score,
)

E, N, C = np.eye(3, dtype=np.float32)


def example(answer: Answer, source: str = "a", premise: str = "p") -> Example:
    return Example(premise, "h", answer, source)


def test_each_set_has_its_own_scores() -> None:
    dev = [example(Answer.CONTRADICTION), example(Answer.NEUTRAL), example(Answer.NEUTRAL, "b")]
    found = score(dev, np.stack([C, C, N]))
    assert found["b"] == Scores(1, 1.0, 0.0, 0.0, 0.0)
    assert found["a"] == Scores(2, 0.5, 0.5, 1.0, 0.5)


def test_an_answer_that_is_allowed_is_right() -> None:
    found = score([example(Answer.NO_ENTAILMENT)] * 2, np.stack([C, N]))
    assert (found["a"].accuracy, found["a"].contradiction_precision) == (1.0, 1.0)


def test_a_temperature_of_one_changes_nothing() -> None:
    rows = np.array([[0.7, 0.2, 0.1]], np.float32)
    assert at_temperature(rows, 1.0) == pytest.approx(rows)


def test_the_fitted_temperature_makes_probabilities_believable() -> None:
    random = np.random.default_rng(7)
    true = random.dirichlet([1, 1, 1], 4000).astype(np.float32)
    bits = np.array([1 << random.choice(3, p=row / row.sum()) for row in true.astype(float)])
    too_sure = at_temperature(true, 0.5)
    assert fit_temperature(too_sure, bits) == pytest.approx(2.0, abs=0.1)
    assert calibration_error(true, bits) < 0.03 < calibration_error(too_sure, bits)


def test_the_fit_is_where_the_right_answers_are_likeliest_partial_ones_too() -> None:
    random = np.random.default_rng(5)
    true = random.dirichlet([1, 1, 1], 2000).astype(np.float32)
    rows = at_temperature(true, 0.5)
    entailed = random.random(2000) < true[:, 0]
    bits = np.where(entailed, int(Answer.ENTAILMENT), int(Answer.NO_ENTAILMENT))
    allowed = (bits[:, None] & np.array([1, 2, 4])) > 0

    def likelihood(temperature: float) -> float:
        return float(np.log((at_temperature(rows, temperature) * allowed).sum(axis=1)).mean())

    fitted = fit_temperature(rows, bits)
    assert all(likelihood(fitted) >= likelihood(fitted * by) for by in (0.5, 0.9, 1.1, 2.0))


def test_pairs_with_one_premise_are_in_one_half() -> None:
    dev = [example(Answer.NEUTRAL, premise=str(number // 2)) for number in range(40)]
    one, other = (set((half // 2).tolist()) for half in halves(dev))
    assert (one & other, one | other) == (set(), set(range(20)))


def test_a_sample_takes_so_many_of_each_set() -> None:
    dev = [example(Answer.NEUTRAL, source) for source in "aaabbb"]
    assert [one.source for one in sample(dev, 2, whole=["b"])] == ["a", "a", "b", "b", "b"]


def test_the_temperature_gets_all_of_its_set() -> None:
    dev = [example(Answer.NEUTRAL, source) for source in (CALIBRATION_SET, "a") for _ in range(9)]
    assert len(sample(dev, 2)) == 11
