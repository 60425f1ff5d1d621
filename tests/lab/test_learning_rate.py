from __future__ import annotations

import pytest

from factcheck.lab.learning_rate import Schedule


@pytest.mark.parametrize(("step", "share"), [(0, 0.01), (99, 1.0), (550, 0.5), (999, 0.02)])
def test_the_rate_rises_then_falls(step: int, share: float) -> None:
    schedule = Schedule(steps=1000, warmup=100, rate=0.004)
    assert schedule.rate_at(step) == pytest.approx(0.004 * share)


@pytest.mark.parametrize(("step", "share"), [(550, 0.5), (650, 0.25), (699, 0.02)])
def test_a_plan_cut_short_begins_like_the_long_one(step: int, share: float) -> None:
    schedule = Schedule(steps=700, horizon=1000, cooldown=200, warmup=100, rate=0.004)
    assert schedule.rate_at(step) == pytest.approx(0.004 * share)
