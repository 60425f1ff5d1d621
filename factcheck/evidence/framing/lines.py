"""The lines of loaded.yaml: plain words and the loaded ones for the same thing."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import pairwise

from factcheck.evidence.lexicons import word_lists
from factcheck.evidence.words import base

# Words by their common form, as written; two in a row too, by "fire-back".
Words = dict[str, str]


def keyed(written: list[str]) -> Words:
    """The words of a text, in its order."""
    found = {base(word): word for word in reversed(written)}
    pairs = pairwise(written)
    found |= {f"{base(one)}-{two.casefold()}": f"{one} {two}" for one, two in pairs}
    return dict(reversed(found.items()))


def loaded_against_plain(one: Words, other: Words) -> list[tuple[str, str]]:
    """The loaded words of one side, each with the plain word of its line that the other has."""
    found, charges = [], _charges()
    for key, word in one.items():
        for line in charges.get(key, ()) if key not in other else ():
            plain, loaded = _groups()[line]
            met = next((each for each in other if each in plain), None)
            # who writes "criticized" and "slammed" both does not choose between them
            if met and not (plain & one.keys()) and not (loaded & other.keys()):
                found.append((word, other[met]))
    return found


def charges_of(key: str) -> tuple[int, ...]:
    """The numbers of the lines in which a word is a loaded one."""
    return _charges().get(key, ())


def share_a_line(one: str, other: str) -> bool:
    """Whether both words are one or stand in one line, loaded or plain."""
    return one == other or not _lines_of(one).isdisjoint(_lines_of(other))


@cache
def is_speech(key: str) -> bool:
    """Whether a word stands in a line of words for saying something."""
    spoken = (base(word) for word in word_lists("loaded")["speech"])
    return any(share_a_line(key, word) for word in spoken)


@cache
def _lines_of(key: str) -> frozenset[int]:
    lines = enumerate(_groups())
    return frozenset(number for number, (plain, loaded) in lines if key in plain | loaded)


@cache
def _groups() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    lines = (line.split("/") for line in word_lists("loaded")["groups"])
    return tuple((_keys(plain.split()), _keys(loaded.split())) for plain, loaded in lines)


@cache
def _charges() -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    for number, (_plain, loaded) in enumerate(_groups()):
        for word in loaded:
            found[word] = (*found.get(word, ()), number)
    return found


def _keys(words: Iterable[str]) -> frozenset[str]:
    parts = (word.split("-") for word in words)
    return frozenset("-".join([base(first), *others]) for first, *others in parts)
