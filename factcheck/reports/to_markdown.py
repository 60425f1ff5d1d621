"""The report as Markdown, for job summaries, merge requests and wikis."""

import re
from collections.abc import Sequence

from factcheck.records import Accepted, Report, Statement, Verdict
from factcheck.reports.layout import Layout
from factcheck.reports.plain import plain
from factcheck.reports.selection import fails, findings, message_of, where
from factcheck.reports.summary import summarize

_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+\-.!|~<>&$@:])")


def to_markdown(report: Report, layout: Layout) -> str:
    """A page in GitHub's Markdown: what fails, what else is shown, what is accepted."""
    shown = findings(report, layout)
    failing = [verdict for verdict in shown if fails(verdict, layout)]
    rest = [verdict for verdict in shown if verdict not in failing]
    notices = [f"- {_escaped(str(notice))}" for notice in report.notices]
    parts = [
        ["# factcheck", "", _escaped(str(summarize(report)))],
        _section("Fails the check", failing),
        _section("Findings", rest),
        _accepted(report.accepted),
        ["## Notices", "", *notices] if notices else [],
    ]
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def _section(title: str, verdicts: Sequence[Verdict]) -> list[str]:
    if not verdicts:
        return []
    rows = [
        _row(f"**{_escaped(message_of(verdict))}**", *_places(verdict), f"`{verdict.rule}`")
        for verdict in verdicts
    ]
    head = _row("Finding", "Here", "There", "Rule")
    return [f"## {title} ({len(verdicts)})", "", head, "| --- | --- | --- | --- |", *rows]


def _accepted(accepted: Sequence[Accepted]) -> list[str]:
    if not accepted:
        return []
    rows = [
        _row(
            _escaped(message_of(one.verdict)),
            *_places(one.verdict),
            _escaped(one.reason or ""),
            _escaped(f"{one.by.value} {one.path}:{one.line}"),
        )
        for one in accepted
    ]
    head = _row("Finding", "Here", "There", "Reason", "Accepted by")
    return [f"## Accepted ({len(accepted)})", "", head, f"|{' --- |' * 5}", *rows]


def _places(verdict: Verdict) -> tuple[str, str]:
    return _place(verdict.left), _place(verdict.right) if verdict.right else ""


def _place(statement: Statement) -> str:
    return f"{_escaped(where(statement))}<br>“{_escaped(statement.quote)}”"


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _escaped(text: str) -> str:
    """The text as Markdown shows it letter for letter."""
    return _SPECIAL.sub(r"\\\1", plain(text))
