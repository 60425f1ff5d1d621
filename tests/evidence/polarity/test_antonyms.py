"""Antonyms, by the common form of a word."""

from __future__ import annotations

import pytest

from factcheck.evidence.polarity.antonyms import poles
from factcheck.evidence.words import base


@pytest.mark.parametrize(
    ("one", "other", "facing"),
    [("won", "lost", True), ("accepts", "rejected", True), ("won", "wins", False)],
)
def test_antonyms_face_each_other_in_any_form(one: str, other: str, facing: bool) -> None:
    here, there = poles("verbs")[base(one)], poles("verbs")[base(other)]
    assert any(mine.faces(theirs) for mine in here for theirs in there) is facing
