"""docs/accuracy.md and the README's table from what was measured."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck.errors import FactcheckError

MISSING = "not measured"
HELD_OUT = "Held-out article pairs"
_BEGIN = "<!-- figures: written by python -m factcheck.lab.accuracy -->"
_END = "<!-- end of figures -->"
_BLOCK = re.compile(rf"{re.escape(_BEGIN)}\n.*?{re.escape(_END)}", flags=re.DOTALL)
# what an editor asks → the row of the held-out article pairs
_README = {
    "conflicts told as errors that are conflicts": "error precision",
    "conflicts there are that errors tell": "error recall",
    "conflicts told, errors and warnings, that are conflicts": "conflict precision",
    "conflicts there are that it finds": "conflict recall",
    "conflicts told as agreement": "missed as agree",
    "false errors a pair of articles": "false errors a pair",
    "false warnings a pair of articles": "false warnings a pair",
    "agreements it tells that people found too": "agree precision",
    "agreements there are that it finds": "agree recall",
    "facts told differently that it marks": "framing recall",
}


@dataclass(frozen=True)
class Table:
    """One part of the page: what it measures, how, and a row a figure.

    One without rows was not measured, and its words say why.
    """

    title: str
    words: str
    head: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


def write_page(
    figures: str, tables: Sequence[Table], basis: Mapping[str, str], command: str
) -> str:
    """The whole page; `figures` are those of the README, `basis` date and models by name."""
    parts = [
        "# How right factcheck is",
        "",
        "Every figure here is of what was left out: no model was trained on these events. Where",
        "thresholds were chosen on them it is said. Brackets hold 95 % intervals (bootstrap over",
        "article pairs, families or articles). This page is written by",
        "",
        f"    {command}",
        "",
        figures,
    ]
    for table in tables:
        parts += ["", f"## {table.title}", "", table.words]
        parts += ["", *lines(table.head, table.rows)] if table.rows else []
    named = [(name, f"`{value}`") for name, value in basis.items()]
    parts += ["", "## What was measured", "", *lines(("what", "which"), named)]
    return "\n".join(parts) + "\n"


def readme_table(tables: Sequence[Table], day: str) -> str:
    """The figures of held-out article pairs that the README shows, as Markdown."""
    table = next((one for one in tables if one.title == HELD_OUT and one.rows), None)
    if table is None:
        return f"The held-out article pairs were {MISSING}."
    found = {row[0]: row[1:] for row in table.rows}
    rows = [(what, *found[row]) for what, row in _README.items()]
    counts = ("pairs of articles", *found["article pairs"])
    words = (
        f"Articles of events that no model was trained on, {day}; the thresholds that ship were "
        "chosen on them. Brackets hold 95 % intervals; behind them is how many of how many."
    )
    return "\n".join([*lines(("what", *table.head[1:]), [counts, *rows]), "", words])


def with_figures(readme: str, figures: str, path: str) -> str:
    """The text with what stands between its two marks replaced. Raises FactcheckError."""
    if not _BLOCK.search(readme):
        raise FactcheckError(f"{path}: has no block of figures; put in {_BEGIN} and {_END}")
    block = f"{_BEGIN}\n{figures}\n{_END}"
    return _BLOCK.sub(lambda _: block, readme, count=1)


def lines(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """A table as lines of Markdown."""
    marks = ["---", *("---:" for _ in head[1:])]
    return [_row(head), _row(marks), *map(_row, rows)]


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cell.replace('|', '¦') for cell in cells)} |"
