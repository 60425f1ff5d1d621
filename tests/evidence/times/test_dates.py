from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from factcheck.evidence.times.dates import observe
from factcheck.records import Attribution, Finding, Result, SourceKind, Statement

SILENT = Finding("dates", Result.SILENT)


def differs(left: str, right: str) -> Finding:
    return Finding("dates", Result.DIFFERS, left, right)


def agrees(left: str, right: str) -> Finding:
    return Finding("dates", Result.AGREES, left, right)


@pytest.mark.parametrize(
    ("left", "right", "finding"),
    [
        ("The mayor left on Friday.", "The mayor left on Monday.", differs("Friday", "Monday")),
        (
            "The mayor resigned on Friday.",
            "On Thanksgiving Day the mayor stepped down.",
            differs("Friday", "Thanksgiving Day"),
        ),
        ("The law was passed in 1989.", "The law was passed in 1987.", differs("1989", "1987")),
        ("It began in late May.", "It began in early May.", differs("late May", "early May")),
        (
            "She signed the bill in the morning.",
            "She signed the bill in the evening.",
            differs("in the morning", "in the evening"),
        ),
        (
            "The mayor was booed Tuesday morning.",
            "The mayor was booed Tuesday night.",
            differs("Tuesday morning", "Tuesday night"),
        ),
        (
            "The food stayed there for more than 20 months.",
            "The food stayed there for more than 20 years.",
            differs("more than 20 months", "more than 20 years"),
        ),
        (
            "The mayor will testify next week.",
            "The mayor will testify later this week.",
            differs("next week", "later this week"),
        ),
        (
            "It was on Saturday that the mayor wrote to the council.",
            "The mayor wrote to the council on Monday.",
            differs("Saturday", "Monday"),
        ),
        (
            "The mayor was born in 1950 and left the town in 1999.",
            "The mayor was born in 1952 and left the town in 1999.",
            differs("1950", "1952"),
        ),
    ],
)  # fmt: skip
def test_two_dates_of_one_event_differ(make_sides, left: str, right: str, finding: Finding) -> None:
    assert observe(*make_sides(left, right)) == finding


@pytest.mark.parametrize(
    ("left", "right", "finding"),
    [
        (
            "The minister met the envoy on Monday night.",
            "The minister met the envoy on Monday.",
            agrees("Monday night", "Monday"),
        ),
        (
            "The law was passed in March.",
            "The law was passed on March 12.",
            agrees("March", "March 12"),
        ),
        (
            "The bridge was closed for six days.",
            "The bridge was closed for a week.",
            agrees("six days", "a week"),
        ),
    ],
)
def test_a_coarser_time_agrees_with_the_finer(
    make_sides, left: str, right: str, finding: Finding
) -> None:
    assert observe(*make_sides(left, right)) == finding


@pytest.mark.parametrize(
    ("left", "right", "finding"),
    [
        ("Talks lasted three days.", "The talks lasted a week.", differs("three days", "a week")),
        (
            "The mayor resigned before the vote.",
            "The mayor resigned after the vote.",
            differs("before the vote", "after the vote"),
        ),
        (
            "The mayor resigned ahead of the vote.",
            "The mayor resigned before the ballot.",
            agrees("ahead of the vote", "before the ballot"),
        ),
        (
            "The tax began before the war ended.",
            "The war ended before the tax began.",
            differs("before the war ended", "before the tax began"),
        ),
        (
            "The mayor will speak two weeks before the election.",
            "The mayor will speak about a month before voters go to the polls.",
            differs("two weeks before the election", "about a month before voters"),
        ),
    ],
)  # fmt: skip
def test_lengths_and_order_are_compared_too(
    make_sides, left: str, right: str, finding: Finding
) -> None:
    assert observe(*make_sides(left, right)) == finding


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # another event, another person, another figure
        ("The mayor resigned on Friday.", "The mayor was elected on Monday."),
        ("Ann Smith resigned on Friday.", "Bo Jones resigned on Monday."),
        ("Sales rose to 5 million in 2009.", "Sales rose to 6 million in 2010."),
        ("The team won the 2008 race.", "The team won the 2012 race."),
        # articles of neighbouring days, and fields that only one has
        ("The mayor resigned yesterday.", "The mayor resigned today."),
        ("The mayor resigned on Friday.", "The mayor resigned on March 12."),
        # no times that could be held against each other
        ("The mayor speaks every Friday.", "The mayor speaks on Monday."),
        ("The shop opened around 1990.", "The shop opened in 1992."),
        ("The shop shut by Friday.", "The shop shut on Thursday."),
        ("The mayor resigned.", "The mayor resigned on Monday."),
        ("The mayor resigned in 1975.", "The mayor resigned after a scandal in 1973."),
        ("The mayor resigned in 1975.", "The mayor, elected in 1975, resigned in 1979."),
        ("The talks lasted several days.", "The talks lasted three days."),
    ],
)
def test_it_is_silent_where_times_date_other_things(make_sides, left: str, right: str) -> None:
    assert observe(*make_sides(left, right)) == SILENT


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The mayor resigned on Friday, and left on Monday.", "The mayor resigned on Monday."),
        ("The talks lasted three days and two nights.", "In March the talks lasted a week."),
        ("The mayor resigned before the vote.", "The mayor resigned after the vote in May."),
    ],
)
def test_the_finding_is_the_same_from_either_side(make_sides, left: str, right: str) -> None:
    one, other = observe(*make_sides(left, right)), observe(*make_sides(right, left))
    assert replace(other, left=other.right, right=other.left) == one


def said(statement: Statement, who: str, time: str) -> Statement:
    link = Attribution(who, SourceKind.NAMED, "said", occasion=time, time=time)
    return replace(statement, attribution=(link,))


@pytest.mark.parametrize(
    ("who", "time", "finding"),
    [
        ("Ann Smith", "on Tuesday", differs("Monday", "Tuesday")),
        ("Ms. Smith", "Monday evening", agrees("Monday", "Monday evening")),
        ("Bo Jones", "on Tuesday", SILENT),
    ],
)
def test_when_it_was_said_is_compared_of_one_source(
    make_sides, make_statement, who: str, time: str, finding: Finding
) -> None:
    left = said(make_statement("Taxes will rise."), "Ann Smith", "on Monday")
    right = said(make_statement("Taxes will rise.", article="b"), who, time)
    assert observe(*make_sides(left, right)) == finding


def test_the_day_of_what_came_before_is_not_when_it_was_said(make_sides, make_statement) -> None:
    left = said(make_statement("Taxes will rise."), "Ann Smith", "on Monday")
    link = Attribution("Ann Smith", SourceKind.NAMED, "said", occasion="after Friday's vote")
    right = replace(make_statement("Taxes will rise.", article="b"), attribution=(link,))
    assert observe(*make_sides(left, right)) == SILENT


def test_when_it_was_said_is_not_held_against_when_it_was_done(make_sides, make_statement) -> None:
    left = said(make_statement("The mayor resigned."), "Ann Smith", "on Monday")
    assert observe(*make_sides(left, "The mayor resigned on Friday.")) == SILENT


def test_the_day_of_publication_makes_forms_comparable(make_sides, make_statement) -> None:
    statement = make_statement("The mayor resigned last year.")
    article = replace(statement.article, published=date(2013, 3, 22))
    left = replace(statement, article=article)
    assert observe(*make_sides(left, "The mayor resigned in 2012.")) == agrees("last year", "2012")
    assert observe(*make_sides(left, "The mayor resigned in 2009.")) == differs("last year", "2009")


@pytest.mark.parametrize(
    ("left", "right", "finding"),
    [
        # the same speaker, in a statement and without a word of what
        (
            "Ida Moss addressed the video in a statement Monday.",
            "Moss said on Sunday.",
            differs("Monday", "Sunday"),
        ),
        (
            "Ida Moss addressed the video in a statement Monday.",
            "Ida Moss said on Sunday that the video was fake.",
            differs("Monday", "Sunday"),
        ),
        # another speaker, another thing said, made known what was not said before
        (
            "Ida Moss addressed the video in a statement Monday.",
            "Bo Lind said on Sunday that the video was fake.",
            SILENT,
        ),
        (
            "Ida Moss wrote on Monday that the bridge was closed.",
            "Ida Moss said on Sunday that taxes would rise.",
            SILENT,
        ),
        ("Ida Moss said on Sunday.", "Ida Moss announced her resignation on Monday.", SILENT),
    ],
)
def test_saying_and_writing_of_one_speaker_are_one_event(
    make_sides, left: str, right: str, finding: Finding
) -> None:
    assert observe(*make_sides(left, right)) == finding


@pytest.mark.parametrize(
    ("left", "right", "finding"),
    [
        (
            "Lind spoke of our appointment for next week.",
            "Lind's appearance, on the calendar for later this week, may be put off.",
            differs("next week", "later this week"),
        ),
        (
            "The pope will visit Oslo this week.",
            "The pope's visit to Oslo is planned for next month.",
            differs("this week", "next month"),
        ),
        (
            "The panel will hold a hearing on the mine next week.",
            "A hearing on the mine is set for next month.",
            SILENT,
        ),
        ("Ida Moss will visit Oslo next week.", "Ida Moss will meet Bo Lind this week.", SILENT),
        ("The king visited Oslo last week.", "The king met the envoy last month.", SILENT),
    ],
)
def test_what_stands_in_a_calendar_has_one_time(
    make_sides, left: str, right: str, finding: Finding
) -> None:
    assert observe(*make_sides(left, right)) == finding


def test_a_time_set_off_from_its_clause_dates_it(make_sides) -> None:
    left = "So it was on Saturday, with snow on the roofs of the town, that Lind wrote to his son."
    sides = make_sides(left, "Lind wrote to his son on Monday.")
    assert observe(*sides) == differs("Saturday", "Monday")


def test_the_day_beside_the_word_of_saying_is_when_it_was_said(make_sides, make_statement) -> None:
    sides = (
        replace(
            make_statement(f"The mayor said {day} that taxes will rise.", article=day),
            attribution=(Attribution("The mayor", SourceKind.NAMED, "said"),),
            text="Taxes will rise.",
        )
        for day in ("Monday", "Friday")
    )
    assert observe(*make_sides(*sides)) == differs("Monday", "Friday")
