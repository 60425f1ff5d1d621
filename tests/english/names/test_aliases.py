"""First names that may be one person's."""

from __future__ import annotations

import pytest

from factcheck.english.names.aliases import same_first_name


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
