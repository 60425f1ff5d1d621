"""Do two sources speak with one voice: one person, one body, or one government?

"Paris", "the French government" and the "Macron" whom an article calls French President all speak
for France.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from factcheck.english.lexicon import word_lists, words_of
from factcheck.english.names.geography import Grain, places_named
from factcheck.evidence.quotes.speakers import are_alike, named_speaker
from factcheck.records import Attribution, SourceKind

_ON_RECORD = frozenset({SourceKind.NAMED, SourceKind.INSTITUTION})
_DETERMINER = re.compile(r"\A(?:(?:the|an?|one|two|senior|top)\s+)+", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")


def one_voice(one: Attribution, other: Attribution, *, here: str, there: str) -> bool:
    """Whether they are on record and may be one, `here` and `there` being their articles' texts."""
    if not {one.kind, other.kind} <= _ON_RECORD:
        return False
    if governments_of(one, here) & governments_of(other, there):
        return True
    ours, theirs = (named_speaker(link.who or "", link.kind) for link in (one, other))
    return ours is not None and theirs is not None and are_alike(ours, theirs)


def governments_of(link: Attribution, article: str) -> frozenset[str]:
    """The countries that the source of a link of an article may speak for; nothing if for none."""
    source = link.who or ""
    if link.kind is SourceKind.NAMED:
        names = _WORD.findall(source)[-1:]
        return frozenset(country for country, leader in _leaders(article) if leader in names)
    plain = _DETERMINER.sub("", source)
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
