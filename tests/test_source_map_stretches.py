"""Stretches of a file → one text with its places."""

import re
import time

from factcheck.source_map import Stretch, behind, in_file, numbered, stripped, without

PARTS = [Stretch("  Hello[^1] ", 10, 22), Stretch("’", 22, 29), Stretch("s [^", 29, 33)]


def test_paragraphs_stand_between_blank_lines_at_their_places() -> None:
    file = "*One* &amp;\n- two"
    one = [Stretch("One", 1, 4), Stretch(" ", 5, 6), Stretch("&", 6, 11)]
    text, places = in_file([one, [], [Stretch("two", 14, 17)]], file)
    assert text == "One &\n\ntwo"
    assert [file[slice(*places.in_file(*span))] for span in ((0, 3), (4, 5), (7, 10))] == [
        *("One", "&amp;", "two")
    ]


def test_what_is_taken_out_of_a_paragraph_may_lie_in_two_stretches() -> None:
    parts = [*PARTS, Stretch("2] x", 40, 44)]
    assert without(parts, re.compile(r"\[\^\d\]")) == [
        Stretch("  Hello", 10, 17),
        Stretch(" ", 21, 22),
        Stretch("’", 22, 29),
        Stretch("s ", 29, 31),
        Stretch(" x", 42, 44),
    ]


def test_white_space_around_a_paragraph_goes() -> None:
    assert stripped(PARTS[:1]) == [Stretch("Hello[^1]", 12, 21)]


def test_a_hundred_thousand_blanks_within_a_paragraph_take_no_seconds() -> None:
    words = f" met{' ' * 100_000}here "
    start = time.process_time()
    assert stripped([Stretch(words, 0, len(words))]) == [Stretch(words[1:-1], 1, len(words) - 1)]
    assert time.process_time() - start < 2


def test_a_mark_stands_before_a_paragraph_and_nothing_before_none() -> None:
    assert behind("- ", PARTS[1:]) == [Stretch("- ", 22, 22), *PARTS[1:]]
    assert (behind("", PARTS), behind("- ", [])) == (PARTS, [])


def test_numbered_paragraphs_keep_their_numbers_where_some_are_empty() -> None:
    text, places = numbered([("One", 1), (" ", 2), ("three", 3)])
    assert (text, str(places.at(4)), str(places.at(5))) == (
        "One\n\nthree",
        "paragraph 1",
        "paragraph 3",
    )


def test_no_paragraph_is_an_empty_text() -> None:
    assert (in_file([], "")[0], numbered([])[0]) == ("", "")
