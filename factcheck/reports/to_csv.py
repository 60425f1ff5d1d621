"""The report as a table for spreadsheets: a row for each verdict, accepted ones included."""

import csv
import io

from factcheck.records import Accepted, Report, Verdict
from factcheck.reports.plain import plain
from factcheck.reports.selection import in_file_order, line_of, message_of, path_of

COLUMNS = (
    "label kind framing rule severity left_path left_line left_says right_path right_line"
    " right_says message accepted_by accepted_at reason id"
).split()

# a spreadsheet would take a cell that begins so for a formula, and articles are written by anyone
_FORMULA = ("=", "+", "-", "@")


def to_csv(report: Report) -> str:
    """A header and the rows; a cell that looks like a formula has a "'" before it."""
    accepted = {one.verdict.id: one for one in report.accepted}
    verdicts = in_file_order([*report.verdicts, *(one.verdict for one in report.accepted)])
    page = io.StringIO()
    table = csv.writer(page, lineterminator="\r\n")
    table.writerow(COLUMNS)
    for verdict in verdicts:
        table.writerow(map(_cell, _row(verdict, accepted.get(verdict.id))))
    return page.getvalue()


def _row(verdict: Verdict, accepted: Accepted | None) -> list[str]:
    left, right = verdict.left, verdict.right
    return [
        verdict.label.value,
        verdict.kind.value if verdict.kind else "",
        " ".join(mark.value for mark in verdict.framing),
        verdict.rule,
        verdict.severity.value,
        path_of(left.article),
        str(line_of(left)),
        left.quote,
        path_of(right.article) if right else "",
        str(line_of(right)) if right else "",
        right.quote if right else "",
        message_of(verdict),
        accepted.by.value if accepted else "",
        f"{accepted.path}:{accepted.line}" if accepted else "",
        (accepted.reason or "") if accepted else "",
        verdict.id,
    ]


def _cell(text: str) -> str:
    shown = plain(text)
    return f"'{shown}" if shown.startswith(_FORMULA) else shown
