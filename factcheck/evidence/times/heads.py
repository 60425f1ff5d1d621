"""The word that a time hangs on: the event that it dates, by the grammar.

"The hearing is set for Friday" dates the hearing, "said in a statement Friday" the saying, and "it
was on Friday that she resigned" the resignation.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from factcheck.evidence.lexicons import word_lists, words_of
from factcheck.evidence.words import stem

if TYPE_CHECKING:
    from spacy.tokens import Token

# The lists of events.yaml that are no classes of words for one event.
_NOT_EVENTS = frozenset(
    ("before", "after", "weak", "telling", "announcing", "media", "planning", "holding", "planned")
)
_SUBJECTS = ("nsubj", "nsubj:pass", "expl")


def heads_of(found: Sequence[Token], inside: set[int]) -> Iterator[Token]:
    """The word outside all times that a time hangs on, none for a time that is all there is."""
    among = {token.i for token in found}
    top = next((one for one in found if one.head.i not in among or one.head.i == one.i), None)
    if top is None:
        return
    if top.head.i == top.i:
        yield from _told_to_be_then(top)
        return
    # "the 2008 race" tells which race, not when
    if top.dep_ in ("compound", "nummod", "amod") and top.text.isdigit():
        return
    head = outside(top.head, inside)
    if head is None:
        return
    # "met the president on Monday" is often read as the president's Monday
    if head.pos_ == "PROPN" or (head.dep_ == "obj" and top.i > head.i and top.dep_ == "nmod"):
        head = head.head
    yield _appointment(top) or _dated(_nearer(head, top))


def _appointment(top: Token) -> Token | None:
    """The noun before a "for": "wrote of the hearing for Friday" dates the hearing."""
    case = next((child for child in top.children if child.lower_ == "for"), None)
    if case is None or case.i == 0:
        return None
    noun = case.nbor(-1)
    return noun if noun.pos_ == "NOUN" and is_planned(noun) else None


def _told_to_be_then(top: Token) -> Iterator[Token]:
    """What was at a time that is all a sentence says: "it was on Friday, … , that she resigned"."""
    clauses = [
        mark.head
        for mark in top.subtree
        if mark.lower_ == "that" and mark.head.pos_ == "VERB" and mark.head.i > mark.i > top.i
        # of clauses within the sentence only the one that a comma sets off, for it is often
        # read as a part of what stands before
        if mark.head.head.i == top.i or (mark.dep_ == "mark" and mark.nbor(-1).lower_ == ",")
    ]
    subjects = [child for child in top.children if child.dep_ in _SUBJECTS]
    if any(subject.lower_ == "it" for subject in subjects):
        yield from clauses[:1]
    else:
        yield from (subject for subject in subjects if subject.pos_ == "NOUN")


def _dated(head: Token) -> Token:
    """The event itself where a time hangs on a plan, a medium, or what only holds it."""
    word = head.lemma_.lower()
    arguments = {child.dep_: child for child in head.children}
    if word in words_of("events", "media") and is_telling(head.head):
        return head.head
    if word in words_of("events", "planning"):
        if head.dep_ in ("nmod", "acl", "appos", "amod"):
            return head.head
        found = next((arguments[dep] for dep in ("xcomp", *_SUBJECTS) if dep in arguments), head)
        return found if found.pos_ in ("NOUN", "VERB") else head
    if word in words_of("events", "holding") and "obj" in arguments:
        held = arguments["obj"]
        return held if is_planned(held) else head
    return head


def is_telling(token: Token) -> bool:
    """Whether it is a verb of saying or writing."""
    return token.pos_ == "VERB" and stem(token.text) in _stems("telling")


def is_planned(token: Token) -> bool:
    """Whether it is an event of the sort that stands in a calendar."""
    return stem(token.text) in _stems("planned")


@cache
def _stems(name: str) -> frozenset[str]:
    return frozenset(map(stem, words_of("events", name)))


def _nearer(head: Token, top: Token) -> Token:
    """The event of an "after" between the two, which the time may date: "after a vote in May"."""
    order = {phrase for _, phrase in order_phrases() if " " not in phrase}
    between = (
        child
        for child in head.children
        if head.i < child.i < top.i and any(one.lower_ in order for one in child.children)
    )
    return next(between, head)


def outside(token: Token, inside: set[int]) -> Token | None:
    """The first word above a token that is in no time and no preposition; None if there is none."""
    while token.i in inside or token.dep_ in ("case", "fixed", "mark"):
        if token.head.i == token.i:
            return None
        token = token.head
    return token


@cache
def _classes() -> dict[str, str]:
    return {
        stem(word): name
        for name, words in word_lists("events").items()
        if name not in _NOT_EVENTS
        for word in words
    }


def event_class(word: str) -> str:
    """The name of the class that a stem belongs to, else the stem: "ballot" → "vote"."""
    return _classes().get(word, word)


@cache
def order_phrases() -> tuple[tuple[bool, str], ...]:
    """The words that tell what came first, each with whether they say "before"."""
    lists = word_lists("events")
    return tuple(
        (name == "before", phrase) for name in ("before", "after") for phrase in lists[name]
    )
