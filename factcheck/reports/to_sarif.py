"""The report as SARIF 2.1.0, which code scanning services and editors read.

A result stands at its draft's line; the source is a related location. What is accepted is among
the results, as suppressed.
"""

from pathlib import PurePath
from urllib.parse import quote

from factcheck.records import (
    Accepted,
    AcceptedBy,
    Notice,
    Report,
    Rule,
    Severity,
    Statement,
    Verdict,
)
from factcheck.reports.layout import Layout
from factcheck.reports.objects import Object, as_json
from factcheck.reports.plain import plain, with_kind
from factcheck.reports.selection import (
    findings,
    in_file_order,
    last_line_of,
    line_of,
    message_of,
    path_of,
    rules_of,
    severity,
    sides,
)

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
# the name says how a fingerprint is made, and changes where that does
FINGERPRINT = "factcheckStatements/v1"

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_KINDS = {
    AcceptedBy.COMMENT: "inSource",
    AcceptedBy.SETTINGS: "external",
    AcceptedBy.BASELINE: "external",
}


def to_sarif(report: Report, layout: Layout) -> str:
    """One SARIF log of one run, with every rule that was tried."""
    rules = rules_of(report)
    places = {rule.id: place for place, rule in enumerate(rules)}
    accepted = {one.verdict.id: one for one in report.accepted}
    open_verdicts = findings(report, layout)
    verdicts = in_file_order([*open_verdicts, *(one.verdict for one in report.accepted)])
    results = []
    for verdict in verdicts:
        result = _result(verdict, places, layout)
        if accepted:
            # with a suppression anywhere, every result is to say whether it has one
            result["suppressions"] = _suppressions(accepted.get(verdict.id))
        results.append(result)
    run = {
        "tool": {"driver": _driver(report, rules)},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": True,
                "toolExecutionNotifications": [_notification(one) for one in report.notices],
            }
        ],
        "results": results,
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return as_json(log)


def _driver(report: Report, rules: list[Rule]) -> Object:
    return {
        "name": "factcheck",
        "version": report.provenance.version,
        "rules": [_rule(rule) for rule in rules],
        "properties": {
            "models": dict(sorted(report.provenance.models.items())),
            "settings": report.provenance.settings,
        },
    }


def _rule(rule: Rule) -> Object:
    return {
        "id": rule.id,
        "shortDescription": {
            "text": f"{with_kind(rule.label.value, rule.kind)}: {rule.id.replace('-', ' ')}"
        },
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"label": rule.label.value, "kind": rule.kind and rule.kind.value},
    }


def _result(verdict: Verdict, places: dict[str, int], layout: Layout) -> Object:
    text = "\n".join([message_of(verdict), *sides(verdict)])
    result: Object = {
        "ruleId": verdict.rule,
        "ruleIndex": places[verdict.rule],
        "level": _LEVELS[severity(verdict, layout)],
        "message": {"text": text},
        "locations": [{"physicalLocation": _location(verdict.left)}],
        "partialFingerprints": {FINGERPRINT: verdict.id},
        "properties": {
            "label": verdict.label.value,
            "kind": verdict.kind and verdict.kind.value,
            "framing": [mark.value for mark in verdict.framing],
        },
    }
    if verdict.right is not None:
        source = {"text": plain(verdict.right.article.source)}
        related = {"id": 1, "physicalLocation": _location(verdict.right), "message": source}
        result["relatedLocations"] = [related]
    return result


def _location(statement: Statement) -> Object:
    region = {"startLine": line_of(statement), "endLine": last_line_of(statement)}
    return {"artifactLocation": {"uri": _uri(path_of(statement.article))}, "region": region}


def _uri(path: str) -> str:
    """The path as a URI: relative to the working directory, or a whole one."""
    quoted = quote(path, errors="replace")
    return f"file://{quoted}" if PurePath(path).is_absolute() else quoted


def _suppressions(accepted: Accepted | None) -> list[Object]:
    if accepted is None:
        return []
    where = f"{accepted.by.value} {accepted.path}:{accepted.line}"
    reason = f"{accepted.reason} ({where})" if accepted.reason else where
    return [{"kind": _KINDS[accepted.by], "justification": plain(reason)}]


def _notification(notice: Notice) -> Object:
    place = {
        "artifactLocation": {"uri": _uri(PurePath(notice.path).as_posix())},
        "region": {"startLine": notice.line},
    }
    return {
        "level": "warning",
        "message": {"text": plain(notice.message)},
        "locations": [{"physicalLocation": place}],
    }
