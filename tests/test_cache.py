import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.cache import FILE_NAME, LIMIT, Cache, MemoryCache, cache_folder, key_of

ONE, TWO = key_of("one"), key_of("two")
DAY = 86_400.0


def fill(folder: Path, entries: dict[bytes, bytes], *, day: int = 0, limit: int = LIMIT) -> None:
    with Cache(folder, limit=limit, clock=lambda: day * DAY) as cache:
        cache.put("texts", entries)


def held(folder: Path) -> dict[bytes, bytes]:
    with Cache(folder) as cache:
        return cache.get([ONE, TWO])


def test_what_is_kept_is_found_again(tmp_path: Path) -> None:
    fill(tmp_path, {ONE: b"1", TWO: b""})
    assert held(tmp_path) == {ONE: b"1", TWO: b""}


def test_a_cache_without_a_folder_keeps_nothing() -> None:
    with Cache(None) as cache:
        cache.put("texts", {ONE: b"1"})
        assert (cache.in_use, cache.get([ONE])) == (False, {})


def test_keys_differ_where_any_part_does() -> None:
    parts = [("a", "b"), ("ab",), ("b", "a"), ("a", ["b"]), ("a", "b", None), ("a", {"b": 1})]
    assert len({key_of(*each) for each in parts}) == len(parts)


def test_only_the_owner_may_look_into_it(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "cache"
    fill(folder, {ONE: b"1"})
    modes = [stat.S_IMODE(path.stat().st_mode) for path in (folder, folder / FILE_NAME)]
    assert modes == [0o700, 0o600]


def test_an_entry_that_was_changed_on_disk_is_not_there(tmp_path: Path) -> None:
    fill(tmp_path, {ONE: b"right", TWO: b"right"})
    with sqlite3.connect(tmp_path / FILE_NAME) as base:
        base.execute("update entries set value = value || 'x' where key = ?", (ONE,))
    assert held(tmp_path) == {TWO: b"right"}


@pytest.mark.parametrize(
    "damage", [b"no data base at all " * 500, b"SQLite format 3\0" + b"x" * 5000]
)
def test_a_damaged_file_is_empty_and_then_made_anew(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(damage)
    assert held(tmp_path) == {}
    fill(tmp_path, {ONE: b"1"})
    assert held(tmp_path) == {ONE: b"1"}


def test_a_file_with_damaged_pages_costs_entries_only(tmp_path: Path) -> None:
    fill(tmp_path, {key_of(number): b"x" * 900 for number in range(300)} | {ONE: b"1"})
    path = tmp_path / FILE_NAME
    data = bytearray(path.read_bytes())
    data[8192:90_000] = b"\xaa" * (90_000 - 8192)
    path.write_bytes(data)
    assert held(tmp_path) in ({}, {ONE: b"1"})
    fill(tmp_path, {TWO: b"2"})


def test_a_folder_that_cannot_be_made_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    fill(tmp_path / "file" / "cache", {ONE: b"1"})
    assert held(tmp_path / "file" / "cache") == {}


def test_a_file_that_may_not_be_written_keeps_nothing_new(tmp_path: Path) -> None:
    # a folder in its place can't be opened, by the administrator either
    (tmp_path / FILE_NAME).mkdir()
    fill(tmp_path, {ONE: b"1"})
    assert held(tmp_path) == {}


FULL = """
import resource, signal, sys
from pathlib import Path
from factcheck.cache import Cache, key_of
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
with Cache(Path(sys.argv[1])) as cache:
    for number in range(50):
        cache.put("texts", {key_of(number): b"x" * 20_000})
    print(cache.get([key_of(49)]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no limit of the size of files there")
def test_a_full_disk_costs_entries_only(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", FULL, str(tmp_path)], capture_output=True)
    assert (done.stdout, done.stderr) == (b"{}\n", b"")


WRITER = """
import sys
from pathlib import Path
from factcheck.cache import Cache, key_of
with Cache(Path(sys.argv[1])) as cache:
    for number in range(30):
        cache.put("texts", {key_of(sys.argv[2], number): b"x" * 500})
"""


def test_processes_can_write_at_the_same_time(tmp_path: Path) -> None:
    command = [sys.executable, "-c", WRITER, str(tmp_path)]
    writers = [subprocess.Popen([*command, name]) for name in "abc"]
    assert [writer.wait() for writer in writers] == [0, 0, 0]
    keys = [key_of(name, number) for name in "abc" for number in range(30)]
    with Cache(tmp_path) as cache:
        assert len(cache.get(keys)) == 90


def test_the_entries_not_asked_for_the_longest_go_first(tmp_path: Path) -> None:
    fill(tmp_path, {ONE: b"x" * 40_000}, day=1)
    fill(tmp_path, {TWO: b"x" * 40_000}, day=2)
    with Cache(tmp_path, clock=lambda: 3 * DAY) as cache:
        cache.get([ONE])
    fill(tmp_path, {key_of("three"): b"x" * 40_000}, day=4, limit=110_000)
    assert list(held(tmp_path)) == [ONE]


def test_it_shrinks_on_disk_too(tmp_path: Path) -> None:
    for number in range(10):
        fill(tmp_path, {key_of(number): b"x" * 50_000}, day=number, limit=200_000)
    assert Cache(tmp_path).contents().size < 300_000


def test_clearing_leaves_no_file(tmp_path: Path) -> None:
    fill(tmp_path, {ONE: b"1"})
    Cache(tmp_path).clear()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("environ", "platform", "folder"),
    [
        ({"FACTCHECK_CACHE_DIR": "/x", "XDG_CACHE_HOME": "/y"}, "linux", "/x"),
        ({"XDG_CACHE_HOME": "/y"}, "linux", "/y/factcheck"),
        ({"XDG_CACHE_HOME": "relative"}, "linux", "~/.cache/factcheck"),
        ({}, "linux", "~/.cache/factcheck"),
        ({}, "darwin", "~/Library/Caches/factcheck"),
        ({"LOCALAPPDATA": "/z"}, "win32", "/z/factcheck/cache"),
    ],
)
def test_the_folder_is_the_one_named_or_the_platforms(environ, platform, folder) -> None:
    assert cache_folder(environ, platform) == Path(folder).expanduser()


def test_there_is_no_folder_in_a_home_that_nobody_has() -> None:
    assert cache_folder({"FACTCHECK_CACHE_DIR": "~nobody-of-that-name/x"}, "linux") is None


def test_in_memory_what_is_kept_is_found_again_and_comes_on_no_disk(tmp_path: Path) -> None:
    with MemoryCache() as cache:
        cache.put("texts", {ONE: b"1"})
        cache.put("texts", {ONE: b"2"})
        assert (cache.in_use, cache.get([ONE, TWO])) == (True, {ONE: b"2"})


def test_in_memory_those_go_first_that_were_not_asked_for_the_longest() -> None:
    cache = MemoryCache(limit=2)
    for key in (ONE, TWO):
        cache.put("texts", {key: b"x"})
    cache.get([ONE])
    cache.put("texts", {key_of("three"): b"x"})
    assert cache.get([ONE, TWO]) == {ONE: b"x"}
