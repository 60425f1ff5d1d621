"""The report as JUnit XML: a suite for each article, a case for each of its statements."""

from collections.abc import Iterable, Sequence
from xml.etree import ElementTree as xml

from factcheck.records import Accepted, Article, Report, Statement, Verdict
from factcheck.reports.layout import Layout
from factcheck.reports.plain import plain
from factcheck.reports.selection import fails, findings, line_of, message_of, path_of, sides


def to_junit(report: Report, layout: Layout) -> str:
    """An XML document; a case fails where a verdict on its statement does."""
    root = xml.Element("testsuites", name="factcheck")
    cases = {statement.id: _case(statement) for statement in report.statements}
    for id, verdicts in _by_statement(findings(report, layout)).items():
        _add_verdicts(cases[id], verdicts, layout)
    for one in report.accepted:
        _add_accepted(cases[one.verdict.left.id], one)
    for article in report.articles:
        # sources are what a draft is checked against, and no suites of their own
        if not report.drafts or article.id in report.drafts:
            own = [one.id for one in report.statements if one.article.id == article.id]
            root.append(_suite(article, [cases[id] for id in own]))
    for count in ("tests", "failures", "skipped"):
        root.set(count, str(sum(int(suite.get(count, 0)) for suite in root)))
    xml.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + xml.tostring(root, "unicode") + "\n"


def _by_statement(verdicts: Iterable[Verdict]) -> dict[str, list[Verdict]]:
    found: dict[str, list[Verdict]] = {}
    for verdict in verdicts:
        found.setdefault(verdict.left.id, []).append(verdict)
    return found


def _suite(article: Article, cases: list[xml.Element]) -> xml.Element:
    suite = xml.Element(
        "testsuite",
        name=plain(path_of(article)),
        tests=str(len(cases)),
        failures=str(sum(case.find("failure") is not None for case in cases)),
        errors="0",
        skipped=str(sum(case.find("skipped") is not None for case in cases)),
    )
    suite.extend(cases)
    return suite


def _case(statement: Statement) -> xml.Element:
    path, line = plain(path_of(statement.article)), line_of(statement)
    name = plain(f"{statement.place}: {statement.quote}")
    return xml.Element("testcase", classname=path, name=name, file=path, line=str(line))


def _add_verdicts(case: xml.Element, verdicts: Sequence[Verdict], layout: Layout) -> None:
    failing = [verdict for verdict in verdicts if fails(verdict, layout)]
    others = [verdict for verdict in verdicts if not fails(verdict, layout)]
    if failing:
        message = plain("; ".join(message_of(verdict) for verdict in failing))
        failure = xml.SubElement(case, "failure", message=message, type=plain(failing[0].rule))
        failure.text = _told(failing)
    if others:
        xml.SubElement(case, "system-out").text = _told(others)


def _add_accepted(case: xml.Element, accepted: Accepted) -> None:
    if case.find("failure") is not None or case.find("skipped") is not None:
        return
    why = accepted.reason or accepted.by.value
    message = plain(f"{accepted.verdict.rule}: {why} ({accepted.path}:{accepted.line})")
    # the schema wants it before any output
    case.insert(0, xml.Element("skipped", message=message))


def _told(verdicts: Iterable[Verdict]) -> str:
    lines = (
        line
        for verdict in verdicts
        for line in (f"{verdict.rule}: {message_of(verdict)}", *sides(verdict))
    )
    return "\n".join(map(plain, lines))
