"""The names of people, in full and by the last."""

import pytest

from factcheck.english.names.people import (
    full_names,
    may_be_one,
    same_first_name,
    short_forms,
    without_tail,
)


def test_the_longest_name_stands_under_the_last() -> None:
    names = ["General Ann Fox", "Fox", "Ann Mary Fox", "Xi"]
    assert full_names(names) == {"Fox": "Ann Mary Fox"}


def test_a_last_name_that_two_share_is_left_out() -> None:
    assert full_names(["Ann Fox", "Tom Fox", "Bea Lee"]) == {"Lee": "Bea Lee"}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("bob", "robert", True),
        ("ted", "edward", True),
        ("ted", "theodore", True),
        ("edward", "theodore", False),
        ("asa", "asa", True),
        ("asa", "seth", False),
    ],
)
def test_a_short_name_may_be_for_several_full_ones(one: str, other: str, same: bool) -> None:
    assert same_first_name(one, other) is same
    assert same_first_name(other, one) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("fox", "ann fox", True),
        ("ann fox", "ann mary fox", True),
        ("a fox", "ann fox", True),
        ("bob lee", "robert lee", True),
        ("ann fox", "nato secretary general ann fox", True),
        ("tom fox", "ann fox", False),
        ("eu", "european union", True),
        ("doj", "department of justice", True),
        ("usgs", "u.s geological survey", True),
        ("hp", "hewlett-packard", True),
        ("thr", "hollywood reporter", True),
        ("european union", "european union council", False),
    ],
)
def test_two_names_may_be_of_one(one: str, other: str, same: bool) -> None:
    names = tuple(one.split()), tuple(other.split())
    assert may_be_one(*names) is may_be_one(*names[::-1]) is same
    # whoever looks for names that may be one's looks among those that share one of these
    assert not same or short_forms(names[0]) & short_forms(names[1])


def test_a_preposition_at_its_end_is_no_part_of_a_name() -> None:
    assert [without_tail(name) for name in ("Kurt Fox of", "Kurt Fox", "Fox")] == [
        *("Kurt Fox", "Kurt Fox", "Fox")
    ]
