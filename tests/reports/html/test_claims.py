from dataclasses import replace
from datetime import date

from lxml.html import document_fromstring

from factcheck.records import Cell, Echo, Kind, Moment, Origin, Passage, Report, Span, Stance, Step
from factcheck.reports import FORMATS, Layout


def claimed(report: Report) -> Report:
    """The report with one claim that its second article disputes, and an echo."""
    left, right = report.verdicts[0].left, report.verdicts[0].right
    cells = (Cell("a", Stance.SAID, left), Cell("b", Stance.DIFFERS, right, Kind.VALUE, "15"))
    timeline = (Moment(date(2031, 5, 1), (Step.FIRST,), left), Moment(None, (Step.CHANGED,), right))
    claim = replace(
        report.claims[0],
        central=left,
        conflicts=("x",),
        cells=cells,
        origins=(Origin("Left Post", ("a",)),),
        timeline=timeline,
    )
    echo = Echo("a", "b", 0.6, (Passage(Span(0, 5), Span(4, 9)),))
    return replace(report, claims=(claim,), echoes=(echo,))


def texts(report: Report, path: str) -> list[str]:
    page = document_fromstring(FORMATS["html"](report, Layout()))
    return [" ".join(each.text_content().split()) for each in page.cssselect(path)]


def test_a_claim_is_a_row_with_a_cell_for_each_source(report: Report) -> None:
    assert texts(claimed(report), "tr.disputed td") == ["●says it", "≠says otherwise15"]


def test_what_a_source_says_twice_over_stands_once(report: Report) -> None:
    (claim,) = claimed(report).claims
    twice = replace(claim, cells=(*claim.cells, claim.cells[1]))
    found = texts(replace(report, claims=(twice,)), "tr.disputed td")
    assert found == ["●says it", "≠says otherwise15"]


def test_a_row_tells_the_origins_and_the_days(report: Report) -> None:
    assert texts(claimed(report), "tbody th small") == [
        "2 outlets, 1 origin: Left Post (a)",
        "2031-05-01: a first said · day unknown: b changed",
    ]


def test_articles_that_share_their_copy_are_named_with_the_passages(report: Report) -> None:
    assert texts(claimed(report), ".echoes li") == [
        "a and b are the same copy (60 % of the shorter one's words)Quake"
    ]


def test_a_report_without_claims_has_no_table(report: Report) -> None:
    assert texts(replace(report, claims=()), "table") == []
