"""The words of quotations, and what they are compared by."""

import pytest

from factcheck.english.same_word import keys_of, spelt_alike


@pytest.mark.parametrize(
    ("one", "other"),
    [("don't", "do-not"), ("would", "will"), ("leaves", "left"), ("colours", "colour")],
)
def test_forms_of_a_word_are_compared_as_the_same(one: str, other: str) -> None:
    assert keys_of(one) == keys_of(other)


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [("qaddafi", "gaddafi", True), ("moral", "amoral", False), ("county", "country", False)],
)
def test_one_letter_makes_a_spelling_or_another_word(one: str, other: str, alike: bool) -> None:
    assert spelt_alike(one, other) is alike
