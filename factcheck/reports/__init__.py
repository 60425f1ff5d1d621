"""Report → text. `FORMATS` is the register: adding a format is a sibling file and a line here."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from factcheck.records import Report
from factcheck.reports.claims_to_text import claims_to_text
from factcheck.reports.explain_to_text import explain_to_text
from factcheck.reports.html import to_html
from factcheck.reports.layout import Detail, Layout, Section
from factcheck.reports.plain import plain
from factcheck.reports.statements_to_text import statements_to_text
from factcheck.reports.summary import Summary, summarize
from factcheck.reports.to_csv import to_csv
from factcheck.reports.to_github import to_github
from factcheck.reports.to_gitlab import to_gitlab
from factcheck.reports.to_json import (
    claims_to_json,
    explain_to_json,
    statements_to_json,
    statements_to_jsonl,
    to_json,
    to_jsonl,
)
from factcheck.reports.to_junit import to_junit
from factcheck.reports.to_lines import to_lines
from factcheck.reports.to_markdown import to_markdown
from factcheck.reports.to_sarif import to_sarif
from factcheck.reports.to_text import to_text

__all__ = [
    "FORMATS",
    "Detail",
    "Layout",
    "Section",
    "Summary",
    "claims_to_json",
    "claims_to_text",
    "explain_to_json",
    "explain_to_text",
    "plain",
    "statements_to_json",
    "statements_to_jsonl",
    "statements_to_text",
    "summarize",
    "to_json",
    "to_markdown",
    "to_text",
]

FORMATS: Mapping[str, Callable[[Report, Layout], str]] = {
    "text": lambda report, layout: (
        to_lines(report, layout) if layout.detail is Detail.QUIET else to_text(report, layout)
    ),
    # data are complete whatever is shown to people
    "json": lambda report, layout: to_json(report),
    "jsonl": lambda report, layout: to_jsonl(report),
    "csv": lambda report, layout: to_csv(report),
    "markdown": to_markdown,
    "html": to_html,
    "sarif": to_sarif,
    "junit": to_junit,
    "github": to_github,
    "gitlab": to_gitlab,
}
