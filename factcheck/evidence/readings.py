"""The readings of all statements that are compared, each made once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from factcheck.evidence.reading import Reading
from factcheck.records import Statement


class Readings:
    """Hands out the reading of a statement, the same one each time."""

    def __init__(self, statements: Sequence[Statement] = ()) -> None:
        """`statements` are all of the articles, so that observers can look at sentences around."""
        self._around: dict[str, tuple[Statement, ...]] = {}
        # by the identity of the statement, which its reading keeps alive
        self._readings: dict[int, Reading] = {}
        self.add(statements)

    def add(self, statements: Sequence[Statement]) -> None:
        """Makes known all statements of some more articles."""
        self._around |= statements_around(statements)

    def of(self, statement: Statement) -> Reading:
        """The statement's reading."""
        if id(statement) not in self._readings:
            around = self._around.get(statement.id, ())
            self._readings[id(statement)] = Reading(statement, around)
        return self._readings[id(statement)]


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
