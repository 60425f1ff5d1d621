from dataclasses import replace
from typing import Any

from factcheck.records import Framing, Report, Severity
from factcheck.reports import Layout, Section
from factcheck.reports.selection import (
    fails,
    findings,
    line_of,
    message_of,
    path_of,
    rules_of,
    sections_of,
    severity,
    sides,
    title_of,
    where,
)
from factcheck.reports.to_gitlab import to_gitlab
from factcheck.reports.to_text import to_lines
from factcheck.source_map import NumberedPlaces, Unit

FAILING = Layout(failing=frozenset({Section.CONFLICT, Section.FRAMING}))


def test_a_verdict_belongs_to_its_label_and_to_framing_if_marked(report: Report) -> None:
    assert [sections_of(verdict) for verdict in report.verdicts[:3]] == [
        {Section.CONFLICT, Section.ERROR},
        {Section.AGREE, Section.FRAMING},
        {Section.UNIQUE},
    ]


def test_findings_are_what_is_shown_or_fails_but_no_plain_agreement(report: Report) -> None:
    conflict, framed, *_ = report.verdicts
    plain = replace(framed, framing=())
    told = replace(report, verdicts=(plain, framed, conflict))
    assert findings(told, Layout()) == [conflict, framed]
    assert findings(told, Layout(show=frozenset({Section.AGREE}))) == []
    agree_only = replace(FAILING, show=frozenset({Section.AGREE}))
    assert findings(told, agree_only) == [conflict, framed]


def test_a_place_is_a_page_or_paragraph_where_the_file_has_no_lines(report: Report) -> None:
    statement = report.verdicts[0].left
    places = NumberedPlaces(Unit.PAGE, starts=(0,), numbers=(2,))
    paged = replace(statement, article=replace(statement.article, places=places))
    assert [where(statement), where(paged)] == ["l.txt:3", "l.txt, page 2"]
    verdict = replace(report.verdicts[0], left=paged)
    told = replace(report, verdicts=(verdict,))
    assert to_lines(told, FAILING).startswith("l.txt, page 2: error: ")
    assert sides(verdict)[0] == "l.txt, page 2: “The quake killed 12 people”"
    assert sides(verdict)[0] in to_gitlab(told, FAILING)


def test_what_fails_is_a_warning_at_least_and_graver_only_where_its_rule_says_so(
    report: Report,
) -> None:
    conflict, framed, alone, _ = report.verdicts
    mild = replace(conflict, severity=Severity.WARNING)
    assert [fails(one, FAILING) for one in (conflict, framed, alone)] == [True, True, False]
    slight = replace(conflict, severity=Severity.INFO)
    assert [severity(one, FAILING) for one in (conflict, mild, slight, framed, alone)] == [
        Severity.ERROR,
        Severity.WARNING,
        Severity.WARNING,
        Severity.WARNING,
        Severity.INFO,
    ]
    assert severity(mild, Layout()) is Severity.WARNING


def test_a_statement_stands_at_its_path_and_line(report: Report) -> None:
    left, right = report.verdicts[0].left, report.verdicts[0].right
    assert right
    assert [(path_of(one.article), line_of(one)) for one in (left, right)] == [
        ("l.txt", 3),
        ("Right Post", 1),
    ]


def test_every_rule_that_a_verdict_names_is_among_the_rules(report: Report, build: Any) -> None:
    assert [rule.id for rule in rules_of(report)] == ["numbers-differ", "same-meaning", "unmatched"]


def test_what_the_judge_alone_holds_for_told_differently_names_no_mark(report: Report) -> None:
    framed = replace(report.verdicts[1], message="both say the same", framing=(Framing.TELLING,))
    told = "both say the same, but told differently, as the judge has it; no observer sees how"
    assert (title_of(framed), message_of(framed)) == (told, told)


def test_an_agreement_told_differently_tells_how(report: Report) -> None:
    assert [message_of(verdict) for verdict in report.verdicts[:2]] == [
        "Left Post says 12, Right Post says 15",
        "both say the same, told differently: "
        "sourcing (own words / unnamed source: an official), hedging (asserted / hedged)",
    ]
