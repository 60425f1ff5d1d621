from typing import Any

from markdown_it import MarkdownIt

from factcheck.records import Framing, Report
from factcheck.reports import Layout, Section
from factcheck.reports.to_markdown import to_markdown

LAYOUT = Layout(failing=frozenset({Section.CONFLICT}))


def shown(page: str) -> list[str]:
    """The text of each heading, paragraph, cell and item as a reader sees it."""
    tokens = MarkdownIt("commonmark").enable("table").parse(page)
    return [
        "".join(" " if child.content == "<br>" else child.content for child in token.children or ())
        for token in tokens
        if token.type == "inline"
    ]


def test_a_page_tells_what_fails_what_else_there_is_and_what_is_accepted(checked: Report) -> None:
    assert shown(to_markdown(checked, LAYOUT)) == [
        "factcheck",
        "1 agree · 1 conflict · 0 unique · 1 framed differently · 1 suppressed",
        "Fails the check (1)",
        *("Finding", "Here", "There", "Rule"),
        "Left Post says 12, Right Post says 15",
        "l.txt:3 “The quake killed 12 people”",
        "Right Post:1 “The quake killed 15 people.”",
        "numbers-differ",
        "Findings (1)",
        *("Finding", "Here", "There", "Rule"),
        "both say the same, told differently: "
        "sourcing (own words / unnamed source: an official), hedging (asserted / hedged)",
        "l.txt:4 “Schools [in the north] stay closed.”",
        "Right Post:2 “Schools in the north will reportedly remain shut”",
        "same-meaning",
        "Accepted (1)",
        *("Finding", "Here", "There", "Reason", "Accepted by"),
        "nothing says it",
        "l.txt:5 “Rescue teams came from Spain.”",
        "",
        "we were there",
        "comment l.txt:4",
        "Notices",
        "factcheck.yaml:7: suppresses nothing: 100% sure",
    ]


def test_words_are_shown_letter_for_letter(build: Any) -> None:
    words = r"# *It* | <b>rained</b> `x` [y](z) \ &amp; ~~no~~ 1. @you https://e.org"
    left, right = build.sides(words)
    page = to_markdown(
        build.report(build.verdict(left, right, framing=(Framing.LOADED,))), Layout()
    )
    assert f"Left Post:1 “{words}”" in shown(page)
