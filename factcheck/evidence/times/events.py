"""What the times of a statement date: the word that each hangs on, and the order of events.

"Resigned on Friday, two weeks before the vote": the resignation is dated Friday, and stands two
weeks before the vote.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.evidence.lexicons import words_of
from factcheck.evidence.reading import Reading
from factcheck.evidence.times.heads import (
    event_class,
    heads_of,
    is_planned,
    is_telling,
    order_phrases,
    outside,
)
from factcheck.evidence.times.sorts import Time
from factcheck.evidence.times.times import find_times
from factcheck.evidence.times.values import Length
from factcheck.evidence.words import content_stems, stem, tokens

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_ARGUMENTS = ("nsubj", "nsubj:pass", "obj")
_COMPLEMENTS = ("obj", "obl", "nmod", "ccomp", "xcomp", "parataxis", "advcl")


@dataclass(frozen=True)
class Event:
    """The word that a time hangs on, by the stem of its class; the words it is told with.

    `main` is whether it is what the whole statement tells; `who` the names that take part in it;
    `about` the stems of what else is told of it. `telling` is whether it is said or written,
    `planned` whether it is of the sort that stands in a calendar.
    """

    stem: str
    weak: bool
    main: bool
    who: frozenset[str]
    about: frozenset[str] = frozenset()
    telling: bool = False
    planned: bool = False


@dataclass(frozen=True)
class Dated:
    """A time with the event that it dates."""

    time: Time
    event: Event


@dataclass(frozen=True)
class Order:
    """An event that comes before or after another one, by a length of time if that is told.

    `other` is the stem of the other event, `about` the stems of all its words.
    """

    words: str
    event: Event
    other: str
    about: frozenset[str]
    before: bool
    length: Length | None


def read_times(reading: Reading) -> tuple[Time, ...]:
    """The times in a statement's text."""
    return find_times(reading.text, reading.statement.article.published)


def read_rest(reading: Reading) -> frozenset[str]:
    """The stems of a statement's content words outside its times."""
    text = reading.text
    for time in reversed(reading.once(read_times)):
        text = text[: time.start] + " " + text[time.end :]
    return frozenset(map(event_class, content_stems(tokens(text))))


def read_plain_rest(reading: Reading) -> frozenset[str]:
    """The same without names, which tell whom it is about but not what happened."""
    names = {event_class(stem(token.text)) for token in reading.doc if token.pos_ == "PROPN"}
    return reading.once(read_rest) - names


def read_dated(reading: Reading) -> tuple[Dated, ...]:
    """The times of a statement's text, each with what it dates."""
    times = reading.once(read_times)
    inside = _inside(reading.doc, times)
    return tuple(
        Dated(time, _event(head, inside))
        for time in times
        if (time.date or time.length)
        for head in heads_of(_tokens(reading.doc, time), inside)
    )


def _tokens(doc: Doc, time: Time) -> list[Token]:
    return [token for token in doc if time.start <= token.idx < time.end and not token.is_punct]


def _inside(doc: Doc, times: Sequence[Time]) -> set[int]:
    return {token.i for time in times for token in doc if time.start <= token.idx < time.end}


def _event(head: Token, inside: set[int]) -> Event:
    names = (
        part
        for child in head.children
        if child.dep_ in _ARGUMENTS and child.pos_ == "PROPN" and child.i not in inside
        for part in child.subtree
        if part.pos_ == "PROPN" and part.i not in inside and part.dep_ != "nmod:desc"
    )
    return Event(
        event_class(stem(head.text)),
        not words_of("events", "weak").isdisjoint((head.text.lower(), head.lemma_)),
        _is_main(head, inside),
        frozenset(stem(name.text) for name in names),
        _about(head, inside),
        is_telling(head),
        is_planned(head),
    )


def _about(head: Token, inside: set[int]) -> frozenset[str]:
    """What is told of an event beside its time and who took part; no plan and no medium of it."""
    light = words_of("events", "media", "planning")
    found = (
        part
        for child in head.children
        if child.dep_.split(":")[0] in _COMPLEMENTS and child.i not in inside
        for part in child.subtree
        if part.i not in inside and part.is_alpha and part.lemma_.lower() not in light
    )
    return frozenset(map(event_class, content_stems(part.text for part in found)))


def _is_main(token: Token, inside: set[int]) -> bool:
    while token.dep_ == "xcomp" and token.head.i != token.i:
        token = token.head
    top = token.head
    if top.i == token.i:
        return True
    # beneath a time that is all there is, "it was on Friday that she resigned", or a mere plan
    beneath = words_of("events", "planning", "holding")
    return bool(top.head.i == top.i and (top.i in inside or top.lemma_.lower() in beneath))


def read_orders(reading: Reading) -> tuple[Order, ...]:
    """The events that a statement puts before or after another."""
    words = [word.lower() for word in tokens(reading.text)]
    if not {phrase.split()[-1] for _, phrase in order_phrases()} & set(words):
        return ()
    return tuple(_orders(reading))


def _orders(reading: Reading) -> Iterator[Order]:
    inside = _inside(reading.doc, reading.once(read_times))
    words = [token.lower_ for token in reading.doc]
    for before, phrase in order_phrases():
        parts = phrase.split()
        for at in range(len(words) - len(parts)):
            if words[at : at + len(parts)] == parts:
                yield from _order(reading, range(at, at + len(parts)), before, inside)


def _order(reading: Reading, phrase: range, before: bool, inside: set[int]) -> Iterator[Order]:
    """The order that the words `phrase` of the text tell, none if they tell no such thing."""
    doc, first = reading.doc, reading.doc[phrase[0]]
    other = _marked(doc[phrase[-1]])
    if other is None or other.i in inside or other.pos_ in ("PRON", "NUM", "PUNCT"):
        return
    event = outside(other.head, inside | set(phrase))
    if event is None or event.i == other.i:
        return
    times = reading.once(read_times)
    offset = next((time for time in times if time.length and _ends_at(time, first)), None)
    start = offset.start if offset else first.idx
    yield Order(
        reading.text[start : other.idx + len(other.text)],
        _event(event, inside),
        event_class(stem(other.text)),
        frozenset(map(event_class, content_stems(token.text for token in other.subtree))),
        before,
        offset.length if offset else None,
    )


def _ends_at(time: Time, token: Token) -> bool:
    return bool(0 < token.idx - time.end <= 1)


def _marked(last: Token) -> Token | None:
    """What a preposition or conjunction introduces."""
    word = last.head if last.dep_ == "fixed" else last
    return word.head if word.dep_ in ("case", "mark") else None
