from pathlib import Path

import click
import pytest

from factcheck.commands.options import Target, pick_sections, read_target
from factcheck.reports import Section

CONTEXT = click.Context(click.Command("compare"))
SHOW = click.Option(["--show"])


@pytest.mark.parametrize(
    ("value", "target"),
    [
        ("json", Target("json")),
        ("json=-", Target("json")),
        ("json=out.json", Target("json", Path("out.json"))),
        ("text=a=b.txt", Target("text", Path("a=b.txt"))),
    ],
)
def test_a_format_goes_to_standard_output_or_to_its_file(value: str, target: Target) -> None:
    assert read_target(value, ("text", "json")) == target


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("xml", "no format 'xml'; there are text, json"),
        ("", "no format ''; there are text, json"),
        ("json=", "no file after 'json='; write json=FILE"),
        ("json= ", "no file after 'json= '; write json=FILE"),
    ],
)
def test_a_format_that_there_is_not_is_refused(value: str, message: str) -> None:
    with pytest.raises(click.BadParameter) as caught:
        read_target(value, ("text", "json"))
    assert caught.value.message == message


@pytest.mark.parametrize(
    ("values", "sections"),
    [
        ((), set(Section) - {Section.ERROR}),
        (("conflict",), {Section.CONFLICT}),
        (("conflict, framing", "agree"), {Section.CONFLICT, Section.FRAMING, Section.AGREE}),
    ],
)
def test_sections_are_listed_with_commas_or_one_by_one(
    values: tuple[str, ...], sections: set[Section]
) -> None:
    assert pick_sections(CONTEXT, SHOW, values) == sections


def test_a_section_that_there_is_not_is_refused() -> None:
    with pytest.raises(click.BadParameter) as caught:
        pick_sections(CONTEXT, SHOW, ("conflict,agreed",))
    assert caught.value.message == "no section 'agreed'; there are conflict, framing, agree, unique"
