"""A reader whose name is known at once and which is loaded when it first has to parse."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from factcheck.models import Reader, parse_grammar, parse_many

if TYPE_CHECKING:
    from spacy.tokens import Doc


class LazyReader:
    """Like the reader that `load` returns; where nothing is parsed, spaCy isn't even imported."""

    def __init__(self, name: str, load: Callable[[], Reader]) -> None:
        self._name = name
        self._load = load

    @property
    def name(self) -> str:
        """The name of the reader that will be loaded."""
        return self._name

    def parse(self, text: str, starts: Sequence[int]) -> Doc:
        """As the reader parses it. Raises ModelError if it can't be loaded."""
        return self._reader.parse(text, starts)

    def parse_many(self, texts: Sequence[tuple[str, Sequence[int]]]) -> list[Doc]:
        """As the reader parses them together. Raises ModelError if it can't be loaded."""
        return parse_many(self._reader, texts)

    def parse_grammar(self, texts: Sequence[str]) -> list[Doc]:
        """As the reader parses them as one sentence each. Raises ModelError as above."""
        return parse_grammar(self._reader, texts)

    def release(self) -> None:
        """Lets go of the reader."""
        self.__dict__.pop("_reader", None)

    @cached_property
    def _reader(self) -> Reader:
        return self._load()
