"""What goes into an archive and what comes out of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from factcheck.models import Floats
from factcheck.records import Article, Statement


@dataclass(frozen=True, eq=False)
class Entry:
    """An article with its statements, at least one, and a vector for each.

    `key` is a digest, in hexadecimal, by which the archive knows it again; `vectors` are float32,
    shape (len(statements), dimensions). `first` is the archive's number of its first statement,
    whose others follow it; None before it went in.
    """

    key: str
    statements: tuple[Statement, ...]
    vectors: Floats
    first: int | None = None

    @property
    def article(self) -> Article:
        """The article."""
        return self.statements[0].article


class Near(NamedTuple):
    """A statement of the archive, by its number, that is near one that was asked about.

    `score` is the integer that neighbours are chosen by, `similarity` the cosine to four decimals.
    """

    number: int
    score: int
    similarity: float


@dataclass(frozen=True)
class Window:
    """Which articles are asked: days and sources; None and () stand for all.

    Both days are included. An article without a date is in no window that has a day.
    """

    since: date | None = None
    until: date | None = None
    sources: tuple[str, ...] = ()


@dataclass(frozen=True)
class Info:
    """What an archive holds; `size` in bytes, `removed` statements not yet compacted away."""

    articles: int
    statements: int
    removed: int
    size: int
    encoder: str
    sources: Mapping[str, int] = field(default_factory=dict)
    first_day: date | None = None
    last_day: date | None = None


EVERYTHING = Window()
