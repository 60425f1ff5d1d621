from __future__ import annotations

import pytest

from factcheck.lab.minimal_pairs.grammar import move_part, negate, shorten, swap_roles, turn_passive
from factcheck.models import load_reader

CASES = [
    (negate, "The council approved the plan.", "The council did not approve the plan."),
    (negate, "The council approved the plan.", "The council never approved the plan."),
    (negate, "She is the mayor of Lyon.", "She is not the mayor of Lyon."),
    (swap_roles, "Peter Brandt accused Anna Keller.", "Anna Keller accused Peter Brandt."),
    (swap_roles, "The union sued the bank.", "The bank sued the union."),
    (turn_passive, "The mayor opened the bridge.", "The bridge was opened by the mayor."),
    (turn_passive, "The bridge was opened by the mayor.", "The mayor opened the bridge."),
    (move_part, "On Monday, the old dam broke.", "The old dam broke on Monday."),
    (move_part, "The old dam broke on Monday.", "On Monday, the old dam broke."),
    (move_part, "The dam was old, the mayor said.", "The mayor said that the dam was old."),
    (move_part, "According to police, he fled.", "He fled, according to police."),
    (shorten, "Peter Brandt opened the bridge.", "Brandt opened the bridge."),
]
UNTOUCHED = [
    (negate, "The council did not approve the plan."),
    (negate, "All members approved the plan."),
    (swap_roles, "Peter Brandt met Anna Keller."),
    (swap_roles, "He accused Anna Keller."),
    (turn_passive, "Shares jumped 15 percent."),
    (move_part, "She said he left on Monday."),
]


@pytest.mark.parametrize(("make", "text", "changed"), CASES)
def test_a_sentence_is_changed(make, text: str, changed: str) -> None:
    assert changed in list(make(load_reader().parse(text, [0])))


@pytest.mark.parametrize(("make", "text"), UNTOUCHED)
def test_a_sentence_is_left_alone(make, text: str) -> None:
    assert list(make(load_reader().parse(text, [0]))) == []
