from pathlib import Path

import pytest

from factcheck.agents.roots import Roots
from factcheck.errors import FactcheckError

OUTSIDE = "lies outside the folders that may be read"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder to read in, beside a file that nobody may read."""
    (tmp_path / "secret.txt").write_text("x")
    (tmp_path / "desk" / "wires").mkdir(parents=True)
    for name in ("draft.md", "wires/a.txt", "wires/b.txt"):
        (tmp_path / "desk" / name).write_text("x")
    return tmp_path / "desk"


def refusal(folder: Path, *named: str) -> str:
    with pytest.raises(FactcheckError) as caught:
        Roots([folder]).files(named)
    return str(caught.value)


def test_a_path_is_as_seen_from_a_root_or_whole(folder: Path) -> None:
    found = Roots([folder]).files(["draft.md", str(folder / "wires" / "a.txt")])
    assert found == [str(folder / "draft.md"), str(folder / "wires" / "a.txt")]


def test_a_folder_stands_for_the_articles_in_it(folder: Path) -> None:
    found = Roots([folder]).files(["wires"])
    assert [Path(path).name for path in found] == ["a.txt", "b.txt"]


def test_of_several_roots_that_counts_which_has_the_file(folder: Path) -> None:
    found = Roots([folder / "wires", folder]).files(["draft.md"])
    assert found == [str(folder / "draft.md")]


def test_a_path_outside_the_roots_is_refused(folder: Path) -> None:
    secret = str(folder.parent / "secret.txt")
    assert refusal(folder, secret) == f"{secret}: {OUTSIDE}"
    # the name of a root is no root
    assert refusal(folder, f"{folder}-too").endswith(OUTSIDE)


def test_of_what_lies_outside_nothing_is_told(folder: Path) -> None:
    (folder.parent / "empty").mkdir()
    for named in ("empty", "gone", "*.html", "**", "secret.txt"):
        assert refusal(folder, str(folder.parent / named)).endswith(OUTSIDE)


def test_a_name_that_no_file_can_have_is_refused(folder: Path) -> None:
    assert refusal(folder, "draft.md\0").endswith("is no file's name; give another")


def test_a_way_upward_is_refused(folder: Path) -> None:
    assert refusal(folder, "wires/../../secret.txt").startswith(
        "wires/../../secret.txt: may not have '..' in it"
    )


def test_a_link_out_of_the_roots_is_refused_wherever_it_stands(folder: Path) -> None:
    (folder / "wires" / "c.txt").symlink_to(folder.parent / "secret.txt")
    (folder / "up").symlink_to(folder.parent)
    for named in ("wires/c.txt", "wires", "wires/*.txt", "up/secret.txt", "up"):
        assert refusal(folder, named).endswith(OUTSIDE)


def test_a_link_within_the_roots_counts_as_what_it_leads_to(folder: Path) -> None:
    (folder / "link.md").symlink_to(folder / "draft.md")
    assert Roots([folder]).files(["link.md"]) == [str(folder / "draft.md")]


def test_a_root_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FactcheckError, match="no such folder to read in; check the path"):
        Roots([tmp_path / "gone"])
