"""A sentence → its words and marks, a whole quotation being one token."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from factcheck.records import Span

_TOKEN = re.compile(r"\w+(?:[’'.&@/-]\w+)*(?:\.(?=[\w,]))?|[^\w\s.…]")


class Token(NamedTuple):
    """A word, a mark or a quotation, and its place in the sentence's paragraph.

    `lower` is its text in small letters; "" for a quotation, so that no word list has it.
    """

    text: str
    lower: str
    start: int
    end: int

    @property
    def quoted(self) -> bool:
        """Whether it is a whole quotation."""
        return not self.lower

    @property
    def is_mark(self) -> bool:
        """Whether it ends a phrase: punctuation or a quotation."""
        return not self.lower or not (self.text[0].isalnum() or self.text[0] in "_$€£%&")


def tokenize(text: str, sentence: Span, quotations: Sequence[Span]) -> tuple[Token, ...]:
    """The tokens of `text[sentence]`, less full stops and ellipses, which end no phrase."""
    return tuple(_tokens(text, sentence, quotations))


def _tokens(text: str, sentence: Span, quotations: Sequence[Span]) -> Iterator[Token]:
    position = sentence.start
    for start, end in quotations:
        yield from _words(text, position, start)
        yield Token(text[start:end], "", start, end)
        position = end
    yield from _words(text, position, sentence.end)


def _words(text: str, start: int, end: int) -> Iterator[Token]:
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        yield Token(word, word.lower().replace("’", "'"), match.start(), match.end())


@dataclass(frozen=True)
class Sentence:
    """A sentence's tokens, and the single-spaced paragraph that they stand in."""

    text: str
    tokens: tuple[Token, ...]

    @cached_property
    def is_shouted(self) -> bool:
        """Whether it has no small letter."""
        return not any(letter.islower() for token in self.tokens for letter in token.text)

    def words(self, start: int, end: int) -> str:
        """The text from token `start` to before token `end`."""
        return self.text[self.tokens[start].start : self.tokens[end - 1].end]

    def is_quoted(self, index: int) -> bool:
        """Whether token `index` is a quotation."""
        return 0 <= index < len(self.tokens) and self.tokens[index].quoted
