"""What the words of a clause tell of how firmly it is put."""

import pytest

from factcheck.english.modality import content_beside, holds, main_clause, shipped_words


@pytest.mark.parametrize(
    ("text", "main"),
    [
        ("The plan, which may fail, was signed.", "The plan, was signed."),
        ("On Monday, the plan was signed.", "the plan was signed."),
        ("The plan was signed after he may have left.", "The plan was signed after"),
        ("If you want to go that is the way.", ""),
    ],
)
def test_subordinate_clauses_are_left_out(text: str, main: str) -> None:
    assert main_clause(text) == main


def test_what_is_said_stands_after_the_cue_or_before_one_that_trails() -> None:
    assert content_beside("Fox said on Monday that it may rain.", "said") == "it may rain."
    assert content_beside("It may rain all the week, Fox said.", "said") == (
        "It may rain all the week"
    )


@pytest.mark.parametrize(
    ("kind", "text", "held"),
    [
        ("hedged", "it may rain", True),
        ("hedged", "it came in May", False),
        ("hedged", "he could not find it", False),
        ("hedged", "an unlikely ally came", False),
        ("planned", "they will come", True),
        ("planned", "it was of his free will", False),
        ("planned", "they came and will go", True),
    ],
)
def test_a_phrase_counts_where_it_governs_the_clause(kind: str, text: str, held: bool) -> None:
    assert holds(shipped_words().phrases(kind), text) is held
