"""The page is read back by lxml, and its style by the digest that its policy names."""

import base64
import hashlib
from dataclasses import replace
from typing import Any

import pytest
from lxml.html import HtmlElement, document_fromstring

from factcheck.records import Report, Severity
from factcheck.reports import FORMATS, Layout, Section

HOSTILE = '<script>alert(1)</script> "onmouseover=" \u202eevil\u202c &amp; \x1b[31m \x00 😀'


def read(report: Report, layout: Layout | None = None) -> HtmlElement:
    return document_fromstring(FORMATS["html"](report, layout or Layout()))


def texts(page: HtmlElement, path: str) -> list[str]:
    return [" ".join(each.text_content().split()) for each in page.cssselect(path)]


def test_findings_have_a_number_a_label_and_the_message(report: Report) -> None:
    assert texts(read(report), ".finding h3") == [
        "≠1 Conflict (value) Left Post says 12, Right Post says 15",
        "≈2 Told differently both say the same",
    ]


def test_a_conflict_that_is_no_error_is_worth_a_look(report: Report) -> None:
    doubtful = replace(report.verdicts[0], severity=Severity.WARNING)
    page = read(replace(report, verdicts=(doubtful,)))
    assert texts(page, ".finding.look .label") == ["Worth a look (value)"]


def test_the_words_that_differ_are_marked_in_both_quotes(report: Report) -> None:
    assert texts(read(report), ".finding.conflict blockquote mark") == ["12", "15"]


def test_of_two_sources_findings_come_first_and_of_more_the_claims(report: Report) -> None:
    def ids(report: Report) -> list[str]:
        page = read(report)
        found = [each.get("id") for each in page.cssselect("main > section")]
        assert [each.get("href") for each in page.cssselect("nav a")] == [f"#{id}" for id in found]
        return found

    third = replace(report.articles[0], id="c", source="Third Post")
    more = replace(report, articles=(*report.articles, third))
    assert ids(report) == ["findings", "claims", "articles", "unique"]
    assert ids(more) == ["claims", "findings", "articles", "unique"]


def test_of_three_sources_agreements_two_by_two_are_folded_away(report: Report) -> None:
    third = replace(report.articles[0], id="c", source="Third Post")
    plain = replace(report.verdicts[1], framing=())
    more = replace(report, verdicts=(plain,), articles=(*report.articles, third))
    assert texts(read(more), "#agreements > details > summary") == ["1 agreement two by two"]
    assert texts(read(replace(report, verdicts=(plain,))), "#agreements > details") == []


def test_each_side_leads_to_its_place_in_the_article(report: Report) -> None:
    page = read(report)
    links = [each.get("href") for each in page.cssselect(".finding.conflict figcaption a")]
    assert [each.get("id") for each in page.cssselect("article span[id]")][:1] == ["s-a-1"]
    assert links == ["#s-a-1", "#s-b-1"]


def test_every_link_leads_somewhere(report: Report) -> None:
    page = read(report)
    ids = {each.get("id") for each in page.iter() if each.get("id")}
    links = {each.get("href").removeprefix("#") for each in page.iter("a")}
    assert links - ids == set()


def test_the_articles_text_is_whole_and_marked_by_the_gravest_finding(report: Report) -> None:
    page = read(report)
    (left, _) = page.cssselect("article .text")
    for link in left.cssselect("a.ref"):
        link.drop_tree()
    assert left.text_content() == report.articles[0].text
    assert [each.get("class") for each in left.cssselect("mark")] == ["conflict", "framing"]


def test_what_is_unique_has_a_line_each_by_source(report: Report) -> None:
    assert texts(read(report), "#unique h3, #unique li") == [
        "Only in a Left Post (1)",
        "line 5 Rescue teams came from Spain.",
        "Only in b Right Post (1)",
        "line 3 Rescuers arrived from Spain.",
    ]


def test_what_is_not_to_be_shown_is_not_ticked(report: Report) -> None:
    page = read(report, Layout(show=frozenset({Section.CONFLICT})))
    ticked = [each.get("id") for each in page.cssselect("input[checked]")]
    assert ticked == ["show-conflict", "show-look"]


def test_the_policy_allows_its_own_style_and_nothing_else(report: Report) -> None:
    page = read(report)
    (policy,) = page.cssselect("meta[http-equiv]")
    style = page.cssselect("style")[0].text
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy.get("content") == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )


def test_nothing_is_loaded_and_no_script_runs(report: Report) -> None:
    page = read(report)
    loading = page.cssselect("script, link, img, iframe, object, [src], [style], [onclick]")
    assert loading == []
    assert "url(" not in page.cssselect("style")[0].text


@pytest.mark.parametrize("layout", [Layout(), Layout(show=frozenset())])
def test_hostile_words_stay_words(build: Any, layout: Layout) -> None:
    left, right = build.sides(HOSTILE, "It poured.")
    verdict = build.verdict(left, right, message=f"<b>{HOSTILE}", rule="<i>", id='"><u>')
    page = read(build.report(verdict), layout)
    assert [page.cssselect(each) for each in ("script", "i", "u", "b")] == [[], [], [], []]
    assert texts(page, "blockquote")[0] == (
        '<script>alert(1)</script> "onmouseover=" �evil� &amp; �[31m � 😀'
    )


def test_what_tells_the_same_is_one_finding_that_all_its_links_lead_to(report: Report) -> None:
    conflict = report.verdicts[0]
    page = read(replace(report, verdicts=(conflict, replace(conflict, id="again"))))
    assert texts(page, ".finding h3") == [
        "≠1 Conflict (value) Left Post says 12, Right Post says 15"
    ]
    assert texts(page, ".finding > .seen") == ["and 1 more of these two sentences"]
    assert texts(page, "label")[0] == "Conflicts (1)"
    assert texts(page, "a.ref") == ["≠1", "≠1"]
    (link, _) = page.cssselect("a.ref")
    assert page.cssselect(f".finding {link.get('href')}, .finding{link.get('href')}")
