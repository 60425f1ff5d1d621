from __future__ import annotations

import pytest

from factcheck.evidence.times.periods import observe
from factcheck.records import Finding, Result


@pytest.mark.parametrize(
    ("left", "right", "shown"),
    [
        (
            "The firm sold 40 cars on Monday.",
            "The firm sold 32 cars on Friday.",
            ("Monday", "Friday"),
        ),
        ("Sales rose 5 percent in March.", "Sales rose 8 percent in April.", ("March", "April")),
        (
            "The bill passed the House in March.",
            "The bill passed the Senate in May.",
            ("March", "May"),
        ),
    ],
)
def test_figures_of_two_times_are_two_facts(make_sides, left, right, shown) -> None:
    one, other = make_sides(left, right)
    assert observe(one, other) == Finding("periods", Result.DIFFERS, *shown)
    assert observe(other, one) == Finding("periods", Result.DIFFERS, *shown[::-1])


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Sales rose 5 percent in March.", "Sales rose 8 percent in March."),
        ("Sales rose 5 percent in March.", "Sales rose 5 percent in April."),
        ("Sales rose 5 percent in March.", "Sales rose 8 percent."),
        ("Sales rose 5 percent in March.", "Some 40 people fell ill in April."),
    ],
)
def test_all_else_is_silent(make_sides, left: str, right: str) -> None:
    assert observe(*make_sides(left, right)) == Finding("periods", Result.SILENT)
