import numpy as np
import pytest

from factcheck.matches.relevance import relevance

LEFT = ["The bridge over the Vell was closed on Monday.", "Helena Brandt resigned."]
RIGHT = [
    "The bridge was shut on Monday.",
    "The mayor, Helena Brandt, stepped down.",
    "It rained on Monday.",
]


@pytest.fixture
def sides(make_statement):
    return [
        [make_statement(text, article=article, number=at) for at, text in enumerate(texts, start=1)]
        for article, texts in (("a", LEFT), ("b", RIGHT))
    ]


def test_words_in_common_tell_partners_apart_where_cosines_do_not(sides) -> None:
    chances = relevance(*sides, np.full((2, 3), 0.5))
    assert chances.argmax(axis=1).tolist() == [0, 1]


def test_the_sides_may_be_exchanged(sides) -> None:
    cosines = np.array([[0.7, 0.1, 0.4], [0.2, 0.6, 0.0]])
    straight, turned = relevance(*sides, cosines), relevance(*reversed(sides), cosines.T)
    assert np.array_equal(straight, turned.T)


def test_a_pair_is_less_likely_the_nearer_a_better_partner_is(sides) -> None:
    alone, beside = (
        relevance(*sides, np.array([[0.5, 0.0, other], [0.0, 0.0, 0.0]]))[0, 0]
        for other in (0.5, 0.9)
    )
    assert alone > beside


def test_a_word_that_every_statement_has_counts_for_little(make_statement) -> None:
    def chance(others: list[str]) -> float:
        ours = [make_statement("The Vell rose.", article="a")]
        theirs = ["The Vell fell.", *others]
        return relevance(
            ours,
            [make_statement(text, article="b", number=at) for at, text in enumerate(theirs)],
            np.full((1, len(theirs)), 0.5),
        )[0, 0]

    rare, common = chance(["Ann sang."] * 4), chance(["The Vell is long."] * 4)
    assert rare > common
