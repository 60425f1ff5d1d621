from dataclasses import replace
from datetime import date

import pytest

from factcheck.evidence.times.dates import observe
from factcheck.records import Finding, Result

SILENT = Finding("dates", Result.SILENT)


def differs(left: str, right: str) -> Finding:
    return Finding("dates", Result.DIFFERS, left, right)


def agrees(left: str, right: str) -> Finding:
    return Finding("dates", Result.AGREES, left, right)


@pytest.mark.parametrize(
    ("left", "right", "finding"),
    [
        ("The mayor left on Friday.", "The mayor left on Monday.", differs("Friday", "Monday")),
        (
            "He got 18 months in prison.",
            "He got a year and a half in prison.",
            agrees("18 months", "a year and a half"),
        ),
        ("The law was passed in 1989.", "The law was passed in 1987.", differs("1989", "1987")),
        ("It began in late May.", "It began in early May.", differs("late May", "early May")),
        (
            "She signed the bill in the morning.",
            "She signed the bill in the evening.",
            differs("in the morning", "in the evening"),
        ),
        (
            "The mayor was booed Tuesday morning.",
            "The mayor was booed Tuesday night.",
            differs("Tuesday morning", "Tuesday night"),
        ),
        (
            "The food stayed there for more than 20 months.",
            "The food stayed there for more than 20 years.",
            differs("more than 20 months", "more than 20 years"),
        ),
        (
            "The mayor will testify next week.",
            "The mayor will testify later this week.",
            differs("next week", "later this week"),
        ),
        (
            "It was on Saturday that the mayor wrote to the council.",
            "The mayor wrote to the council on Monday.",
            differs("Saturday", "Monday"),
        ),
        (
            "The mayor was born in 1950 and left the town in 1999.",
            "The mayor was born in 1952 and left the town in 1999.",
            differs("1950", "1952"),
        ),
    ],
)  # fmt: skip
def test_two_dates_of_one_event_differ(make_sides, left: str, right: str, finding: Finding) -> None:
    assert observe(*make_sides(left, right)) == finding


@pytest.mark.parametrize(
    ("left", "right", "finding"),
    [
        (
            "The minister met the envoy on Monday night.",
            "The minister met the envoy on Monday.",
            agrees("Monday night", "Monday"),
        ),
        (
            "The law was passed in March.",
            "The law was passed on March 12.",
            agrees("March", "March 12"),
        ),
        (
            "The bridge was closed for six days.",
            "The bridge was closed for a week.",
            agrees("six days", "a week"),
        ),
    ],
)
def test_a_coarser_time_agrees_with_the_finer(
    make_sides, left: str, right: str, finding: Finding
) -> None:
    assert observe(*make_sides(left, right)) == finding


@pytest.mark.parametrize(
    ("left", "right", "finding"),
    [
        ("Talks lasted three days.", "The talks lasted a week.", differs("three days", "a week")),
    ],
)  # fmt: skip
def test_lengths_are_compared_too(make_sides, left: str, right: str, finding: Finding) -> None:
    assert observe(*make_sides(left, right)) == finding


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # other words
        ("Ann Smith resigned on Friday.", "Bo Jones resigned on Monday."),
        # articles of neighbouring days, and fields that only one has
        ("The mayor resigned yesterday.", "The mayor resigned today."),
        ("The mayor resigned on Friday.", "The mayor resigned on March 12."),
        # no times that could be held against each other
        ("The mayor speaks every Friday.", "The mayor speaks on Monday."),
        ("The shop opened around 1990.", "The shop opened in 1992."),
        ("The shop shut by Friday.", "The shop shut on Thursday."),
        ("The mayor resigned.", "The mayor resigned on Monday."),
        ("The talks lasted several days.", "The talks lasted three days."),
    ],
)
def test_it_is_silent_where_times_cannot_be_compared(make_sides, left: str, right: str) -> None:
    assert observe(*make_sides(left, right)) == SILENT


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The mayor resigned on Friday, and left on Monday.", "The mayor resigned on Monday."),
        ("The talks lasted three days and two nights.", "In March the talks lasted a week."),
        ("The mayor resigned before the vote.", "The mayor resigned after the vote in May."),
    ],
)
def test_the_finding_is_the_same_from_either_side(make_sides, left: str, right: str) -> None:
    one, other = observe(*make_sides(left, right)), observe(*make_sides(right, left))
    assert replace(other, left=other.right, right=other.left) == one


def test_the_day_of_publication_makes_forms_comparable(make_sides, make_statement) -> None:
    statement = make_statement("The mayor resigned last year.")
    article = replace(statement.article, published=date(2013, 3, 22))
    left = replace(statement, article=article)
    assert observe(*make_sides(left, "The mayor resigned in 2012.")) == agrees("last year", "2012")
    assert observe(*make_sides(left, "The mayor resigned in 2009.")) == differs("last year", "2009")


def test_a_time_set_off_from_its_clause_dates_it(make_sides) -> None:
    left = "So it was on Saturday, with snow on the roofs of the town, that Lind wrote to his son."
    sides = make_sides(left, "Lind wrote to his son on Monday.")
    assert observe(*sides) == differs("Saturday", "Monday")


def test_a_weekday_beside_its_own_date_is_no_difference(make_sides, make_statement) -> None:
    sides = []
    for text, article in (("The mayor left on Friday.", "a"), ("The mayor left on May 2.", "b")):
        statement = make_statement(text, article=article)
        dated = replace(statement.article, published=date(2014, 5, 3))
        sides.append(replace(statement, article=dated))
    assert observe(*make_sides(*sides)) == agrees("Friday", "May 2")
