import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from factcheck.commands.options import FAIL_LEVELS, failing_sections
from factcheck.report_formats import REPORT_FORMATS
from factcheck.reports import Section

AGAINST = ("left.txt", "--against", "right.txt")
LINE = "left.txt:3: error: left says 12, right says 15 [numbers-differ]\n"


def test_a_level_fails_on_its_section_and_on_graver_ones() -> None:
    assert [failing_sections(level) for level in (*FAIL_LEVELS, "none")] == [
        {Section.ERROR},
        {Section.ERROR, Section.CONFLICT},
        {Section.ERROR, Section.CONFLICT, Section.FRAMING},
        {Section.ERROR, Section.CONFLICT, Section.FRAMING, Section.UNIQUE},
        set(),
    ]


def test_a_conflict_with_a_source_fails_and_only_it_is_shown(run: Callable[..., Result]) -> None:
    result = run("check", *AGAINST)
    assert (result.exit_code, result.stderr) == (1, "")
    assert "Conflicts (1)" in result.stdout
    assert "Only in" not in result.stdout
    assert result.stdout.endswith("0 agree · 1 conflict · 2 unique · 0 framed differently\n")


def test_quiet_tells_what_fails_in_a_line_each(run: Callable[..., Result]) -> None:
    result = run("check", *AGAINST, "-q")
    assert (result.exit_code, result.stdout, result.stderr) == (1, LINE, "")


def test_quiet_tells_on_stderr_of_a_comment_that_does_nothing(run: Callable[..., Result]) -> None:
    with Path("left.txt").open("a") as draft:
        draft.write("\n<!-- factcheck ignore numbers-differ because so -->\n")
    result = run("check", *AGAINST, "-q")
    assert result.stdout == LINE
    assert "this comment can't be understood" in result.stderr


def test_statements_that_no_source_has_fail_where_every_claim_needs_one(
    run: Callable[..., Result],
) -> None:
    Path("wire.txt").write_text("The earthquake killed 12 people in the town of Lorca on Monday.\n")
    given = ("check", "left.txt", "--against", "wire.txt", "-q")
    lax, strict = run(*given), run(*given, "--fail-on", "unique")
    assert (lax.exit_code, lax.stdout) == (0, "")
    assert (strict.exit_code, strict.stdout.split(": warning: ")[0]) == (1, "left.txt:1")


def test_one_run_writes_several_formats(run: Callable[..., Result]) -> None:
    files = [f"{name}=out.{name}" for name in REPORT_FORMATS if name != "text"]
    result = run(
        "check", *AGAINST, "-f", "text", *(word for name in files for word in ("-f", name))
    )
    assert result.exit_code == 1
    written = (Path(file.partition("=")[2]) for file in files)
    assert [path.name for path in written if not path.stat().st_size] == []
    assert json.loads(Path("out.json").read_text())["drafts"] == ["a"]


def test_settings_name_drafts_and_sources(run: Callable[..., Result]) -> None:
    Path("factcheck.yaml").write_text("drafts: [left.*]\nsources: ['*.txt']\n")
    assert run("check", "-q").stdout == LINE


def test_a_comment_is_counted_and_told_where_it_is_asked_for(run: Callable[..., Result]) -> None:
    words = Path("left.txt").read_text()
    comment = "<!-- factcheck: ignore numbers-differ because the mayor confirmed 12 -->"
    Path("left.txt").write_text(words.replace("on Monday.", f"on Monday. {comment}"))
    result = run("check", *AGAINST, "-v")
    assert (result.exit_code, "the mayor confirmed 12" in result.stdout) == (0, True)
    assert result.stdout.endswith(" · 0 framed differently · 1 suppressed\n")
    assert "factcheck: left.txt against right.txt\n" in result.stderr


def test_a_comment_that_does_nothing_is_told_on_stderr(run: Callable[..., Result]) -> None:
    with Path("left.txt").open("a") as file:
        file.write("\n<!-- factcheck: ignore dates-differ because so -->\n")
    result = run("check", *AGAINST)
    assert result.stderr == (
        "factcheck: warning: left.txt:6: suppresses nothing: "
        "there is no finding for dates-differ here; remove it\n"
    )


def test_a_draft_may_come_from_standard_input(run: Callable[..., Result]) -> None:
    words = Path("left.txt").read_text()
    result = run("check", "-", "--against", "right.txt", "-q", input=words)
    assert result.stdout.startswith("-:3: error: stdin says 12, right says 15")


def test_a_draft_that_is_its_own_only_source_is_left_out(run: Callable[..., Result]) -> None:
    result = run("check", "left.txt", "right.txt", "--against", "right.txt", "-q")
    assert (result.exit_code, result.stdout) == (1, LINE)
    assert result.stderr == "factcheck: right.txt is not checked: it is its own only source\n"


def test_the_settings_in_force_are_printed_and_nothing_is_read(run: Callable[..., Result]) -> None:
    result = run("check", "no.txt", "--print-config", "--fail-on", "unique")
    assert result.exit_code == 0
    assert "# drafts: no.txt\n" in result.stdout
    assert "# fail-on: unique\n" in result.stdout


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        ((), "no draft: name one, or write 'drafts:' into factcheck.yaml"),
        (("left.txt",), "left.txt: no source to check it against; give some with --against"),
        (("left.txt", "--against"), "requires an argument"),
        (("left.txt", "--against", "left.txt"), "no source to check it against but itself; give"),
        (("left.txt", "--against", "no.txt"), "no.txt: no such file"),
        (("left.txt", "--against", "no/*.txt"), "no/*.txt: no file is named so"),
        (("no.txt", "--against", "right.txt"), "no.txt: no such file"),
        (("-", "--against", "-"), "-: standard input holds one article only"),
        ((*AGAINST, "-f", "json=right.txt"), "right.txt is one of the inputs"),
        ((*AGAINST, "-q", "-v"), "--quiet and --verbose are opposites"),
        ((*AGAINST, "--write-baseline"), "--write-baseline needs --baseline FILE"),
        ((*AGAINST, "--baseline", "b.jsonl"), "b.jsonl: there is no such baseline"),
        ((*AGAINST, "--baseline", "right.txt"), "right.txt:1: this is no entry of a baseline"),
        (("left.txt", "--against", "left.txt"), "left.txt: no source to check it against but its"),
        ((*AGAINST, "--since", "HEAD"), "--since: left.txt lies in no git repository"),
        ((*AGAINST, "--show", "all"), "no section 'all'"),
    ],
)
def test_what_a_user_gets_wrong_is_told_in_one_line(
    refusal: Callable[..., str], arguments: tuple[str, ...], line: str
) -> None:
    found = refusal("check", *arguments)
    assert (line in found, len(found.splitlines())) == (True, 1)
