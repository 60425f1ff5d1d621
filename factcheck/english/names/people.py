"""The names of people: without titles, in full, and whether two may be one's."""

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from factcheck.english.lexicon import word_lists, words_of

_WORD = re.compile(r"[^\W_]+(?:[’'.&-][^\W_]+)*\.?")
# within "u.s" and "hewlett-packard"
_PART = re.compile(r"[.&-]")
# "Emmanuel Jean-Michel Macron" has three; a longer one is two names or a mistake
_MOST = 4


def full_names(names: Iterable[str]) -> Mapping[str, str]:
    """Each person's full name by the last: {"Macron": "Emmanuel Macron"}.

    A last name that two people share is left out.
    """
    found: dict[str, set[tuple[str, ...]]] = {}
    for name in names:
        words = _without_titles(tuple(name.split()))
        if 2 <= len(words) <= _MOST:
            found.setdefault(words[-1], set()).add(words)
    longest = {last: max(names, key=_by_length) for last, names in found.items()}
    one_person = {last for last, names in found.items() if len({words[0] for words in names}) == 1}
    return {last: " ".join(words) for last, words in longest.items() if last in one_person}


def _without_titles(words: tuple[str, ...]) -> tuple[str, ...]:
    titles = words_of("context", "titles")
    while len(words) > 1 and words[0].lower() in titles:
        words = words[1:]
    return words


def _by_length(words: tuple[str, ...]) -> tuple[int, tuple[str, ...]]:
    return len(words), words


def words_of_name(text: str) -> tuple[str, ...]:
    """The words of a name without titles: "Sen. Ann Fox, a Democrat" has "ann" and "fox"."""
    words = [match.group() for match in _WORD.finditer(text.split(",")[0])]
    capital = [word for word in words if word[0].isupper() or word[0].isdigit()]
    lower = [word.lower().removesuffix("’s").removesuffix("'s") for word in capital]
    while len(lower) > 1 and (lower[0] in words_of("context", "titles") or lower[0] == "the"):
        lower = lower[1:]
    return tuple(word.rstrip(".") for word in lower)


def without_tail(name: str) -> str:
    """The name without what a reader took too much: "Kurt Fox of" is "Kurt Fox"."""
    first, _, last = name.rpartition(" ")
    return first if first and last in words_of("grammar", "after_head") else name


@lru_cache(maxsize=2**14)
def may_be_one(known: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Whether two names may be one's: a last name or initials stand for the whole.

    Both are in small letters and without titles: ("lee",), ("bob", "lee"), ("robert", "e", "lee").
    """
    short, long = sorted((known, name), key=lambda words: (len(words), len("".join(words))))
    if known == name or not short:
        return known == name
    if len(short) == 1:
        return len(short[0]) > 1 and short[0] in short_forms(long)
    # "jens stoltenberg", "nato secretary general jens stoltenberg"
    longer = short[-1] == long[-1] and set(short) <= set(long)
    return longer or same_person(short, long)


@lru_cache(maxsize=2**12)
def short_forms(name: tuple[str, ...]) -> frozenset[str]:
    """Its first word, its last and its initials; names that may be one's share one of them."""
    parts = [part for word in name for part in _PART.split(word) if part]
    letters = {"".join(part[0] for part in parts if len(part) > most) for most in (0, 3)}
    # a name's own "the" isn't among its words: "THR" for "The Hollywood Reporter"
    with_article = {"t" + short for short in letters if len(short) > 1}
    return frozenset({*name[:1], *name[-1:], *letters, *with_article} - {""})


def same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two full names may be one person's: "Bob Lee", "J. Lee" and "Robert J. Lee"."""
    return one[-1] == other[-1] and _same_first(one[0], other[0])


def _same_first(one: str, other: str) -> bool:
    initial = min(len(one), len(other)) == 1 and one[0] == other[0]
    return initial or same_first_name(one, other)


def same_first_name(one: str, other: str) -> bool:
    """Whether both may be one person's, in small letters: "bob" and "robert"."""
    return one == other or not _first_name_lines(one).isdisjoint(_first_name_lines(other))


def _first_name_lines(name: str) -> frozenset[int]:
    return _first_names().get(name, frozenset())


@cache
def _first_names() -> dict[str, frozenset[int]]:
    """The numbers of the lexicon's lines that have a name."""
    found: dict[str, frozenset[int]] = {}
    for number, line in enumerate(word_lists("first_names")["same"]):
        for name in line.split():
            found[name] = found.get(name, frozenset()) | {number}
    return found
