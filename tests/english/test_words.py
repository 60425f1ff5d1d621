import pytest
from snowballstemmer.english_stemmer import EnglishStemmer

from factcheck.english.lexicon import word_lists
from factcheck.english.words import base, content_stems, stem, tokens


def test_tokens_are_words_as_written_without_numbers_and_marks() -> None:
    assert tokens("Macron’s 2 plans — don't wait!") == ["Macron’s", "plans", "don't", "wait"]


def test_an_abbreviation_with_dots_is_one_word() -> None:
    assert tokens("at 9 a.m. in the U.S. Then J. Poe left.") == [
        "at", "a.m.", "in", "the", "U.S.", "Then", "J", "Poe", "left"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other"), [("Łódź", "Lodz"), ("Erdoğan’s", "Erdogan"), ("U.S.", "US"), ("p.m.", "PM")]
)
def test_accents_and_dots_make_no_other_word(one: str, other: str) -> None:
    assert stem(one) == stem(other)
    assert base(one) == base(other)


@pytest.mark.parametrize(
    ("word", "root"), [("Opposed", "oppos"), ("France’s", "franc"), ("offices", "offic")]
)
def test_a_stem_has_no_ending_and_no_capital(word: str, root: str) -> None:
    assert stem(word) == root


def test_a_word_has_the_stem_that_snowballstemmer_finds_without_pystemmer() -> None:
    words = {word for name in ("antonyms", "irregular", "loaded") for word in all_words(name)}
    stem_word = EnglishStemmer().stemWord
    assert {word: stem(word) for word in words} == {word: stem_word(word) for word in words}


def all_words(lexicon: str) -> list[str]:
    lines = [line for lines in word_lists(lexicon).values() for line in lines]
    return tokens(" ".join(lines).lower())


def test_content_stems_leave_out_function_words() -> None:
    assert content_stems("The plan was approved") == ["plan", "approv"]


@pytest.mark.parametrize("forms", ["go goes went gone", "Leave leaves left", "vote votes voted"])
def test_all_forms_of_a_word_have_one_base(forms: str) -> None:
    assert len({base(form) for form in forms.split()}) == 1
