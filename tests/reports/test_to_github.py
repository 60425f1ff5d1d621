import re
from dataclasses import replace

from factcheck.records import Report
from factcheck.reports import Layout, Section
from factcheck.reports.to_github import to_github

LAYOUT = Layout(failing=frozenset({Section.CONFLICT}))


def parse(line: str) -> tuple[str, dict[str, str], str]:
    """A workflow command as GitHub's runner reads it (ActionCommand.TryParseV2)."""
    command = re.fullmatch(r"::(?P<name>[^\s:]+)(?: (?P<properties>[^:]*))?::(?P<data>.*)", line)
    assert command
    properties = dict(part.split("=", 1) for part in command["properties"].split(",") if part)
    escapes = {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}

    def unescape(text: str) -> str:
        return re.sub("|".join(escapes), lambda match: escapes[match[0]], text)

    named = {name: unescape(value) for name, value in properties.items()}
    return command["name"], named, unescape(command["data"])


def commands(report: Report, layout: Layout = LAYOUT) -> list[tuple[str, dict[str, str], str]]:
    return [parse(line) for line in to_github(report, layout).splitlines()]


def test_a_finding_is_an_annotation_at_its_line(checked: Report) -> None:
    assert commands(checked)[0] == (
        "error",
        {"file": "l.txt", "line": "3", "endLine": "3", "title": "factcheck: numbers-differ"},
        "Left Post says 12, Right Post says 15\n"
        "l.txt:3: “The quake killed 12 people”\n"
        "Right Post:1: “The quake killed 15 people.”",
    )


def test_what_does_not_fail_is_a_notice_and_what_is_accepted_is_nothing(checked: Report) -> None:
    assert [command for command, *_ in commands(checked)] == ["error", "notice", "warning"]


def test_a_notice_points_at_the_settings(checked: Report) -> None:
    assert commands(checked)[-1] == (
        "warning",
        {"file": "factcheck.yaml", "line": "7", "title": "factcheck"},
        "suppresses nothing: 100% sure",
    )


def test_words_cannot_make_a_command_of_their_own(checked: Report) -> None:
    verdict = replace(checked.verdicts[0], message="a\n::error::b\r::stop-commands::x")
    article = replace(verdict.left.article, path="a,b:c\n::error::.md")
    verdict = replace(verdict, left=replace(verdict.left, article=article))
    (command,) = commands(replace(checked, verdicts=(verdict,), notices=()))
    assert (command[0], command[1]["file"]) == ("error", "a,b:c ::error::.md")
    assert command[2].startswith("a ::error::b ::stop-commands::x\n")
