from pathlib import Path

import pytest

from factcheck.cache import VARIABLE

BOTH = ("left.txt", "right.txt")


@pytest.fixture
def folder(run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "cache"))
    return tmp_path / "cache"


def test_info_tells_where_it_is_and_what_it_holds(run, folder) -> None:
    empty = run("cache", "info").output.splitlines()
    run("compare", *BOTH)
    lines = run("cache", "info").output.splitlines()
    assert empty == [f"{folder}  (FACTCHECK_CACHE_DIR names another)", "0.0 MB of at most 256.0 MB"]
    assert [line.split()[1] for line in lines[1:-1]] == [
        "evidence",
        "judgements",
        "statements",
        "vectors",
    ]


def test_clear_removes_all(run, folder) -> None:
    run("statements", "left.txt")
    assert run("cache", "clear").output.startswith("removed 0.0 MB")
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    "line",
    [("compare", *BOTH), ("statements", "left.txt"), ("explain", "It rained.", "It snowed.")],
)
def test_no_cache_keeps_nothing_and_changes_nothing(run, folder, line) -> None:
    plain = run(*line, "--no-cache")
    assert not folder.exists()
    assert [run(*line).output for _ in range(2)] == [plain.output] * 2
