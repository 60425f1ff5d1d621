from __future__ import annotations

import pytest

from factcheck.evidence.names import find_names, observe
from factcheck.records import Finding, Result


def test_another_name_in_the_same_place_differs(make_sides) -> None:
    sides = make_sides(
        "Fincher, a Kentucky Republican, voted against the farm bill.",
        "Fincher, a Tennessee Republican, voted against the farm bill.",
    )
    assert observe(*sides) == Finding(
        "names", Result.DIFFERS, "Kentucky Republican", "Tennessee Republican"
    )


def test_part_of_a_name_is_that_name(make_sides) -> None:
    sides = make_sides("Macron opposed the plan.", "Emmanuel Macron opposed the plan.")
    assert observe(*sides) == Finding("names", Result.AGREES, "Macron", "Emmanuel Macron")


def test_other_names_in_unlike_statements_are_silent(make_sides) -> None:
    sides = make_sides("Kishida attended the summit.", "In Berlin, Scholz spoke of taxes.")
    assert observe(*sides) == Finding("names", Result.SILENT, "Kishida", "Berlin, Scholz")


def test_statements_without_names_are_silent(make_sides) -> None:
    assert observe(*make_sides("It rained.", "It snowed.")) == Finding("names", Result.SILENT)


def test_a_capital_that_begins_the_sentence_makes_no_name(make_statement) -> None:
    statement = make_statement("Offices opened in Tokyo after other offices closed.")
    assert find_names(statement) == ("Tokyo",)


def test_an_acronym_is_the_name_that_it_stands_for(make_sides) -> None:
    sides = make_sides("U.N. troops entered the city.", "United Nations troops entered the city.")
    assert observe(*sides) == Finding("names", Result.AGREES, "U.N.", "United Nations")


def test_names_that_change_places_differ(make_sides) -> None:
    sides = make_sides("Rome invaded Carthage.", "Carthage invaded Rome.")
    assert observe(*sides) == Finding("names", Result.DIFFERS, "Rome, Carthage", "Carthage, Rome")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Rome invaded Carthage.", "Carthage was invaded by Rome."),
        ("Rome and Carthage signed a treaty.", "Carthage and Rome signed a treaty."),
        ("Berlusconi met Merkel.", "Merkel met Berlusconi."),
        ("Rome, Carthage and Corinth signed.", "Corinth, Carthage and Rome signed."),
    ],
)
def test_names_whose_order_tells_nothing_agree(make_sides, left, right) -> None:
    assert observe(*make_sides(left, right)).result == Result.AGREES


def test_a_title_makes_no_other_name(make_sides) -> None:
    sides = make_sides(
        "Donald Trump chose the right candidate in Ohio.",
        "Mr. Trump chose the right candidate in Ohio.",
    )
    assert observe(*sides).result is Result.AGREES
