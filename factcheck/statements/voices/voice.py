"""Someone who is heard or named in an article, and what names are of one."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from factcheck.english.lexicon import words_of

_WORD = re.compile(r"[^\W_]+(?:[’'.&-][^\W_]+)*\.?")


@dataclass
class Voice:
    """Someone who is heard or named; `heard` has numbers of sentences, in order.

    `words` are those of the fullest name, `told` has the small words beside it, `seen` the places
    of the names: sentence, paragraph, character.
    """

    name: str
    words: tuple[str, ...]
    gender: str = ""
    person: bool = False
    seen: list[tuple[int, int, int]] = field(default_factory=list)
    heard: list[int] = field(default_factory=list)
    told: set[str] = field(default_factory=set)


def words_of_name(text: str) -> tuple[str, ...]:
    """The words of a name without titles: "Sen. Ann Fox, a Democrat" has "ann" and "fox"."""
    words = [match.group() for match in _WORD.finditer(text.split(",")[0])]
    capital = [word for word in words if word[0].isupper() or word[0].isdigit()]
    lower = [word.lower().removesuffix("’s").removesuffix("'s") for word in capital]
    while len(lower) > 1 and (lower[0] in words_of("context", "titles") or lower[0] == "the"):
        lower = lower[1:]
    return tuple(word.rstrip(".") for word in lower)


def are_one(known: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Whether two names may be one's: a last name or initials stand for the whole."""
    short, long = sorted((known, name), key=len)
    if known == name or not short:
        return known == name
    if len(short) == 1:
        initials = "".join(word[0] for word in long)
        return short[0] in {long[0], long[-1], initials} and len(short[0]) > 1
    return set(short) <= set(long)
