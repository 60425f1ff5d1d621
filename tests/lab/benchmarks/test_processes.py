import sys

import pytest

from factcheck.lab.benchmarks.processes import Cost, cost_of, median_cost

MEGABYTE = 2**20


def test_a_run_costs_time_and_memory() -> None:
    code = "data = bytearray(90_000_000); import time; time.sleep(0.2)"
    cost = cost_of([sys.executable, "-c", code])
    assert (cost.finished, cost.wall > 0.2, 0 < cost.cpu < cost.wall + 1) == (True, True, True)
    assert 80 * MEGABYTE < cost.memory < 300 * MEGABYTE


def test_one_that_takes_too_long_is_ended() -> None:
    cost = cost_of([sys.executable, "-c", "import time; time.sleep(60)"], patience=0.3)
    assert (cost.finished, cost.wall < 30) == (False, True)


def test_one_that_fails_tells_what_it_printed() -> None:
    with pytest.raises(RuntimeError, match="no such luck"):
        cost_of([sys.executable, "-c", "raise SystemExit('no such luck')"])


def test_the_median_is_that_of_each_number() -> None:
    costs = [Cost(1, 9, 5), Cost(2, 7, 6), Cost(9, 8, 4)]
    assert median_cost(costs) == Cost(2, 8, 5)
