"""Articles of one report, each with its letter, and with a source of its own."""

import string
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from factcheck.records import Article


def lettered(articles: Iterable[Article]) -> list[Article]:
    """The articles in their order, with the ids of their places."""
    return [replace(article, id=letters(place)) for place, article in enumerate(articles)]


def letters(number: int) -> str:
    """An article's id by its place: 0 is "a", 25 "z", 26 "aa"."""
    before = letters(number // 26 - 1) if number >= 26 else ""
    return before + string.ascii_lowercase[number % 26]


def told_apart(articles: Sequence[Article]) -> list[Article]:
    """The articles with the letters of their places, and each with a source of its own.

    The source gets its folder's name where two files share one, and the article's letter as a last
    resort.
    """
    foldered = _renamed_where_shared(lettered(articles), _source_with_folder)
    return _renamed_where_shared(foldered, lambda article: f"{article.source} ({article.id})")


def _renamed_where_shared(
    articles: Sequence[Article], rename: Callable[[Article], str]
) -> list[Article]:
    counts = Counter(article.source for article in articles)
    return [
        replace(article, source=rename(article)) if counts[article.source] > 1 else article
        for article in articles
    ]


def _source_with_folder(article: Article) -> str:
    folder = Path(article.path).parent.name if article.path else ""
    return f"{folder}/{article.source}" if folder else article.source
