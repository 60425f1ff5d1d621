from __future__ import annotations

from datetime import date

import pytest

from factcheck.evidence.times.feasts import easter, feast_in
from factcheck.evidence.times.patterns import feasts


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (1961, date(1961, 4, 2)),
        (1981, date(1981, 4, 19)),
        (2008, date(2008, 3, 23)),
        (2015, date(2015, 4, 5)),
        (2038, date(2038, 4, 25)),
    ],
)
def test_easter_falls_where_the_church_puts_it(year: int, day: date) -> None:
    assert easter(year) == day


@pytest.mark.parametrize(
    ("rule", "day"),
    [
        ("december 24", date(2014, 12, 24)),
        ("4 thursday november", date(2014, 11, 27)),
        ("last monday may", date(2014, 5, 26)),
        ("easter -2", date(2014, 4, 18)),
    ],
)
def test_a_feast_falls_on_a_date_a_weekday_or_by_easter(rule: str, day: date) -> None:
    assert feast_in(rule, 2014) == day


def test_every_rule_of_the_lexicon_tells_a_day() -> None:
    assert {type(feast_in(rule, 2023)) for rule in feasts().values()} == {date}
