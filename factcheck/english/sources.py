"""A source as written → what kind of source it is."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from factcheck.english.lexicon import word_lists, words_of
from factcheck.records import SourceKind

_WORD = re.compile(r"[^\W_]+(?:[’'.&@/-][^\W_]+)*")
_AFTER_HEAD = words_of("grammar", "after_head")
_PART_OF = re.compile(r"(?:a )?(?:part|unit|arm|division|sister paper|sister site) of ")
_UNTIL_CLAUSE = re.compile(r"\b(?:of|for|at|in|from|with|on|who|which|that|by|based|owned)\b")
_ARTICLES = words_of("grammar", "articles")
_INDEFINITE = words_of("grammar", "indefinite")


def kind_of(source: str) -> SourceKind:
    """The kind of source that a phrase names, from its own words alone.

    kind_of("a French official")               # SourceKind.UNNAMED
    """
    words = [re.sub(r"[’']s?\Z", "", word) for word in _WORD.findall(source)]
    if not words:
        return SourceKind.NAMED
    return (
        _kind_of_whole(source, words)
        or _kind_of_outlet(source, words)
        or _kind_of_person(words)
        or _kind_of_named(source)
        or _kind_of_head(_head(words))
        or SourceKind.NAMED
    )


def _kind_of_whole(source: str, words: Sequence[str]) -> SourceKind | None:
    phrase = " ".join(words).lower()
    bare = phrase.removeprefix("the ")
    if phrase in words_of("sources", "own"):
        return SourceKind.OWN
    if phrase in words_of("sources", "pronouns"):
        return SourceKind.NAMED
    if phrase == "it":
        return SourceKind.INSTITUTION
    if {phrase, bare} & words_of("sources", "outlets"):
        return SourceKind.MEDIA
    if bare in governments() or bare in words_of("sources", "institutions"):
        return SourceKind.INSTITUTION
    return None


def _kind_of_outlet(source: str, words: Sequence[str]) -> SourceKind | None:
    """MEDIA if its words beside a name tell: "the media blog Inkwell", "Inkwell, part of CNN"."""
    aside = source.partition(", ")[2].removesuffix(",")
    owner = _PART_OF.match(aside)
    if owner and kind_of(aside[owner.end() :]) is SourceKind.MEDIA:
        return SourceKind.MEDIA
    tells = _WORD.findall(_UNTIL_CLAUSE.split(aside)[0]) if aside[:2] in ("a ", "th", "an") else []
    if tells and _is_outlet(tells, " ".join(tells).lower()) and tells[-1].islower():
        return SourceKind.MEDIA
    run = _capitals_at_end(words)
    rest = [word.lower() for word in words[: len(words) - len(run)]]
    before = " ".join(rest)
    nouns = word_lists("sources")["outlet_nouns"]
    # "a blogger on the website Inkwell" is no website
    told = (
        bool(run)
        and not _AFTER_HEAD.intersection(rest)
        and any(before == noun or before.endswith(f" {noun}") for noun in nouns)
    )
    return SourceKind.MEDIA if told else None


def _kind_of_person(words: Sequence[str]) -> SourceKind | None:
    """NAMED if the phrase ends with a person's name: "… President Macron", "Marco Rubio"."""
    run = _capitals_at_end(words)
    before = words[: len(words) - len(run)]
    titles = words_of("sources", "titles")
    last_title = max(
        (index for index, word in enumerate(words[:-1]) if word.lower() in titles), default=None
    )
    if last_title is not None and run and last_title >= len(before) - 1:
        return SourceKind.NAMED
    # "a friend of Jane Doe" is somebody else
    if before and before[-1].lower() in _AFTER_HEAD:
        return None
    strange = _not_a_persons()
    # "Robert Post" is taken for a paper, and the paper is likelier
    if len(run) in (2, 3, 4) and not any(word.lower() in strange for word in run):
        return SourceKind.NAMED
    return None


def _kind_of_named(source: str) -> SourceKind | None:
    """NAMED if an official's name comes first: "Jean Keita, an official of …"."""
    name, comma, aside = source.partition(", ")
    told = {word.lower() for word in _head(_WORD.findall(aside))}
    unnamed = comma and not told.isdisjoint(words_of("sources", "unnamed"))
    return _kind_of_person(_WORD.findall(name)) if unnamed else None


def _capitals_at_end(words: Sequence[str]) -> Sequence[str]:
    start = len(words)
    while start and words[start - 1][0].isupper() and words[start - 1].lower() not in _ARTICLES:
        start -= 1
    return words[start:]


@cache
def governments() -> frozenset[str]:
    """The names that stand for a government, countries and capitals, in small letters."""
    capitals = {name for cities in word_lists("cities").values() for name in cities[0].split("/")}
    named = {name.lower() for name in (*word_lists("countries"), *capitals)}
    return words_of("sources", "places") | named


@cache
def _not_a_persons() -> frozenset[str]:
    names = ("outlet_endings", "institutions", "outlets", "outlet_nouns", "titles")
    phrases = governments().union(*(word_lists("sources")[name] for name in names))
    return frozenset(word for phrase in phrases for word in phrase.split())


def _head(words: Sequence[str]) -> Sequence[str]:
    cut = next((i for i, word in enumerate(words) if word.lower() in _AFTER_HEAD), len(words))
    return words[:cut] or words


def _kind_of_head(head: Sequence[str]) -> SourceKind | None:
    lower = [word.lower() for word in head]
    phrase = " ".join(lower)
    if any(word in words_of("sources", "unnamed") for word in lower):
        return SourceKind.UNNAMED
    if lower[-1] in words_of("sources", "spokespeople"):
        return SourceKind.INSTITUTION
    if lower[-1] in words_of("sources", "titles"):
        return SourceKind.UNNAMED if lower[0] in _INDEFINITE else SourceKind.NAMED
    if _is_outlet(head, phrase):
        return SourceKind.MEDIA
    if _is_institution(head, lower):
        return SourceKind.INSTITUTION
    plural = len(head) <= 2 and lower[-1].endswith("s") and head[-1].islower()
    indefinite = lower[0] in _INDEFINITE or (plural and lower[0] not in _ARTICLES)
    return SourceKind.UNNAMED if indefinite else None


def _is_outlet(head: Sequence[str], phrase: str) -> bool:
    if head[-1][0].isupper() and head[-1].lower() in words_of("sources", "outlet_endings"):
        return True
    nouns = word_lists("sources")["outlet_nouns"]
    return any(phrase == noun or phrase.endswith(f" {noun}") for noun in nouns)


def _is_institution(head: Sequence[str], lower: Sequence[str]) -> bool:
    institutions = words_of("sources", "institutions")
    pairs = {f"{one} {other}" for one, other in pairwise(lower)}
    acronym = any(word.isupper() and 2 <= len(word) <= 6 for word in head)
    return acronym or any(word in institutions for word in (*lower, *pairs))
