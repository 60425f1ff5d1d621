from __future__ import annotations

import pytest

from factcheck.evidence.polarity.in_place import contrary_words, may_differ


@pytest.mark.parametrize(
    ("left", "right", "shown"),
    [
        ("Ann was born in a poor land.", "Ann was born in a wealthy land.", ("poor", "wealthy")),
        (
            "It slowly became a great force.",
            "It quickly became a great force.",
            ("slowly", "quickly"),
        ),
        (
            "They broke the legal bond of both.",
            "They broke the illegal bond of both.",
            ("legal", "illegal"),
        ),
        (
            "Bo, a longtime ally of Ann, left.",
            "Bo, a fierce critic of Ann, left.",
            ("longtime ally", "fierce critic"),
        ),
        ("The suspect fled to Belgium.", "The suspect fled from Belgium.", ("to", "from")),
        ("Ann signed the bill in May.", "Ann never signed the bill in May.", ("signed", "never")),
    ],
)
def test_a_word_that_denies_the_one_in_its_place_is_found(make_sides, left, right, shown) -> None:
    one, other = make_sides(left, right)
    assert contrary_words(one, other) == shown
    assert contrary_words(other, one) == shown[::-1]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ann was born in a poor land.", "Ann was born in a small land."),
        ("Ann signed the bill in May.", "Ann not only signed the bill in May."),
        ("The old law and the new one stay.", "The old law and the old one stay."),
        ("It was a famous case in May.", "It was a case in May."),
        ("The shop opened on Monday.", "Rain closed the school at noon."),
    ],
)
def test_all_else_denies_nothing(make_sides, left: str, right: str) -> None:
    assert contrary_words(*make_sides(left, right)) is None


def test_where_no_denial_stands_nothing_can_differ(make_sides) -> None:
    sides = make_sides("He did not cite the new law.", "He did not quote the new law.")
    assert not may_differ(*sides)
