from dataclasses import replace

from factcheck.records import Report
from factcheck.reports.layout import Layout
from factcheck.reports.page import render
from factcheck.reports.to_text import voices
from factcheck.source_map import NumberedPlaces, Unit


def shown(report: Report) -> list[str]:
    return render(voices(report, Layout()), colour=False).splitlines()


def test_each_chain_of_a_source_stands_once_with_its_lines(report: Report) -> None:
    assert shown(report) == [
        "Who is heard",
        "",
        "    a  Left Post",
        "       the mayor, after a visit on Monday · line 3",
        "       own words · lines 4, 5",
        "",
        "    b  Right Post",
        "       own words · lines 1, 3",
        "       the Daily Post → a city official (unnamed) · line 2",
        "",
    ]


def test_there_is_no_section_where_all_speak_in_their_own_words(report: Report) -> None:
    own = tuple(replace(statement, attribution=()) for statement in report.statements)
    assert voices(replace(report, statements=own), Layout()) == []


def test_pages_stand_in_place_of_lines_where_a_file_has_none(report: Report) -> None:
    places = NumberedPlaces(Unit.PAGE, starts=(0,), numbers=(2,))
    paged = tuple(
        replace(statement, article=replace(statement.article, places=places))
        for statement in report.statements
    )
    lines = shown(replace(report, statements=paged))
    assert [line.split(" · ")[1] for line in lines if "·" in line] == ["page 2"] * 4
