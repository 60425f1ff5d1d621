import numpy as np
import pytest

from factcheck.lab.calibration import calibration_error


def test_the_error_is_the_mean_gap_between_sureness_and_what_is_so() -> None:
    sure = np.array([0.95] * 4 + [0.25] * 4)
    happened = np.array([True, True, True, False, True, False, False, False])
    assert calibration_error(sure, happened) == pytest.approx((0.2 + 0.0) / 2)


def test_a_model_that_is_sure_and_right_has_no_error() -> None:
    assert calibration_error(np.array([1.0, 0.0]), np.array([True, False])) == 0
