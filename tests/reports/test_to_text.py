import re
from dataclasses import replace
from typing import Any

import pytest

from factcheck.records import (
    Article,
    Cell,
    Claim,
    Condition,
    Evidence,
    Label,
    Match,
    Report,
    Severity,
    Side,
    Stance,
    Trial,
)
from factcheck.reports import Detail, Layout, Section, to_text

NARROW = """\
a  Left Post · 3 statements
   Quake hits coast
b  Right Post · 3 statements

Conflicts (1)

 1  Left Post says 12, Right Post says 15 (value)
    a  Left Post, line 3 · the mayor, after a visit on Monday
    │ The quake killed 12 people
    │                  ^^
    b  Right Post, line 1 · own words
    │ The quake killed 15 people.
    │                  ^^

Told differently (1)

 1  both say the same, with different sourcing and hedging
    a  Left Post, line 4 · own words
    │ Schools [in the north] stay closed.
    sourcing: own words
    hedging: asserted
    b  Right Post, line 2 · the Daily Post → a city official (unnamed) · quoted
       · hedged
    │ Schools in the north will reportedly remain shut
    sourcing: unnamed source: an official
    hedging: hedged

1 more of the agreements stand above, as told differently.

Only in a  Left Post (1)

   5  Rescue teams came from Spain.

Only in b  Right Post (1)

   3  Rescuers arrived from Spain.

1 agree · 1 conflict · 2 unique · 1 framed differently
"""


VERBOSE = Layout(detail=Detail.VERBOSE)


def shown(report: Report, *sections: Section, **rest: Any) -> str:
    return to_text(report, Layout(show=frozenset(sections), **rest))


def test_conflicts_come_first_and_the_summary_last(report: Report) -> None:
    assert to_text(report) == NARROW


def test_a_wide_page_sets_both_chains_side_by_side(report: Report) -> None:
    line = next(
        line for line in to_text(report, Layout(width=160)).splitlines() if "official (" in line
    )
    assert re.split(r"\s{3,}", line.strip()) == [
        "a  Left Post, line 4 · own words",
        "b  Right Post, line 2 · the Daily Post → a city official (unnamed) · quoted",
    ]


@pytest.mark.parametrize("width", [20, 40, 80, 119, 120, 160])
def test_no_line_is_wider_than_the_page_or_ends_in_white_space(report: Report, width: int) -> None:
    lines = to_text(report, Layout(width=width)).splitlines()
    assert [line for line in lines if len(line) > width or line != line.rstrip()] == []


def test_only_the_sections_asked_for_are_shown(report: Report) -> None:
    page = shown(report, Section.CONFLICT)
    assert re.findall(r"(?m)^[A-Z].*\(\d+\)$", page) == ["Conflicts (1)"]


def test_a_framed_agreement_stands_among_the_agreements_if_framing_is_not_shown(
    report: Report,
) -> None:
    page = shown(report, Section.AGREE)
    assert "Agreements (1)\n\n 1  a 4   Schools [in the north] stay closed.\n" in page
    assert "stand above" not in page


def test_the_report_says_so_if_there_is_no_conflict(report: Report) -> None:
    calm = replace(report, verdicts=report.verdicts[1:])
    assert "No conflict found" in to_text(calm)
    assert "No conflict found" not in shown(calm, Section.AGREE)


def test_colour_changes_nothing_but_the_colours(report: Report) -> None:
    page = to_text(report, Layout(colour=True))
    assert re.sub(r"\x1b\[[\d;]*m", "", page) == NARROW != page


def test_an_articles_words_cannot_command_the_terminal_or_style_the_page(build: Any) -> None:
    words = "[bold]It[/bold] \x1b]0;title\x07rained\rtoday :fire:."
    left, right = build.sides(words, "It poured.")
    page = to_text(build.report(build.verdict(left, right)), VERBOSE)
    assert "    │ [bold]It[/bold] �]0;title�rained today :fire:.\n" in page


def test_a_long_quote_is_cut_in_a_short_report_and_wrapped_in_a_verbose_one(build: Any) -> None:
    words = " ".join(f"word{number}" for number in range(400)) + "."
    left, right = build.sides(words, "東京" * 200)
    report = build.report(build.verdict(left, right))
    assert re.findall(r"(?m)^ 1  a 1   (word0 .*…)$", to_text(report))
    page = to_text(report, VERBOSE)
    quoted = re.findall(r"(?m)^    │ (.*)$", page)
    assert " ".join(quoted).startswith(words)
    assert "".join(quoted).endswith("東京" * 200)


def test_an_article_without_verdicts_is_still_named(report: Report) -> None:
    silent = Article(text="No.", source="Quiet Post", id="c")
    page = to_text(replace(report, articles=(*report.articles, silent)))
    assert "c  Quiet Post · 0 statements\n" in page


def test_an_agreement_names_the_side_that_tells_more(build: Any) -> None:
    told = build.report(build.verdict(*build.sides(), fuller=Side.RIGHT))
    assert "    agree · rule same-meaning · b tells more · similarity 0.81\n" in to_text(
        told, VERBOSE
    )


def test_what_is_unique_tells_why_the_closest_does_not_agree(build: Any) -> None:
    left, right = build.sides()
    reason = Trial("same-words", False, Condition("rank", comparison="<=", threshold=1), "3")
    alone = build.verdict(
        left,
        None,
        label=Label.UNIQUE,
        rule="unmatched",
        evidence=Evidence(Match(left, right, 0.7)),
        reason=reason,
    )
    layout = Layout(width=160, detail=Detail.VERBOSE)
    assert to_text(build.report(alone), layout).splitlines()[-3:-2] == [
        "    rule unmatched · closest b  Right Post, line 1 · similarity 0.70"
        " · one of the two has a closer match (rank 3; rule same-words asks for <= 1)"
    ]


def test_what_is_accepted_is_told_in_full_where_it_is_asked_for(checked: Report) -> None:
    page = to_text(checked, Layout(detail=Detail.VERBOSE))
    told = page[page.index("Accepted (1)") :].splitlines()
    assert [line for line in told if line] == [
        "Accepted (1)",
        " 1  nothing says it",
        "    line 5 · own words",
        "    │ Rescue teams came from Spain.",
        "    rule unmatched · closest b  Right Post, line 3 · similarity 0.43",
        "    accepted by comment l.txt:4 · we were there",
        "1 agree · 1 conflict · 0 unique · 1 framed differently · 1 suppressed",
    ]
    assert "Accepted" not in to_text(checked)


def test_a_verbose_report_tells_of_each_pair_what_it_rests_on(report: Report) -> None:
    page = to_text(report, VERBOSE)
    told = [line.strip() for line in page.splitlines() if re.search("81$|numbers:", line)]
    assert told == [
        "numbers: 12",
        "numbers: 15",
        "conflict (value) · rule numbers-differ · conflict 0.70 · similarity 0.81",
        "agree · sourcing · hedging · rule same-meaning · similarity 0.81",
    ]
    assert "Who is heard\n" in page


def test_a_conflict_that_is_no_error_is_only_worth_a_look(report: Report) -> None:
    doubtful = replace(report.verdicts[0], severity=Severity.WARNING)
    page = to_text(replace(report, verdicts=(doubtful, *report.verdicts[1:])))
    heads = re.findall(r"(?m)^(?:[A-Z].*\(\d+\)|No .*|.*conflict.*)$", page)
    assert heads == [
        "No sure conflict found",
        "Worth a look (1)",
        "Told differently (1)",
        "Only in a  Left Post (1)",
        "Only in b  Right Post (1)",
        "1 agree · 1 conflict (1 worth a look) · 2 unique · 1 framed differently",
    ]


def test_a_conflict_that_two_sentences_have_several_times_is_one_item(report: Report) -> None:
    conflict = report.verdicts[0]
    again = replace(conflict, id="again", severity=Severity.WARNING)
    page = shown(replace(report, verdicts=(again, conflict)), Section.CONFLICT)
    assert page.splitlines()[4:6] + page.splitlines()[-4:] == [
        "Conflicts (1)",
        "",
        "    │                  ^^",
        "    and 1 more of these two sentences",
        "",
        "0 agree · 2 conflict (1 worth a look) · 0 unique · 0 framed differently",
    ]


def test_of_three_sources_a_table_of_claims_takes_the_place_of_agreements(report: Report) -> None:
    third = Article(text="No.", source="Quiet Post", id="c")
    left, right = report.verdicts[1].left, report.verdicts[1].right
    cells = (Cell("a", Stance.SAID, left), Cell("b", Stance.SAID, right))
    claim = replace(report.claims[0], cells=cells, central=left)
    page = shown(
        replace(report, articles=(*report.articles, third), claims=(claim,)), Section.AGREE
    )
    assert page.splitlines()[-7:-3] == [
        f"Claims (1){'a  b  c':>70}",
        "",
        f" 1  Schools [in the north] stay closed. (2 outlets, 1 origin){'●  ○  ·':>19}",
        "",
    ]


def test_of_three_sources_an_agreement_that_is_in_no_claim_is_told_beside_them(
    report: Report,
) -> None:
    third = Article(text="No.", source="Quiet Post", id="c")
    page = shown(replace(report, articles=(*report.articles, third), claims=()), Section.AGREE)
    assert page.splitlines()[5:-1] == [
        "No claim that two sources share or dispute",
        "",
        "Agreements that came to no claim (1)",
        "",
        " 1  a 4   Schools [in the north] stay closed.",
        "    b 2   Schools in the north will reportedly remain shut",
        "",
    ]


def test_of_three_sources_conflicts_of_the_same_two_claims_are_one_item(report: Report) -> None:
    conflict = report.verdicts[0]
    third = Article(text="The quake killed 15.", source="Third Post", id="c")
    same = replace(conflict.right, article=third)
    claims = (
        Claim("1", (conflict.left,), ("a",), 1),
        Claim("2", (conflict.right, same), ("b", "c"), 2),
    )
    page = shown(
        replace(
            report,
            articles=(*report.articles, third),
            verdicts=(conflict, replace(conflict, id="more", right=same)),
            claims=claims,
        ),
        Section.CONFLICT,
    )
    assert ("Conflicts (1)" in page, "    and 1 more: a with c\n" in page) == (True, True)
