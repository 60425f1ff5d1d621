import pytest

from factcheck.lab.reader.lemma_rules import rule_of
from factcheck.models.word_forms import lemma_by


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("planned", "plan"),
        ("Armies", "army"),
        ("went", "go"),
        ("NATO", "NATO"),
        ("Oslo", "Oslo"),
        ("is", "be"),
        ("its", "its"),
    ],
)
def test_the_rule_of_a_word_and_its_lemma_gives_the_lemma_back(word: str, lemma: str) -> None:
    assert lemma_by(rule_of(word, lemma), word) == lemma


def test_a_rule_serves_words_that_it_was_not_made_of() -> None:
    assert lemma_by(rule_of("parties", "party"), "Stories") == "story"


def test_a_word_shorter_than_what_goes_is_left() -> None:
    assert lemma_by("3+y", "is") == "is"
