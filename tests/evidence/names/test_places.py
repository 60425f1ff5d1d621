from __future__ import annotations

import pytest

from factcheck.evidence.names.places import observe
from factcheck.records import Finding, Result


@pytest.mark.parametrize(
    ("left", "right", "one", "other"),
    [
        ("The suspect was arrested in Lyon.", "The suspect was arrested in Nice.", "Lyon", "Nice"),
        (
            "The suspect was arrested in Lyon.",
            "The suspect was arrested in Germany.",
            "Lyon",
            "Germany",
        ),
        (
            "Rep. Lena Marsh (D-Vt.) voted no.",
            "Lena Marsh, a Maine Democrat, voted no.",
            "Vt.",
            "Maine",
        ),
        (
            "Rep. Lena Marsh is a Republican from Tenn.",
            "Rep. Lena Marsh is a Kentucky Republican.",
            "Tenn.",
            "Kentucky",
        ),
    ],
)
def test_another_place_differs(make_sides, left, right, one, other) -> None:
    left, right = make_sides(left, right)
    assert observe(left, right) == Finding("places", Result.DIFFERS, one, other)
    assert observe(right, left) == Finding("places", Result.DIFFERS, other, one)


@pytest.mark.parametrize(
    ("left", "right", "one", "other"),
    [
        (
            "The suspect was arrested in Lyon.",
            "The suspect was arrested in France.",
            "Lyon",
            "France",
        ),
        (
            "Rep. Lena Marsh (D-Vt.) voted no.",
            "Lena Marsh, a Vermont Democrat, voted no.",
            "Vt.",
            "Vermont",
        ),
        ("It burned down in São Paulo.", "It burned down in Sao Paulo.", "São Paulo", "Sao Paulo"),
        ("He was arrested in Kyiv.", "He was arrested in Kiev.", "Kyiv", "Kiev"),
        (
            "A mill in Kørslev burned down on Friday.",
            "A mill in Korslev burned down on Friday.",
            "Kørslev",
            "Korslev",
        ),
    ],
)
def test_the_same_place_and_a_larger_one_agree(make_sides, left, right, one, other) -> None:
    assert observe(*make_sides(left, right)) == Finding("places", Result.AGREES, one, other)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The suspect was arrested in Lyon.", "He gave a speech about taxes in Nice."),
        ("A mill in Harlow burned down.", "Firemen were called to a mill fire in Essexshire."),
        ("Sen. Ann Poe (D-Vt.) met Brandt.", "Sen. Eve Lind (R-Ohio) met Brandt."),
        ("It rained.", "It snowed."),
    ],
)
def test_what_may_be_elsewhere_is_silent(make_sides, left, right) -> None:
    assert observe(*make_sides(left, right)) == Finding("places", Result.SILENT)
