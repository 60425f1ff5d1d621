"""The lexicons: their lists, and phrases to look for."""

from pathlib import Path

import pytest

from factcheck.english.lexicon import Phrases, phrases_of, word_lists, words_of

FOLDER = Path(__file__).parents[2] / "factcheck" / "english" / "lexicon"
LEXICONS = sorted(path.stem for path in FOLDER.glob("*.yaml"))


@pytest.mark.parametrize("name", LEXICONS)
def test_a_lexicon_is_lists_of_words(name: str) -> None:
    lists = word_lists(name)
    assert lists
    assert all(isinstance(word, str) and word for words in lists.values() for word in words)


def test_one_list_is_had_as_a_set_or_as_phrases_to_look_for() -> None:
    place = ("occasions", "prepositions")
    assert "on" in words_of(*place)
    assert [match.group() for match in phrases_of(*place).find("On Monday")] == ["On"]


def test_several_lists_are_had_as_one_set() -> None:
    both = words_of("occasions", "days") | words_of("occasions", "months")
    assert words_of("occasions", "days", "months") == both


def test_a_word_is_had_by_each_of_its_tags() -> None:
    tags = ("person", "role", "leader", "chief", "address", "title", "office")
    assert [tag for tag in tags if "president" not in words_of("people", tag)] == []
    with pytest.raises(KeyError):
        words_of("people", "presidents")


def test_a_list_may_name_another() -> None:
    assert {*word_lists("occasions")["days"]} == {
        *word_lists("calendar")["weekdays"], "today", "yesterday",
    }  # fmt: skip


@pytest.mark.parametrize("name", ["people", "bodies"])
def test_each_word_with_tags_is_written_once(name: str) -> None:
    words = [word for listed in word_lists(name).values() for word in listed]
    assert sorted(words) == sorted(set(words))


def test_no_and_on_are_words_and_not_truth_values() -> None:
    assert "no" in word_lists("abbreviations")["before_numbers"]
    assert "on" in word_lists("occasions")["prepositions"]


def test_phrases_are_found_whole_in_any_case_and_longest_first() -> None:
    phrases = Phrases(["is said", "is said to", "may"])
    text = "It IS said to rain. Maybe it may."
    assert [match.group() for match in phrases.find(text)] == ["IS said to", "may"]
    assert list(phrases.find("Nothing of the kind.")) == []
