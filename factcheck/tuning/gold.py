"""Whole articles with gold labels: a folder with `articles/NAME.txt` and `gold/NAME__NAME.jsonl`.

Each line of a gold file is a pair of clauses, verbatim from both articles, with its label:
{"type": "pair", "label": "agree", "a": "…", "b": "…"}. Other types are passed over here.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from factcheck.articles import read_article
from factcheck.records import Article, Label, Span, Statement


@dataclass(frozen=True)
class GoldPair:
    """Two clauses as people paired them, and where each stands (one may stand in many places)."""

    label: Label
    left: tuple[Span, ...]
    right: tuple[Span, ...]

    def hit_by(self, left: Statement, right: Statement) -> bool:
        """Whether both statements overlap the clauses by half of whichever is shorter."""
        return _overlaps(left, self.left) and _overlaps(right, self.right)


@dataclass(frozen=True)
class GoldArticles:
    """Two articles and all that people paired of them."""

    left: Article
    right: Article
    pairs: tuple[GoldPair, ...]


def read_gold(folder: Path) -> Iterator[GoldArticles]:
    """Every two articles of that folder, in the order of their names."""
    for path in sorted((folder / "gold").glob("*.jsonl")):
        names = path.stem.split("__")
        left, right = (read_article(folder / "articles" / f"{name}.txt") for name in names)
        lines = path.read_text(encoding="utf-8").splitlines()
        rows = [row for row in map(json.loads, filter(str.strip, lines)) if row["type"] == "pair"]
        pairs = [
            GoldPair(Label(row["label"]), _places(left, row["a"]), _places(right, row["b"]))
            for row in rows
        ]
        yield GoldArticles(left, right, tuple(pairs))


def _places(article: Article, words: str) -> tuple[Span, ...]:
    places, start = [], article.text.find(words)
    while start >= 0:
        places.append(Span(start, start + len(words)))
        start = article.text.find(words, start + 1)
    return tuple(places)


def _overlaps(statement: Statement, places: Sequence[Span]) -> bool:
    length = sum(end - start for start, end in statement.spans)
    for place in places:
        shared = sum(
            max(0, min(end, place.end) - max(start, place.start)) for start, end in statement.spans
        )
        if shared >= min(length, place.end - place.start) / 2:
            return True
    return False
