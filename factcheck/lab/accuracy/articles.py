"""How well pipelines do on whole articles with gold labels.

A pair that a pipeline tells hits a gold pair where both of its statements overlap the gold clauses
by half of whichever is shorter.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from factcheck.lab.accuracy.pipelines import Pipeline, Telling, Told
from factcheck.lab.data.gold import GoldArticles, GoldPair, GoldUnique
from factcheck.records import Label, Side

# figure → what is counted for it, and of what
SHARES = {
    "conflict precision": ("true conflicts", "told conflicts"),
    "conflict recall": ("conflicts hit", "conflicts"),
    "conflicts missed as agree": ("conflicts as agree", "conflicts"),
    "agree recall": ("agreements hit", "agreements"),
    "false alarms on agreements": ("agreements as conflict", "agreements"),
    "false alarms on traps": ("traps as conflict", "traps"),
    "unique recall": ("uniques hit", "uniques"),
    "framing recall": ("framings hit", "framings"),
}


@dataclass(frozen=True)
class ArticleFigures:
    """Counts over some pairs of articles; `kinds` has the conflicts found and all, by kind."""

    articles: int
    counts: Mapping[str, int]
    kinds: Mapping[str, tuple[int, int]] = field(default_factory=dict)

    def share(self, name: str) -> tuple[int, int]:
        """What is counted for one of SHARES, and of how many."""
        part, whole = SHARES[name]
        return self.counts.get(part, 0), self.counts.get(whole, 0)

    @property
    def false_conflicts(self) -> float:
        """False conflicts per pair of articles."""
        true, told = self.share("conflict precision")
        return (told - true) / max(1, self.articles)


def measure_articles(gold: Sequence[GoldArticles], pipeline: Pipeline) -> ArticleFigures:
    """The figures of that pipeline over all these articles."""
    return score(gold, [pipeline.compare(both.left, both.right) for both in gold])


def score(gold: Sequence[GoldArticles], tellings: Iterable[Telling]) -> ArticleFigures:
    """The figures of what was told of each two articles, in the same order."""
    counts: Counter[str] = Counter()
    kinds: dict[str, tuple[int, int]] = {}
    for articles, telling in zip(gold, tellings, strict=True):
        true: set[int] = set()
        for pair in articles.pairs:
            hits = [at for at, told in enumerate(telling.pairs) if _hits(pair, told)]
            labels = {telling.pairs[at].label for at in hits}
            if pair.label is Label.CONFLICT:
                true |= {at for at in hits if telling.pairs[at].label is Label.CONFLICT}
                found, of = kinds.get(pair.kind or "", (0, 0))
                kinds[pair.kind or ""] = (found + (Label.CONFLICT in labels), of + 1)
                counts.update(_of_conflict(labels))
            else:
                framed = any(telling.pairs[at].framed for at in hits)
                counts.update(_of_agreement(pair, labels, framed))
        for unique in articles.unique:
            counts.update({"uniques": 1, "uniques hit": _is_alone(unique, telling)})
        told = [one.label for one in telling.pairs].count(Label.CONFLICT)
        counts.update({"told conflicts": told, "true conflicts": len(true)})
    return ArticleFigures(len(gold), dict(counts), dict(sorted(kinds.items())))


def _hits(pair: GoldPair, told: Told) -> bool:
    return pair.hit_by(told.left, told.right)


def _of_conflict(labels: set[Label]) -> dict[str, int]:
    hit = Label.CONFLICT in labels
    return {
        "conflicts": 1,
        "conflicts hit": hit,
        "conflicts as agree": not hit and Label.AGREE in labels,
    }


def _of_agreement(pair: GoldPair, labels: set[Label], framed: bool) -> dict[str, int]:
    alarm = Label.CONFLICT in labels
    return {
        "agreements": 1,
        "agreements hit": Label.AGREE in labels,
        "agreements as conflict": alarm and Label.AGREE not in labels,
        "traps": pair.trap,
        "traps as conflict": pair.trap and alarm,
        "framings": pair.framed,
        "framings hit": pair.framed and framed,
    }


def _is_alone(unique: GoldUnique, telling: Telling) -> bool:
    """Whether a statement there is told as unique, and none as part of a pair."""
    left = unique.side is Side.LEFT
    sides = [told.left if left else told.right for told in telling.pairs]
    return not any(map(unique.overlaps, sides)) and any(
        unique.overlaps(statement)
        for statement in telling.unique
        if _is_of(statement.article.id, left)
    )


def _is_of(id: str, left: bool) -> bool:
    # comparison gives the first article the letter a
    return (id == "a") is left
