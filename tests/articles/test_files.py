from pathlib import Path

import pytest

from factcheck.articles.files import check_distinct, find_files
from factcheck.errors import ArticleError


def test_standard_input_is_refused_twice() -> None:
    with pytest.raises(ArticleError, match=r"^-: standard input holds one article only; name"):
        check_distinct(["-", "-"])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with articles, and with what is none."""
    for name in ("b.md", "a.html", "c.TXT", ".hidden.txt", "~$d.docx", "notes.csv"):
        (tmp_path / name).write_text("x")
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "e.md").write_text("x")
    (tmp_path / "none").mkdir()
    return tmp_path


def found(folder: Path, *names: str) -> list[str]:
    files = find_files([str(folder / name) for name in names])
    return [str(Path(path).relative_to(folder)) for path in files]


def test_a_folder_stands_for_the_articles_in_it_by_name(folder: Path) -> None:
    assert found(folder, "") == ["a.html", "b.md", "c.TXT"]


def test_it_stands_for_those_in_its_folders_if_asked_to(folder: Path) -> None:
    files = find_files([str(folder)], nested=True)
    names = ["a.html", "b.md", "c.TXT", "more/e.md"]
    assert files == tuple(str(folder / name) for name in names)


def test_a_pattern_stands_for_what_it_names(folder: Path) -> None:
    assert found(folder, "*.md", "**/e.md", "a.html") == ["b.md", "more/e.md", "a.html"]


def test_a_file_whose_name_looks_like_a_pattern_is_itself(folder: Path) -> None:
    (folder / "d[1].md").write_text("x")
    assert found(folder, "d[1].md") == ["d[1].md"]


def test_standard_input_and_missing_files_are_left_to_the_reader() -> None:
    assert find_files(["-", "no.txt"]) == ("-", "no.txt")


@pytest.mark.parametrize(
    ("name", "line"),
    [("none", "no article in this folder; it reads .txt, .md"), ("*.pdf", "no file is named so")],
)
def test_a_folder_or_pattern_without_articles_is_refused(
    folder: Path, name: str, line: str
) -> None:
    with pytest.raises(ArticleError) as caught:
        find_files([str(folder / name)])
    assert str(caught.value).startswith(f"{folder / name}: {line}")
