from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from factcheck.cache import Cache
from factcheck.models import load_reader
from factcheck.records import Article
from factcheck.remembered import RememberedStatements
from factcheck.remembered.statements import statements_from_json, statements_to_json
from factcheck.statements import CertaintyWords, find_statements

TEXT = (
    "Oslo builds\n\nAnn Fox, the mayor, told the Daily Post on Monday that Oslo would reportedly "
    "build a school. “I want it,” she said.\n\nThe costs\n\nThe school costs 20 million euros."
)


def remembered(cache: Cache, words: dict[str, tuple[str, ...]] | None = None):
    words = words or {}
    return RememberedStatements(load_reader(), words, CertaintyWords(words), cache)


def test_what_was_written_is_read_back_with_all_that_is_known_of_it() -> None:
    article = Article(text=TEXT, source="post")
    found = find_statements(article)
    assert any(one.attribution for one in found)
    assert any(one.fillings for one in found)
    assert statements_from_json(statements_to_json(found), article) == found


def test_a_text_that_was_read_is_known_in_whatever_article_it_stands(tmp_path: Path) -> None:
    article = Article(text=TEXT, source="post")
    with Cache(tmp_path) as cache:
        assert remembered(cache).known(article) is None
        found = remembered(cache).find(article)
        other = replace(article, source="wire", id="c")
        known = remembered(cache).known(other)
    assert known == tuple(replace(one, article=other) for one in found)


def test_another_text_or_other_words_of_certainty_are_not_known(tmp_path: Path) -> None:
    article = Article(text=TEXT, source="post")
    with Cache(tmp_path) as cache:
        remembered(cache).find(article)
        assert remembered(cache).known(replace(article, text=TEXT + " It rained.")) is None
        assert remembered(cache, {"hedged": ("mooted",)}).known(article) is None
