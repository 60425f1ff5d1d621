"""The report as compilers write: a line for each verdict that fails, and nothing else."""

from __future__ import annotations

from factcheck.records import Report
from factcheck.reports.layout import Layout
from factcheck.reports.plain import plain
from factcheck.reports.selection import fails, findings, one_line, severity, where


def to_lines(report: Report, layout: Layout) -> str:
    """Lines such as "draft.md:3: error: draft says 12, wire says 15 [numbers-differ]"."""
    return "".join(
        f"{plain(where(verdict.left))}: {severity(verdict, layout).value}: "
        f"{one_line(verdict)} [{verdict.rule}]\n"
        for verdict in findings(report, layout)
        if fails(verdict, layout)
    )
