"""What can be done, as an adjective and as a verb."""

from __future__ import annotations

import pytest

from factcheck.evidence.polarity import polarity, scope
from factcheck.evidence.polarity.abilities import denies_ability
from factcheck.records import Finding, Result


@pytest.mark.parametrize(
    ("left", "right", "ours", "theirs"),
    [
        ("The war is winnable.", "The war cannot be won.", "winnable", "cannot won"),
        ("The war is unwinnable.", "The war can be won.", "unwinnable", "won"),
        ("The war may be winnable.", "The war could not be won.", "winnable", "not won"),
        ("The damage is irreversible.", "The damage can be reversed.", "irreversible", "reversed"),
    ],
)
def test_an_adjective_is_held_against_its_verb(make_sides, left, right, ours, theirs) -> None:
    assert polarity.observe(*make_sides(left, right)) == Finding(
        "polarity", Result.DIFFERS, ours, theirs
    )


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The war is winnable.", "The war can be won."),
        ("The war is winnable.", "The war has not been won."),
        ("The room is comfortable.", "The room cannot be won."),
    ],
)
def test_what_can_be_done_need_not_be(make_sides, left: str, right: str) -> None:
    assert polarity.observe(*make_sides(left, right)).result is not Result.DIFFERS


def test_what_may_not_be_done_is_not_what_cannot(make_sides) -> None:
    sides = make_sides("The war may not be winnable.", "The war could not be won.")
    assert scope.observe(*sides).result is Result.DIFFERS


@pytest.mark.parametrize(
    ("word", "denies"),
    [("unwinnable", True), ("irreversible", True), ("winnable", False), ("unable", False)],
)
def test_a_prefix_denies_an_ability(word: str, denies: bool) -> None:
    assert denies_ability(word) is denies
