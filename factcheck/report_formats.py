"""The register of report formats: adding one is a file in `factcheck/reports/` and a line here.

It stands by itself, for command lines name the formats, and to import what writes reports takes as
long as all else that `--help` does: a file is imported when its format is first used.
"""

from collections.abc import Mapping
from typing import NamedTuple


class ReportFormat(NamedTuple):
    """The file of `factcheck/reports/` whose function `to_<name>` writes the report.

    The function takes the report and the layout. Of a format that is always `complete`, for data
    are, whatever is shown to people, it takes the report alone.
    """

    file: str
    complete: bool = False


REPORT_FORMATS: Mapping[str, ReportFormat] = {
    "text": ReportFormat("to_text"),
    "json": ReportFormat("to_json", complete=True),
    "jsonl": ReportFormat("to_json", complete=True),
    "csv": ReportFormat("to_csv", complete=True),
    "markdown": ReportFormat("to_markdown"),
    "html": ReportFormat("html"),
    "sarif": ReportFormat("to_sarif"),
    "junit": ReportFormat("to_junit"),
    "github": ReportFormat("to_github"),
    "gitlab": ReportFormat("to_gitlab"),
}
