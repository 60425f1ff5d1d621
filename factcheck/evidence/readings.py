"""The readings of all statements that are compared, each made once."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.evidence.around import statements_around
from factcheck.evidence.reading import Reading
from factcheck.models import Reader
from factcheck.records import Statement


class Readings:
    """Hands out the reading of a statement, the same one each time."""

    def __init__(self, statements: Sequence[Statement] = (), reader: Reader | None = None) -> None:
        """`statements` are all of the articles, so that observers can look at sentences around.

        `reader` reads their grammar for the observers that ask; the shipped one if None.
        """
        self._around: dict[str, tuple[Statement, ...]] = {}
        self._reader = reader
        # by the identity of the statement, which its reading keeps alive
        self._readings: dict[int, Reading] = {}
        self._waiting: list[Reading] = []
        self.add(statements)

    def add(self, statements: Sequence[Statement]) -> None:
        """Makes known all statements of some more articles."""
        self._around |= statements_around(statements)

    def of(self, statement: Statement) -> Reading:
        """The statement's reading."""
        if id(statement) not in self._readings:
            around = self._around.get(statement.id, ())
            reading = Reading(statement, self._reader, around, self._waiting)
            self._waiting.append(reading)
            self._readings[id(statement)] = reading
        return self._readings[id(statement)]
