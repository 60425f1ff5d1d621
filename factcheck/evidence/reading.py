"""A statement as observers see it: its words, and what was read off them once.

`Readings` has those of all statements that are compared.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any, TypeVar

from factcheck.records import Statement

Found = TypeVar("Found")


@dataclass(frozen=True, eq=False)
class Reading:
    """A statement that several matches look at.

    `around` are the statements of the sentences before and after, where they are known.
    """

    statement: Statement
    around: tuple[Statement, ...] = ()
    _found: dict[Callable[[Reading], Any], Any] = field(default_factory=dict, repr=False)

    @property
    def text(self) -> str:
        """The statement's text."""
        return self.statement.text

    def once(self, find: Callable[[Reading], Found]) -> Found:
        """What `find` reads off this statement; the same value again at the next call."""
        if find not in self._found:
            self._found[find] = find(self)
        found: Found = self._found[find]
        return found


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
