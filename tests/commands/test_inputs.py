from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.commands.inputs import check_distinct, find_files, read_articles
from factcheck.errors import ArticleError

FRENCH = """Il a plu toute la journée à Paris, et le maire était dans la rue avec les habitants.
Les écoles sont restées fermées, mais les trains ont roulé sur toutes les lignes de la ville.
Le préfet a dit qu'il ne pouvait pas encore donner le nombre des maisons qui ont été touchées.
"""


@pytest.fixture
def paths(tmp_path: Path) -> list[str]:
    texts = {"one.txt": "It rained in Paris all day.\n", "two.txt": "It was dry in Paris.\n"}
    for name, text in texts.items():
        (tmp_path / name).write_text(text)
    return [str(tmp_path / name) for name in texts]


def test_articles_get_their_letters_in_the_order_given(paths: list[str]) -> None:
    found = [(article.id, article.source) for article in read_articles(paths)]
    assert found == [("a", "one"), ("b", "two")]


def test_the_same_file_twice_is_refused_whatever_its_name(paths: list[str], tmp_path: Path) -> None:
    link = tmp_path / "link.txt"
    link.symlink_to(paths[0])
    with pytest.raises(ArticleError) as caught:
        read_articles([*paths, str(link)])
    assert str(caught.value) == (
        f"{link}: the same file as {paths[0]}; give two different articles"
    )


def test_standard_input_is_refused_twice() -> None:
    with pytest.raises(ArticleError, match=r"^-: standard input holds one article only; name"):
        check_distinct(["-", "-"])


def test_a_missing_file_is_left_to_the_reader(paths: list[str]) -> None:
    with pytest.raises(ArticleError, match=r"gone\.txt: no such file"):
        read_articles([paths[0], "gone.txt"])


def test_what_a_reader_noticed_goes_to_stderr(
    paths: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    path = Path(paths[1])
    path.write_text(FRENCH)
    read_articles(paths)
    lines = capsys.readouterr().err.splitlines()
    assert [line.split(";")[0] for line in lines] == [
        f"factcheck: warning: {path}: not English but French"
    ]


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
