"""A reader whose name is known at once and which is loaded when it first has to parse."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from factcheck.models.protocols import Reader


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

    @cached_property
    def _reader(self) -> Reader:
        return self._load()
