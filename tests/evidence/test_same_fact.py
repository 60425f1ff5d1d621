from __future__ import annotations

import pytest

from factcheck.evidence.reading import Reading
from factcheck.evidence.same_fact import FEATURES, SameFactModel, features_of, same_fact


@pytest.fixture
def features(make_match):
    def find(left: str, right: str) -> dict[str, float]:
        match = make_match(left, right)
        found = features_of(match, Reading(match.left), Reading(match.right))
        return dict(zip(FEATURES, found, strict=True))

    return find


def test_a_word_that_articles_use_seldom_tells_more(make_statement, make_match, features) -> None:
    often = "Rain fell. " * 30
    left = make_statement("Rain stopped trains.")
    seldom = features("Rain stopped trains.", "Rain closed schools.")["rare shared"]
    from dataclasses import replace

    long = replace(left, article=replace(left.article, text=left.text + often))
    match = make_match(long, "Rain closed schools.")
    found = features_of(match, Reading(match.left), Reading(match.right))
    assert found[FEATURES.index("rare shared")] < seldom


def test_numbers_are_words_too(features) -> None:
    assert features("12 came.", "12 left.")["shared"] == 1 / 3


def test_statements_without_content_have_features(features) -> None:
    assert features("It is.", "So it was.")["rare shared"] == 0.0


def test_swapped_sides_give_the_same(make_match) -> None:
    match = make_match("The dam broke on Monday.", "On Monday the old dam burst.")
    left, right = Reading(match.left), Reading(match.right)
    turned = make_match(match.right, match.left)
    assert same_fact(match, left, right) == same_fact(turned, right, left)


def test_the_probability_is_that_of_a_logistic_regression() -> None:
    model = SameFactModel((1.0, -2.0), 0.5)
    assert model.probability((0.5, 0.5)) == 0.5


def test_the_same_words_are_likelier_one_fact_than_others(make_match) -> None:
    def likely(left: str, right: str, similarity: float) -> float:
        match = make_match(left, right, similarity)
        return same_fact(match, Reading(match.left), Reading(match.right))

    same = likely("The dam broke on Monday.", "The dam burst on Monday.", 0.9)
    other = likely("The dam broke on Monday.", "The dam was built of stone.", 0.5)
    assert same > max(other, 0.5)
