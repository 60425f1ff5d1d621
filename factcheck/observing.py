"""Articles → their statements → the evidence of each two of them; on several processes if asked.

What the cache has is taken from there. Evidence comes two articles after the other, so that
nobody need hold all of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, combinations
from typing import TYPE_CHECKING

from factcheck.evidence import Readings, gather_evidence
from factcheck.matches import find_matches_between
from factcheck.models import Floats, Reader
from factcheck.records import Article, Evidence, Match, Statement
from factcheck.remembered import RememberedEvidence, RememberedStatements
from factcheck.remembered.evidence import evidence_from_json
from factcheck.remembered.statements import statements_from_json
from factcheck.settings import MatchingSettings

if TYPE_CHECKING:
    from factcheck.workers import Workers

ByArticle = Sequence[tuple[Statement, ...]]


def read_statements(
    articles: Sequence[Article],
    remembered: RememberedStatements,
    workers: Workers | None,
    *,
    before_reading: Callable[[], None] = lambda: None,
) -> Iterator[tuple[Statement, ...]]:
    """The statements of each article; `before_reading` is called if any has to be read."""
    known = [remembered.known(article) for article in articles]
    new = [article for article, found in zip(articles, known, strict=True) if found is None]
    if new:
        before_reading()
    coming = workers.read(new) if workers else None
    for article, found in zip(articles, known, strict=True):
        if found is None and coming is not None:
            found = statements_from_json(next(coming), article)
            remembered.keep(article, found)
        yield remembered.find(article) if found is None else found


@dataclass(frozen=True)
class Observing:
    """How evidence of articles is come by; `vectors` is asked only where some isn't known yet.

    `only` are the places of the two articles of each pair to look at, where not all are.
    """

    by_article: ByArticle
    vectors: Callable[[], Sequence[Floats]]
    matching: MatchingSettings
    reader: Reader
    remembered: RememberedEvidence
    workers: Workers | None = None
    only: Sequence[tuple[int, int]] | None = None

    def evidence(self) -> Iterator[tuple[Evidence, ...]]:
        """The evidence of each two articles in their order, without entailment."""
        return self._here() if self.workers is None else self._beside(self.workers)

    @property
    def pairs(self) -> list[tuple[int, int]]:
        """The places of each two articles."""
        if self.only is not None:
            return list(self.only)
        return list(combinations(range(len(self.by_article)), 2))

    def _here(self) -> Iterator[tuple[Evidence, ...]]:
        readings = self._readings()
        for left, right in self.pairs:
            yield self._found(left, right, readings)

    def _readings(self) -> Readings:
        return Readings(list(chain.from_iterable(self.by_article)), self.reader)

    def _beside(self, workers: Workers) -> Iterator[tuple[Evidence, ...]]:
        new = {pair for pair in self.pairs if self._known(*pair) is None}
        coming = workers.observe(
            (*self._sides(*pair), self._matches(*pair)) for pair in sorted(new)
        )
        readings = self._readings()
        for pair in self.pairs:
            if pair in new:
                evidences = evidence_from_json(next(coming), *self._sides(*pair))
                self.remembered.keep(*self._sides(*pair), evidences)
                yield evidences
            else:
                # what the cache had a moment ago, another process may have dropped
                yield self._found(*pair, readings)

    def _sides(self, left: int, right: int) -> tuple[tuple[Statement, ...], tuple[Statement, ...]]:
        return self.by_article[left], self.by_article[right]

    def _known(self, left: int, right: int) -> tuple[Evidence, ...] | None:
        return self.remembered.known(*self._sides(left, right))

    def _found(self, left: int, right: int, readings: Readings) -> tuple[Evidence, ...]:
        """What is known of the two articles, else what is observed now."""
        known = self._known(left, right)
        if known is not None:
            return known
        matches = self._matches(left, right)
        evidences = gather_evidence(matches, readings=readings)
        self.remembered.keep(*self._sides(left, right), evidences)
        return evidences

    def _matches(self, left: int, right: int) -> tuple[Match, ...]:
        vectors = self.vectors()
        return find_matches_between(
            self.by_article[left],
            self.by_article[right],
            vectors[left],
            vectors[right],
            similarity=self.matching.similarity,
            neighbours=self.matching.neighbours,
        )
