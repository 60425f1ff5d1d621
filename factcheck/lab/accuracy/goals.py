"""What falls short: figures of the page that miss what the program is meant to reach."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.lab.accuracy.page import HELD_OUT, Table

_NUMBER = re.compile(r"\d+(?:\.\d+)?")


@dataclass(frozen=True)
class Goal:
    """A figure of a table, and what it should be: at least so much, or at most."""

    table: str
    row: str
    bound: float
    most: bool = False

    def is_met(self, cell: str) -> bool:
        """Whether the figure that the cell begins with reaches it."""
        value = float(_NUMBER.findall(cell)[0])
        return value <= self.bound if self.most else value >= self.bound


GOALS = (
    Goal(HELD_OUT, "error precision", 90),
    Goal(HELD_OUT, "error recall", 40),
    Goal(HELD_OUT, "conflict precision", 60),
    Goal(HELD_OUT, "conflict recall", 50),
    Goal(HELD_OUT, "missed as agree", 8, most=True),
    Goal(HELD_OUT, "false errors a pair", 0.05, most=True),
    Goal(HELD_OUT, "false warnings a pair", 0.2, most=True),
    Goal(HELD_OUT, "agree precision", 85),
    Goal(HELD_OUT, "agree recall", 65),
    Goal(HELD_OUT, "framing precision", 60),
    Goal(HELD_OUT, "framing recall", 45),
    Goal("The judge alone", "MNLI matched: average precision of conflict", 0.92),
    Goal("The judge alone", "Candidates: calibration error of conflict", 0.03, most=True),
)


def falls_short(tables: Sequence[Table]) -> Table:
    """The figures that miss their goal, each with the column that it stands in."""
    rows = tuple(_missed(tables))
    words = "Figures above that miss what they should reach." if rows else "Nothing measured here."
    return Table("What falls short", words, ("figure", "of", "is", "should be"), rows)


def _missed(tables: Sequence[Table]) -> Iterator[tuple[str, str, str, str]]:
    by_title = {table.title: table for table in tables}
    for goal in GOALS:
        table = by_title.get(goal.table, Table("", ""))
        for row in table.rows:
            if row[0] != goal.row:
                continue
            for name, cell in zip(table.head[1:], row[1:], strict=True):
                if name != "pairs" and cell != "–" and not goal.is_met(cell):
                    wanted = f"{goal.bound:g} or {'less' if goal.most else 'more'}"
                    yield goal.row, name, cell, wanted
