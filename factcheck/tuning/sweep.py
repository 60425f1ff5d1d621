"""How good agreement is at every threshold: `python -m factcheck.tuning.sweep FOLDER…`.

Prints, for thresholds of similarity, rank and shared_words, how many matches pass, the share of
them that people paired at all (precision), and the share of people's agreements that one of them
hits (recall). The conditions of the rules `same-words` and `same-meaning` were chosen by it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path

import click

from factcheck.comparison import Tools, find_evidence, load_tools
from factcheck.evidence import MEASURES
from factcheck.records import Evidence, Label, Result
from factcheck.settings import Settings, load_settings, shipped_configs
from factcheck.statements import find_statements
from factcheck.tuning.gold import GoldArticles, read_gold

SIMILARITIES = (0.5, 0.55, 0.6, 0.65, 0.7)
RANKS = (1, 2, 99)
SHARED_WORDS = (0.0, 0.2, 0.3, 0.4)
_OBSERVERS = ("numbers", "polarity", "names")


@dataclass(frozen=True)
class Candidate:
    """A match that no observer objects to, and the agreements of the gold that it hits."""

    evidence: Evidence
    paired: bool
    hits: frozenset[tuple[int, int]]


@dataclass(frozen=True)
class Row:
    """One setting of the thresholds and what comes of it."""

    similarity: float
    rank: int
    shared_words: float
    accepted: int
    precision: float
    recall: float


def find_candidates(
    gold: Sequence[GoldArticles], settings: Settings, tools: Tools
) -> list[Candidate]:
    """Every match of the articles at the settings' least similarity that might be an agreement."""
    return [
        candidate
        for number, articles in enumerate(gold)
        for candidate in _candidates_of(number, articles, settings, tools)
    ]


def _candidates_of(
    number: int, articles: GoldArticles, settings: Settings, tools: Tools
) -> Iterator[Candidate]:
    both = (replace(articles.left, id="a"), replace(articles.right, id="b"))
    statements = [statement for article in both for statement in find_statements(article)]
    for evidence in find_evidence(statements, settings=settings, tools=tools):
        if any(evidence.finding(name).result is Result.DIFFERS for name in _OBSERVERS):
            continue
        left, right = evidence.match.left, evidence.match.right
        found = [at for at, pair in enumerate(articles.pairs) if pair.hit_by(left, right)]
        agreements = [at for at in found if articles.pairs[at].label is Label.AGREE]
        yield Candidate(evidence, bool(found), frozenset((number, at) for at in agreements))


def sweep(candidates: Sequence[Candidate], agreements: int) -> Iterator[Row]:
    """A row for every combination of thresholds; `agreements` is how many the gold has."""
    for similarity, rank, shared in product(SIMILARITIES, RANKS, SHARED_WORDS):
        accepted = [
            candidate
            for candidate in candidates
            if _measured(candidate, "similarity") >= similarity
            and _measured(candidate, "rank") <= rank
            and _measured(candidate, "shared_words") >= shared
        ]
        paired = sum(candidate.paired for candidate in accepted)
        hits = frozenset().union(*(candidate.hits for candidate in accepted))
        precision = paired / len(accepted) if accepted else 0.0
        recall = len(hits) / agreements if agreements else 0.0
        yield Row(similarity, rank, shared, len(accepted), precision, recall)


def _measured(candidate: Candidate, measure: str) -> float:
    return MEASURES[measure].read(candidate.evidence) or 0.0


@click.command()
@click.argument("folders", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True))
def main(folders: tuple[Path, ...]) -> None:
    """Precision and recall of agreement at every threshold, on articles with gold labels."""
    settings = load_settings(shipped_configs() / "default.yaml")
    gold = [articles for folder in folders for articles in read_gold(folder)]
    pairs = [pair for articles in gold for pair in articles.pairs]
    agreements = sum(pair.label is Label.AGREE for pair in pairs)
    click.echo(f"{len(gold)} pairs of articles, {agreements} agreements")
    click.echo("similarity  rank  shared_words  accepted  precision  recall")
    for row in sweep(find_candidates(gold, settings, load_tools(settings)), agreements):
        click.echo(
            f"{row.similarity:>10}  {row.rank:>4}  {row.shared_words:>12}"
            f"  {row.accepted:>8}  {row.precision:>9.3f}  {row.recall:>6.3f}"
        )


if __name__ == "__main__":
    main()
