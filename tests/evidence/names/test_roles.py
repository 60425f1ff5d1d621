from __future__ import annotations

import pytest

from factcheck.evidence.names.roles import observe
from factcheck.records import Finding, Result


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Rome invaded Carthage.", "Carthage invaded Rome."),
        ("Oracle sold its paper mill to Google.", "Google sold its paper mill to Oracle."),
        (
            "Flights from Oslo to Bergen were cancelled.",
            "Flights from Bergen to Oslo were cancelled.",
        ),
        ("Oracle sold its mill to Google.", "Oracle bought the mill from Google."),
        ("Ann Poe is the mother of Bo Lind.", "Bo Lind is the mother of Ann Poe."),
        ("Brazil beat Germany 2-1 on Sunday.", "Germany beat Brazil on Sunday."),
        (
            "Rain stopped play, with Russia backing the government in Kabul.",
            "Rain stopped play, with the government backing Russia in Kabul.",
        ),
    ],
)
def test_sides_that_change_places_differ(make_sides, left, right) -> None:
    one, other = make_sides(left, right)
    found = observe(one, other)
    assert found.result is Result.DIFFERS
    assert observe(other, one) == Finding("roles", Result.DIFFERS, found.right, found.left)


def test_both_ways_are_shown(make_sides) -> None:
    sides = make_sides("Rome invaded Carthage.", "Carthage invaded Rome.")
    expected = Finding("roles", Result.DIFFERS, "Rome → Carthage", "Carthage → Rome")
    assert observe(*sides) == expected


def test_the_passive_agrees(make_sides) -> None:
    sides = make_sides("Rome invaded Carthage.", "Carthage was invaded by Rome.")
    expected = Finding("roles", Result.AGREES, "Rome → Carthage", "Rome → Carthage")
    assert observe(*sides) == expected


def test_sold_to_and_bought_from_agree(make_sides) -> None:
    sides = make_sides("Oracle sold its mill to Google.", "Google bought the mill from Oracle.")
    expected = Finding("roles", Result.AGREES, "Oracle → Google", "Oracle → Google")
    assert observe(*sides) == expected


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Berlusconi met Merkel.", "Merkel met Berlusconi."),
        ("Ann Poe is a cousin of Bo Lind.", "Bo Lind is a cousin of Ann Poe."),
        ("Ann Poe accused Bo Lind of theft.", "Bo Lind accused Ann Poe of fraud and lies."),
        ("Brazil beat Germany in 2002.", "Germany beat Brazil in 2014."),
        ("Rome did not invade Carthage.", "Carthage invaded Rome."),
        ("It rained.", "It snowed."),
    ],
)
def test_what_goes_both_ways_is_silent(make_sides, left, right) -> None:
    assert observe(*make_sides(left, right)) == Finding("roles", Result.SILENT)
