"""Name → what writes a report in that format; a file is imported when its format is first used."""

from collections.abc import Callable, Mapping
from importlib import import_module

from factcheck.records import Report
from factcheck.report_formats import REPORT_FORMATS, ReportFormat
from factcheck.reports.layout import Layout

Writer = Callable[[Report, Layout], str]


def _writer(name: str, format: ReportFormat) -> Writer:
    def write(report: Report, layout: Layout) -> str:
        function = getattr(import_module(f"factcheck.reports.{format.file}"), f"to_{name}")
        page: str = function(report) if format.complete else function(report, layout)
        return page

    return write


FORMATS: Mapping[str, Writer] = {
    name: _writer(name, format) for name, format in REPORT_FORMATS.items()
}
