"""What comes in: an article, stretches of its text, and a draft beside its sources.

Offsets count characters of `Article.text` from 0 and are end exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from factcheck.source_map import Place, Places, Unit


class Span(NamedTuple):
    """A stretch of an article's text: `text[start:end]`."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether both have a character in common."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True)
class Article:
    """One source's text, never rewritten.

    `id` is its letter within one report ("a", "b", …), `source` the outlet or the file's name
    without its ending, `warnings` what the reader noticed and a user should know. `places` leads
    from the text to the file that its reader took it from; None where the text is the file's own.
    `sources` are the files that its front matter names as its sources, as written.
    """

    text: str
    source: str
    id: str = "a"
    title: str | None = None
    published: date | None = None
    language: str = "en"
    path: str | None = None
    warnings: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    places: Places | None = field(default=None, compare=False, repr=False)

    @property
    def order(self) -> tuple[int, str]:
        """By which articles are sorted as they are lettered: "z" comes before "aa"."""
        return len(self.id), self.id

    def place(self, offset: int) -> Place:
        """The line that the character at `offset` stands on, or its page or paragraph."""
        if self.places is not None:
            return self.places.at(offset)
        return Place(Unit.LINE, self.text.count("\n", 0, offset) + 1)

    def in_file(self, span: Span) -> Span:
        """Where the file has those words, counted in characters as an editor shows it."""
        return Span(*self.places.in_file(*span)) if self.places is not None else span


@dataclass(frozen=True)
class Draft:
    """An article that is to be checked, and the sources that it is checked against."""

    article: Article
    sources: tuple[Article, ...]
