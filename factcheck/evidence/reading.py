"""A statement as observers see it: its words, and what was read off them once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from factcheck.models import Reader, load_reader
from factcheck.records import Statement

if TYPE_CHECKING:
    from spacy.tokens import Doc

Found = TypeVar("Found")


@dataclass(frozen=True, eq=False)
class Reading:
    """A statement that several matches look at; `reader` is the shipped one if None.

    `around` are the statements of the sentences before and after, where they are known.
    `doc` is parsed when an observer first asks for it, for most can tell from the words alone
    that there is nothing to look at. Raises ModelError if the reader can't be loaded.
    """

    statement: Statement
    reader: Reader | None = None
    around: tuple[Statement, ...] = ()
    _found: dict[Callable[[Reading], Any], Any] = field(default_factory=dict, repr=False)

    @property
    def text(self) -> str:
        """The statement's text."""
        return self.statement.text

    @cached_property
    def doc(self) -> Doc:
        """The grammar of the statement's text, as one sentence."""
        return (self.reader or load_reader()).parse(self.text, [0])

    def once(self, find: Callable[[Reading], Found]) -> Found:
        """What `find` reads off this statement; the same value again at the next call."""
        if find not in self._found:
            self._found[find] = find(self)
        found: Found = self._found[find]
        return found
