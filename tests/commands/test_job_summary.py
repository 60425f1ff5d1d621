from pathlib import Path

import pytest

from factcheck.commands.options import Target
from factcheck.commands.output import add_job_summary
from factcheck.errors import FactcheckError
from factcheck.records import Provenance, Report
from factcheck.reports import Layout, to_markdown

REPORT = Report((), (), (), (), Provenance("0.1.0"))


def test_the_page_of_a_job_grows_by_the_report(tmp_path: Path) -> None:
    path = tmp_path / "summary.md"
    path.write_text("before\n")
    environ = {"GITHUB_STEP_SUMMARY": str(path)}
    add_job_summary(REPORT, [Target("github")], Layout(), environ)
    assert path.read_text() == f"before\n{to_markdown(REPORT, Layout())}"


def test_other_formats_and_other_places_have_no_such_page(tmp_path: Path) -> None:
    path = tmp_path / "summary.md"
    add_job_summary(REPORT, [Target("text")], Layout(), {"GITHUB_STEP_SUMMARY": str(path)})
    add_job_summary(REPORT, [Target("github")], Layout(), {})
    assert not path.exists()


def test_a_page_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    environ = {"GITHUB_STEP_SUMMARY": str(tmp_path)}
    with pytest.raises(FactcheckError, match="can't be written"):
        add_job_summary(REPORT, [Target("github")], Layout(), environ)
