"""Parsed sentences → what their pronouns and descriptions stand for, where it is clear.

    fillings = resolve_context(sentences)         # one tuple per sentence
    fillings[1][0]                                # Filling(0, 1, "His", "Emmanuel Macron's", …)

What is not clear is there as well, with `text` None: it is never guessed silently.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from factcheck.statements.context.antecedents import Weights, shipped_weights
from factcheck.statements.context.filling import Filling, fill
from factcheck.statements.context.reading import chooser, read_context
from factcheck.statements.context.speakers import first_person


def resolve_context(
    sentences: Sequence[Any],
    weights: Weights | None = None,
    *,
    speakers: Sequence[str | None] | None = None,
) -> tuple[tuple[Filling, ...], ...]:
    """The fillings of each sentence (a parsed spaCy Doc or Span), in their order.

    `speakers` has the name of who says what is quoted in each sentence, None where nobody clear
    does; with it, "I", "my" and "we" within quotations have fillings too.
    """
    weights = weights or shipped_weights()
    reading = read_context(sentences, chooser(weights))
    found = fill(reading, weights)
    if speakers is None:
        return found
    return tuple(
        tuple(sorted([*some, *first_person(words, speaker)], key=lambda one: one.start))
        for some, words, speaker in zip(found, reading.sentences, speakers, strict=True)
    )


def resolve_phrase(fillings: Sequence[Filling], start: int, end: int) -> str | None:
    """What tokens `start` to `end` of a sentence stand for, a pronoun or a description.

    None where that is not clear, and for any other phrase: a name stands for itself.
    """
    for filling in fillings:
        if (filling.start, filling.end) == (start, end):
            return filling.text
    return None


def unresolved(fillings: Sequence[Filling]) -> Iterator[Filling]:
    """The fillings whose antecedent is not clear."""
    return (filling for filling in fillings if filling.text is None)
