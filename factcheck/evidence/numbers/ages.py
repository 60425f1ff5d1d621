"""A text → the ages in it, each with the person beside it.

"Ann, 16, and Bo, 12"              Ann 16, Bo 12
"Ann and Bo, aged 16 and 13"       Ann 16, Bo 13
"the 45-year-old driver"           driver 45
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from factcheck.evidence.lexicons import word_lists, words_of
from factcheck.evidence.numbers.units import any_of, values
from factcheck.evidence.words import FUNCTION_WORDS, stem

_OLDEST = 120
_AGED = re.compile(r"\bage|\byears?[ -]old")


@dataclass(frozen=True)
class Age:
    """The years that a person has lived: `words` at `text[start:]`.

    `person` are the stems of the name or of the noun ("driver"); `named` tells which.
    """

    start: int
    words: str
    age: Decimal
    person: tuple[str, ...]
    named: bool


def find_ages(text: str) -> tuple[Age, ...]:
    """The ages in a text, from left to right, each once."""
    if not any(character.isdigit() for character in text) and not _AGED.search(text):
        return ()
    found = [*_listed(text), *_set_off(text), *_compounds(text)]
    return tuple({age.start: age for age in reversed(found)}[at] for at in _starts(found))


def same_person(one: Age, other: Age) -> bool:
    """Whether both may be told of one person: the shorter name is part of the longer."""
    if one.named is not other.named or not one.person or not other.person:
        return False
    ours, theirs = set(one.person), set(other.person)
    return ours <= theirs or theirs <= ours


def _starts(ages: list[Age]) -> list[int]:
    return sorted({age.start for age in ages})


def _listed(text: str) -> Iterator[Age]:
    """Of "Ann and Bo, aged 16 and 13": as many ages as names before them."""
    for match in _pattern("listed").finditer(text):
        people = [_person(name) for name in re.split(r",\s+and\s+|\s+and\s+|,\s+", match["names"])]
        ages = list(_pattern("age").finditer(text, *match.span("ages")))
        if len(people) == len(ages):
            for person, age in zip(people, ages, strict=True):
                yield from _age(age, person, named=True)


def _set_off(text: str) -> Iterator[Age]:
    """Of "Ann, 16," and "Ann Lee (16)", "Ann Lee is 16 years old"."""
    for match in _pattern("set off").finditer(text):
        person = _person(match["name"])
        if not set(person) & _not_people():
            yield from _age(match, person, named=True)


def _compounds(text: str) -> Iterator[Age]:
    """Of "the 45-year-old Ann Lee", "a 45-year-old driver" and "a driver aged 45"."""
    for match in _pattern("aged").finditer(text):
        yield from _age(match, (stem(match["noun"]),), named=False)
    for match in _pattern("compound").finditer(text):
        if match["name"]:
            yield from _age(match, _person(match["name"]), named=True)
        else:
            words = (match["noun"] or "").split()
            end = next((at for at, word in enumerate(words) if word in FUNCTION_WORDS), len(words))
            yield from _age(match, tuple(map(stem, words[:end])), named=False)


def _age(match: re.Match[str], person: tuple[str, ...], *, named: bool) -> Iterator[Age]:
    written = match["age"]
    parts = re.split(r"[\s-]", written.lower())
    age = (
        Decimal(written)
        if written.isdigit()
        else sum((values("small")[p] for p in parts), Decimal(0))
    )
    if age <= _OLDEST:
        yield Age(match.start("age"), written, age, person, named)


def _person(name: str) -> tuple[str, ...]:
    """The stems of a name's words without titles."""
    words = [word for word in re.findall(r"[^\W\d_]+", name) if len(word) > 1]
    return tuple(stem(word) for word in words if word.lower() not in words_of("figures", "titles"))


@cache
def _not_people() -> frozenset[str]:
    return frozenset(
        map(stem, [*word_lists("figures")["months"], "no", "route", "room", "section"])
    )


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    small = any_of(values("small"))
    age = rf"(?:\d{{1,3}}|(?i:(?:{small})(?:-(?:{small}))?))"
    word = r"[^\W\d_a-z][\w’'.-]*"
    name = rf"{word}(?:\s+(?:(?:de|van|von|al|bin)\s+)?{word}){{0,5}}"
    comma = r"(?:,\s+and|,|\s+and)\s+"
    return re.compile(
        {
            "age": rf"\b(?P<age>{age})\b",
            "listed": rf"(?P<names>{name}(?:{comma}{name}){{0,9}}),?\s+"
            rf"(?:who\s(?:is|are)\s)?aged\s+(?P<ages>{age}(?:{comma}{age})*)\b",
            "set off": rf"(?P<name>{name})"
            r"(?:,\s+(?:age\s+|who\s(?:is|turns|turned)\s)?|\s+\(|\s+is\s+)"
            r"(?P<age>\d{1,3})(?=,(?!\d)|[.;)]?$|[.;)]\s|\s+and\s|\s+(?:years\sold|is|was|has|had)\b)",
            "aged": rf"\b(?P<noun>[a-z]+),?\saged\s(?P<age>{age})\b(?!\s(?:to|and|or|-))",
            "compound": rf"\b(?P<age>{age})[\s-]years?[\s-]old\b[,\s]*"
            rf"(?:(?P<name>{name})|(?P<noun>[a-z]+(?:\s[a-z]+){{0,2}}))?",
        }[kind]
    )
