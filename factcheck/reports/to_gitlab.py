"""The report as GitLab's code quality JSON, which merge requests show."""

from factcheck.records import Report, Severity, Verdict
from factcheck.reports.layout import Layout
from factcheck.reports.objects import Object, as_json
from factcheck.reports.selection import (
    findings,
    last_line_of,
    line_of,
    one_line,
    path_of,
    severity,
    sides,
)

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def to_gitlab(report: Report, layout: Layout) -> str:
    """A JSON list with an issue for each finding."""
    issues = [_issue(verdict, layout) for verdict in findings(report, layout)]
    return as_json(issues)


def _issue(verdict: Verdict, layout: Layout) -> Object:
    left = verdict.left
    # the issue's own place tells of the left side, unless its file has no lines
    told = [one_line(verdict), *sides(verdict)[1 if left.lines else 0 :]]
    return {
        "type": "issue",
        "check_name": verdict.rule,
        "description": " · ".join(told),
        "categories": ["Bug Risk"],
        "severity": _SEVERITIES[severity(verdict, layout)],
        "fingerprint": verdict.id,
        "location": {
            "path": path_of(left.article),
            "lines": {"begin": line_of(left), "end": last_line_of(left)},
        },
    }
