"""docs/accuracy.md from its tables: nothing but figures, how they came about, and on what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Table:
    """One part of the page: what it measures, how, and a row a figure with a cell a pipeline."""

    title: str
    words: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def percent(share: float | None) -> str:
    """ "75.0 %", or "–" for a share of nothing."""
    return "–" if share is None else f"{100 * share:.1f} %"


def write_page(tables: Sequence[Table], basis: Mapping[str, str], command: str) -> str:
    """The whole page; `basis` tells date, models and data by name."""
    parts = [
        "# How right factcheck is",
        "",
        "Every figure here is of development data: the rules' thresholds were fitted on the",
        "newsroom articles, and the entailment model's recipe was chosen by the dev sets.",
        "This page is written by",
        "",
        f"    {command}",
        "",
        *_table(("what", "which"), [(name, f"`{value}`") for name, value in basis.items()]),
    ]
    for table in tables:
        parts += ["", f"## {table.title}", "", table.words, "", *_table(table.head, table.rows)]
    return "\n".join(parts) + "\n"


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    marks = ["---", *("---:" for _ in head[1:])] if len(head) > 2 else ["---"] * len(head)
    return [_row(head), _row(marks), *map(_row, rows)]


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cell.replace('|', '¦') for cell in cells)} |"
