"""Times that are counted from the day of writing, with the date that they mean."""

from datetime import date

import pytest

from factcheck.english.times.days_told import with_days

WEDNESDAY = date(2026, 3, 11)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("It fell on Tuesday.", "It fell on Tuesday (10 March)."),
        ("It fell on Wednesday.", "It fell on Wednesday (11 March)."),
        ("It fell last Wednesday.", "It fell last Wednesday (4 March)."),
        ("It will fall on Friday.", "It will fall on Friday (13 March)."),
        ("It will fall next Wednesday.", "It will fall next Wednesday (18 March)."),
        ("Next Friday's vote is off.", "Next Friday (13 March)'s vote is off."),
        ("It fell yesterday evening.", "It fell yesterday evening (10 March)."),
        ("It fell last month.", "It fell last month (February 2026)."),
        ("It fell last year.", "It fell last year (2025)."),
        ("It fell a week ago.", "It fell a week ago (about 4 March)."),
        ("It fell three months ago.", "It fell three months ago (about December 2025)."),
        ("It fell 20 years ago.", "It fell 20 years ago (about 2006)."),
    ],
)
def test_a_time_counted_from_the_day_has_its_date(text: str, meant: str) -> None:
    assert with_days(text, WEDNESDAY) == meant


@pytest.mark.parametrize(
    "text",
    [
        "It fell on 10 March.",
        "It fell on Tuesday, March 10.",
        "It fell in 1996.",
        "It falls on Tuesdays.",
        "It fell an hour ago.",
        "It fell last week.",
        "It took two years.",
    ],
)
def test_dates_and_longer_times_stay_as_they_are(text: str) -> None:
    assert with_days(text, WEDNESDAY) == text
