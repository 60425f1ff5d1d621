import pytest

from factcheck.english.numbers.amounts import find_amounts
from factcheck.english.numbers.closeness import compatible


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("12 men", "12 men", True),
        ("12 men", "13 men", False),
        ("20 men", "22 men", False),
        ("120 men", "118 men", False),
        ("2,000 men", "1,987 men", True),
        ("2 million men", "1.9 million men", True),
        ("2 million men", "2.4 million men", False),
        ("12 million men", "11 million men", False),
        ("$247 million", "$247.7 million", True),
        ("about 300 men", "273 men", True),
        ("about 300 men", "350 men", False),
        ("nearly 300 men", "290 men", True),
        ("nearly 300 men", "310 men", False),
        ("up to 50 men", "60 men", False),
        ("more than 100 men", "more than 90 men", True),
        ("more than 100 men", "more than 900 men", False),
        ("up to 5 men", "up to 40 men", False),
        ("a third of men", "36 percent", True),
        ("100 miles", "160 km", True),
        ("98°F", "37°C", True),
        ("third", "second", False),
        ("3-2", "2-1", False),
    ],
)
def test_two_amounts_fit_where_one_value_does(one, other, expected) -> None:
    (left,), (right,) = find_amounts(one), find_amounts(other)
    assert compatible(left, right) is compatible(right, left) is expected
