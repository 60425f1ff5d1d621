import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

BOTH = ("left.txt", "right.txt")


def test_two_articles_give_a_text_report_and_status_0(run: Callable[..., Result]) -> None:
    result = run("compare", *BOTH)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("a  left · 3 statements\n   Quake shakes the coast\n")
    assert "    │                       ^^\n" in result.stdout
    assert result.stdout.endswith("0 agree · 1 conflict · 3 unique · 0 framed differently\n")


def test_conflicts_fail_where_they_are_asked_to(run: Callable[..., Result]) -> None:
    levels = ("conflict", "framing", "unique", "none")
    statuses = [run("compare", *BOTH, "--fail-on", level).exit_code for level in levels]
    assert statuses == [1, 1, 1, 0]


def test_what_is_shown_does_not_bear_on_what_fails(run: Callable[..., Result]) -> None:
    result = run("compare", *BOTH, "--show", "agree,unique", "--fail-on", "conflict")
    assert (result.exit_code, "Conflicts (1)" in result.stdout) == (1, False)


def test_one_run_prints_text_and_writes_json(run: Callable[..., Result], tmp_path: Path) -> None:
    result = run("compare", *BOTH, "-f", "text", "-f", "json=out.json")
    report = json.loads((tmp_path / "out.json").read_text("utf-8"))
    assert [article["path"] for article in report["articles"]] == list(BOTH)
    assert result.stdout.splitlines()[-1].startswith(f"{report['summary']['agree']} agree · ")


def test_json_holds_everything_whatever_is_shown(run: Callable[..., Result]) -> None:
    pages = [run("compare", *BOTH, "-f", "json", *show) for show in ((), ("--show", "agree"))]
    assert pages[0].stdout == pages[1].stdout
    assert json.loads(pages[0].stdout)["summary"]["conflict"] == 1


def test_an_article_may_come_from_standard_input(run: Callable[..., Result]) -> None:
    result = run("compare", "-", "right.txt", "-f", "json", input="It was dry in Lorca.\n")
    assert json.loads(result.stdout)["articles"][0] == {
        "id": "a",
        "source": "stdin",
        "path": "-",
        "title": None,
        "published": None,
    }


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (("left.txt",), "give two articles or more, not 1"),
        ((*BOTH, "left.txt"), "left.txt: the same file as left.txt; give two different articles"),
        (("-", "-"), "-: standard input holds one article only; name files for the rest"),
        ((*BOTH, "--show", "all"), "no section 'all'; there are conflict, framing, agree, unique"),
        ((*BOTH, "-f", "xml"), "no format 'xml'; there are text, json"),
        ((*BOTH, "-f", "json", "-f", "text"), "two formats for standard output"),
        ((*BOTH, "-f", "json=left.txt"), "left.txt is one of the inputs; choose another file"),
        ((*BOTH, "-f", "json=no/out.json"), "no/out.json: can't be written"),
        ((*BOTH, "--config", "no.yaml"), "no.yaml"),
        (("left.txt", "no.txt"), "no.txt: no such file"),
        (("left.txt", "."), "left.txt: the same file as left.txt"),
        (("left.txt", "headline.txt"), "headline.txt: "),
    ],
)
def test_what_a_user_gets_wrong_is_told_in_one_line(
    refusal: Callable[..., str], arguments: tuple[str, ...], line: str
) -> None:
    Path("headline.txt").write_text("The coast\n")
    found = refusal("compare", *arguments)
    assert (line in found, len(found.splitlines())) == (True, 1)


def test_a_failed_run_leaves_the_last_report_alone(run: Callable[..., Result]) -> None:
    Path("out.json").write_text("old")
    result = run("compare", "left.txt", "no.txt", "-f", "json=out.json")
    assert (result.exit_code != 0, Path("out.json").read_text()) == (True, "old")


def test_colour_never_reaches_a_pipe(run: Callable[..., Result]) -> None:
    assert re.findall(r"\x1b", run("compare", *BOTH).stdout) == []
