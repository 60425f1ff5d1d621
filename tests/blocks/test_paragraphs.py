"""Paragraphs, however a text marks them."""

import textwrap

import pytest

from factcheck.blocks import find_blocks

ONE = "NATO will open its first Asian office in Tokyo next year, its chief said on Friday."
TWO = (
    "France objects to it. Its president wants the alliance to stay in the North Atlantic for good."
)
MORE = (
    "The plan was made when the leaders of the alliance met in spring, and has been under review "
    "since then by officials who worry about what it would cost and whom it might offend."
)


def texts(text: str) -> list[str]:
    return [block.text for block in find_blocks(text)]


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\n \t\n", "\u2029"])
def test_paragraphs_are_lines_or_stand_between_blank_lines(gap: str) -> None:
    assert texts(ONE + gap + TWO) == [ONE, TWO]


@pytest.mark.parametrize("width", [60, 66, 72, 80])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\n\n"])
def test_wrapped_lines_are_one_paragraph(width: int, line_end: str) -> None:
    prose = [f"{ONE} {MORE}", f"{TWO} {MORE} {MORE}"]
    text = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in prose)
    assert texts(text.replace("\n", line_end)) == prose


def test_a_short_wrapped_paragraph_goes_on_before_a_figure() -> None:
    prose = (
        "The fire that broke out in the old harbour before dawn hurt 14 people, the city council "
        "said in a short note on Friday. Crews put it out. The mayor thanked the crews."
    )
    wrapped = textwrap.fill(prose, 60)
    assert "hurt\n14" in wrapped
    assert texts(f"Fire in the harbour\n\n{wrapped}") == ["Fire in the harbour", prose]


def test_lines_that_begin_with_figures_stay_apart_where_sentences_end() -> None:
    lines = [
        "12 people were hurt in the harbour fire on Friday.",
        "14 crews were sent to the fire that day, it said.",
    ]
    assert texts("\n".join(lines)) == lines


def test_a_line_that_begins_small_goes_on() -> None:
    assert texts("NATO will open\nits office.\nFrance objects.") == [
        "NATO will open its office.",
        "France objects.",
    ]


def test_an_initial_does_not_end_a_paragraph() -> None:
    assert texts("He met Tim C.\nHutchinson there.\nThey left.") == [
        "He met Tim C. Hutchinson there.",
        "They left.",
    ]


def test_a_paragraph_knows_where_its_words_are() -> None:
    text = "\n  NATO \t will\r\n  open its office.\n"
    (block,) = find_blocks(text)
    start, end = block.paragraph.span(5, 14)
    assert text[start:end] == "will\r\n  open"


def test_a_part_of_a_paragraph_knows_its_place_too() -> None:
    text = "  (CNN) -- NATO   will open its office."
    paragraph = find_blocks(text)[-1].paragraph
    start, end = paragraph.part(3, 9).span(0, 6)
    assert (paragraph.text, text[start:end]) == (
        "NATO will open its office.",
        "O   will"[:0] + "O   will",
    )


def test_a_text_without_words_has_none() -> None:
    assert texts(" \n\t\r\n ") == []
