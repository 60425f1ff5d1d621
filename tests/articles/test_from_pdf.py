"""PDFs as newspapers and word processors set them."""

from collections.abc import Callable

import pytest

from factcheck.articles.from_pdf import from_pdf
from factcheck.articles.pdf_lines import joined

LEFT = ["The bridge at Orrin was shut", "on Monday, the council said,", "after a crack was found."]
RIGHT = ["It is ninety years old, and", "two thousand cars cross it", "on a day like Monday."]


def text(make_pdf: Callable[..., bytes], *pages: list[tuple[int, int, int, str]]) -> str:
    return from_pdf(make_pdf(*pages), "a.pdf", "a").text


@pytest.mark.parametrize("by_rows", [True, False])
def test_columns_are_read_one_after_the_other(
    make_pdf: Callable[..., bytes], by_rows: bool
) -> None:
    lines = [
        (60 + 200 * column, 700 - 14 * row, 11, words)
        for column, rows in enumerate((LEFT, RIGHT))
        for row, words in enumerate(rows)
    ]
    lines = sorted(lines, key=lambda line: -line[1]) if by_rows else lines
    head = (
        60,
        740,
        11,
        "The council of Orrin shuts its bridge, and nobody knows for how long now.",
    )
    assert text(make_pdf, [head, *lines]).split("\n\n")[1:] == [" ".join(LEFT), " ".join(RIGHT)]


@pytest.mark.parametrize(
    ("cap", "line", "words"),
    [
        ("T", "he bridge at Orrin was shut on", "The bridge at Orrin was shut on"),
        ("A", "fter a crack was found it was shut,", "After a crack was found it was shut,"),
        ("A", "bridge at Orrin, the only bridge,", "A bridge at Orrin, the only bridge,"),
    ],
)
def test_a_drop_cap_belongs_to_its_word(
    make_pdf: Callable[..., bytes], cap: str, line: str, words: str
) -> None:
    page = [(60, 676, 36, cap), (88, 692, 11, line), (88, 678, 11, "Monday, and cars queued.")]
    assert text(make_pdf, page) == f"{words} Monday, and cars queued."


def test_a_paragraph_goes_on_overleaf(make_pdf: Callable[..., bytes]) -> None:
    first = [(60, 700, 11, "The bridge at Orrin was"), (60, 670, 11, "Continued on page 2")]
    second = [(60, 720, 11, "BRIDGE, from A1"), (60, 700, 11, "shut on Monday.")]
    assert text(make_pdf, first, second) == "The bridge at Orrin was shut on Monday."


@pytest.mark.parametrize(
    ("text", "following", "whole"),
    [
        ("the govern-", "ment said", "the government said"),
        ("a two-", "year-old child", "a two-year-old child"),
        ("in 2026-", "27 it", "in 2026-27 it"),
        ("the Orrin-", "Brae line", "the Orrin-Brae line"),
        ("a side-", "walk here", "a side-walk here"),
        ("the bri\x02", "dge is", "the bridge is"),
        ("the bri\u00ad", "dge is", "the bridge is"),
        ("it is -", "and was", "it is - and was"),
    ],
)
def test_a_word_that_a_lines_end_divides_is_put_together(
    text: str, following: str, whole: str
) -> None:
    assert joined(text, following, frozenset({"side-walk", "bridge"})) == whole
