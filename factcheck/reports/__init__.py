"""Report → text. `FORMATS` is the register: adding a format is a sibling file and a line here."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from factcheck.records import Report
from factcheck.reports.explain_to_text import explain_to_text
from factcheck.reports.layout import Layout, Section
from factcheck.reports.plain import plain
from factcheck.reports.statements_to_text import statements_to_text
from factcheck.reports.summary import Summary, summarize
from factcheck.reports.to_json import (
    explain_to_json,
    statements_to_json,
    statements_to_jsonl,
    to_json,
)
from factcheck.reports.to_text import to_text

__all__ = [
    "FORMATS",
    "Layout",
    "Section",
    "Summary",
    "explain_to_json",
    "explain_to_text",
    "plain",
    "statements_to_json",
    "statements_to_jsonl",
    "statements_to_text",
    "summarize",
    "to_json",
    "to_text",
]

FORMATS: Mapping[str, Callable[[Report, Layout], str]] = {
    "text": to_text,
    # data are complete whatever is shown to people
    "json": lambda report, layout: to_json(report),
}
