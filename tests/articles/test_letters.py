from __future__ import annotations

import pytest

from factcheck.articles.letters import lettered, letters
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
