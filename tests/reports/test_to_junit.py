from dataclasses import replace
from typing import Any

from junitparser import JUnitXml

from factcheck.records import Article, Report
from factcheck.reports import Layout, Section
from factcheck.reports.to_junit import to_junit

LAYOUT = Layout(failing=frozenset({Section.CONFLICT}))


def read(report: Report, layout: Layout = LAYOUT) -> JUnitXml:
    return JUnitXml.fromstring(to_junit(report, layout).encode())


def test_a_draft_is_a_suite_and_each_of_its_statements_a_case(checked: Report) -> None:
    (suite,) = read(checked)
    assert (suite.name, suite.tests, suite.failures, suite.skipped) == ("l.txt", 3, 1, 1)
    assert [
        (case.classname, case.name, [result.message for result in case.result]) for case in suite
    ] == [
        ("l.txt", "line 3: The quake killed 12 people", ["Left Post says 12, Right Post says 15"]),
        ("l.txt", "line 4: Schools [in the north] stay closed.", []),
        ("l.txt", "line 5: Rescue teams came from Spain.", ["unmatched: we were there (l.txt:4)"]),
    ]


def test_what_does_not_fail_is_output(checked: Report) -> None:
    (suite,) = read(checked)
    assert [case.system_out and case.system_out.split(",")[0] for case in suite] == [
        None,
        "same-meaning: both say the same",
        None,
    ]


def test_of_compared_articles_each_is_a_suite(report: Report) -> None:
    assert [suite.name for suite in read(report)] == ["l.txt", "Right Post"]


def test_it_counts_what_it_holds(checked: Report) -> None:
    whole = read(checked)
    assert (whole.tests, whole.failures, whole.skipped) == (3, 1, 1)
    assert len(list(read(replace(checked, articles=(), drafts=())))) == 0


def test_what_xml_cannot_hold_is_marked(build: Any) -> None:
    words = "It\x00 <rained> \x1b[31m\ufffe & \ud800."
    article = Article(text=words, source="a", path="a.md")
    (suite,) = read(build.report(build.verdict(build.statement(article, words), None)))
    assert [case.name for case in suite] == ["line 1: It� <rained> �[31m� & �."]
