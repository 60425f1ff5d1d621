"""The lexicons: the YAML files beside this one, each a mapping of names to lists of words.

A list's name may be several tags, so that each word is written once with all that it is: "leader
title" has words of the list `leader` and of the list `title`. "@calendar months" among the words of
a list stands for that list of that file.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

# Every word is a string, "no" and "on" too. libyaml's loader is ten times as fast, and is not on
# every machine.
_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

_WORD = re.compile(r"\w+")


@cache
def word_lists(name: str) -> dict[str, tuple[str, ...]]:
    """The lists of `name`.yaml, in the file's order."""
    text = Path(__file__).with_name(f"{name}.yaml").read_text(encoding="utf-8")
    # the nodes themselves: of text alone, they say all that objects made of them would
    top: Any = yaml.compose(text, _Loader)
    return {
        key.value: tuple(word for node in words.value for word in _words_at(node.value))
        for key, words in top.value
    }


def _words_at(word: str) -> tuple[str, ...]:
    """The word, or the words of the list that it names."""
    if not word.startswith("@"):
        return (word,)
    return tuple(sorted(words_of(*word[1:].split(" ", 1))))


@cache
def words_of(name: str, *keys: str) -> frozenset[str]:
    """One list of `name`.yaml as a set, or several as one; KeyError for one that is not there."""
    lists = word_lists(name)
    return frozenset(word for key in keys for each in _under(key, lists) for word in lists[each])


def _under(key: str, lists: dict[str, tuple[str, ...]]) -> list[str]:
    """The lists of that name, or with that tag."""
    found = [each for each in lists if key == each or key in each.split()]
    if not found:
        raise KeyError(key)
    return found


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of these words, the longest first, for the first that fits is taken."""
    return "|".join(map(re.escape, sorted(set(words), key=lambda word: (-len(word), word))))


class Phrases:
    """Phrases to look for in running text, as whole words and in any case."""

    def __init__(self, phrases: Iterable[str]) -> None:
        known = set(phrases)
        self._pattern = re.compile(rf"\b(?:{any_of(known)})\b", re.IGNORECASE)
        self._first_words = {_WORD.findall(phrase.lower())[0] for phrase in known}

    def find(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """The places in `text[start:end]` where one of them stands."""
        stop = len(text) if end is None else end
        # most sentences have none, and a set tells it ten times as fast as the pattern
        if self._first_words.isdisjoint(_WORD.findall(text[start:stop].lower())):
            return iter(())
        return self._pattern.finditer(text, start, stop)


@cache
def phrases_of(name: str, key: str) -> Phrases:
    """One list of `name`.yaml as phrases to look for."""
    return Phrases(word_lists(name)[key])
