"""The ids of articles within one report."""

from __future__ import annotations

import string
from collections.abc import Iterable
from dataclasses import replace

from factcheck.records import Article


def lettered(articles: Iterable[Article]) -> list[Article]:
    """The articles in their order, with the ids of their places."""
    return [replace(article, id=letters(place)) for place, article in enumerate(articles)]


def letters(number: int) -> str:
    """An article's id by its place: 0 is "a", 25 "z", 26 "aa"."""
    before = letters(number // 26 - 1) if number >= 26 else ""
    return before + string.ascii_lowercase[number % 26]
