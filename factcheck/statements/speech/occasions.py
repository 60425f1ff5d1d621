"""A cue in a parse → when, where and in what it was said: the phrases that hang on the cue."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.english.lexicon import words_of
from factcheck.statements.speech.candidates import (
    Candidate,
    Tokens,
    before_content,
    day_between,
    is_speech,
    is_time,
)
from factcheck.statements.speech.hearers import hearer_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_PHRASES = ("obl", "advcl", "advmod")
# Tokens: "after the NATO summit in Vilnius" has 6; a longer phrase is a story of its own.
_LONGEST = 14
# a leading "In Tokyo," tells of what happens; only "In a statement," of how it was said
_PLACES = {"in", "on"}


def occasion_of(doc: Doc, candidate: Candidate) -> tuple[Tokens, Tokens]:
    """The tokens of the occasion, and those of them that tell the time.

    "said in a statement on Tuesday" gives "in a statement on Tuesday" and "on Tuesday".
    """
    used = {*candidate.content, *candidate.source, *candidate.cue}
    words: set[int] = set()
    times: set[int] = set()
    for child in _hanging(doc[candidate.head], candidate):
        own = {word.i for word in before_content(child.subtree)} - used
        if child.i not in used and len(own) <= _LONGEST and _tells(child, candidate.head):
            words |= own
            times |= {i for time in child.subtree if _is_time(time) for i in _phrase(time)} & own
    return tuple(sorted(words)), tuple(sorted(times))


def _hanging(cue: Token, candidate: Candidate) -> Iterator[Token]:
    """What may tell the occasion; what hangs on the hearer is the cue's: "told CNN on Monday"."""
    yield from (child for child in cue.children if child.dep_.startswith(_PHRASES))
    for clause in cue.children:
        yield from (cue.doc[i] for i in day_between(cue, clause) if is_time(cue.doc[i]))
    hearer = hearer_of(cue, candidate.content)
    if hearer is not None:
        placed = (child for child in hearer.children if child.dep_ == "nmod" and child.i > hearer.i)
        yield from placed


def _tells(child: Token, cue: int) -> bool:
    if child.dep_ == "advmod":
        return _is_time(child)
    first = next(
        (c.text.lower() for c in child.children if c.dep_ in ("case", "mark", "advmod")), ""
    )
    if first in _PLACES and child.i < cue:
        said = words_of("occasions", "utterances")
        return not said.isdisjoint(word.text.lower() for word in child.subtree)
    # "while admitting that" is what else was said
    if child.dep_ == "advcl" and first == "while" and is_speech(child):
        return False
    leads = child.text.lower() in words_of("occasions", "leading")
    return _is_time(child) or first in words_of("occasions", "prepositions") or leads


def _is_time(token: Token) -> bool:
    word = token.text.lower()
    year = word.isdigit() and len(word) == 4
    times = words_of("occasions", "times") - {"this", "last"}
    months = words_of("occasions", "months") - {"may"}
    return year or word in words_of("occasions", "days") | times | months


def _phrase(time: Token) -> set[int]:
    """The day with its "on" and "early", without what is told of it in a clause."""
    words = {word.i for word in time.subtree}
    for child in time.children:
        if child.dep_.startswith(("acl", "appos", "conj", "cc", "punct")):
            words -= {word.i for word in child.subtree}
    return words
