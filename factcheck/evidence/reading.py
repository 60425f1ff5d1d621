"""A statement as observers see it: its words, and what was read off them once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from factcheck.models import Reader, load_reader, parse_grammar
from factcheck.records import Statement

if TYPE_CHECKING:
    from spacy.tokens import Doc

Found = TypeVar("Found")

# as many as a reader takes at once; most of them will be asked for sooner or later
_TOGETHER = 32


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
    # Readings that wait for a parse too: they are read together, for that takes half the time.
    waiting: list[Reading] = field(default_factory=list, repr=False)
    _found: dict[Callable[[Reading], Any], Any] = field(default_factory=dict, repr=False)

    @property
    def text(self) -> str:
        """The statement's text."""
        return self.statement.text

    @cached_property
    def doc(self) -> Doc:
        """The grammar of the statement's text, as one sentence; its entities by `entity_type`."""
        if self in self.waiting:
            self.waiting.remove(self)
        together = [self, *self.waiting[: _TOGETHER - 1]]
        del self.waiting[: _TOGETHER - 1]
        docs = parse_grammar(self.reader or load_reader(), [one.text for one in together])
        for one, doc in zip(together, docs, strict=True):
            one.__dict__["doc"] = doc
        return docs[0]

    def once(self, find: Callable[[Reading], Found]) -> Found:
        """What `find` reads off this statement; the same value again at the next call."""
        if find not in self._found:
            self._found[find] = find(self)
        found: Found = self._found[find]
        return found
