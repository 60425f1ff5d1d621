from __future__ import annotations

from factcheck.evidence.names import find_names, observe
from factcheck.records import Finding, Result


def test_another_name_in_the_same_place_differs(make_match) -> None:
    match = make_match(
        "Fincher, a Kentucky Republican, voted against the farm bill.",
        "Fincher, a Tennessee Republican, voted against the farm bill.",
    )
    assert observe(match) == Finding(
        "names", Result.DIFFERS, "Kentucky Republican", "Tennessee Republican"
    )


def test_part_of_a_name_is_that_name(make_match) -> None:
    match = make_match("Macron opposed the plan.", "Emmanuel Macron opposed the plan.")
    assert observe(match) == Finding("names", Result.AGREES, "Macron", "Emmanuel Macron")


def test_other_names_in_unlike_statements_are_silent(make_match) -> None:
    match = make_match("Kishida attended the summit.", "In Berlin, Scholz spoke of taxes.")
    assert observe(match) == Finding("names", Result.SILENT, "Kishida", "Berlin, Scholz")


def test_statements_without_names_are_silent(make_match) -> None:
    assert observe(make_match("It rained.", "It snowed.")) == Finding("names", Result.SILENT)


def test_a_capital_that_begins_the_sentence_makes_no_name(make_statement) -> None:
    statement = make_statement("Offices opened in Tokyo after other offices closed.")
    assert find_names(statement) == ("Tokyo",)
