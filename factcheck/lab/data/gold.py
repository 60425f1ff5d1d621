"""Whole articles with gold labels: a folder with `articles/NAME.txt` and `gold/NAME__NAME.jsonl`.

Each line of a gold file is a pair of clauses, verbatim from both articles, with its label:
{"type": "pair", "label": "agree", "a": "…", "b": "…"}. Or it is what only one of them says, as an
example: {"type": "unique", "side": "a", "text": "…"}. Other types are passed over here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from factcheck.articles import read_article
from factcheck.lab.data.json_lines import read_json_lines
from factcheck.records import Article, Label, Side, Span, Statement


@dataclass(frozen=True)
class GoldPair:
    """Two clauses as people paired them, and where each stands (one may stand in many places).

    A `trap` is an agreement where a careless checker would see a conflict; a `framed` one is told
    differently.
    """

    label: Label
    left: tuple[Span, ...]
    right: tuple[Span, ...]
    kind: str | None = None
    trap: bool = False
    framed: bool = False

    def hit_by(self, left: Statement, right: Statement) -> bool:
        """Whether both statements overlap the clauses by half of whichever is shorter."""
        return _overlaps(left, self.left) and _overlaps(right, self.right)


@dataclass(frozen=True)
class GoldUnique:
    """What only the article of that side says, and where it stands."""

    side: Side
    places: tuple[Span, ...]

    def overlaps(self, statement: Statement) -> bool:
        """Whether it and the statement overlap by half of whichever is shorter."""
        return _overlaps(statement, self.places)


@dataclass(frozen=True)
class GoldArticles:
    """Two articles and all that people paired of them."""

    left: Article
    right: Article
    pairs: tuple[GoldPair, ...]
    unique: tuple[GoldUnique, ...] = ()


def read_gold(folder: Path) -> Iterator[GoldArticles]:
    """Every two articles of that folder, in the order of their names."""
    for path in sorted((folder / "gold").glob("*.jsonl")):
        names = path.stem.split("__")
        left, right = (read_article(folder / "articles" / f"{name}.txt") for name in names)
        rows = list(read_json_lines(path))
        pairs = [_pair(left, right, row) for row in rows if row["type"] == "pair"]
        unique = [_unique(left, right, row) for row in rows if row["type"] == "unique"]
        yield GoldArticles(left, right, tuple(pairs), tuple(unique))


def _pair(left: Article, right: Article, row: dict[str, Any]) -> GoldPair:
    return GoldPair(
        Label(row["label"]),
        _places(left, row["a"]),
        _places(right, row["b"]),
        kind=row.get("kind"),
        trap=bool(row.get("trap")),
        framed=row.get("difference") == "framing",
    )


def _unique(left: Article, right: Article, row: dict[str, Any]) -> GoldUnique:
    side = Side.LEFT if row["side"] == "a" else Side.RIGHT
    return GoldUnique(side, _places(left if side is Side.LEFT else right, row["text"]))


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
