from pathlib import Path

import pytest

from factcheck.lab.benchmarks.page import (
    AFTERNOON,
    COLD,
    RULE,
    Measured,
    Throughput,
    Workload,
    draw,
    exponent,
    page_of,
    table,
)
from factcheck.lab.benchmarks.processes import Cost

MEGABYTE = 2**20


def workload(statements: int, wall: float, *, finished: bool = True) -> Workload:
    costs = {
        COLD: Cost(wall, wall * 2, 200 * MEGABYTE),
        RULE: Cost(wall / 4, wall / 4, 50 * MEGABYTE),
        AFTERNOON: Cost(wall * 6, wall * 9, 800 * MEGABYTE, finished),
    }
    return Workload(f"2 of {statements}", 2, statements, statements * 3, costs)


def measured(*workloads: Workload) -> Measured:
    return Measured({"machine": "2 CPUs"}, workloads, workloads, (), Throughput(9, 50, 175))


@pytest.mark.parametrize("power", [1.0, 1.5, 2.0])
def test_the_exponent_is_the_power_that_times_grow_with(power: float) -> None:
    sizes = [10.0, 30.0, 70.0]
    assert exponent(sizes, [0.2 * size**power for size in sizes]) == pytest.approx(power)


def test_the_page_tells_ratios_and_growth() -> None:
    page = page_of(measured(workload(50, 2.0), workload(100, 4.0)), command="make it", plot="x.png")
    assert "| 2 of 50 | afternoon / cold, wall | 6.0 |" in page
    assert "| 2 of 50 | afternoon / cold, memory | 4.0 |" in page
    assert "| 2 of 50 | cold / warm after a rule, wall | 4.0 |" in page
    assert "| two, longer | statements | 1.00 |" in page
    assert "| two, longer | all pairs of statements | 0.50 |" in page
    assert "| the judge, pairs of one length together | 175 | 3.5 |" in page
    assert page.endswith("![Seconds by statements](x.png)\n")


def test_what_was_ended_is_told_as_such() -> None:
    page = page_of(measured(workload(50, 2.0, finished=False)), command="make it", plot=None)
    assert "| afternoon | > 12 |  |  |  |" in page
    assert "| afternoon / cold, wall | more than 6.0 |" in page
    assert "## Growth" not in page


def test_a_table_has_its_head_first() -> None:
    assert table(["a", "b"], [["1", "2"]]) == "| a | b |\n| --- | --- |\n| 1 | 2 |"


def test_the_plot_is_written(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    draw(measured(workload(50, 2.0), workload(100, 4.0)), tmp_path / "speed.png")
    assert (tmp_path / "speed.png").read_bytes().startswith(b"\x89PNG")
