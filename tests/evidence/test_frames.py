from __future__ import annotations

import pytest

from factcheck.evidence.frames import changes, exchanged, only_change, words_at


@pytest.mark.parametrize(
    ("left", "right", "shown"),
    [
        ("All of the men came.", "None of the men came.", ("All", "None")),
        ("Ann was born in a poor town.", "Ann was born in a rich town.", ("poor", "rich")),
        ("Ann signed the new bill.", "Ann never signed the new bill.", ("signed", "never")),
    ],
)
def test_the_one_place_where_like_statements_part_is_found(
    make_sides, left: str, right: str, shown: tuple[str, str]
) -> None:
    one, other = make_sides(left, right)
    change = only_change(one, other)
    assert change is not None
    assert (words_at(change.left, one), words_at(change.right, other)) == shown


def test_statements_of_other_words_part_nowhere(make_sides) -> None:
    assert changes(*make_sides("All of the men came.", "Rain fell on Sunday night.")) is None


def test_the_same_statement_parts_nowhere(make_sides) -> None:
    assert changes(*make_sides("All of the men came.", "All of the men came.")) == ()


def test_two_places_are_no_only_change(make_sides) -> None:
    sides = make_sides("The firm sold 40 cars on Monday.", "The firm sold 32 cars on Friday.")
    assert only_change(*sides) is None


def test_what_has_changed_places_is_found(make_sides) -> None:
    parts = exchanged(*make_sides("Ann Poe shot Bo in May.", "Bo shot Ann Poe in May."))
    assert parts is not None
    assert [part.words for part in parts] == [("ann", "poe"), ("shot",), ("bo",)]


def test_other_words_have_not_changed_places(make_sides) -> None:
    assert exchanged(*make_sides("Ann shot Bo in May.", "Ann met Bo in May.")) is None
