"""What a name is said to be → which of the names "the president" or "the alliance" stands for.

An article says it in a title ("President Macron"), an apposition ("NATO, the military alliance"),
a predicate ("Acme is a carmaker") or in the name itself ("the European Union"). It then goes on
with that word, with a part of what it said ("the secretary general") or with a broader word ("the
alliance chief"). Nothing here knows of any person, country or firm.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from factcheck.english.lexicon import word_lists, words_of
from factcheck.english.negation import is_negation
from factcheck.statements.context.natures import Nature
from factcheck.statements.context.parsed import Word, singular, span_of

_WORD = re.compile(r"[^\W_]+(?:\.[^\W_]+)*")
_EMPTY = words_of("grammar", "empty")
_IS = words_of("grammar", "be", "short_be")


class Office(NamedTuple):
    """What somebody or something is said to be: its noun, and all the words that say it.

    `affiliated` where they name or tell an organisation or a country as well ("NATO chief").
    """

    key: str
    words: frozenset[str]
    affiliated: bool = False


def offices_of(
    index: int, words: Sequence[Word], start: int, name: Sequence[int], nature: Nature
) -> Iterator[Office]:
    """What a mention says of the one it names; `name` has the places of a name's words."""
    if name:
        found = _said(words, start, min(name))
        # "team member Anna Berg": she is no team
        if found and _may_hold(nature, found.key):
            yield found
        last = singular(words[max(name)])
        if nature is not Nature.PERSON and last in words_of("context", "bodies"):
            yield Office(last, frozenset(words[place].lower for place in name))
    elif _tells(index, words):
        left, right = span_of(index, words)
        found = _said(words, left, max(right, index + 1))
        if found:
            yield Office(singular(words[index]), found.words, found.affiliated)


def _may_hold(nature: Nature, key: str) -> bool:
    if key in words_of("context", "roles"):
        return nature in {Nature.PERSON, Nature.UNKNOWN}
    return nature is not Nature.PERSON


def _said(words: Sequence[Word], start: int, end: int) -> Office | None:
    listed = _both("roles", "bodies")
    keys = [key for key in map(_full, words[start:end]) if key in listed]
    if not keys:
        return None
    told = {word for one in words[start:end] for word in _WORD.findall(one.lower)} | set(keys)
    groups = _both("groups", "bodies")
    affiliated = any(
        (word.text[:1].isupper() and singular(word) not in listed) or word.lower in groups
        for word in words[start:end]
    )
    return Office(keys[-1], frozenset(told - _EMPTY), affiliated)


def _full(word: Word) -> str:
    """The noun in the singular, written out: "Gov." is "governor"; "" for a plural."""
    if word.tag in {"NNS", "NNPS"}:
        return ""
    return _short_titles().get(word.lower.rstrip("."), word.lower)


@cache
def _short_titles() -> dict[str, str]:
    pairs = [pair.split() for pair in word_lists("context")["short_titles"]]
    return {pair[0]: pair[1] for pair in pairs}


@cache
def _both(one: str, other: str) -> frozenset[str]:
    return words_of("context", one) | words_of("context", other)


def _tells(index: int, words: Sequence[Word]) -> bool:
    """Whether a noun is said of another mention, or another is named beside it."""
    word = words[index]
    children = [words[child] for child in word.children]
    if word.dep == "appos" or any(child.dep == "appos" for child in children):
        return True
    copulas = {child.lower for child in children if child.dep == "cop"}
    denied = any(is_negation(child.lower) or child.dep == "aux" for child in children)
    return bool(copulas & _IS) and not denied


def asked_words(text: str) -> frozenset[str]:
    """The words of "the alliance chief" that must fit, in small letters."""
    return frozenset(_WORD.findall(text.lower().replace("’", "'"))) - _EMPTY


def fits(key: str, asked: frozenset[str], office: Office) -> bool:
    """Whether "the …" with these words may speak of one who is said to be that."""
    if key not in words_of("context", "roles"):
        return key == office.key and asked <= office.words
    standing = words_of("context", "standings")
    if office.key not in words_of("context", "roles"):
        return False
    if asked & standing != office.words & standing:
        return False
    rest = asked - office.words
    if key in office.words:
        return not rest
    if not office.words & _broader(key):
        return False
    body = rest - {key}
    # "the alliance chief" is not the French president, who leads another sort of body
    if body and office.words & words_of("context", "leaders"):
        return False
    return body <= (_both("groups", "bodies") if office.affiliated else frozenset())


def fitting_words(key: str) -> frozenset[str]:
    """The words of which one that fits "the …" with this noun is said to be one."""
    return _broader(key) | {key}


def _broader(key: str) -> frozenset[str]:
    """What "the leader" or "the chief" may be said of besides."""
    if key == "leader":
        return words_of("context", "leaders")
    chief = key in words_of("context", "broad")
    return words_of("context", "chiefs") if chief else frozenset()


def may_be_body(key: str, office: Office) -> bool:
    """Whether an organisation of one kind may be called by the noun of another."""
    broad = key in words_of("context", "broad_bodies")
    return key == office.key or (broad and office.key in words_of("context", "societies"))
