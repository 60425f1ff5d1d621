"""docs/accuracy.md from its tables: nothing but figures, how they came about, and on what."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck.errors import FactcheckError
from factcheck.tuning.scores import Figure, share

NONE = "–"
MISSING = "not measured"
_BEGIN = "<!-- figures: written by python -m factcheck.lab.accuracy -->"
_END = "<!-- end of figures -->"
_BLOCK = re.compile(rf"{re.escape(_BEGIN)}\n.*?{re.escape(_END)}", flags=re.DOTALL)


@dataclass(frozen=True)
class Table:
    """One part of the page: what it measures, how, and a row a figure with a cell a pipeline.

    One without rows was not measured, and its words say why.
    """

    title: str
    words: str
    head: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


def percent(figure: Figure) -> str:
    """ "75.0 % (61–86)" with the interval, or "–" for a share of nothing."""
    if figure.value is None or figure.low is None or figure.high is None:
        return NONE
    return f"{100 * figure.value:.1f} % ({100 * figure.low:.0f}–{100 * figure.high:.0f})"


def percent_of(part: int, whole: int) -> str:
    """The same of two counts."""
    figure = share(part, whole)
    # a figure is rounded already, and rounding it once more could tip it
    return percent(figure._replace(value=part / whole) if whole else figure)


def write_page(
    headline: str, tables: Sequence[Table], basis: Mapping[str, str], command: str
) -> str:
    """The whole page; `basis` tells date, models and data by name."""
    parts = [
        "# How right factcheck is",
        "",
        "Every figure here is of development data: the rules' thresholds were fitted on the",
        "newsroom articles, and the entailment model's recipe was chosen by the dev sets. Brackets",
        "hold 95 % intervals (bootstrap): where 95 in 100 samples of as many cases would lie.",
        "This page is written by",
        "",
        f"    {command}",
        "",
        headline,
    ]
    for table in tables:
        parts += ["", f"## {table.title}", "", table.words]
        parts += ["", *lines(table)] if table.rows else []
    parts += ["", "## What was measured", "", *_table(("what", "which"), _named(basis))]
    return "\n".join(parts) + "\n"


def lines(table: Table) -> list[str]:
    """The table as lines of Markdown."""
    return _table(table.head, table.rows)


def with_headline(readme: str, headline: str, path: str) -> str:
    """The text with what stands between its two marks replaced. Raises FactcheckError."""
    if not _BLOCK.search(readme):
        raise FactcheckError(f"{path}: has no block of figures; put in {_BEGIN} and {_END}")
    block = f"{_BEGIN}\n{headline}\n{_END}"
    return _BLOCK.sub(lambda _: block, readme, count=1)


def _named(basis: Mapping[str, str]) -> list[tuple[str, str]]:
    return [(name, f"`{value}`") for name, value in basis.items()]


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    marks = ["---", *("---:" for _ in head[1:])] if len(head) > 2 else ["---"] * len(head)
    return [_row(head), _row(marks), *map(_row, rows)]


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cell.replace('|', '¦') for cell in cells)} |"
