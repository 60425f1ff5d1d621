"""First names, and what they are called for short."""

from __future__ import annotations

from functools import cache

from factcheck.evidence.lexicons import word_lists


def same_first_name(one: str, other: str) -> bool:
    """Whether both may be one person's, in small letters: "bob" and "robert"."""
    return one == other or not _lines(one).isdisjoint(_lines(other))


def _lines(name: str) -> frozenset[int]:
    return _by_name().get(name, frozenset())


@cache
def _by_name() -> dict[str, frozenset[int]]:
    """The numbers of the lexicon's lines that have a name."""
    found: dict[str, frozenset[int]] = {}
    for number, line in enumerate(word_lists("first_names")["same"]):
        for name in line.split():
            found[name] = found.get(name, frozenset()) | {number}
    return found
