from hypothesis import given
from hypothesis import strategies as st

from factcheck.reports.page import beside, hang, indent, render, styled, wrap


def test_a_line_is_wrapped_at_its_spaces_and_a_long_word_is_folded() -> None:
    lines = wrap(styled("one two extraordinarily"), 7)
    assert [line.plain for line in lines] == ["one two", "extraor", "dinaril", "y"]


def test_wide_characters_count_as_two_columns() -> None:
    assert [line.plain for line in wrap(styled("東京都庁"), 4)] == ["東京", "都庁"]


def test_a_head_stands_before_the_first_line_only() -> None:
    lines = hang(styled("1  "), wrap(styled("one two three"), 7))
    assert [line.plain for line in lines] == ["1  one two", "   three"]


def test_columns_line_up_beside_wide_characters() -> None:
    left, right = [styled("東京"), styled("")], [styled("x"), styled("y"), styled("z")]
    assert [line.plain for line in beside(left, right, 15)] == [
        "東京     x",
        "         y",
        "         z",
    ]


def test_a_page_has_no_trailing_white_space_and_no_style_without_colour() -> None:
    page = [*indent([styled(("bold  ", "bold")), styled("")], 2), styled("[red]end[/red] :smile:")]
    assert render(page, colour=False) == "  bold\n\n[red]end[/red] :smile:\n"


def test_a_page_in_colour_is_styled() -> None:
    assert render([styled(("no", "red"))], colour=True) == "\x1b[31mno\x1b[0m\n"


@given(st.text(alphabet="ab 東é", max_size=60), st.integers(4, 20))
def test_wrapping_loses_no_letter_and_keeps_to_the_width(text: str, width: int) -> None:
    lines = wrap(styled(text), width)
    assert "".join("".join(line.plain for line in lines).split()) == "".join(text.split())
    assert all(line.cell_len <= width for line in lines)
