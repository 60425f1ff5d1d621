import pytest

from factcheck.articles.article_ids import lettered, letters, told_apart
from factcheck.records import Article


@pytest.mark.parametrize(
    ("number", "id"), [(0, "a"), (25, "z"), (26, "aa"), (51, "az"), (52, "ba"), (702, "aaa")]
)
def test_letters_go_on_after_z(number: int, id: str) -> None:
    assert letters(number) == id


def test_articles_get_the_ids_of_their_places() -> None:
    articles = [Article(text="It rained.", source=source, id="z") for source in ("wire", "paper")]
    given = [(article.id, article.source) for article in lettered(articles)]
    assert given == [("a", "wire"), ("b", "paper")]


def test_files_of_one_name_are_told_apart_by_their_folders() -> None:
    given = [
        Article(text="It rained.", source="draft", path="monday/draft.txt"),
        Article(text="It rained.", source="draft", path="tuesday/draft.txt"),
        Article(text="It rained.", source="wire", path="monday/wire.txt"),
    ]
    assert [article.source for article in told_apart(given)] == [
        "monday/draft",
        "tuesday/draft",
        "wire",
    ]


def test_sources_that_nothing_tells_apart_bear_their_letters() -> None:
    given = [Article(text="It rained.", source="wire") for _ in range(2)]
    assert [article.source for article in told_apart(given)] == ["wire (a)", "wire (b)"]
