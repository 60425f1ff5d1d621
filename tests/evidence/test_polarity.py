from __future__ import annotations

import pytest

from factcheck.evidence.polarity import observe
from factcheck.records import Finding, Result


def test_a_shared_verb_denied_on_one_side_differs(make_sides) -> None:
    sides = make_sides("The senate approved the bill.", "The senate has not approved the bill.")
    assert observe(*sides) == Finding("polarity", Result.DIFFERS, None, "not approved")


def test_a_denial_on_both_sides_agrees(make_sides) -> None:
    sides = make_sides("He didn’t sign the treaty.", "He never signed the treaty.")
    assert observe(*sides) == Finding("polarity", Result.AGREES, "didn’t sign", "never signed")


def test_statements_of_other_things_are_silent(make_sides) -> None:
    sides = make_sides("The senate did not meet.", "France approved the new office in Tokyo.")
    assert observe(*sides) == Finding("polarity", Result.SILENT)


def test_statements_without_denial_are_silent(make_sides) -> None:
    sides = make_sides("The senate approved it.", "The senate approved it.")
    assert observe(*sides) == Finding("polarity", Result.SILENT)


@pytest.mark.parametrize(
    "left",
    [
        "Not only did the council approve the plan, it funded it.",
        "No fewer than 12 council members approved and funded the plan.",
        "The failed council approved the plan and funded it.",
    ],
)
def test_what_only_looks_like_a_denial_is_silent(make_sides, left) -> None:
    sides = make_sides(left, "The council approved the plan and funded it.")
    assert observe(*sides) == Finding("polarity", Result.SILENT)


def test_a_word_that_is_also_asserted_is_not_denied(make_sides) -> None:
    sides = make_sides(
        "They chose the right plan, but that plan is not the right one.",
        "They chose the right plan.",
    )
    assert observe(*sides) == Finding("polarity", Result.SILENT)


def test_a_verb_of_refusing_denies(make_sides) -> None:
    sides = make_sides("The mayor refused to resign.", "The mayor resigned.")
    assert observe(*sides) == Finding("polarity", Result.DIFFERS, "refused resign", None)
