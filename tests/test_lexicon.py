"""The lexicons of any room: their lists, and phrases to look for."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.lexicon import Phrases, phrases_of, word_lists, words_of

PACKAGE = Path(__file__).parent.parent / "factcheck"
LEXICONS = sorted(PACKAGE.glob("*/lexicons/*.yaml"))


@pytest.mark.parametrize("path", LEXICONS, ids=lambda path: f"{path.parts[-3]}/{path.stem}")
def test_a_lexicon_is_lists_of_words(path: Path) -> None:
    lists = word_lists(f"factcheck.{path.parts[-3]}.lexicons", path.stem)
    assert lists
    assert all(isinstance(word, str) and word for words in lists.values() for word in words)


def test_one_list_is_had_as_a_set_or_as_phrases_to_look_for() -> None:
    place = ("factcheck.statements.lexicons", "occasions", "prepositions")
    assert "on" in words_of(*place)
    assert [match.group() for match in phrases_of(*place).find("On Monday")] == ["On"]


def test_several_lists_are_had_as_one_set() -> None:
    place = ("factcheck.statements.lexicons", "occasions")
    both = words_of(*place, "days") | words_of(*place, "months")
    assert words_of(*place, "days", "months") == both


def test_phrases_are_found_whole_in_any_case_and_longest_first() -> None:
    phrases = Phrases(["is said", "is said to", "may"])
    text = "It IS said to rain. Maybe it may."
    assert [match.group() for match in phrases.find(text)] == ["IS said to", "may"]
    assert list(phrases.find("Nothing of the kind.")) == []
