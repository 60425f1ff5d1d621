from __future__ import annotations

import numpy as np
import pytest

from factcheck.lab.calibration import calibration_error


def test_the_error_is_the_mean_gap_between_sureness_and_rightness() -> None:
    rows = np.array([[0.9, 0.1, 0.0]] * 4 + [[0.2, 0.5, 0.3]] * 4, np.float32)
    right = np.array([True, True, True, False, True, False, True, False])
    assert calibration_error(rows, right) == pytest.approx(0.15 / 2)


def test_chance_adds_the_more_to_it_the_fewer_the_pairs() -> None:
    random = np.random.default_rng(3)
    rows = random.dirichlet([1, 1, 1], 5000).astype(np.float32)
    right = random.random(5000) < rows.max(axis=1)
    few = np.mean(
        [calibration_error(rows[at : at + 250], right[at : at + 250]) for at in range(0, 5000, 250)]
    )
    assert (0.04 < few < 0.08, calibration_error(rows, right) < 0.02) == (True, True)
