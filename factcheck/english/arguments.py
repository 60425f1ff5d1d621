"""What a verb or an adjective is said of, as far as the words around it tell.

"The summit of ministers opened on Monday"   summit
"Police have closed the old bridge"          police; old, bridge
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from factcheck.english.lexicon import words_of
from factcheck.english.words import FUNCTION_WORDS, base

# a word, or a mark that ends what belongs to a verb
_PART = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|[,;:—–]")
_MARK = re.compile(r"[,;:—–]")


@dataclass(frozen=True)
class Arguments:
    """The common forms of the subject's head and of the object's words; empty where unknown."""

    subject: frozenset[str]
    objects: frozenset[str]


def arguments_of(word: str, text: str) -> Arguments:
    """What a word as written is said of where it first stands in a text."""
    before, _, after = re.split(rf"\b({re.escape(word)})\b", text, maxsplit=1)
    clause = _MARK.split(before)[-1]
    head = _head(clause) or _head(before)
    objects = takewhile(_goes_on, _PART.findall(after))
    return Arguments(frozenset(map(base, head)), frozenset(map(base, _content(objects))))


def may_be_of_one_thing(one: Arguments, other: Arguments) -> bool:
    """Whether the objects share a word, or all that is known of one side does with the other."""
    if one.objects and other.objects:
        return not one.objects.isdisjoint(other.objects)
    ours, theirs = one.subject | one.objects, other.subject | other.objects
    return not (ours and theirs and ours.isdisjoint(theirs))


def _head(before: str) -> list[str]:
    """The last word of the phrase that a clause begins with, or that the verb follows."""
    parts = _PART.findall(before)
    first = list(_content(takewhile(_goes_on, parts)))
    return (first or list(_content(iter(parts))))[-1:]


def _goes_on(part: str) -> bool:
    """Whether a part belongs to the phrase before it: no mark, and no word that opens another."""
    return part[0].isalpha() and part.casefold() not in _opening()


def _content(parts: Iterator[str]) -> Iterator[str]:
    for part in parts:
        small = part.casefold()
        if part[0].isalpha() and small not in _passed_over() and not small.endswith("ly"):
            yield part


@cache
def _opening() -> frozenset[str]:
    return words_of("grammar", "after_head", "be", "have") | words_of("occasions", "prepositions")


@cache
def _passed_over() -> frozenset[str]:
    return FUNCTION_WORDS | words_of("occasions", "days", "times", "months")
