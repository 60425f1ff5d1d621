from __future__ import annotations

import pytest

from factcheck.evidence.numbers import observe
from factcheck.records import Finding, Result

AGREES, DIFFERS, SILENT = Result.AGREES, Result.DIFFERS, Result.SILENT


@pytest.mark.parametrize(
    ("left", "right", "result", "shown"),
    [
        ("The quake killed 12 people.", "The quake killed 15 people.", DIFFERS, ("12", "15")),
        ("Twelve people died.", "12 people died.", AGREES, ("Twelve", "12")),
        ("About 300 people came.", "298 people came.", AGREES, ("About 300", "298")),
        ("More than 100 firms joined.", "120 firms joined.", AGREES, ("More than 100", "120")),
        ("More than 100 firms joined.", "90 firms joined.", DIFFERS, ("More than 100", "90")),
        ("It cost $1.2 million.", "It cost $1,200,000.", AGREES, ("$1.2 million", "$1,200,000")),
        ("It cost $5 million.", "It cost $50 million.", DIFFERS, ("$5 million", "$50 million")),
        ("Prices rose 3.4 percent.", "Prices rose 3.9%.", DIFFERS, ("3.4 percent", "3.9%")),
        ("He won 2,000 votes.", "He won 1,987 votes.", AGREES, ("2,000", "1,987")),
        ("It is worth £2m.", "It is worth £5m.", DIFFERS, ("£2m", "£5m")),
        ("It is worth $2bn.", "It is worth $2 billion.", AGREES, ("$2bn", "$2 billion")),
        ("It was 40C.", "It was 45 °C.", DIFFERS, ("40C", "45 °C")),
        ("It was 40 degrees.", "It was 40C.", AGREES, ("40 degrees", "40C")),
        ("Lee, 45, was held.", "Lee, 46, was held.", DIFFERS, ("45", "46")),
        ("No fewer than 12 men died.", "15 men died.", AGREES, ("No fewer than 12", "15")),
        ("He has 2 sons.", "He has 3 sons.", DIFFERS, ("2", "3")),
    ],
)
def test_amounts_of_the_same_thing_are_compared(make_sides, left, right, result, shown) -> None:
    assert observe(*make_sides(left, right)) == Finding("numbers", result, *shown)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Twelve people died.", "Three houses burned."),
        ("He was born in 1950.", "He was elected in 1980."),
        ("It began on May 3.", "It began on May 4."),
        ("They met at 10:30 am.", "They met at 9:15 am."),
        ("Fire hit rooms 10, 20, and 30.", "Fire hit rooms 11, 21, and 31."),
        ("Nothing to count.", "Three houses burned."),
    ],
)
def test_what_does_not_count_the_same_is_silent(make_sides, left, right) -> None:
    assert observe(*make_sides(left, right)) == Finding("numbers", SILENT)


def test_one_like_amount_settles_a_list_of_several(make_sides) -> None:
    sides = make_sides("Of 40 people 12 people died.", "12 people died.")
    assert observe(*sides) == Finding("numbers", AGREES, "12", "12")
