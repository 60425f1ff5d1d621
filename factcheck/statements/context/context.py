"""Parsed sentences → what their pronouns and descriptions stand for, where it is clear.

    fillings = resolve_context(sentences)         # one tuple per sentence
    fillings[1][0]                                # Filling(0, 1, "His", "Emmanuel Macron's", …)

What is not clear is there as well, with `text` None: it is never guessed silently.
"""

from collections.abc import Sequence
from typing import Any

from factcheck.statements.context.antecedents import Weights, shipped_weights
from factcheck.statements.context.filling import Filling, fill
from factcheck.statements.context.reading import chooser, read_context


def resolve_context(
    sentences: Sequence[Any], weights: Weights | None = None
) -> tuple[tuple[Filling, ...], ...]:
    """The fillings of each sentence (a parsed spaCy Doc or Span), in their order."""
    weights = weights or shipped_weights()
    return fill(read_context(sentences, chooser(weights)), weights)
