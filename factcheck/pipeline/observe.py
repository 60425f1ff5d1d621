"""Articles → the evidence of each two of them, two articles after the other.

So nobody need hold all of it. What the cache has is taken from there, and with `workers` several
processes look at matches. All that is found of articles comes this way: `compare`, `check`,
`rules diff` and the laboratory begin here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, combinations
from typing import TYPE_CHECKING

from factcheck.cache import NO_CACHE
from factcheck.evidence import Readings, gather_evidence
from factcheck.matches import find_matches_between
from factcheck.models import Floats
from factcheck.pipeline.cached import CachedEvidence
from factcheck.pipeline.cached.evidence import evidence_from_json
from factcheck.pipeline.engine import ByArticle, Engine, encode_articles
from factcheck.pipeline.read import statements_by_article
from factcheck.records import Article, Evidence, Match, Statement

if TYPE_CHECKING:
    from factcheck.pipeline.processes import Workers


def observe(
    articles: Sequence[Article],
    engine: Engine,
    *,
    only: Sequence[tuple[int, int]] | None = None,
    workers: Workers | None = None,
) -> Observing:
    """The statements of the articles, and the evidence of each two as it is asked for.

    The articles have ids of their own. `only` are the places of the two articles of each pair to
    look at, where not all are. Raises ArticleError for an article that has no statement.
    """
    by_article = statements_by_article(articles, engine, workers)
    # whoever looks in another way remembers for himself, and what he saw may not be exact
    store = engine.cache if engine.gather is gather_evidence else NO_CACHE
    return Observing(
        by_article,
        cache(lambda: encode_articles(by_article, engine)),
        engine,
        CachedEvidence(engine.settings, engine.encoder.name, engine.reader.name, store),
        workers,
        only,
    )


@dataclass(frozen=True)
class Observing:
    """Finds the evidence of pairs of articles; `vectors` is called only if the cache lacks some.

    `only` are the places of the two articles of each pair to look at, where not all are.
    """

    by_article: ByArticle
    vectors: Callable[[], Sequence[Floats]]
    engine: Engine
    cached: CachedEvidence
    workers: Workers | None = None
    only: Sequence[tuple[int, int]] | None = None

    @property
    def statements(self) -> list[Statement]:
        """The statements of all articles."""
        return list(chain.from_iterable(self.by_article))

    @property
    def pairs(self) -> list[tuple[int, int]]:
        """The places of each two articles."""
        if self.only is not None:
            return list(self.only)
        return list(combinations(range(len(self.by_article)), 2))

    def evidence(self) -> Iterator[tuple[Evidence, ...]]:
        """The evidence of each two articles in their order, without the judge."""
        coming = self._here() if self.workers is None else self._beside(self.workers)
        total = len(self.pairs)
        for done, evidences in enumerate(coming, start=1):
            self.engine.progress("weighing matches", done, total)
            yield evidences

    def _here(self) -> Iterator[tuple[Evidence, ...]]:
        readings = Readings(self.statements)
        for left, right in self.pairs:
            yield self._found(left, right, readings)

    def _beside(self, workers: Workers) -> Iterator[tuple[Evidence, ...]]:
        new = {pair for pair in self.pairs if self._known(*pair) is None}
        coming = workers.observe(
            (*self._sides(*pair), self._matches(*pair)) for pair in sorted(new)
        )
        readings = Readings(self.statements)
        for pair in self.pairs:
            if pair in new:
                evidences = evidence_from_json(next(coming), *self._sides(*pair))
                self.cached.keep(*self._sides(*pair), evidences)
                yield evidences
            else:
                # what the cache had a moment ago, another process may have dropped
                yield self._found(*pair, readings)

    def _sides(self, left: int, right: int) -> tuple[tuple[Statement, ...], tuple[Statement, ...]]:
        return self.by_article[left], self.by_article[right]

    def _known(self, left: int, right: int) -> tuple[Evidence, ...] | None:
        return self.cached.known(*self._sides(left, right))

    def _found(self, left: int, right: int, readings: Readings) -> tuple[Evidence, ...]:
        """What is known of the two articles, else what is observed now."""
        known = self._known(left, right)
        if known is not None:
            return known
        matches = self._matches(left, right)
        evidences = self.engine.gather(matches, readings)
        self.cached.keep(*self._sides(left, right), evidences)
        return evidences

    def _matches(self, left: int, right: int) -> tuple[Match, ...]:
        vectors, matching = self.vectors(), self.engine.settings.matching
        return find_matches_between(
            self.by_article[left],
            self.by_article[right],
            vectors[left],
            vectors[right],
            similarity=matching.similarity,
            neighbours=matching.neighbours,
            relevance=matching.relevance,
        )
