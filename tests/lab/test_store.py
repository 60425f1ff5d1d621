from pathlib import Path

import pytest

from factcheck.lab.store import Store, code_digest, digest


def test_a_step_runs_once_until_what_it_rests_on_changes(tmp_path: Path) -> None:
    ran: list[str] = []

    def get(settings: str) -> object:
        store = Store(tmp_path / "work")
        return store.get("planted, rules", {"settings": settings}, lambda: ran.append(settings))

    for settings in ("one", "one", "two", "one"):
        get(settings)
    assert ran == ["one", "two"]


def test_the_first_run_gives_what_the_next_gives(tmp_path: Path) -> None:
    found = [Store(tmp_path).get("a", {}, lambda: {"x": (1, None)}) for _ in range(2)]
    assert found == [{"x": [1, None]}] * 2


def test_a_step_that_broke_off_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError):
        Store(tmp_path).get("a", {}, lambda: 1 / 0)
    assert list(tmp_path.iterdir()) == []


def test_another_basis_is_measured_anew(tmp_path: Path) -> None:
    found = [Store(tmp_path).get("a", {"data": data}, lambda data=data: data) for data in "12"]
    assert found == ["1", "2"]


def test_every_step_is_told(tmp_path: Path) -> None:
    told: list[str] = []
    for _ in range(2):
        Store(tmp_path, tell=told.append).get("a", {}, lambda: 1)
    assert told == ["a: 0 s", "a: kept"]


def test_a_digest_changes_with_a_files_words_or_name(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("x")
    first = digest(tmp_path)
    (tmp_path / "a").rename(tmp_path / "b")
    second = digest(tmp_path)
    (tmp_path / "b").write_text("y")
    assert len({first, second, digest(tmp_path)}) == 3


def test_the_digest_of_code_is_that_of_the_files_named() -> None:
    assert code_digest("matches", "records") == code_digest("matches", "records")
    assert code_digest("matches") != code_digest("matches", "records")
