"""The room's lexicons: YAML files beside this one, each a mapping of names to lists of words."""

from __future__ import annotations

from functools import cache
from importlib import resources

import yaml

# Every word is a string, "no" and "on" too. libyaml's loader is ten times as fast, and is not on
# every machine.
_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@cache
def word_lists(name: str) -> dict[str, tuple[str, ...]]:
    """The lists of `name`.yaml, in the file's order."""
    text = resources.files(__package__).joinpath(f"{name}.yaml").read_text(encoding="utf-8")
    return {key: tuple(words) for key, words in yaml.load(text, _Loader).items()}


@cache
def words_of(name: str, key: str) -> frozenset[str]:
    """One list of `name`.yaml as a set."""
    return frozenset(word_lists(name)[key])
