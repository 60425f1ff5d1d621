"""The lexicons: the YAML files beside this one, each a mapping of names to lists of words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import resources
from typing import Any

import yaml

# Every word is a string, "no" and "on" too. libyaml's loader is ten times as fast, and is not on
# every machine.
_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

_WORD = re.compile(r"\w+")


@cache
def word_lists(name: str) -> dict[str, tuple[str, ...]]:
    """The lists of `name`.yaml, in the file's order."""
    text = resources.files(__package__).joinpath(f"{name}.yaml").read_text(encoding="utf-8")
    # the nodes themselves: of text alone, they say all that objects made of them would
    top: Any = yaml.compose(text, _Loader)
    return {key.value: tuple(word.value for word in words.value) for key, words in top.value}


@cache
def words_of(name: str, *keys: str) -> frozenset[str]:
    """One list of `name`.yaml as a set, or several as one."""
    lists = word_lists(name)
    return frozenset(word for key in keys for word in lists[key])


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
