from dataclasses import replace
from pathlib import Path

from factcheck.cache import Cache
from factcheck.models import load_reader
from factcheck.pipeline.cached import CachedStatements
from factcheck.records import Article
from factcheck.records.statement_json import statements_from_json, statements_to_json
from factcheck.statements import CertaintyWords, find_statements

TEXT = (
    "Oslo builds\n\nAnn Fox, the mayor, told the Daily Post on Monday that Oslo would reportedly "
    "build a school. “I want it,” she said.\n\nThe costs\n\nThe school costs 20 million euros."
)


def cached(cache: Cache, words: dict[str, tuple[str, ...]] | None = None):
    words = words or {}
    return CachedStatements(load_reader(), words, CertaintyWords(words), cache)


def test_what_was_written_is_read_back_with_all_that_is_known_of_it() -> None:
    article = Article(text=TEXT, source="post")
    found = find_statements(article)
    assert any(one.attribution for one in found)
    assert any(one.fillings for one in found)
    assert statements_from_json(statements_to_json(found), article) == found


def test_a_text_that_was_read_is_known_in_whatever_article_it_stands(tmp_path: Path) -> None:
    article = Article(text=TEXT, source="post")
    with Cache(tmp_path) as cache:
        assert cached(cache).known(article) is None
        found = cached(cache).find(article)
        other = replace(article, source="wire", id="c")
        known = cached(cache).known(other)
    assert known == tuple(replace(one, article=other) for one in found)


def test_another_text_or_other_words_of_certainty_are_not_known(tmp_path: Path) -> None:
    article = Article(text=TEXT, source="post")
    with Cache(tmp_path) as cache:
        cached(cache).find(article)
        assert cached(cache).known(replace(article, text=TEXT + " It rained.")) is None
        assert cached(cache, {"hedged": ("mooted",)}).known(article) is None
