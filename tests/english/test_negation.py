"""What denies which words of a text."""

import pytest

from factcheck.english.negation import is_negation, words_with_denials


@pytest.mark.parametrize(
    "word", ["not", "never", "nobody", "didn't", "didn’t", "n't", "n’t", "cannot"]
)
def test_a_word_that_denies_is_known_in_any_form(word: str) -> None:
    assert is_negation(word)


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("She did not sign.", {"sign": ("not",)}),
        ("He refused to sign.", {"sign": ("refused",)}),
        ("They never failed to sign.", {"failed": ("never",), "sign": ("never", "failed")}),
        ("Reports that she signed are false.", {"signed": ("false",)}),
        ("Not only Oslo signed.", {}),
        ("She did not come, the mayor signed.", {"come": ("not",)}),
    ],
)
def test_each_word_has_what_denies_it(text: str, denied: dict[str, tuple[str, ...]]) -> None:
    assert {word.word: word.denials for word in words_with_denials(text) if word.denials} == denied
