"""What several sources say alike, who has said otherwise, and whence they have it."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from factcheck.records.articles import Span
from factcheck.records.enums import Kind, Stance, Step
from factcheck.records.statements import Statement

# at and above this share, an article is an echo of the other: on 149 news articles, halves score
# 1.0 and copies with a tenth of their words changed 0.48 or more; of 11,026 pairs of unrelated or
# independent articles none scores above 0.32
ECHO = 0.5


class Passage(NamedTuple):
    """The same run of words in two articles, as spans of each one's text."""

    left: Span
    right: Span


@dataclass(frozen=True)
class Echo:
    """Two articles, by id, that share much of their text.

    `share` is the part of the shorter one's five-word runs that the other has too, 0 to 1;
    `passages` are the longest runs that both have.
    """

    left: str
    right: str
    share: float
    passages: tuple[Passage, ...] = ()

    @property
    def is_copy(self) -> bool:
        """Whether one was surely made from the other, or both from a third."""
        return self.share >= ECHO


@dataclass(frozen=True)
class Origin:
    """Whence some articles, by id, have a claim: an agency, another outlet, or one of them."""

    name: str
    articles: tuple[str, ...]


@dataclass(frozen=True)
class Cell:
    """What one article has of a claim; `kind` is that of the conflict, if it is one.

    `words` are those in which it says otherwise, where an observer pointed at them; `sure` is
    False for a conflict that is only worth a look.
    """

    article: str
    stance: Stance
    statement: Statement
    kind: Kind | None = None
    words: str | None = None
    sure: bool = True


@dataclass(frozen=True)
class Moment:
    """One telling of a claim in time, with all that was new in it; None if its date is unknown."""

    published: date | None
    steps: tuple[Step, ...]
    statement: Statement


@dataclass(frozen=True)
class Claim:
    """Statements of several sources that say the same, or one that some source says otherwise.

    `sources` are article ids; `independent_sources` counts those that don't lean on one origin.
    `central` is the statement that the others agree with most. `lowest` is the least weight of an
    agreement among its statements, None if there is only one; of their pairs, `tied` agree and the
    rest of `pairs` was not judged or said to be something else. `conflicts` are the ids of claims
    that can't be true if this one is.
    """

    id: str
    statements: tuple[Statement, ...]
    sources: tuple[str, ...]
    independent_sources: int
    central: Statement | None = None
    lowest: float | None = None
    tied: int = 0
    pairs: int = 0
    conflicts: tuple[str, ...] = ()
    origins: tuple[Origin, ...] = ()
    cells: tuple[Cell, ...] = ()
    timeline: tuple[Moment, ...] = ()

    @property
    def text(self) -> str:
        """The words of its central statement, in a form that reads alone."""
        return (self.central or self.statements[0]).text
