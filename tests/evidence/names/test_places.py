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
        ("Paris rejected the treaty.", "France rejected the treaty.", "Paris", "France"),
        ("The French army left.", "France’s army left.", "French", "France"),
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
        ("Sen. Ann Poe (D-Vt.) met Brandt.", "Sen. Eve Lind (R-Ohio) met Brandt."),
        ("It rained.", "It snowed."),
    ],
)
def test_what_may_be_elsewhere_is_silent(make_sides, left, right) -> None:
    assert observe(*make_sides(left, right)) == Finding("places", Result.SILENT)


@pytest.mark.parametrize(
    ("left", "right", "one", "other"),
    [
        ("The storm is moving east.", "The storm is moving west.", "east", "west"),
        ("The rebels hold the north-east.", "Rebels hold the south.", "north-east", "south"),
        ("Fighting spread northwards.", "Fighting spread southward.", "northwards", "southward"),
    ],
)
def test_another_point_of_the_compass_differs(make_sides, left, right, one, other) -> None:
    assert observe(*make_sides(left, right)) == Finding("places", Result.DIFFERS, one, other)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The storm is moving east.", "The storm is moving north-east."),
        ("The storm moved east and west.", "The storm moved west."),
        ("The eastern bank lends money.", "The western bank lends money."),
        ("The storm is moving east.", "The storm is moving inland."),
    ],
)
def test_points_that_may_be_one_or_that_name_something_are_silent(make_sides, left, right) -> None:
    assert observe(*make_sides(left, right)) == Finding("places", Result.SILENT)
