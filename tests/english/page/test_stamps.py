"""Which lines hold days and hours only."""

import pytest

from factcheck.english.page.stamps import hour_ends, is_stamp


@pytest.mark.parametrize(
    "line",
    [
        *("Posted at 3:39 PM", "15:02", "3:39pm EDT", "09.41 BST", "2h ago", "5 minutes ago"),
        *("Story Created: Aug 7, 2012 at 9:56 AM AKDT", "12:52 p. m. EDT May 2, 2013"),
        *("THURSDAY, APRIL 11, 2013, 12:12 AM", "2026-05-06T09:41:00Z", "06/05/2026 9:41"),
        "Published 6 May 2026 09:41 GMT | Last updated: 7 May 2026, 10:00 GMT",
        *("First published on Wed 6 May 2026 11.30 BST", "April 24, 2013-4: 45pm", "2013-09-26"),
        *("8:20 p.m. local time", "[10:30 Eastern Standard Time]", "Updated: 11h05, 6 mai"[:15]),
    ],
)
def test_days_and_hours_with_their_words_are_a_stamp(line: str) -> None:
    assert is_stamp(line)


@pytest.mark.parametrize(
    "line",
    [
        *("The ferry left at 3:39 PM.", "In May 2026 it left.", "On the 3:39 to Oslo", "12", ""),
        *("Posted to Oslo", "May left.", "Updated rules", "9:41 Police came.", "14 people died."),
    ],
)
def test_a_line_that_tells_something_is_no_stamp(line: str) -> None:
    assert not is_stamp(line)


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        *(("15:02 The army came.", "15:02 "), ("9:41am GMT – “No,” he said.", "9:41am GMT – ")),
        *(("[11:05] The dam broke.", "[11:05] "), ("15:02 was late.", ""), ("The 15:02 left.", "")),
        ("10 a.m. Monday was cold.", ""),
    ],
)
def test_the_hour_of_an_entry_is_told_from_its_text(text: str, hour: str) -> None:
    assert text[: hour_ends(text)] == hour
