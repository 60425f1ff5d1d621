import os
from functools import partial
from pathlib import Path

import click
import pytest

from factcheck.commands.options import Target
from factcheck.commands.output import (
    check_targets,
    terminal_width,
    wants_colour,
    write_file,
    write_out,
)
from factcheck.errors import FactcheckError
from factcheck.reports import Layout, Section


def test_two_formats_for_standard_output_are_refused() -> None:
    with pytest.raises(click.UsageError, match=r"^two formats for standard output; give all but"):
        check_targets([Target("text"), Target("json")])


def test_two_formats_for_one_file_are_refused(tmp_path: Path) -> None:
    targets = [Target("text", tmp_path / "out"), Target("json", tmp_path / "." / "out")]
    with pytest.raises(click.UsageError, match=r"^two formats for .*out; give all but one"):
        check_targets(targets)


def test_a_report_never_overwrites_an_article(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    with pytest.raises(click.UsageError, match=r"is one of the inputs; choose another file$"):
        check_targets([Target("json", article)], ["b.txt", str(article)])


def test_targets_of_their_own_are_accepted(tmp_path: Path) -> None:
    check_targets([Target("text"), Target("json", tmp_path / "out.json")], ["a.txt", "-"])


@pytest.mark.parametrize(
    ("path", "why"),
    [("none/out.json", "there is no folder"), ("full", "it is a folder"), ("old", "it is write-p")],
)
def test_what_can_not_be_written_is_refused_beforehand(tmp_path: Path, path: str, why: str) -> None:
    if path == "old" and os.geteuid() == 0:
        pytest.skip("root may write everything")
    (tmp_path / "full").mkdir()
    (tmp_path / "old").write_text("old")
    (tmp_path / "old").chmod(0o400)
    with pytest.raises(FactcheckError, match=rf"can't be written \({why}.*\); choose another f"):
        check_targets([Target("text"), Target("json", tmp_path / path)])


def test_a_device_may_be_written_to_whatever_its_folder() -> None:
    check_targets([Target("json", Path(os.devnull))])


def test_files_are_written_before_standard_output(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    order: list[str] = []

    def page(format: str, layout: Layout) -> str:
        order.append(format)
        return f"{format}\n"

    targets = [Target("text"), Target("json", tmp_path / "out.json")]
    write_out(targets, text=partial(page, "text"), json=partial(page, "json"))
    assert order == ["json", "text"]
    assert (capsys.readouterr().out, (tmp_path / "out.json").read_text()) == ("text\n", "json\n")


def test_a_file_is_laid_out_for_80_columns_without_colour(tmp_path: Path) -> None:
    show = frozenset({Section.CONFLICT})
    path = tmp_path / "out.txt"
    write_out([Target("text", path)], Layout(show=show), text=repr)
    assert path.read_text() == repr(Layout(show=show, width=80, colour=False))


def test_a_failed_write_leaves_the_old_file_whole(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "out.json"
    with pytest.raises(FactcheckError) as caught:
        write_file(path, "new")
    assert str(caught.value) == (
        f"{path}: can't be written (No such file or directory); choose another file"
    )


def test_a_folder_is_no_place_for_a_report(tmp_path: Path) -> None:
    with pytest.raises(FactcheckError, match=r"can't be written \(Is a directory\)"):
        write_file(tmp_path, "new")


def test_a_write_leaves_nothing_but_the_file_and_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    path.write_text("old and longer")
    path.chmod(0o640)
    write_file(path, "new – é\n")
    assert path.read_bytes() == "new – é\n".encode()
    assert (path.stat().st_mode & 0o777, os.listdir(tmp_path)) == (0o640, ["out.json"])


def test_a_link_stays_a_link_to_the_new_report(tmp_path: Path) -> None:
    link, path = tmp_path / "link", tmp_path / "out.json"
    path.write_text("old")
    link.symlink_to(path)
    write_file(link, "new")
    assert (link.is_symlink(), path.read_text()) == (True, "new")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no named pipes in folders")
def test_a_pipe_is_written_to_in_place(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reading = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_file(pipe, "new")
    assert (os.read(reading, 9), pipe.is_fifo()) == (b"new", True)
    os.close(reading)


def test_a_half_character_becomes_an_escape_that_json_can_read(tmp_path: Path) -> None:
    write_file(tmp_path / "out.json", '"bad-\udcff.txt"')
    assert (tmp_path / "out.json").read_bytes() == b'"bad-\\udcff.txt"'


@pytest.mark.parametrize(("columns", "width"), [("20", 40), ("100", 100), ("300", 160)])
def test_the_width_stays_where_quotes_are_readable(
    monkeypatch: pytest.MonkeyPatch, columns: str, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert terminal_width() == width


class Screen:
    """A standard output that says that it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("environ", "colour"),
    [({}, True), ({"NO_COLOR": ""}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)],
)
def test_a_terminal_gets_colour_unless_it_declines(environ: dict[str, str], colour: bool) -> None:
    assert wants_colour(Screen(), environ) is colour


def test_what_is_no_terminal_gets_no_colour(tmp_path: Path) -> None:
    with open(tmp_path / "out.txt", "w") as file:
        assert wants_colour(file, {}) is False
