from datetime import date

import pytest

from factcheck.english.times import find_times
from factcheck.english.times.values import Date, Length, compatible, same_length


def words(text: str) -> list[str]:
    return [time.words for time in find_times(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It closed on 12 March 2015.", ["12 March 2015"]),
        ("It closed on Friday, March 12, 2010, at 8 p.m.", ["Friday, March 12, 2010, at 8 p.m."]),
        ("In 2009 and in the 1990s it grew.", ["2009", "the 1990s"]),
        ("It opens in spring 2014 or next month.", ["spring 2014", "next month"]),
        ("It rained on Monday morning and yesterday.", ["Monday morning", "yesterday"]),
        ("Later this week it shuts at noon.", ["Later this week", "at noon"]),
        ("Talks of three days came a month earlier.", ["three days", "a month"]),
        ("It shut two and a half years ago.", ["two and a half years ago"]),
        ("It lasted a year and a half.", ["a year and a half"]),
        ("It shut at 15:00 GMT Saturday.", ["15:00 GMT Saturday"]),
        ("They meet every Friday.", ["every Friday"]),
    ],
)
def test_times_are_found_as_written(text: str, found: list[str]) -> None:
    assert words(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Protesters may march on the capital.",
        "About 2000 people came.",
        "The Sunday Times reported it.",
        "It costs $500 a month.",
        "A 45-year-old man fell.",
        "The price of oil will fall.",
        "It scored 19:99 and 1,200 points.",
    ],
)
def test_other_words_are_no_times(text: str) -> None:
    assert words(text) == []


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("It ran until Friday.", "until"),
        ("It has run since 2009.", "since"),
        ("It ends by Monday.", "by"),
        ("It began around 1990.", "about"),
        ("It began on Monday.", "at"),
        ("It began two years ago.", "ago"),
    ],
)
def test_the_word_before_tells_how_it_stands_to_the_time(text: str, relation: str) -> None:
    assert [time.relation for time in find_times(text)] == [relation]


# a Friday
PUBLISHED = date(2013, 3, 22)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("It shut on Thursday.", (date(2013, 3, 21), date(2013, 3, 21))),
        ("It will shut on Thursday.", (date(2013, 3, 28), date(2013, 3, 28))),
        ("It shut yesterday.", (date(2013, 3, 21), date(2013, 3, 21))),
        ("It shut last week.", (date(2013, 3, 11), date(2013, 3, 17))),
        ("It shut last month.", (date(2013, 2, 1), date(2013, 2, 28))),
        ("It shut last year.", (date(2012, 1, 1), date(2012, 12, 31))),
        ("It shut in June.", (date(2012, 6, 1), date(2012, 6, 30))),
        ("It shut in the winter of 2009.", (date(2008, 12, 1), date(2010, 2, 28))),
    ],
)
def test_the_day_of_publication_tells_the_days(text: str, days: tuple[date, date]) -> None:
    assert [time.date and time.date.days for time in find_times(text, PUBLISHED)] == [days]


def test_without_the_day_of_publication_a_relative_time_keeps_its_form() -> None:
    assert [time.date for time in find_times("It shut last week.")] == [Date(step=("week", -1))]


def date_of(words: str, published: date | None = None) -> Date:
    found = find_times(f"It shut {words}.", published)[0].date
    assert found
    return found


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("on Monday", "on Monday night", True),
        ("on Monday", "on Tuesday", False),
        ("on Saturday", "over the weekend", True),
        ("in March", "on March 12", True),
        ("in March", "on April 12", False),
        ("in March", "in 2015", None),
        ("on Friday", "on March 12", None),
        ("on Friday", "on March 12, 2010", True),
        ("in the 1990s", "in 1994", True),
        ("in the 1990s", "in 2004", False),
        ("yesterday", "today", None),
        ("last week", "this week", False),
        ("last week", "last week", True),
        ("at 8 p.m.", "at 8:15 p.m.", True),
        ("at 8 p.m.", "at 9:30 p.m.", False),
        ("at 8 p.m. EST", "at 5 p.m. PST", None),
        ("late Monday night", "on Tuesday at 2 a.m.", None),
        ("in the fall of 2014", "in December 2014", True),
        ("in the fall of 2014", "in April 2014", False),
    ],
)
def test_dates_fit_in_the_fields_that_both_have(one: str, other: str, same: bool | None) -> None:
    assert compatible(date_of(one), date_of(other)) is same
    assert compatible(date_of(other), date_of(one)) is same


def test_dates_of_different_forms_fit_where_publication_is_known() -> None:
    one, other = date_of("last year", PUBLISHED), date_of("in 2012", PUBLISHED)
    assert compatible(one, other) is True
    assert compatible(one, date_of("in 2010", PUBLISHED)) is False


def length_of(words: str) -> Length:
    found = find_times(f"It lasted {words}.")[0].length
    assert found
    return found


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("three days", "a week", False),
        ("six days", "a week", True),
        ("a day", "24 hours", True),
        ("two weeks", "about a month", False),
        ("nearly four weeks", "a month", True),
        ("more than a week", "ten days", True),
        ("several days", "three days", None),
    ],
)
def test_lengths_fit_within_their_rounding(one: str, other: str, same: bool | None) -> None:
    assert same_length(length_of(one), length_of(other)) is same
    assert same_length(length_of(other), length_of(one)) is same
