"""Known places: countries, states of the United States, and large cities, by every name they have.

A name may mean several places ("Georgia", "Washington"): two names are of other places only if no
reading of one is, holds or lies in a reading of the other.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache

from factcheck.english.lexicon import any_of, word_lists
from factcheck.english.words import without_accents

_UNION = "United States"


class Grain(str, Enum):
    """How large a place is; a city in a country is no other place than the country."""

    COUNTRY = "country"
    STATE = "state"
    CITY = "city"


@dataclass(frozen=True)
class Place:
    """A place by its common name, and the larger ones that it lies in, the nearest first.

    `capital` of a country, whose government it may stand for.
    """

    name: str
    grain: Grain
    within: tuple[str, ...] = ()
    capital: bool = False


def places_named(words: str) -> frozenset[Place]:
    """What a name may mean: "French" is France; nothing if it is no place that is known here."""
    return _gazetteer().get(without_accents(words.removesuffix(".")), frozenset())


def same_place(one: frozenset[Place], other: frozenset[Place]) -> bool:
    """Whether both may be one place, or one of them lies in the other."""
    return any(_lies_in(ours, theirs) or _lies_in(theirs, ours) for ours in one for theirs in other)


def with_countries(text: str) -> str:
    """The text with each country, and who is of it, as one word: "two Yemenis" → "two Yemen"."""
    return _countries().sub(lambda found: _country_words()[found[0]], text)


@cache
def _countries() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(_country_words())})(?!\w)")


@cache
def _country_words() -> dict[str, str]:
    names = word_lists("countries").items()
    return {words: name.replace(" ", "") for name, others in names for words in (name, *others)}


def countries_in(text: str) -> frozenset[str]:
    """The countries that stand in it, each as the word that `with_countries` has for it."""
    return frozenset(_country_words()[found[0]] for found in _countries().finditer(text))


def _lies_in(small: Place, large: Place) -> bool:
    if small.name == large.name and small.grain is large.grain:
        return True
    return large.grain is not small.grain and large.name in small.within


@cache
def _gazetteer() -> dict[str, frozenset[Place]]:
    found = defaultdict(set)
    for words, place in _all_places():
        found[without_accents(words.removesuffix("."))].add(place)
    return {words: frozenset(places) for words, places in found.items()}


def _all_places() -> Iterator[tuple[str, Place]]:
    countries, states = word_lists("countries"), word_lists("states")
    for name, others in countries.items():
        for words in (name, *others):
            yield words, Place(name, Grain.COUNTRY)
    for name, others in states.items():
        # "Ill." and "ME" are states only where nothing else can stand
        for words in (name, *(each for each in others if _is_whole(each))):
            yield words, Place(name, Grain.STATE, (_UNION,))
    for country, cities in word_lists("cities").items():
        for at, city in enumerate(cities):
            spellings = city.split("/")
            for words in spellings:
                yield words, Place(spellings[0], Grain.CITY, (country,), capital=at == 0)
    for state, cities in word_lists("state_cities").items():
        for city in cities:
            yield city, Place(city, Grain.CITY, (state, _UNION))
    yield "New York", Place("New York City", Grain.CITY, ("New York", _UNION))


def _is_whole(words: str) -> bool:
    return not words.endswith(".") and not (words.isupper() and len(words) == 2)
