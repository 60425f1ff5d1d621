"""Writers, readers and kills at the same time: nothing is lost, nothing half seen."""

import os
import random
import re
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.archive import Archive, make_archive, open_archive
from factcheck.errors import ArchiveError
from tests.archive.conftest import ENCODER, make_entry

LINES = 10

WRITE = """
import sys
from factcheck.archive import make_archive
from tests.archive.conftest import ENCODER, make_entry
name, who = sys.argv[1:]
archive = make_archive(name, encoder=ENCODER.name, dimensions=26)
for number in range(100_000):
    lines = [f"Ship {who} {number} carries {line} sheep." for line in range(10)]
    entry = make_entry("\\n".join(lines), source=who)
    archive.add([entry])
    print(entry.key, flush=True)
    if number % 7 == 6:
        archive.compact()
"""
READ = """
import sys
from factcheck.archive import open_archive
from tests.archive.conftest import ENCODER
archive = open_archive(sys.argv[1], encoder=ENCODER.name)
while True:
    info = archive.info()
    assert info.statements == 10 * info.articles, info
    numbers = archive.find_words("ship sheep", 40)
    for entry in archive.entries(numbers):
        assert len(entry.statements) == len(entry.vectors) == 10
    (near,) = archive.nearest(ENCODER.encode(["Ship 1 carries 1 sheep."]), k=9, least=0.5)
    assert {one.number for one in near} <= {
        entry.first + place for entry in archive.entries([one.number for one in near])
        for place in range(10)
    }
    print("seen", flush=True)
"""


def start(code: str, log: Path, *arguments: str) -> subprocess.Popen[bytes]:
    root = Path(__file__).parents[2]
    path = os.pathsep.join([str(root), os.environ.get("PYTHONPATH", "")])
    with log.open("ab") as out:
        return subprocess.Popen(
            [sys.executable, "-c", code, *arguments],
            stdout=out,
            stderr=subprocess.STDOUT,
            cwd=root,
            env=os.environ | {"PYTHONPATH": path},
        )


def told_by(logs: Path) -> list[str]:
    """The keys that writers told to be in, but for lines that a kill cut short."""
    lines = (line for log in logs.glob("w*.log") for line in log.read_text().splitlines())
    return [line for line in lines if re.fullmatch("[0-9a-f]{64}", line)]


def seen_by(logs: Path) -> list[list[str]]:
    """What each reader said."""
    return [(logs / f"r{number}.log").read_text().split() for number in range(2)]


def wait_for(happened: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 600
    while not happened():
        assert time.monotonic() < deadline
        time.sleep(0.1)


@pytest.mark.slow
def test_4_writers_2_readers_and_20_kills_lose_nothing_and_show_nothing_by_halves(
    tmp_path: Path,
) -> None:
    chance, name = random.Random(7), str(tmp_path / "archive.sqlite")
    make_archive(name, encoder=ENCODER.name, dimensions=26).close()
    begun = 0

    def writer() -> subprocess.Popen[bytes]:
        nonlocal begun
        begun += 1
        return start(WRITE, tmp_path / f"w{begun}.log", name, f"w{begun}")

    readers = [start(READ, tmp_path / f"r{number}.log", name) for number in range(2)]
    writers = [writer() for _ in range(4)]
    for kill in range(1, 21):
        # by what was done, not by the clock: a busy machine takes longer
        wait_for(lambda: len(told_by(tmp_path)) >= 6 * kill)  # noqa: B023
        time.sleep(chance.uniform(0.1, 1.2))
        place = chance.randrange(4)
        writers[place].send_signal(signal.SIGKILL)
        writers[place].wait()
        writers[place] = writer()
    wait_for(lambda: min(map(len, seen_by(tmp_path))) > 10)
    for process in (*writers, *readers):
        assert process.poll() is None
        process.kill()
        process.wait()

    keys = told_by(tmp_path)
    archive = open_archive(name, encoder=ENCODER.name)
    assert len(keys) > 100
    assert archive.known(keys) == set(keys)
    info = archive.info()
    assert (info.statements, info.removed) == (info.articles * LINES, 0)
    # at most what a killed writer had done and not yet told
    assert 0 <= info.articles - len(keys) <= begun
    assert len(archive.find_words("sheep", 10**6)) == info.statements
    archive.close()
    base = sqlite3.connect(name)
    assert base.execute("pragma integrity_check").fetchall() == [("ok",)]
    assert base.execute("insert into words (words) values ('integrity-check')")
    base.close()
    assert all(set(words) == {"seen"} for words in seen_by(tmp_path))


def fill(archive: Archive) -> None:
    for number in range(1000):
        archive.add([make_entry("\n".join(f"{number} {line}." for line in range(400)))])


@pytest.mark.slow
def test_a_disk_that_is_full_is_told_and_takes_more_once_there_is_room(tmp_path: Path) -> None:
    room = tmp_path / "room"
    room.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(room)]
    if subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("only root can make a small disk")
    try:
        archive = make_archive(str(room / "a.sqlite"), encoder=ENCODER.name, dimensions=26)
        with pytest.raises(ArchiveError, match="the disk is full, and nothing of this batch"):
            fill(archive)
        assert archive.info().articles > 0
        subprocess.run([*mount[:3], "-o", "remount,size=64m", str(room)], check=True)
        assert archive.add([make_entry("Rain fell on Oslo.")]) == 1
        archive.close()
    finally:
        subprocess.run(["umount", str(room)], check=True)
