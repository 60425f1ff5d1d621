"""Do two names stand for one person, body or country? Read with the articles that they stand in.

"Brandt", "Mr. Brandt" and "Asa Brandt" are one where the article knows one Brandt, "U.N." and
"United Nations" are, "French" and "Paris" both stand for France.
"""

import re
from difflib import SequenceMatcher
from enum import Enum
from functools import cache, lru_cache

from factcheck.english.lexicon import words_of
from factcheck.english.names.geography import places_named, same_place
from factcheck.english.names.people import same_person
from factcheck.english.names.proper_names import Name, find_names
from factcheck.english.words import stem

# "Gaddafi" and "Kadafi" are 0.77 alike; by judgement, and only to be unsure by.
_ALIKE = 0.75
_SHORTENED = 3
# "Asa Brandt", "Asa J. Brandt"; a longer one is a body, or two names.
_PERSON = range(2, 4)


class Likeness(Enum):
    """What two names are to each other; `UNSURE` where they may be one or not."""

    SAME = "same"
    OTHER = "other"
    UNSURE = "unsure"


def compare_names(one: Name, other: Name, *, here: str, there: str) -> Likeness:
    """Whether a name of the article `here` and one of the article `there` are the same."""
    ours, theirs = one.core, other.core
    if ours == theirs:
        return _if_clear(ours, here, there)
    if _is_acronym(one.words) or _is_acronym(other.words):
        return _compare_acronyms(one, other, here, there)
    known, known_too = places_named(one.words), places_named(other.words)
    if known and known_too:
        return Likeness.SAME if same_place(known, known_too) else Likeness.OTHER
    full, full_too = _full(ours, here, there), _full(theirs, there, here)
    if full is None or full_too is None:
        return Likeness.UNSURE
    return _compare_words(full, full_too)


def _if_clear(core: tuple[str, ...], here: str, there: str) -> Likeness:
    """The same words name one person, unless an article has two of that name."""
    full, full_too = _full(core, here, there), _full(core, there, here)
    if full is None or full_too is None:
        return Likeness.UNSURE
    return Likeness.UNSURE if _compare_words(full, full_too) is Likeness.OTHER else Likeness.SAME


@lru_cache(maxsize=4096)
def _compare_words(one: tuple[str, ...], other: tuple[str, ...]) -> Likeness:
    ours, theirs = set(map(stem, one)), set(map(stem, other))
    if ours == theirs:
        return Likeness.SAME
    if ours <= theirs or theirs <= ours:
        return _compare_longer(ours ^ theirs, ours & theirs)
    if {len(one), len(other)} <= set(_PERSON) and same_person(one, other):
        return Likeness.SAME
    if _spelt_alike(one, other) or _same_end(one, other):
        return Likeness.UNSURE
    return Likeness.OTHER


def _same_end(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether both end in a person's first and family name: "U.N. Envoy Ann Poe", "… Ann Poe"."""
    return one[-2:] == other[-2:] and words_of("names", "bodies").isdisjoint(one[-2:])


def _compare_longer(more: set[str], shared: set[str]) -> Likeness:
    """What one name is to another that has `more` words besides the `shared` ones."""
    bodies = _stems_of("bodies")
    if more & _stems_of("distinguishing"):
        # "Harbour University", "Northern Harbour University"; but "Korea" may be either, and so
        # may "the Times"
        known = bool(shared & bodies) and not shared <= bodies
        return Likeness.OTHER if known else Likeness.UNSURE
    if more & bodies and not shared & bodies:
        return Likeness.UNSURE  # "Brandt", "Brandt Foundation"
    return Likeness.SAME


def _spelt_alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether each word of the shorter is one of the longer, spelt otherwise: "Poe", "Ann Pow"."""
    shorter, longer = sorted((one, other), key=len)
    return all(
        any(
            _alike_words(*sorted((word, each), key=lambda each: (len(each), each)))
            for each in longer
        )
        for word in shorter
    )


def _alike_words(shorter: str, longer: str) -> bool:
    if len(shorter) >= _SHORTENED and longer.startswith(shorter):
        return True  # "Fed", "Federal Reserve"
    return SequenceMatcher(None, shorter, longer).ratio() >= _ALIKE


def _full(core: tuple[str, ...], article: str, elsewhere: str) -> tuple[str, ...] | None:
    """A lone first or family name in full as its article has it, or else the other article.

    None if several people of the article have it.
    """
    if len(core) != 1:
        return core
    people = _people(article).get(core[0]) or _people(elsewhere).get(core[0]) or [core]
    return people[0] if len(people) == 1 else None


@lru_cache(maxsize=64)
def _people(article: str) -> dict[str, list[tuple[str, ...]]]:
    """By first and by family name, the people that an article names in full, each once."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in find_names(article):
        if len(name.core) in _PERSON and not words_of("names", "bodies") & set(name.core):
            for part in {name.core[0], name.core[-1]}:
                namesakes = found.setdefault(part, [])
                if not any(same_person(name.core, each) for each in namesakes):
                    namesakes.append(name.core)
    return found


def _compare_acronyms(one: Name, other: Name, here: str, there: str) -> Likeness:
    ours, theirs = _letters(one.words), _letters(other.words)
    if ours == theirs or _initials(one.words) == theirs or _initials(other.words) == ours:
        return Likeness.SAME
    if places_named(one.words) and places_named(other.words):
        known = same_place(places_named(one.words), places_named(other.words))
        return Likeness.SAME if known else Likeness.OTHER
    if _is_acronym(one.words) and _is_acronym(other.words):
        return Likeness.OTHER
    letters, long = (ours, other) if _is_acronym(one.words) else (theirs, one)
    spelt = _spelt_out(here, there).get(letters)
    if spelt is None or _initials(long.words) in ("", long.words[:1]):
        return Likeness.UNSURE
    return Likeness.SAME if set(long.core) <= set(spelt) else Likeness.OTHER


@lru_cache(maxsize=64)
def _spelt_out(here: str, there: str) -> dict[str, tuple[str, ...]]:
    """What the acronyms stand for that an article explains: "Harbour Workers Union (HWU)"."""
    explained: dict[str, tuple[str, ...]] = {}
    for article in (here, there):
        for name in find_names(article):
            found = re.match(r" \(([A-Z][A-Z.]+)\)", article[name.end : name.end + 12])
            if found:
                explained[_letters(found[1])] = name.core
    return explained


def _is_acronym(words: str) -> bool:
    letters = _letters(words)
    return len(letters) > 1 and letters.isupper() and letters.isalpha()


def _letters(words: str) -> str:
    return words.replace(".", "")


def _initials(words: str) -> str:
    return "".join(word[0] for word in re.split(r"[\s-]+", words) if word[:1].isupper())


@cache
def _stems_of(key: str) -> frozenset[str]:
    return frozenset(map(stem, words_of("names", key)))
