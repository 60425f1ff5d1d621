import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import click
import pytest

from factcheck.__main__ import run
from factcheck.errors import ArticleError, LabelledError, Problem, SettingsError


def raising(problem: BaseException) -> click.Command:
    def fail() -> None:
        raise problem

    return click.Command("fail", callback=fail)


def process(*arguments: str, **options: Any) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "factcheck", *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)


def test_a_command_that_ends_well_has_status_0() -> None:
    assert run([], click.Command("well", callback=lambda: None)) == 0


def test_a_commands_own_status_is_kept() -> None:
    assert run([], raising(click.exceptions.Exit(1))) == 1


def test_a_users_error_is_one_line_and_status_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([], raising(ArticleError("a.txt: is empty"))) == 2
    assert capsys.readouterr() == ("", "factcheck: a.txt: is empty\n")


def test_mistakes_in_settings_begin_with_their_place(capsys: pytest.CaptureFixture[str]) -> None:
    problems = [Problem("f.yaml", 3, 5, "no such key"), Problem("f.yaml", 9, 1, "no such rule")]
    assert run([], raising(SettingsError(problems))) == 2
    assert capsys.readouterr().err == "f.yaml:3:5: no such key\nf.yaml:9:1: no such rule\n"


def test_a_mistake_in_labelled_pairs_begins_with_its_place_if_it_has_one(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for told in ("p.jsonl:2: is no JSON", "p.jsonl: holds no pair"):
        run([], raising(LabelledError(told)))
    expected = "p.jsonl:2: is no JSON\nfactcheck: p.jsonl: holds no pair\n"
    assert capsys.readouterr().err == expected


def test_a_message_cannot_command_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    run([], raising(ArticleError("\x1b[2Ja.txt: no such file")))
    assert capsys.readouterr().err == "factcheck: �[2Ja.txt: no such file\n"


def test_wrong_usage_has_status_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--no-such-option"], click.Command("compare")) == 2
    assert "No such option" in capsys.readouterr().err


@pytest.mark.parametrize("problem", [KeyboardInterrupt(), click.Abort()])
def test_an_interrupt_has_status_130_and_says_nothing(
    problem: BaseException, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([], raising(problem)) == 130
    assert capsys.readouterr() == ("", "")


def test_a_bug_shows_its_traceback_and_asks_for_a_report(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run([], raising(ZeroDivisionError("division by zero"))) == 3
    lines = capsys.readouterr().err.splitlines()
    assert lines[0] == "Traceback (most recent call last):"
    assert lines[-2:] == [
        "ZeroDivisionError: division by zero",
        "factcheck: this is a bug in factcheck; please report it with the lines above",
    ]


@pytest.mark.skipif(os.name == "nt", reason="Windows reports a closed pipe in another way")
def test_a_reader_that_leaves_early_is_no_error(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("It rained in Paris all day.\n" * 300)
    for arguments in (["--help"], ["statements", str(article), "-f", "jsonl"]):
        running = process(*arguments)
        assert running.stdout is not None
        running.stdout.close()
        assert (running.wait(), running.stderr and running.stderr.read()) == (0, b"")


def test_a_pipe_gets_utf_8_whatever_the_locale(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("“It rained – in 東京,” she said.\n", encoding="utf-8")
    environ = {**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
    output, errors = process("statements", str(article), "-f", "jsonl", env=environ).communicate()
    assert ("東京" in output.decode("utf-8"), errors) == (True, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a full device")
@pytest.mark.parametrize("line", ["statements a.txt", "cache info", "rules schema", "--help"])
def test_a_full_disk_is_one_line_and_status_2(tmp_path: Path, line: str) -> None:
    (tmp_path / "a.txt").write_text("It rained in Paris all day.\n")
    command = [
        sys.executable,
        "-m",
        "factcheck",
        *line.replace("a.txt", str(tmp_path / "a.txt")).split(),
    ]
    with open("/dev/full", "w") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True)
    assert (done.returncode, done.stderr) == (
        2,
        "factcheck: standard output: can't be written (No space left on device)\n",
    )


@pytest.mark.skipif(os.name == "nt", reason="its shell can't close standard output")
@pytest.mark.parametrize("line", ["compare a.txt b.txt", "check a.txt --against b.txt", "--help"])
def test_standard_output_that_is_closed_is_one_line_and_status_2(tmp_path: Path, line: str) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("It rained in Paris all day.\n")
    command = ["sh", "-c", f'"$0" -m factcheck {line} >&-', sys.executable]
    done = subprocess.run(command, cwd=tmp_path, stderr=subprocess.PIPE, text=True)
    assert (done.returncode, done.stderr) == (
        2,
        "factcheck: standard output is closed; send it to a file, or to /dev/null\n",
    )


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["compare", "--nope"], "factcheck compare: No such option '--nope'"),
        (["compare", "--frob"], "factcheck compare: No such option '--frob'; see factcheck c"),
        (["compare", "--jbos"], "factcheck compare: No such option '--jbos' (did you mean '--jobs"),
        (["check", "-f"], "factcheck check: Option '-f' requires an argument; see factcheck check"),
        (["check", "a.txt", "--against"], "factcheck check: Option '--against' requires an arg"),
        (["rules", "lint", "--format"], "factcheck rules lint: "),
        (["rules", "lnt"], "factcheck rules: No such command 'lnt' (did you mean 'lint'?); see"),
        (["nope"], "factcheck: No such command 'nope'; see factcheck --help"),
        (["comapre"], "factcheck: No such command 'comapre' (did you mean 'compare'?); see fact"),
    ],
)
def test_a_wrong_command_line_is_one_line_and_status_2(arguments, line, capsys) -> None:
    assert run(arguments) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith(line)
    assert captured.err.count("\n") == 1


def test_a_process_that_ends_does_not_look_through_its_objects_once_more() -> None:
    code = (
        "import atexit, gc; from factcheck.__main__ import main;"
        "atexit.register(lambda: print(gc.get_freeze_count() > 0)); main()"
    )
    done = subprocess.run([sys.executable, "-c", code, "--version"], capture_output=True, text=True)
    assert done.stdout.splitlines()[-1] == "True"
