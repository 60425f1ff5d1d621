from __future__ import annotations

import pytest

from factcheck.evidence.polarity.shares import shares_apart


@pytest.mark.parametrize(
    ("left", "right", "shown"),
    [
        (
            "All four men fled.",
            "Three of the four men fled.",
            ("All four men", "Three of the four men"),
        ),
        (
            "None of the 40 men fled.",
            "Two of the 40 men fled.",
            ("None of the 40 men", "Two of the 40 men"),
        ),
        (
            "Both men fled in May.",
            "One of the two men fled in May.",
            ("Both men", "One of the two men"),
        ),
        (
            "It is the largest source of gas.",
            "It is the second-largest source of gas.",
            ("largest", "second-largest"),
        ),
    ],
)
def test_another_part_of_the_same_whole_is_found(make_sides, left, right, shown) -> None:
    one, other = make_sides(left, right)
    assert shares_apart(one, other) == shown
    assert shares_apart(other, one) == shown[::-1]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("All four men fled.", "Four of the four men fled."),
        ("All four men fled.", "Three of the five men fled."),
        ("It is the second-largest town here.", "It is the second-largest town there."),
        ("It is the second-largest town.", "Rain fell on the largest town of all on Sunday."),
        ("All four men fled.", "Three of the four women fled."),
        ("All four men fled.", "Three of the four men sing in a choir on Sundays."),
    ],
)
def test_all_else_is_apart_in_nothing(make_sides, left: str, right: str) -> None:
    assert shares_apart(*make_sides(left, right)) is None
