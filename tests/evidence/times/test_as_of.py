from dataclasses import replace
from datetime import date

import pytest

from factcheck.evidence.reading import Reading
from factcheck.evidence.times.as_of import observe
from factcheck.records import Evidence, Finding, Result, Statement
from factcheck.verdicts import measure

MARCH, MAY = date(2024, 3, 1), date(2024, 5, 1)
SILENT = Finding("as_of", Result.SILENT)


def dated(statement: Statement, day: date | None) -> Statement:
    return replace(statement, article=replace(statement.article, published=day))


@pytest.fixture
def find(make_statement):
    """What is found of two texts of two days."""

    def find(left: str, right: str, days=(MAY, MARCH)) -> Finding:
        sides = (make_statement(left), make_statement(right, article="b"))
        return observe(*(Reading(dated(*side)) for side in zip(sides, days, strict=True)))

    return find


@pytest.mark.parametrize(
    ("left", "right", "words"),
    [
        ("The firm has 300 staff.", "The firm employs 450 people.", ("has", "employs")),
        ("Ruiz said that the bridge is closed.", "The bridge is open.", ("is", "is")),
        ("It has sold 30 cars so far.", "As of March, it sold 20 cars.", ("so far", "As of")),
        ("The mayor is Ines Ruiz.", "Rents have risen by a third.", ("is", "have")),
    ],
)
def test_what_is_so_on_two_days_is_told_of_each(find, left, right, words) -> None:
    assert find(left, right) == Finding("as_of", Result.AGREES, *words)
    assert find(right, left) == Finding("as_of", Result.AGREES, *words[::-1])


@pytest.mark.parametrize(
    "other",
    [
        "The storm killed 12 people.",
        "The firm will hire 300 people.",
        "The firm, which employs 300 people, was founded in 1990.",
        "The firm was closed, the mayor says.",
    ],
)
def test_what_happened_or_will_happen_stays_as_it_is(find, other) -> None:
    assert find("The firm has 300 staff.", other) == SILENT


@pytest.mark.parametrize("days", [(MAY, MAY), (MAY, None), (None, MARCH), (None, None)])
def test_on_one_day_or_on_days_that_nobody_knows_it_is_silent(find, days) -> None:
    assert find("The firm has 300 staff.", "The firm has 450 staff.", days) == SILENT


def test_the_age_is_the_days_between_both_articles(make_match) -> None:
    match = make_match("a", "b")
    days = [
        measure(
            Evidence(replace(match, left=dated(match.left, one), right=dated(match.right, two)))
        )["age"]
        for one, two in ((MARCH, MAY), (MAY, MARCH), (None, MAY))
    ]
    assert days == [61, 61, None]
