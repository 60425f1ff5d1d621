"""What a politician stands for: "Ann Poe (R-Tenn.)", "Ann Poe is a Kentucky Republican"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from factcheck.evidence.names.geography import Place, places_abbreviated, places_named
from factcheck.evidence.names.proper_names import Name, names_of
from factcheck.evidence.reading import Reading

_OFFICE = (
    r"(?:Republican|Democrat|[Ii]ndependent|[Ss]enator|[Gg]overnor|[Cc]ongress(?:man|woman)"
    r"|Sen\.|Gov\.|Rep\.|(?:GOP|Republican|Democratic) (?:[Ss]enator|[Gg]overnor|lawmaker))"
)
_STATE = r"((?:[A-Z][a-z]*\.?[ ]?){1,2}(?<! ))"
# "(R-Tenn.)", ", D-Vt.,"; "a Republican from Tenn."; "Sen. Poe of Vermont" is read from the names
_AFTER = (
    re.compile(rf"\b[RDI]-{_STATE}"),
    re.compile(rf"\b{_OFFICE},? (?:from|of|representing) {_STATE}"),
)
# "a Kentucky Republican", "the Vermont senator"
_BEFORE = re.compile(rf"\s{_OFFICE}(?!\w)")
_TITLED = re.compile(r"(?:Sen|Gov|Rep)\.|Senator|Governor|Representative|Congress(?:man|woman)")


class Constituency(NamedTuple):
    """Whose it is, its name as written, and what that may mean."""

    person: Name
    words: str
    places: frozenset[Place]


def constituencies_of(reading: Reading) -> tuple[Constituency, ...]:
    """What the politicians in a statement stand for, each who has one; for `Reading.once`.

    A person's name that we filled in counts for none, for the office may be another's.
    """
    found = dict.fromkeys([*_after_office(reading), *_before_office(reading)])
    per_person = Counter(each.person for each in found)
    return tuple(each for each in found if per_person[each.person] == 1 and not each.person.filled)


def _after_office(reading: Reading) -> Iterator[Constituency]:
    text = reading.text
    for pattern in _AFTER:
        for match in pattern.finditer(text):
            state = _state(match[1])
            person = _person(reading, match.start(), match.end())
            if state and person is not None:
                yield Constituency(person, state, places_abbreviated(state))
    names = reading.once(names_of)
    for one, other in pairwise(names):
        known = places_abbreviated(other.words)
        if known and text[one.end : other.start] == " of " and _TITLED.match(one.words):
            yield Constituency(one, other.words, known)


def _before_office(reading: Reading) -> Iterator[Constituency]:
    for name in reading.once(names_of):
        office = _BEFORE.match(reading.text, name.end)
        places = places_named(name.words)
        if office and places:
            person = _person(reading, name.start, office.end())
            if person is not None:
                yield Constituency(person, name.words, places)


def _state(words: str) -> str:
    """The state that words begin with, as written; "Tenn. Poe" with Tennessee."""
    parts = words.split(" ")
    each = (" ".join(parts[:count]) for count in range(len(parts), 0, -1))
    return next((words for words in each if places_abbreviated(words)), "")


def _person(reading: Reading, start: int, end: int) -> Name | None:
    """Whose the words are: of the name that follows, as in "Maine Sen. Ann Poe", or last before."""
    names = [name for name in reading.once(names_of) if not places_named(name.words)]
    after = next((name for name in names if start <= name.start <= end + 1 < name.end), None)
    before = [name for name in names if name.end <= start]
    return after or (before[-1] if before else None)
