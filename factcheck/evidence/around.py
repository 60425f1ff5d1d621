"""Statements → for each, those of the sentences right before and after it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from factcheck.records import Statement


def statements_around(statements: Sequence[Statement]) -> Mapping[str, tuple[Statement, ...]]:
    """By the id of each statement, the neighbours under the same heading, in the article's order.

    `statements` are all of some articles.
    """
    found: dict[str, tuple[Statement, ...]] = {}
    for sentences in _sentences(statements):
        for at, sentence in enumerate(sentences):
            near = [*sentences[max(at - 1, 0) : at], *sentences[at + 1 : at + 2]]
            around = tuple(one for each in near for one in each)
            found |= {statement.id: around for statement in sentence}
    return found


def _sentences(statements: Sequence[Statement]) -> list[list[list[Statement]]]:
    """The statements of each sentence, by article and heading."""
    return [
        [list(sentence) for _, sentence in groupby(passage, lambda one: one.sentence)]
        for _, passage in groupby(statements, lambda one: (one.article.id, one.heading))
    ]
