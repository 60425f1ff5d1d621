"""Dates and languages as files write them."""

from datetime import date, datetime

import pytest

from factcheck.articles.metadata import read_date, read_language

DAY = date(2023, 7, 12)


@pytest.mark.parametrize(
    "value",
    [
        *("2023-07-12", "2023-07-12T09:30:00+00:00", "20230712", "20230712T0930Z"),
        *("July 12, 2023", "12 July 2023", "Wednesday, July 12, 2023", "12 Jul 2023"),
        *("Wed, 12 Jul 2023 23:30:00 -0500", datetime(2023, 7, 12, 9, 30), DAY),
    ],
)
def test_a_date_is_read_however_it_is_written(value: object) -> None:
    assert read_date(value) == DAY


@pytest.mark.parametrize("value", ["2023-13-45", "soon", "", "9" * 90, 20230712, None, ["x"]])
def test_what_is_no_date_is_none(value: object) -> None:
    assert read_date(value) is None


def test_a_language_is_two_letters() -> None:
    found = [read_language(value) for value in ("en", "EN-GB", "fr_CA", "English", "", None, 3)]
    assert found == ["en", "en", "fr", None, None, None, None]
