"""Loaded or plain: does one side call a regime what the other calls a government?

Words are compared within the lines of loaded.yaml, the verbs that name the speakers among them;
a few words judge wherever they stand.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from factcheck.evidence.lexicons import word_lists, words_of
from factcheck.evidence.reading import Reading
from factcheck.evidence.words import base, tokens
from factcheck.records import Finding, Result


def observe(left: Reading, right: Reading) -> Finding:
    """Differs if one side has a loaded word where the other has a plain one, or a judging word."""
    ours, theirs = left.once(_words), right.once(_words)
    for one, other, turned in ((ours, theirs, False), (theirs, ours, True)):
        if found := _loaded_against_plain(one, other) or _judging(one, other):
            loaded, plain = found
            sides = (plain, loaded) if turned else (loaded, plain)
            return Finding("loaded", Result.DIFFERS, *sides)
    shared = next((word for key, word in ours.items() if key in theirs and key in _charges()), None)
    result = Result.AGREES if shared else Result.SILENT
    return Finding("loaded", result, shared, shared and theirs[base(shared)])


def _loaded_against_plain(one: dict[str, str], other: dict[str, str]) -> tuple[str, str] | None:
    """The first loaded word of one side, and the plain word of its line that the other has."""
    for key, word in one.items():
        for line in _charges().get(key, ()) if key not in other else ():
            plain, loaded = _groups()[line]
            met = next((each for each in other if each in plain), None)
            # who writes "criticized" and "slammed" both does not choose between them
            if met and not (plain & one.keys()) and not (loaded & other.keys()):
                return word, other[met]
    return None


def _judging(one: dict[str, str], other: dict[str, str]) -> tuple[str, None] | None:
    if any(word.casefold() in words_of("loaded", "charged") for word in other.values()):
        return None
    judging = (word for word in one.values() if word.casefold() in words_of("loaded", "charged"))
    found = next(judging, None)
    return (found, None) if found else None


def _words(reading: Reading) -> dict[str, str]:
    """The words of a statement and of who says it how, by their common form, as written."""
    words = [link.cue for link in reading.statement.attribution if link.cue]
    written = [*tokens(reading.text), *(word for cue in words for word in tokens(cue))]
    found = {base(word): word for word in reversed(written)}
    pairs = pairwise(written)
    found |= {f"{base(one)}-{two.casefold()}": f"{one} {two}" for one, two in pairs}
    return dict(reversed(found.items()))


@cache
def _groups() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    lines = (line.split("/") for line in word_lists("loaded")["groups"])
    return tuple((_keys(plain), _keys(loaded)) for plain, loaded in lines)


@cache
def _charges() -> dict[str, tuple[int, ...]]:
    """The numbers of the lines in which a word is the loaded one."""
    found: dict[str, tuple[int, ...]] = {}
    for number, (_plain, loaded) in enumerate(_groups()):
        for word in loaded:
            found[word] = (*found.get(word, ()), number)
    return found


def _keys(words: str) -> frozenset[str]:
    parts = (word.split("-") for word in words.split())
    return frozenset("-".join([base(first), *others]) for first, *others in parts)
