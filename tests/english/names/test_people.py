"""The names of people, in full and by the last."""

from __future__ import annotations

from factcheck.english.names.people import full_names


def test_the_longest_name_stands_under_the_last() -> None:
    names = ["General Ann Fox", "Fox", "Ann Mary Fox", "Xi"]
    assert full_names(names) == {"Fox": "Ann Mary Fox"}


def test_a_last_name_that_two_share_is_left_out() -> None:
    assert full_names(["Ann Fox", "Tom Fox", "Bea Lee"]) == {"Lee": "Bea Lee"}
