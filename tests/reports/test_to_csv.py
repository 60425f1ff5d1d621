import csv
import io
from typing import Any

import pytest

from factcheck.records import Report
from factcheck.reports.to_csv import COLUMNS, to_csv


def rows(report: Report) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(to_csv(report), newline=""), strict=True))


def test_a_verdict_is_a_row(checked: Report) -> None:
    assert rows(checked)[0] == {
        "label": "conflict",
        "kind": "value",
        "framing": "",
        "rule": "numbers-differ",
        "severity": "error",
        "left_path": "l.txt",
        "left_line": "3",
        "left_says": "The quake killed 12 people",
        "right_path": "Right Post",
        "right_line": "1",
        "right_says": "The quake killed 15 people.",
        "message": "Left Post says 12, Right Post says 15",
        "accepted_by": "",
        "accepted_at": "",
        "reason": "",
        "id": "c0ffee",
    }


def test_what_is_accepted_tells_by_what_and_why(checked: Report) -> None:
    row = rows(checked)[2]
    assert [row[name] for name in ("label", "accepted_by", "accepted_at", "reason")] == [
        "unique",
        "comment",
        "l.txt:4",
        "we were there",
    ]


@pytest.mark.parametrize("words", ['=HYPERLINK("x")', "+1", "-1", "@SUM(A1)"])
def test_no_cell_is_a_formula(build: Any, words: str) -> None:
    (row,) = rows(build.report(build.verdict(*build.sides(words))))
    assert row["left_says"] == f"'{words}"


def test_every_row_has_every_column(report: Report) -> None:
    table = list(csv.reader(io.StringIO(to_csv(report), newline=""), strict=True))
    assert (table[0], {len(row) for row in table}) == (list(COLUMNS), {len(COLUMNS)})
