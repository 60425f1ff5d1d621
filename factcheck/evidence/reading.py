"""A statement as observers see it: its words, and what was read off them once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
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
