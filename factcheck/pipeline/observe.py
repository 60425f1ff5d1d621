"""Articles → the evidence of each two of them, two articles after the other.

So nobody need hold all of it. What the cache has is taken from there, and with `workers` several
processes look at matches. All that is found of articles comes this way: `compare`, `check`,
`rules diff` and the laboratory begin here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, chain, combinations
from typing import TYPE_CHECKING

import numpy as np

from factcheck.evidence import Readings, gather_evidence
from factcheck.matches import find_matches_between
from factcheck.models import Floats, prepare, release
from factcheck.pipeline.cached import CachedEvidence
from factcheck.pipeline.cached.evidence import evidence_from_json
from factcheck.pipeline.engine import Engine, Gather, Progress, encode
from factcheck.pipeline.read import statements_by_article
from factcheck.records import Article, Evidence, Match, Statement
from factcheck.settings import MatchingSettings, Settings

if TYPE_CHECKING:
    from factcheck.pipeline.processes import Workers

ByArticle = Sequence[tuple[Statement, ...]]


def observe(
    articles: Sequence[Article],
    *,
    settings: Settings,
    engine: Engine,
    only: Sequence[tuple[int, int]] | None = None,
    workers: Workers | None = None,
    progress: Progress = lambda stage, done, total: None,
) -> Observing:
    """The statements of the articles, and the evidence of each two as it is asked for.

    The articles have ids of their own. `only` are the places of the two articles of each pair to
    look at, where not all are. Raises ArticleError for an article that has no statement.
    """
    by_article = statements_by_article(
        articles, settings=settings, engine=engine, workers=workers, progress=progress
    )
    return Observing(
        by_article,
        cache(lambda: _vectors_of(by_article, engine, progress)),
        settings.matching,
        CachedEvidence(settings, engine.encoder.name, engine.reader.name, engine.cache),
        workers,
        only,
        progress,
        engine.gather,
    )


def _vectors_of(by_article: ByArticle, engine: Engine, progress: Progress) -> list[Floats]:
    """The vectors of each article's statements, which the encoder is asked for together."""
    statements = list(chain.from_iterable(by_article))
    ends = accumulate(len(of_article) for of_article in by_article)
    vectors = encode(engine.encoder, statements, progress)
    if engine.frugal:
        release(engine.encoder)
    # what is new to the encoder is so to the judge, once it has been observed
    prepare(engine.judge)
    return np.split(vectors, list(ends)[:-1])


@dataclass(frozen=True)
class Observing:
    """Finds the evidence of pairs of articles; `vectors` is called only if the cache lacks some.

    `only` are the places of the two articles of each pair to look at, where not all are.
    """

    by_article: ByArticle
    vectors: Callable[[], Sequence[Floats]]
    matching: MatchingSettings
    cached: CachedEvidence
    workers: Workers | None = None
    only: Sequence[tuple[int, int]] | None = None
    progress: Progress = lambda stage, done, total: None
    gather: Gather = gather_evidence

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
            self.progress("weighing matches", done, total)
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
        evidences = self.gather(matches, readings)
        self.cached.keep(*self._sides(left, right), evidences)
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
            relevance=self.matching.relevance,
        )
