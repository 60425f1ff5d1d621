from pathlib import Path

import pytest

from factcheck.commands.inputs import read_articles
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
