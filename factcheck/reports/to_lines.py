"""The report as compilers write: a line for each verdict that fails, and nothing else."""

from __future__ import annotations

from factcheck.records import Report
from factcheck.reports.layout import Layout
from factcheck.reports.plain import plain
from factcheck.reports.selection import fails, findings, line_of, one_line, path_of, severity


def to_lines(report: Report, layout: Layout) -> str:
    """Lines such as "draft.md:3: error: draft says 12, wire says 15 [numbers-differ]"."""
    return "".join(
        f"{plain(path_of(verdict.left.article))}:{line_of(verdict.left)}: "
        f"{severity(verdict, layout).value}: {one_line(verdict)} [{verdict.rule}]\n"
        for verdict in findings(report, layout)
        if fails(verdict, layout)
    )
