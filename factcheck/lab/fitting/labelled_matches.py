"""Articles with gold labels → every match that the rules get to see, and what people say of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from factcheck.evidence import add_judgement
from factcheck.lab.data.gold import GoldArticles
from factcheck.pipeline.engine import Engine
from factcheck.pipeline.observe import observe
from factcheck.records import Evidence, Label
from factcheck.settings import Settings

# which articles, and which of their pairs
GoldKey = tuple[int, int]


@dataclass(frozen=True)
class LabelledMatch:
    """A match of two articles, and the conflicts and agreements of the gold that it overlaps."""

    articles: int
    evidence: Evidence
    conflicts: frozenset[GoldKey]
    agreements: frozenset[GoldKey]

    @property
    def paired(self) -> bool:
        """Whether people paired these two at all."""
        return bool(self.conflicts or self.agreements)


def label_matches(
    gold: Sequence[GoldArticles], settings: Settings, engine: Engine
) -> list[LabelledMatch]:
    """Every match of each two articles at the settings' least similarity, in order."""
    return [
        labelled
        for number, articles in enumerate(gold)
        for labelled in _matches_of(number, articles, settings, engine)
    ]


def _matches_of(
    number: int, articles: GoldArticles, settings: Settings, engine: Engine
) -> Iterator[LabelledMatch]:
    both = (replace(articles.left, id="a"), replace(articles.right, id="b"))
    (observed,) = observe(both, settings=settings, engine=engine).evidence()
    for evidence in add_judgement(observed, engine.judge):
        left, right = evidence.match.left, evidence.match.right
        found = [
            (pair.label, (number, at))
            for at, pair in enumerate(articles.pairs)
            if pair.hit_by(left, right)
        ]
        yield LabelledMatch(
            number,
            evidence,
            frozenset(key for label, key in found if label is Label.CONFLICT),
            frozenset(key for label, key in found if label is Label.AGREE),
        )
