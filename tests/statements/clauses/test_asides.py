"""Ages and parties beside a name as statements of their own."""

from __future__ import annotations

import pytest

from factcheck.models import load_reader
from factcheck.statements.clauses import aside_clauses


def asides(text: str) -> list[str]:
    return [clause.text for clause in aside_clauses(load_reader().parse(text, [0]))]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Mark Hollis, 31, was arrested in Denver.", ["Mark Hollis is 31."]),
        ("They have two girls, Anna, 16, and Mia, 12.", ["Anna is 16.", "Mia is 12."]),
        ("Mark Hollis (31) was arrested.", ["Mark Hollis is 31."]),
        ("Lang works for Rep. Jon Hill, R-Tenn.", ["Rep. Jon Hill is a Republican from Tenn."]),
        ("Jon Hill (D-Ohio) voted no.", ["Jon Hill is a Democrat from Ohio."]),
        ("Sen. Jon Hill, I-N.H., voted no.", ["Sen. Jon Hill is an independent from N.H."]),
    ],
)
def test_an_age_and_a_party_are_told_by_themselves(text: str, told: list[str]) -> None:
    assert asides(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "They met on May 3, 2012, in Oslo.",
        "In May, 31, and in June, 12, of them came.",
        "Oslo beat Bergen, 3-1, on Sunday.",
        "Ann Fox, 31 years old, left.",
        "The vote was close, 31, they said.",
    ],
)
def test_other_numbers_beside_a_word_are_no_age(text: str) -> None:
    assert asides(text) == []
