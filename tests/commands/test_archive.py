"""The `archive` commands, and `check` and `compare` with --archive, with the shipped models."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commands.conftest import Run

QUAKE = """---
title: Quake shakes Lorca
date: 2024-03-01
source: Daily Post
---
The earthquake killed 12 people in the town of Lorca on Monday.

Schools in the north of the region have stayed closed since then.
"""
MAYOR = """---
date: 2025-06-02
source: Evening Wire
---
Mayor Ines Ruiz opened the new library in Lorca on Friday.
"""
DRAFT = """The earthquake killed 15 people in the town of Lorca on Monday.

A choir will sing in Oslo tonight.
"""


@pytest.fixture
def filled(run: Run, tmp_path: Path) -> Run:
    """A runner beside desk.archive, which has two articles, and draft.txt."""
    folder = tmp_path / "published" / "2024"
    folder.mkdir(parents=True)
    (folder / "quake.md").write_text(QUAKE)
    (tmp_path / "published" / "mayor.md").write_text(MAYOR)
    (tmp_path / "draft.txt").write_text(DRAFT)
    assert run("archive", "add", "-a", "desk.archive", "published").exit_code == 0
    return run


def verdicts(output: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(output)["verdicts"]
    return found


def test_adding_tells_how_much_went_in_and_again_that_it_was_there(filled: Run) -> None:
    again = filled("archive", "add", "-a", "desk.archive", "published/*.md", "published")
    assert (again.exit_code, again.stdout) == (0, "added 0 articles, 2 there before\n")


def test_an_article_is_removed_by_another_way_to_write_its_path(
    filled: Run, tmp_path: Path
) -> None:
    for name in ("./published/2024/../mayor.md", str(tmp_path / "published/2024/quake.md")):
        removed = filled("archive", "remove", "-a", "desk.archive", name)
        assert removed.stdout == "removed 1 article\n"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with a name here")
def test_a_pipe_is_refused_and_not_waited_for(filled: Run, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    done = filled("archive", "add", "-a", "desk.archive", "pipe", "published")
    told = "factcheck: pipe: is a pipe or a device; save what comes of it as a file\n"
    assert (done.exit_code, done.stderr) == (1, told)


def test_a_bad_file_is_told_of_and_the_rest_goes_in(filled: Run, tmp_path: Path) -> None:
    (tmp_path / "published" / "bad.pdf").write_bytes(b"no pdf")
    (tmp_path / "published" / "empty.txt").write_text("")
    (tmp_path / "published" / "more.txt").write_text("Sheep crossed the road in Lorca.")
    result = filled("archive", "add", "-a", "desk.archive", "published")
    assert (result.exit_code, result.stdout) == (
        1,
        "added 1 article, 2 there before, 2 can't be read\n",
    )
    starts = [line.split(":")[1].strip() for line in result.stderr.splitlines()]
    assert starts == ["published/bad.pdf", "published/empty.txt"]


def test_a_file_whose_name_is_not_utf8_goes_in(filled: Run, tmp_path: Path) -> None:
    with open(os.fsencode(tmp_path) + b"/published/caf\xe9.txt", "w") as file:
        file.write("Sheep crossed the road in Lorca.")
    result = filled("archive", "add", "-a", "desk.archive", "published")
    assert (result.exit_code, result.stdout) == (0, "added 1 article, 2 there before\n")
    found = filled("archive", "search", "-a", "desk.archive", "--words", "sheep").stdout
    assert found.startswith("published/caf�.txt, line 1 · words")


@pytest.mark.parametrize("command", ["check", "compare"])
def test_an_archive_without_articles_is_refused(
    filled: Run, refusal: Callable[..., str], command: str
) -> None:
    for source in ("Daily Post", "Evening Wire"):
        filled("archive", "remove", "-a", "desk.archive", source)
    assert refusal(command, "draft.txt", "--archive", "desk.archive") == (
        "desk.archive: holds no article; put some in with: "
        "factcheck archive add PATH… -a desk.archive"
    )


@pytest.mark.parametrize("path", ["nope", "empty.txt"])
def test_where_nothing_goes_in_no_archive_is_made(run: Run, tmp_path: Path, path: str) -> None:
    (tmp_path / "empty.txt").write_text("")
    assert run("archive", "add", "-a", "new.archive", path).exit_code == 1
    assert not (tmp_path / "new.archive").exists()


def test_a_file_that_is_no_archive_is_refused_before_anything_is_read(
    refusal: Callable[..., str],
) -> None:
    told = refusal("archive", "add", "-a", "left.txt", "nope")
    assert told == "left.txt: is no archive of factcheck; choose another file"


def test_info_tells_what_is_in_it(filled: Run) -> None:
    lines = filled("archive", "info", "-a", "desk.archive").stdout.splitlines()
    assert [line.strip() for line in lines if "MB" not in line and "vectors" not in line] == [
        "desk.archive",
        "2 articles",
        "3 statements",
        "0 removed statements whose room `archive compact` gives back",
        "2024-03-01 to 2025-06-02",
        "1 Daily Post",
        "1 Evening Wire",
    ]


def test_search_finds_words_then_what_is_alike(filled: Run) -> None:
    result = filled("archive", "search", "-a", "desk.archive", "earthquake killed")
    lines = result.stdout.splitlines()
    assert lines[:2] == [
        "published/2024/quake.md, 2024-03-01, line 6 · words",
        "    The earthquake killed 12 people in the town of Lorca on Monday.",
    ]
    alike = filled("archive", "search", "-a", "desk.archive", "A library was opened by the mayor.")
    assert alike.stdout.splitlines()[0].startswith(
        "published/mayor.md, 2025-06-02, line 5 · similarity 0."
    )


def test_search_can_ask_for_words_only_and_for_days_and_sources(filled: Run) -> None:
    asked = ("archive", "search", "-a", "desk.archive", "--words", "Lorca")
    nothing = "nothing like it in the archive\n"
    assert filled(*asked, "--since", "2025-07").stdout == nothing
    assert filled(*asked, "--until", "2024-02-29").stdout == nothing
    assert filled(*asked, "--source", "daily post").stdout.count("words") == 1


def test_a_month_or_a_year_is_asked_from_its_first_day_to_its_last(filled: Run) -> None:
    asked = ("archive", "search", "-a", "desk.archive", "--words", "Lorca")
    assert filled(*asked, "--since", "2024", "--until", "2024").stdout.count("words") == 1
    assert filled(*asked, "--since", "2024-04", "--until", "2025-05").stdout.count("words") == 0
    assert filled(*asked, "--since", "2025-06", "--until", "2025-06").stdout.count("words") == 1


def test_what_is_removed_is_gone_and_compacting_gives_its_room_back(filled: Run) -> None:
    removed = filled("archive", "remove", "-a", "desk.archive", "Daily Post")
    compacted = filled("archive", "compact", "-a", "desk.archive")
    assert (removed.stdout, "before" in compacted.stdout) == ("removed 1 article\n", True)
    assert "1 articles" in filled("archive", "info", "-a", "desk.archive").stdout


def test_check_names_the_old_article_its_day_and_its_line(filled: Run) -> None:
    result = filled("check", "draft.txt", "--archive", "desk.archive")
    assert result.exit_code == 1
    assert "draft says 15" in result.stdout
    assert "Daily Post (2024-03-01)" in result.stdout
    (conflict,) = [
        one
        for one in verdicts(
            filled("check", "draft.txt", "--archive", "desk.archive", "-f", "json").stdout
        )
        if one["label"] == "conflict"
    ]
    assert conflict["rule"] == "numbers-differ"


def test_check_looks_only_at_what_is_asked_for(filled: Run) -> None:
    asked = ("check", "draft.txt", "--archive", "desk.archive")
    assert filled(*asked, "--since", "2025-01-01").exit_code == 0
    assert filled(*asked, "--source", "Evening Wire").exit_code == 0
    assert filled(*asked, "--source", "Daily Post", "--since", "2024").exit_code == 1


def test_an_article_is_not_held_against_itself(filled: Run, tmp_path: Path) -> None:
    result = filled("check", "published/2024/quake.md", "--archive", "desk.archive", "-f", "json")
    assert {one["label"] for one in verdicts(result.stdout)} == {"unique"}


@pytest.mark.parametrize("headlines", [True, False])
def test_a_setting_leaves_headlines_out_on_both_sides(
    filled: Run, tmp_path: Path, headlines: bool
) -> None:
    (tmp_path / "draft.txt").write_text(f"Quake kills 15 people in Lorca\n\n{DRAFT}")
    (tmp_path / "old.txt").write_text("Choir will sing in Oslo tonight\n\nSheep sleep in a barn.\n")
    filled("archive", "add", "-a", "desk.archive", "old.txt")
    (tmp_path / "factcheck.yaml").write_text(f"matching: {{headlines: {headlines}}}\n".lower())
    found = filled("check", "draft.txt", "--archive", "desk.archive", "-f", "json").stdout
    statements = json.loads(found)["statements"]
    texts = {one["text"] for one in statements if one.get("headline")}
    both = {"Quake kills 15 people in Lorca.", "Choir will sing in Oslo tonight."}
    assert texts == (both if headlines else set())


def test_compare_shows_all_that_the_archive_says(filled: Run) -> None:
    result = filled("compare", "draft.txt", "--archive", "desk.archive")
    assert result.exit_code == 0
    assert "Conflicts (1)" in result.stdout
    assert "Only in a  draft (1)" in result.stdout


def test_wrong_command_lines_are_one_line(refusal: Callable[..., str], filled: Run) -> None:
    archive = ("--archive", "desk.archive")
    assert refusal("check", "draft.txt", *archive, "--against", "left.txt").startswith(
        "--against and --archive are two ways"
    )
    assert refusal("check", "draft.txt", "--against", "left.txt", "--source", "x").startswith(
        "--source and --scheduler are of an archive"
    )
    assert "is no day; write YYYY-MM-DD" in refusal("check", "draft.txt", *archive, "--since", "v1")
    assert "has no source 'Dayly Post'; did you mean 'Daily Post'?" in refusal(
        "check", "draft.txt", *archive, "--source", "Dayly Post"
    )
    assert "has no source 'Dayly Post'; did you mean 'Daily Post'?" in refusal(
        "archive", "search", "-a", "desk.archive", "Lorca", "--source", "Dayly Post"
    )
    assert "--since 2025-01-01 is after --until 2024-12-31" in refusal(
        "archive", "search", "-a", "desk.archive", "Lorca", "--since", "2025", "--until", "2024"
    )
    assert "--since, --until and --source choose" in refusal(
        "compare", "left.txt", "right.txt", "--since", "2024"
    )
    assert refusal("check", "draft.txt", "--archive", "none").startswith("none: no such archive")
    nobody = "desk.archive: no article has the source, path or digest "
    for name, hint in {
        "Nobody": "",
        "Dayly Post": "; did you mean 'Daily Post'?",
        "2024/quake.md": "; did you mean 'published/2024/quake.md'?",
    }.items():
        assert refusal("archive", "remove", "-a", "desk.archive", name) == f"{nobody}{name!r}{hint}"
    assert refusal("archive", "add", "-a", "desk.archive", "nowhere/*.md").startswith(
        "nowhere/*.md: no file is named so"
    )


@pytest.mark.slow
def test_workers_put_in_what_one_process_does(filled: Run, tmp_path: Path) -> None:
    for number in range(70):
        (tmp_path / "published" / f"{number}.txt").write_text(f"Ship {number} sailed to Oslo.")
    result = filled("archive", "add", "-a", "many.archive", "published", "--workers", "2")
    assert (result.exit_code, result.stdout) == (0, "added 72 articles\n")
    filled("archive", "add", "-a", "one.archive", "published")
    reports = [
        filled("check", "draft.txt", "--archive", name, "-f", "json").stdout
        for name in ("many.archive", "one.archive")
    ]
    assert reports[0] == reports[1]


def test_what_changed_with_time_is_shown_as_older_and_is_no_conflict(
    filled: Run, tmp_path: Path
) -> None:
    head = "---\ndate: {}\nsource: {}\n---\nThe ferry company Nordsund employs {} people.\n"
    (tmp_path / "old.md").write_text(head.format("2024-03-01", "Post", 420))
    (tmp_path / "new.md").write_text(head.format("2025-03-01", "Desk", 380))
    filled("archive", "add", "-a", "desk.archive", "old.md")
    result = filled("check", "new.md", "--archive", "desk.archive", "--show", "unique")
    assert result.exit_code == 0
    assert "Changed since: Post (2024-03-01) had “The ferry company Nordsund" in (
        " ".join(result.stdout.split())
    )


@pytest.mark.slow
def test_a_cluster_puts_in_what_one_process_does_and_searches_a_folder(
    filled: Run, tmp_path: Path
) -> None:
    distributed = pytest.importorskip("distributed")
    (tmp_path / "shards").mkdir()
    local = distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address=None
    )
    with local:
        asked = ("--scheduler", local.scheduler_address)
        added = filled("archive", "add", "-a", "shards/1.archive", "published", *asked)
        result = filled("check", "draft.txt", "--archive", "shards", "-f", "json", *asked)
    alone = filled("check", "draft.txt", "--archive", "desk.archive", "-f", "json")
    assert added.stdout == "added 2 articles\n"
    found, wanted = verdicts(result.stdout), verdicts(alone.stdout)
    assert [(one["id"], one["rule"], one["message"]) for one in found] == [
        (one["id"], one["rule"], one["message"]) for one in wanted
    ]


@pytest.mark.slow
def test_a_data_base_of_postgresql_gives_the_findings_that_a_file_gives(
    filled: Run, database: str
) -> None:
    assert filled("archive", "add", "-a", database, "published").stdout == "added 2 articles\n"
    alone, served = (
        filled("check", "draft.txt", "--archive", name, "-f", "json")
        for name in ("desk.archive", database)
    )
    assert (served.exit_code, verdicts(served.stdout)) == (1, verdicts(alone.stdout))
