from __future__ import annotations

import pytest

from factcheck.evidence.names.causes import observe
from factcheck.records import Finding, Result


@pytest.mark.parametrize(
    ("left", "right", "shown"),
    [
        (
            "Flights were cancelled because of the strike.",
            "Flights were cancelled because of the storm.",
            ("the strike", "the storm"),
        ),
        (
            "The airline blamed the delays on a computer fault.",
            "The airline blamed the delays on bad weather.",
            ("a computer fault", "bad weather"),
        ),
        (
            "The fire was caused by a gas leak.",
            "The fire was caused by vandals.",
            ("a gas leak", "vandals"),
        ),
    ],
)
def test_causes_of_two_kinds_differ(make_sides, left, right, shown) -> None:
    one, other = make_sides(left, right)
    assert observe(one, other) == Finding("causes", Result.DIFFERS, *shown)
    assert observe(other, one) == Finding("causes", Result.DIFFERS, *shown[::-1])


def test_a_cause_told_before_its_verb_is_compared(make_sides) -> None:
    sides = make_sides(
        "Heavy rain caused the bridge to fall.", "A lorry crash caused the bridge to fall."
    )
    assert observe(*sides).result is Result.DIFFERS


def test_the_same_cause_agrees(make_sides) -> None:
    sides = make_sides(
        "Flights were cancelled due to the pilots' strike.",
        "Flights were cancelled because of a strike.",
    )
    assert observe(*sides).result is Result.AGREES


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Flights stopped because of the storm.", "Flights stopped because of bad weather."),
        ("Flights stopped because of the storm.", "Flights stopped because of the merger."),
        ("Flights stopped because of the storm.", "Flights stopped also because of the strike."),
        ("Flights stopped because of the storm.", "The museum shut because of the strike."),
    ],
)
def test_causes_that_can_both_hold_are_silent(make_sides, left: str, right: str) -> None:
    assert observe(*make_sides(left, right)) == Finding("causes", Result.SILENT)
