import pytest

from factcheck.english.numbers.amounts import find_amounts


def _seen(text: str) -> list[tuple[str, str, float, float]]:
    """Each amount's words, measure, least and most."""
    return [
        (amount.words, amount.measure, round(float(amount.low), 3), round(float(amount.high), 3))
        for amount in find_amounts(text)
    ]


INF = float("inf")


@pytest.mark.parametrize(
    ("text", "words", "measure", "low", "high"),
    [
        ("Twenty-five men came.", "Twenty-five", "count", 25, 25),
        (
            "two hundred and fifty thousand men",
            "two hundred and fifty thousand",
            "count",
            250_000,
            250_000,
        ),
        ("half a dozen men", "half a dozen", "count", 6, 6),
        ("1,200 men", "1,200", "count", 1200, 1200),
        ("1.2 million men", "1.2 million", "count", 1_200_000, 1_200_000),
        ("hundreds of men", "hundreds", "count", 100, 2000),
        ("tens of thousands of men", "tens of thousands", "count", 10_000, 200_000),
        ("several hundred men", "several hundred", "count", 200, 1000),
        ("about 300 men", "about 300", "count", 300, 300),
        ("more than 300 men", "more than 300", "count", 300, INF),
        ("300 or more men", "300 or more", "count", 300, INF),
        ("up to 300 men", "up to 300", "count", -INF, 300),
        ("nearly 300 men", "nearly 300", "count", 270, 300),
        ("just over 300 men", "just over 300", "count", 300, 330),
        ("10 to 15 men", "10 to 15", "count", 10, 15),
        ("between 10 and 15 men", "between 10 and 15", "count", 10, 15),
        ("two or three men", "two or three", "count", 2, 3),
        ("a 3-2 win", "3-2", "score", 2, 3),
        ("3.4 per cent", "3.4 per cent", "percent", 3.4, 3.4),
        ("two percentage points", "two percentage points", "points", 2, 2),
        ("25 basis points", "25 basis points", "points", 0.25, 0.25),
        ("two-thirds of them", "two-thirds", "percent", 66.667, 66.667),
        ("half of them", "half", "percent", 50, 50),
        ("one in five men", "one in five", "percent", 20, 20),
        ("$10-15 million", "$10-15 million", "dollars", 10_000_000, 15_000_000),
        ("US$5m", "US$5m", "USD", 5_000_000, 5_000_000),
        ("$38 bn", "$38 bn", "dollars", 38_000_000_000, 38_000_000_000),
        ("60 cents", "60 cents", "dollars", 0.6, 0.6),
        ("A$5", "A$5", "AUD", 5, 5),
        ("€2bn", "€2bn", "EUR", 2_000_000_000, 2_000_000_000),
        ("5 miles", "5 miles", "length", 8046.72, 8046.72),
        ("a six-foot wall", "six-foot", "length", 1.829, 1.829),
        ("70 pounds", "70 pounds", "mass", 31.751, 31.751),
        ("212°F", "212°F", "celsius", 100, 100),
        ("the third time", "third", "ordinal", 3, 3),
        ("He won twice.", "twice", "times", 2, 2),
        ("He won three times.", "three times", "times", 3, 3),
        ("three times as many", "three times", "fold", 3, 3),
    ],
)
def test_an_amount_is_read_with_its_measure_and_bounds(text, words, measure, low, high) -> None:
    assert _seen(text) == [(words, measure, low, high)]


@pytest.mark.parametrize(
    "text",
    [
        "In 2003 it closed.",
        "On May 3 and 5 it closed.",
        "on 3 May",
        "at 9:15 or 5 p.m.",
        "two weeks",
        "a five-day week",
        "the third quarter",
        "an F-16",
        "No. 4",
        "the 1990s",
    ],
)
def test_dates_times_and_names_are_no_amounts(text) -> None:
    assert _seen(text) == []


def test_a_change_is_two_amounts_and_no_range() -> None:
    assert _seen("It rose from 3 percent to 5 percent.") == [
        ("3 percent", "percent", 3, 3),
        ("5 percent", "percent", 5, 5),
    ]


@pytest.mark.parametrize(
    "text", ["Room 12 was searched.", "Terminal 1 shut.", "Page 3 of the report", "Platform no. 9"]
)
def test_a_number_that_only_names_is_no_amount(text: str) -> None:
    assert find_amounts(text) == ()


def test_what_is_counted_after_a_place_is_an_amount() -> None:
    (amount,) = find_amounts("In the ward 12 people fell ill.")
    assert amount.words == "12"
