"""How many, how often, how far, in which place: do the words for it exclude each other?

A word of scope is compared with one that stands beside the same word of the other statement, in the
same part of what is said: "few candidates agreed" and "no candidate agreed". "Some" may be all, so
it differs from "none" alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from factcheck.evidence.frames import Stretch, only_change, words_at
from factcheck.evidence.grammar import is_predicate
from factcheck.evidence.lexicons import word_lists
from factcheck.evidence.polarity.predicates import (
    Predicate,
    find_predicates,
    predicate_of,
    same_thing,
)
from factcheck.evidence.polarity.shares import shares_apart
from factcheck.evidence.reading import Reading
from factcheck.evidence.words import base, tokens
from factcheck.records import Finding, Result

if TYPE_CHECKING:
    from spacy.tokens import Token

_ORDINALS = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth last".split()
)
_PEOPLE = frozenset("nobody noone everyone everybody someone somebody".split())
_BESIDE = frozenset(("det", "det:predet", "amod", "advmod", "nummod", "cc:preconj"))
# What a word says beside the same word, either way.
_MODALS = (frozenset(("may",)), frozenset(("can", "will")))
_SILENT = Finding("scope", Result.SILENT)


@dataclass(frozen=True)
class Scope:
    """A word of scope: its classes, the word it stands beside, and the verb of both."""

    shown: str
    classes: frozenset[str]
    beside: str
    verb: Predicate
    at_subject: bool


def observe(left: Reading, right: Reading) -> Finding:
    """Differs if the same word has a scope on each side, and they exclude each other."""
    found = _of_words(left, right)
    if found.result is not Result.DIFFERS:
        # where the grammar shows nothing
        apart = shares_apart(left, right) or _in_place(left, right)
        return Finding("scope", Result.DIFFERS, *apart) if apart else found
    return found


def _of_words(left: Reading, right: Reading) -> Finding:
    if not (_classes_in(left) and _classes_in(right)):
        return _modal_finding(left, right)
    agreeing = _SILENT
    for one in left.once(_scopes):
        for other in right.once(_scopes):
            if not _of_the_same(one, other):
                continue
            if one.classes & other.classes:
                agreeing = Finding("scope", Result.AGREES, one.shown, other.shown)
            elif any(frozenset((a, b)) in _against() for a in one.classes for b in other.classes):
                return Finding("scope", Result.DIFFERS, one.shown, other.shown)
    return agreeing if agreeing is not _SILENT else _modal_finding(left, right)


def _in_place(left: Reading, right: Reading) -> tuple[str, str] | None:
    """The words of scope where two statements part that are otherwise the same, if they exclude
    each other: "died often", "died rarely".
    """
    change = only_change(left, right)
    if change is None:
        return None
    ours, theirs = (
        _placed(side, reading) for side, reading in ((change.left, left), (change.right, right))
    )
    against = _against() | _against("against_in_place")
    if ours & theirs or not any(frozenset((a, b)) in against for a in ours for b in theirs):
        return None
    return words_at(change.left, left), words_at(change.right, right)


def _placed(side: Stretch, reading: Reading) -> frozenset[str]:
    """The classes of the words of a stretch; an ordinal's only where it tells who or what it is."""
    words = " ".join(side.words)
    found = max(
        (phrase for phrase in _by_words() if re.search(rf"\b{re.escape(phrase)}\b", words)),
        key=lambda phrase: (len(phrase), phrase),
        default=None,
    )
    classes = _by_words()[found] if found else frozenset()
    if not classes & _ORDINALS:
        return classes
    nouns = [token.head for token in reading.doc if side.holds(token.idx, token.idx + 1)]
    # "the last member, Ann Poe", "Ann Poe was the last member"
    named = any(
        child.dep_ in ("appos", "cop") or _is_renamed(child)
        for noun in nouns
        if noun.pos_ == "NOUN"
        for child in noun.children
    )
    return classes if named else frozenset()


def _is_renamed(child: Token) -> bool:
    """Whether it is a name that a comma sets off, and no member of a list."""
    listed = any(each.dep_ == "cc" for each in child.children)
    return child.dep_ == "conj" and child.pos_ == "PROPN" and not listed


def _of_the_same(one: Scope, other: Scope) -> bool:
    if one.beside != other.beside or one.at_subject != other.at_subject:
        return False
    if one.verb.base != other.verb.base:
        return False
    placed = (one.classes | other.classes) & _ORDINALS
    # the first round and the second are two rounds, but nobody is the first man and the second
    if placed and (one.beside not in (one.verb.base, "time") or not _same_subject(one, other)):
        return False
    if same_thing(one.verb, other.verb):
        return True
    # "how often" is said of who does it, "how many" of them
    how_often = one.beside == one.verb.base
    return bool(one.beside) and not how_often and _related(one.verb, other.verb)


def _same_subject(one: Scope, other: Scope) -> bool:
    return bool(one.verb.subject & other.verb.subject)


def _related(one: Predicate, other: Predicate) -> bool:
    """Whether what is beside both is the same, and nothing known of them is another."""
    known = (one.objects, other.objects)
    return bool(one.rest & other.rest) or not all(known) or bool(known[0] & known[1])


def _scopes(reading: Reading) -> tuple[Scope, ...]:
    return tuple(scope for token in reading.doc for scope in _scope(token))


def _scope(token: Token) -> Iterator[Scope]:
    if token.lower_ not in _first_words() or _is_whole(token):
        return
    shown, classes = _read(token)
    if not classes:
        return
    noun = _beside(token)
    # what never came again came before
    if "never" in classes and any(child.lower_ == "again" for child in noun.children):
        return
    said = _said(token if noun.head is token else noun)
    if said is None:
        return
    beside = "person" if token.lower_ in _PEOPLE or noun.lower_ == "one" else base(noun.text)
    verb = predicate_of(said)
    if said in (noun, token):
        verb = replace(verb, base=beside)
    at_subject = noun.dep_.startswith("nsubj") or token.dep_.startswith("nsubj")
    words = shown if noun is token else f"{shown} {noun.text}"
    yield Scope(words, classes, beside, verb, at_subject)


def _is_whole(token: Token) -> bool:
    """Whether it is the "all" of "half of all tomatoes", which says of what it is the half."""
    before = [token.doc[at].lower_ for at in range(max(0, token.i - 2), token.i)]
    return before[-1:] == ["of"] and token.lower_ in ("all", "every", "both", "each")


def _read(token: Token) -> tuple[str, frozenset[str]]:
    """The longest words of scope that hold this one, if it is the last to begin them."""
    before = [token.doc[at].lower_ for at in range(max(0, token.i - 2), token.i)]
    after = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
    phrases = [
        f"{' '.join(before)} {token.lower_}",
        f"{' '.join(before[-1:])} {token.lower_}",
        f"{token.lower_} {after}",
        token.lower_,
    ]
    if before[-1:] == ["the"] and token.lower_ in ("few", "many"):
        return "", frozenset()
    for phrase in phrases:
        if found := _by_words().get(phrase.strip()):
            return phrase.strip() if phrase.strip() != token.lower_ else token.text, found
    return "", frozenset()


def _beside(token: Token) -> Token:
    """The word whose scope it is: the noun of "all the men" and of "all of the men"."""
    if token.dep_ in _BESIDE:
        return token.head
    parts = [child for child in token.children if child.dep_ == "nmod"]
    return parts[0] if parts else token


def _said(token: Token) -> Token | None:
    """What says something about a word, itself if it does; none in a heading without a verb."""
    while token.pos_ not in ("VERB", "ADJ") and not is_predicate(token):
        if token.dep_ == "ROOT" or token.dep_ in ("appos", "parataxis"):
            return None
        token = token.head
    return token


def _modal_finding(left: Reading, right: Reading) -> Finding:
    """What may not be and what can't be: both are denied, one for certain."""
    if not any("may" in side or "might" in side for side in _lower(left, right)):
        return _SILENT
    if not all(any(word in side for word in ("not", "n't", "n’t")) for side in _lower(left, right)):
        return _SILENT
    for one in left.once(find_predicates):
        for other in right.once(find_predicates):
            if one.base == other.base and one.denied and other.denied and same_thing(one, other):
                for may, firm in ((one, other), (other, one)):
                    if may.context & _MODALS[0] and firm.context & _MODALS[1]:
                        return Finding("scope", Result.DIFFERS, _modal(one), _modal(other))
    return _SILENT


def _modal(predicate: Predicate) -> str:
    return " ".join([*sorted(predicate.context), predicate.shown])


def _lower(*sides: Reading) -> list[str]:
    return [side.text.lower() for side in sides]


def _classes_in(reading: Reading) -> bool:
    return not _first_words().isdisjoint(tokens(reading.text.lower()))


@cache
def _by_words() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, words in word_lists("scope").items():
        for word in words if not name.startswith("against") else ():
            found.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}


@cache
def _first_words() -> frozenset[str]:
    """The words that carry a scope: the last of "not all", the first of "one of"."""
    return frozenset(word for phrase in _by_words() for word in phrase.split()) - {
        "not", "of", "in", "a", "at", "least", "single", "quite",
    }  # fmt: skip


@cache
def _against(name: str = "against") -> frozenset[frozenset[str]]:
    pairs = set()
    for line in word_lists("scope")[name]:
        sides = [side.split() for side in line.split("/")]
        one, other = sides if len(sides) == 2 else (sides[0], sides[0])
        pairs |= {frozenset((a, b)) for a in one for b in other if a != b}
    return frozenset(pairs)
