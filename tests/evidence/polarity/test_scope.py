from __future__ import annotations

import pytest

from factcheck.evidence.polarity.scope import observe
from factcheck.records import Finding, Result


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("No candidate for mayor has done more.", "Few candidates for mayor had done more."),
        ("All of the senators backed the bill.", "Few senators backed the bill."),
        ("The plan was partly funded by the state.", "The plan was fully funded by the state."),
        ("Ms. Vale was the first woman to win.", "Ms. Vale was the second woman to win."),
        ("Everyone was rescued from the ship.", "Nobody was rescued."),
        ("Not all of the workers were paid.", "All workers were paid."),
        ("The war may not be won.", "The war cannot be won."),
        ("I have never met Lind.", "Ida Moss met Lind just once."),
        ("He is the only suspect.", "He is one of the suspects."),
        ("All four suspects were arrested.", "Three of the four suspects were arrested."),
        ("Prosecutors dropped all charges.", "Prosecutors dropped most charges."),
        ("She spoke loudly and often.", "She spoke loudly and rarely."),
        ("Vale is the largest town in Ohio.", "Vale is the third-largest town in Ohio."),
        ("The last Manx member, Ann Poe, died.", "The first Manx member, Ann Poe, died."),
    ],
)
def test_scopes_that_exclude_each_other_differ(make_sides, left, right) -> None:
    sides = make_sides(left, right)
    assert observe(*sides).result is Result.DIFFERS
    assert observe(*sides[::-1]).result is Result.DIFFERS


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Some voters support the tax.", "All voters support the tax."),
        ("He won the first round.", "He won the second round."),
        ("All of the senators backed the bill.", "Few farmers backed the bill."),
        ("Lind has never met Moss.", "Kerr once met Moss."),
        ("Lind never met Moss again.", "Lind once met Moss."),
        ("Half of all tomatoes come from Spain.", "Of all tomatoes, half come from Spain."),
    ],
)
def test_scopes_that_can_both_hold_are_silent(make_sides, left, right) -> None:
    assert observe(*make_sides(left, right)) == Finding("scope", Result.SILENT)


def test_the_words_of_scope_are_shown(make_sides) -> None:
    sides = make_sides("Most voters support the tax.", "Few voters support the tax.")
    assert observe(*sides) == Finding("scope", Result.DIFFERS, "Most voters", "Few voters")
