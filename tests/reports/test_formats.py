"""Every format of the register, with words that may break it."""

from typing import Any

import pytest

from factcheck.records import Label, Report
from factcheck.reports import FORMATS, Detail, Layout, Section
from factcheck.reports.to_text import to_lines
from tests.read_back import READ_BACK

LAYOUT = Layout(failing=frozenset(Section))
HOSTILE = '\x07\x1b[31m\ufffe\u202e\x85\u2028::error::x ]]></a><b> & "=1+1" | `*[x](y)\r\n,;\''


@pytest.mark.parametrize("name", FORMATS)
def test_a_page_ends_with_its_last_line_whatever_it_quotes(name: str, build: Any) -> None:
    report: Report = build.report(
        build.verdict(*build.sides(HOSTILE, HOSTILE), label=Label.CONFLICT, message=HOSTILE)
    )
    page = FORMATS[name](report, LAYOUT)
    assert page.endswith("\n")
    READ_BACK[name](page)


def test_a_quiet_report_for_people_is_its_lines(checked: Report) -> None:
    layout = Layout(failing=frozenset({Section.CONFLICT}), detail=Detail.QUIET)
    assert FORMATS["text"](checked, layout) == to_lines(checked, layout)
