"""For which countries somebody may speak: "Paris", "the French government", "President Macron"."""

import re
from functools import cache, lru_cache

from factcheck.english.lexicon import word_lists, words_of
from factcheck.english.names.geography import Grain, places_named

_DETERMINER = re.compile(r"\A(?:(?:the|an?|one|two|senior|top)\s+)+", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")


def countries_led(person: str, article: str) -> frozenset[str]:
    """The countries whose president or so an article calls a person of that name."""
    names = _WORD.findall(person)[-1:]
    return frozenset(country for country, leader in _leaders(article) if leader in names)


def countries_spoken_for(body: str) -> frozenset[str]:
    """The countries for which a capital or a body speaks: "Paris", "the French ministry"."""
    plain = _DETERMINER.sub("", body)
    if countries := _countries(plain, capitals=True):
        return countries
    # "French" before a word for officials
    name, *rest = re.sub(r"[’']s\b", "", plain).split()[:4] or ("",)
    if rest and {word.lower() for word in rest} <= words_of("speakers", "of_government"):
        return _countries(name, capitals=False)
    return frozenset()


@lru_cache(maxsize=64)
def _leaders(article: str) -> tuple[tuple[str, str], ...]:
    """The country and the family name of everyone whom an article calls its president or so."""
    return tuple(
        (country, found["name"].split()[-1])
        for found in _office().finditer(article)
        for country in sorted(_countries(found["country"], capitals=False))
    )


@cache
def _office() -> re.Pattern[str]:
    offices = "|".join(map(re.escape, word_lists("speakers")["leading_offices"]))
    name = r"[A-Z][\w’'-]+"
    return re.compile(
        rf"(?<!former )(?<!ex-)\b(?P<country>[A-Z][\w.]*(?: [A-Z][\w.]*)?)(?:[’']s)? "
        rf"(?:{offices}) (?P<name>{name}(?: {name})?)"
    )


def _countries(words: str, *, capitals: bool) -> frozenset[str]:
    places = places_named(words)
    countries = {place.name for place in places if place.grain is Grain.COUNTRY}
    seats = {place.within[-1] for place in places if capitals and place.capital}
    return frozenset(countries | seats)
