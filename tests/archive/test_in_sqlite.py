"""What the engine of one file does beyond the contract."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from factcheck.archive import Archive, make_archive, open_archive
from factcheck.archive.sqlite_file import SCHEMA
from factcheck.errors import ArchiveError
from tests.archive.conftest import ENCODER, make_entry

RAIN = make_entry("Rain fell on Oslo.\nSheep slept in Rome.")


def path_of(archive: Archive) -> Path:
    ((_, _, path),) = archive._base.execute("pragma database_list")  # type: ignore[attr-defined]
    return Path(path)


def refusal(path: Path, *, writing: bool = False) -> str:
    with pytest.raises(ArchiveError) as caught:
        open_archive(str(path), encoder=ENCODER.name, writing=writing).close()
    (line,) = str(caught.value).splitlines()
    assert line.startswith(f"{path}: ")
    return line.removeprefix(f"{path}: ")


@contextmanager
def as_nobody() -> Iterator[None]:
    """Without the rights of root, who may write anything."""
    if os.geteuid() == 0:
        os.seteuid(65534)
        try:
            yield
        finally:
            os.seteuid(0)
    else:
        yield


def test_its_files_are_for_their_owner_alone(archive: Archive) -> None:
    archive.add([RAIN])
    files = list(path_of(archive).parent.iterdir())
    assert len(files) == 3
    assert {file.stat().st_mode & 0o777 for file in files} == {0o600}


def test_a_disk_that_knows_no_second_name_for_a_file_holds_one_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    # FAT; no test may mount one
    monkeypatch.setattr(os, "link", refuse)
    path = tmp_path / "a.archive"
    for _ in range(2):
        made = make_archive(str(path), encoder=ENCODER.name, dimensions=26)
        made.add([RAIN])
        assert made.info().articles == 1
        made.close()
    assert list(tmp_path.iterdir()) == [path]


def test_reading_it_leaves_no_file_behind(archive: Archive) -> None:
    archive.add([RAIN])
    archive.close()
    reading = open_archive(str(archive._path), encoder=ENCODER.name)  # type: ignore[attr-defined]
    assert reading.find_words("sheep", 5) == [2]
    reading.close()
    assert [file.name for file in path_of_closed(archive).iterdir()] == ["archive.sqlite"]


def test_what_was_opened_for_reading_is_not_written(archive: Archive) -> None:
    reading = open_archive(str(path_of(archive)), encoder=ENCODER.name)
    with pytest.raises(ArchiveError, match="is write-protected"):
        reading.add([RAIN])
    reading.close()


def test_making_it_leaves_no_draft_behind(archive: Archive) -> None:
    archive.close()
    assert [file.name for file in path_of_closed(archive).iterdir()] == ["archive.sqlite"]


def path_of_closed(archive: Archive) -> Path:
    return archive._path.parent  # type: ignore[attr-defined]


def test_what_another_made_meanwhile_is_not_replaced(archive: Archive) -> None:
    archive.add([RAIN])
    again = make_archive(str(path_of(archive)), encoder=ENCODER.name, dimensions=26)
    assert again.info().articles == 1
    again.close()


def test_no_archive_is_told_with_the_command_that_makes_one(tmp_path: Path) -> None:
    path = tmp_path / "none.sqlite"
    assert refusal(path) == (
        f"no such archive; make one with: factcheck archive add PATH… -a {path}"
    )


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    path = tmp_path / "none" / "a.sqlite"
    with pytest.raises(ArchiveError, match=r"a\.sqlite: there is no folder .*none; make it first$"):
        make_archive(str(path), encoder="e", dimensions=3)


@pytest.mark.parametrize("data", [b"Rain fell on Oslo.\n" * 99, b""])
def test_another_file_is_no_archive(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "text.txt"
    path.write_bytes(data)
    assert refusal(path) == "is no archive of factcheck; choose another file"


def test_another_data_base_is_no_archive(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite"
    base = sqlite3.connect(path)
    base.execute("create table t (x)")
    base.close()
    assert refusal(path) == "is no archive of factcheck; choose another file"


def test_a_newer_form_is_told(archive: Archive) -> None:
    path = path_of(archive)
    archive._base.execute(f"pragma user_version = {SCHEMA + 1}")  # type: ignore[attr-defined]
    assert refusal(path) == (
        f"was made by a newer factcheck (form {SCHEMA + 1}, this one knows {SCHEMA}); "
        "install the newer one"
    )


def test_a_damaged_file_is_told(archive: Archive) -> None:
    archive.add([make_entry("\n".join(f"Sheep {n} slept." for n in range(3000)))])
    archive.close()
    path = archive._path  # type: ignore[attr-defined]
    data = bytearray(path.read_bytes())
    data[16384 : len(data) // 2] = os.urandom(len(data) // 2 - 16384)
    path.write_bytes(data)
    assert refusal(path).startswith(("is damaged; put back a copy", "can't be used"))


def test_a_full_disk_leaves_all_as_it_was(archive: Archive) -> None:
    archive.add([RAIN])
    base = archive._base  # type: ignore[attr-defined]
    ((pages,),) = base.execute("pragma page_count")
    base.execute(f"pragma max_page_count = {pages}")
    large = make_entry("\n".join(f"Sheep {number} slept." for number in range(5000)))
    with pytest.raises(ArchiveError, match="the disk is full, and nothing of this batch went in"):
        archive.add([large])
    assert archive.info().articles == 1
    base.execute(f"pragma max_page_count = {pages * 100}")
    assert archive.add([large]) == 1


def of_this_run(tmp_path: Path) -> list[Path]:
    """The test's folder and those above it that pytest has made for this user alone."""
    above = (one for one in tmp_path.parents if one.name.startswith(("pytest-", "popen-")))
    return [tmp_path, *above]


def test_a_file_that_may_not_be_written_can_be_read_and_says_so(
    archive: Archive, tmp_path: Path
) -> None:
    archive.add([RAIN])
    archive.close()
    path = archive._path  # type: ignore[attr-defined]
    path.chmod(0o444)
    for folder in of_this_run(tmp_path):
        folder.chmod(0o555)
    with as_nobody():
        assert refusal(path, writing=True) == (
            "is write-protected; give yourself permission to write"
        )
        reading = open_archive(str(path), encoder=ENCODER.name)
        assert reading.info().articles == 1
        reading.close()
    for folder in of_this_run(tmp_path):
        folder.chmod(0o755)


def test_a_file_that_may_not_be_read_says_so(archive: Archive, tmp_path: Path) -> None:
    archive.close()
    for folder in of_this_run(tmp_path):
        folder.chmod(0o755)
    archive._path.chmod(0)  # type: ignore[attr-defined]
    with as_nobody():
        assert refusal(archive._path) == "may not be read; give yourself permission to read"  # type: ignore[attr-defined]


def test_many_small_batches_are_joined_by_themselves(archive: Archive) -> None:
    for number in range(120):
        archive.add([make_entry(f"Sheep {number} slept.")])
    ((blocks,),) = archive._base.execute("select count(*) from vectors")  # type: ignore[attr-defined]
    assert blocks < 60
    assert len(archive.find_words("sheep", 200)) == 120


def test_compacting_gives_room_back(archive: Archive) -> None:
    entries = [
        make_entry("\n".join(f"Sheep {n} slept in {m}." for n in range(900))) for m in range(9)
    ]
    archive.add(entries)
    before = archive.info().size
    for entry in entries[1:]:
        archive.remove(entry.key)
    archive.compact()
    ((free,),) = archive._base.execute("pragma freelist_count")  # type: ignore[attr-defined]
    assert (archive.info().size < before / 2, free) == (True, 0)
