"""The report as GitHub's workflow commands: an annotation at each line of a draft.

GitHub shows ten annotations of each level a step; the job summary has them all.
"""

from pathlib import PurePath

from factcheck.records import Notice, Report, Severity, Verdict
from factcheck.reports.layout import Layout
from factcheck.reports.plain import plain
from factcheck.reports.selection import (
    findings,
    last_line_of,
    line_of,
    message_of,
    path_of,
    severity,
    sides,
)

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def to_github(report: Report, layout: Layout) -> str:
    """A command a line, those of findings before those of notices."""
    lines = [_annotation(verdict, layout) for verdict in findings(report, layout)]
    lines += [_notice(notice) for notice in report.notices]
    return "".join(f"{line}\n" for line in lines)


def _annotation(verdict: Verdict, layout: Layout) -> str:
    left = verdict.left
    # the first side is what the annotation points at
    text = "\n".join([message_of(verdict), *sides(verdict)])
    return _command(
        _COMMANDS[severity(verdict, layout)],
        text,
        file=path_of(left.article),
        line=str(line_of(left)),
        endLine=str(last_line_of(left)),
        title=f"factcheck: {verdict.rule}",
    )


def _notice(notice: Notice) -> str:
    path = PurePath(notice.path).as_posix()
    return _command(
        "warning", plain(notice.message), file=path, line=str(notice.line), title="factcheck"
    )


def _command(command: str, text: str, **properties: str) -> str:
    named = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{command} {named}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(plain(text)).replace(":", "%3A").replace(",", "%2C")
