import re

from factcheck.records import Statement
from factcheck.reports.layout import Layout
from factcheck.reports.statement_block import both_sides, marks, place

CHAIN = "the Daily Post → a city official (unnamed) · quoted · hedged"


def test_a_place_names_source_line_and_the_whole_chain(
    right_statements: tuple[Statement, ...],
) -> None:
    assert (
        "".join(line.plain for line in place(right_statements[1], 99))
        == f"b  Right Post, line 2 · {CHAIN}"
    )


def test_the_articles_own_voice_is_called_own_words(left_statements: tuple[Statement, ...]) -> None:
    assert (
        "".join(line.plain for line in place(left_statements[2], 99))
        == "a  Left Post, line 5 · own words"
    )


def test_marks_tell_a_quotation_and_a_lesser_certainty(
    right_statements: tuple[Statement, ...],
) -> None:
    assert [marks(statement) for statement in right_statements] == [[], ["quoted", "hedged"], []]


def test_a_narrow_page_has_the_sides_below_each_other(
    left_statements: tuple[Statement, ...], right_statements: tuple[Statement, ...]
) -> None:
    lines = both_sides(left_statements[2], right_statements[2], [], Layout(width=80), margin=2)
    assert [line.plain for line in lines] == [
        "  a  Left Post, line 5 · own words",
        "  │ Rescue teams came from Spain.",
        "  b  Right Post, line 3 · own words",
        "  │ Rescuers arrived from Spain.",
    ]


def test_a_wide_page_has_the_sides_beside_each_other(
    left_statements: tuple[Statement, ...], right_statements: tuple[Statement, ...]
) -> None:
    lines = both_sides(left_statements[2], right_statements[2], [], Layout(width=120), margin=1)
    assert [re.split(r"\s{3,}", line.plain) for line in lines] == [
        [" a  Left Post, line 5 · own words", "b  Right Post, line 3 · own words"],
        [" │ Rescue teams came from Spain.", "│ Rescuers arrived from Spain."],
    ]
