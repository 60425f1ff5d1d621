from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.evidence.names.hearers import other_hearers
from factcheck.records import Article, Span

TOLD = "the new bridge would cost too much and open late"


def _heard(make_sides, left: str, right: str) -> tuple[list[str], list[str]] | None:
    found = other_hearers(*make_sides(left, right))
    return found and tuple([name.words for name in side] for side in found)


@pytest.mark.parametrize(
    ("left", "right", "one", "other"),
    [
        (
            f"Rice told PBS' Charlie Vale that {TOLD}.",
            f"In an interview with PBS' Gwen Abara, Susan Rice said {TOLD}.",
            ["PBS", "Charlie Vale"],
            ["PBS", "Gwen Abara"],
        ),
        (
            f'Speaking on ABC\'s "This Day," Sen. Lena Marsh said {TOLD}.',
            f'Interviewed on CBS\' "Facing It", Lena Marsh said {TOLD}.',
            ["ABC", "Day"],
            ["CBS", "Facing It"],
        ),
        (
            f"Lena Marsh told the Harbour Times that {TOLD}.",
            f"Lena Marsh told the Lakeside Post that {TOLD}.",
            ["Harbour Times"],
            ["Lakeside Post"],
        ),
    ],
)
def test_another_hearer_of_the_same_is_seen(make_sides, left, right, one, other) -> None:
    assert _heard(make_sides, left, right) == (one, other)
    assert _heard(make_sides, right, left) == (other, one)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # the same hearer, another speaker, other words, a programme and its host
        (f"Rice told PBS' Ann Vale that {TOLD}.", f"Susan Rice told Ann Vale {TOLD}."),
        (f"Rice told PBS' Ann Vale that {TOLD}.", f"Lind told PBS' Eve Abara {TOLD}."),
        ("Rice told PBS' Ann Vale that she was ill.", f"Rice told PBS' Eve Abara that {TOLD}."),
        (f"Rice told PBS' Ann Vale that {TOLD}.", f'Rice said on PBS\' "Facing It" {TOLD}.'),
        (f"Rice told Reuters that {TOLD}.", f"Rice told Ann Vale that {TOLD}."),
        (f"Rice told reporters that {TOLD}.", f"Rice told Ann Vale that {TOLD}."),
    ],
)
def test_a_hearer_that_may_be_the_same_is_not_seen(make_sides, left, right) -> None:
    assert _heard(make_sides, left, right) is None


def test_what_was_told_is_read_from_the_whole_sentence(make_sides, make_statement) -> None:
    telling = make_statement("Rice told PBS' Charlie Vale.")
    whole = f'"I think {TOLD}," Rice told PBS\' Charlie Vale.'
    left = replace(telling, article=Article(whole, "outlet-a"), sentence=Span(0, len(whole)))
    right = f"Susan Rice told PBS' Gwen Abara that {TOLD}."
    assert _heard(make_sides, left, right) == (["PBS", "Charlie Vale"], ["PBS", "Gwen Abara"])
    assert _heard(make_sides, telling, right) is None
