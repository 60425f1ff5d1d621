"""The room's lexicons."""

from __future__ import annotations

import pytest

from factcheck.statements.lexicons import word_lists


@pytest.mark.parametrize("name", ["abbreviations", "certainty", "cues", "occasions", "sources"])
def test_a_lexicon_is_lists_of_words(name: str) -> None:
    lists = word_lists(name)
    assert all(isinstance(word, str) and word for words in lists.values() for word in words)


def test_no_and_on_are_words_and_not_truth_values() -> None:
    assert "no" in word_lists("abbreviations")["before_numbers"]
    assert "on" in word_lists("occasions")["prepositions"]
