from dataclasses import replace
from datetime import date

import pytest

from factcheck.records import (
    Article,
    Cell,
    Claim,
    Echo,
    Kind,
    Moment,
    Passage,
    Provenance,
    Report,
    Span,
    Stance,
    Statement,
    Step,
)
from factcheck.reports import Detail, Layout, claims_to_text

PAGE = """\
a  Coast Post · 2031-05-01 · 1 statement
b  Harbour Daily · 2031-05-02 · 1 statement
c  Island News · 1 statement

Same copy

    a and c are the same copy (92 % of the shorter one's words)
    “killed 12 people”

Told otherwise (1)

 1  The quake killed 12 people. (2 outlets, 1 origin)
    a  ● line 1 · “The quake killed 12 people.”
    b  ≠ value: 15 · line 1 · “It killed 15.”
    c  ● line 1 · “The quake killed 12 people.”

Claims (1)                                                               a  b  c

 1  The quake killed 12 people. (2 outlets, 1 origin)                    ●  ≠  ●

● says it   ≠ says otherwise

When it was told

    The quake killed 12 people.
    2031-05-01  a  first said · own words
    day unknown c  own words

1 claim, 1 disputed, 3 sources
"""


def statement(id: str, source: str, text: str, day: int) -> Statement:
    published = date(2031, 5, day) if day else None
    article = Article(text, source, id, published=published)
    whole = Span(0, len(text))
    return Statement(article, 1, (whole,), whole, text)


@pytest.fixture
def claimed() -> Report:
    """Three sources, one of which is another's copy and one of which says otherwise."""
    a = statement("a", "Coast Post", "The quake killed 12 people.", 1)
    b = statement("b", "Harbour Daily", "It killed 15.", 2)
    c = statement("c", "Island News", "The quake killed 12 people.", 0)
    cells = (
        Cell("a", Stance.SAID, a),
        Cell("b", Stance.DIFFERS, b, Kind.VALUE, "15"),
        Cell("c", Stance.SAID, c),
    )
    timeline = (Moment(a.article.published, (Step.FIRST,), a), Moment(None, (Step.FOLLOWED,), c))
    claim = Claim("1", (a, c), ("a", "c"), 1, a, 0.8, 1, 1, ("2",), cells=cells, timeline=timeline)
    passage = Passage(Span(10, 26), Span(10, 26))
    return Report(
        (a.article, b.article, c.article),
        (a, b, c),
        (),
        (claim, Claim("2", (b,), ("b",), 1, conflicts=("1",))),
        Provenance("0.1.0"),
        echoes=(Echo("a", "c", 0.92, (passage,)),),
    )


def test_claims_stand_with_their_sources_origins_and_days(claimed: Report) -> None:
    assert claims_to_text(claimed) == PAGE


@pytest.mark.parametrize("width", [40, 60, 80, 160])
def test_no_line_is_wider_than_the_page(claimed: Report, width: int) -> None:
    lines = claims_to_text(claimed, Layout(width=width)).splitlines()
    assert [line for line in lines if len(line) > width or line != line.rstrip()] == []


def test_many_sources_stand_below_a_claim_by_name(claimed: Report) -> None:
    page = claims_to_text(claimed, Layout(width=44))
    assert "    ●a ≠b ●c\n" in page


def test_a_verbose_page_tells_how_sure_a_claim_is(claimed: Report) -> None:
    verbose = Layout(width=160, detail=Detail.VERBOSE)
    of_three = replace(claimed.claims[0], tied=2, pairs=3)
    pages = [
        claims_to_text(replace(claimed, claims=(claim, claimed.claims[1])), verbose)
        for claim in (claimed.claims[0], of_three)
    ]
    assert " · agreement 0.80  " in pages[0]
    assert " · lowest agreement 0.80, 2 of 3 pairs agree  " in pages[1]


def test_a_claim_that_may_be_disputed_is_worth_a_look(claimed: Report) -> None:
    claim, other = claimed.claims
    cells = tuple(replace(one, sure=one.stance is Stance.SAID) for one in claim.cells)
    page = claims_to_text(replace(claimed, claims=(replace(claim, cells=cells), other)))
    assert page.splitlines()[-1] == "1 claim, 1 disputed (1 worth a look), 3 sources"


def test_where_no_words_differ_the_kind_stands_alone(claimed: Report) -> None:
    claim, other = claimed.claims
    cells = tuple(replace(one, words=None) for one in claim.cells)
    page = claims_to_text(replace(claimed, claims=(replace(claim, cells=cells), other)))
    assert "    b  ≠ value · line 1 · “It killed 15.”\n" in page


def test_no_sign_of_the_legend_stands_apart_from_what_it_means(claimed: Report) -> None:
    page = claims_to_text(claimed, Layout(width=40))
    legend = page.index("● says it   ")
    assert page[legend:].splitlines()[:2] == ["● says it   ≠ says otherwise", ""]
    narrow = claims_to_text(claimed, Layout(width=24))
    assert "\n● says it\n≠ says otherwise\n" in narrow


def test_a_report_without_claims_says_so(claimed: Report) -> None:
    page = claims_to_text(replace(claimed, claims=(), echoes=()))
    assert "No claim that two sources share or dispute\n" in page
