"""Which lines hold days and hours only."""

import pytest

from factcheck.english.page.stamps import hour_ends, is_stamp, stamp_ends


@pytest.mark.parametrize(
    "line",
    [
        *("Posted at 3:39 PM", "15:02", "3:39pm EDT", "09.41 BST", "2h ago", "5 minutes ago"),
        *("Story Created: Aug 7, 2012 at 9:56 AM AKDT", "12:52 p. m. EDT May 2, 2013"),
        *("THURSDAY, APRIL 11, 2013, 12:12 AM", "2026-05-06T09:41:00Z", "06/05/2026 9:41"),
        "Published 6 May 2026 09:41 GMT | Last updated: 7 May 2026, 10:00 GMT",
        *("First published on Wed 6 May 2026 11.30 BST", "April 24, 2013-4: 45pm", "2013-09-26"),
        *("11: 39am UK, Monday 09 September 2013", "Tue Jul 02 2013, 14:58 hrs"),
        "Posted 1 year, 160 days ago [downloaded on 2 October 2013]",
        *("INDONESIA, July 2, 2013", "PUBLISHED FRIDAY, MARCH 8, 2013 AT 12:46 PM"),
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


@pytest.mark.parametrize(
    ("stamp", "text"),
    [
        ("Updated 4/9/2007 6:04 PM ", "A man was arrested."),
        ("Updated 4:08 p. m. ET ", "Ann Fox's lawyer said so."),
        ("Posted: 04/9/2012 8:33 am Updated: 04/9/2012 8:33 am ", "Gary Ross has left."),
        ("May 3, 2013 | 8:20 am ", "The quake struck on Friday."),
        ("12: 48PM BST 09 Sep 2013 ", "Four men rammed their car into it."),
        ("2013-09-26 ", "For the first time they vote."),
        ("March 14, 2013 ", "Thursday's quake was felt."),
        ("Apr 12, 2007 ", "“A man was arrested,” police said."),
        ("on August 04 2011 5:46 PM ", "A jury has met."),
        ("on Sept. 14, 2013 11: 41am | Updated on Sept. 14, 2013 11: 41am ", "A woman was hit."),
        ("Mar. 8 5:46 PM EST ", "Ann Fox scored 23 points."),
        ("", "On May 2, 2013 Police came."),
        ("", "May 2, 2013, Police came."),
        ("", "Monday Police came."),
        ("", "The quake struck."),
    ],
)
def test_the_stamp_that_prose_begins_with_is_told_from_it(stamp: str, text: str) -> None:
    assert stamp_ends(stamp + text) == len(stamp)
