"""Markdown, and what of it is no words."""

from pathlib import Path

import pytest

from factcheck.articles import read_article
from factcheck.errors import ArticleError
from factcheck.records import Article, Span


def read(tmp_path: Path, text: str) -> Article:
    path = tmp_path / "a.md"
    path.write_bytes(text.encode())
    return read_article(path)


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("NATO **met** on _Monday_.", "NATO met on Monday."),
        ("It [met](http://x.org/a(b) 'c)') here.", "It met here."),
        ("It [met][1] here.\n\n[1]: http://x.org", "It met here."),
        ("Caf&eacute; \\*shut\\*.", "Café *shut*."),
        ("It met.<!-- ask -->\n<!-- why? -->", "It met."),
        ("It met.\n\n```\ncode\n```\n\n    more code", "It met."),
        ("It met.\n\n| a | b |\n|---|---|\n| 1 | 2 |", "It met."),
        ("It ~~never~~ met.[^1]", "It  met."),
        ("It met\nhere.  \nThen `it\nwent`.", "It met here. Then it went."),
        ("A title\n===\n\n## More ##\n\n- one\n- two", "# A title\n\n# More\n\n- one\n\n- two"),
        ("> It met.\n> > There.", "It met.\n\nThere."),
        ("---\n\nIt met.\n\n---", "It met."),
    ],
)
def test_the_text_is_the_words_without_markup(tmp_path: Path, markdown: str, text: str) -> None:
    assert read(tmp_path, markdown).text == text


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_every_word_is_at_its_offset_in_the_file(tmp_path: Path, end: str) -> None:
    file = end.join(
        ["---", "title: x", "---", "# Head ##", "", "One *two* [three](four) five", "> six", "1. 1"]
    )
    article = read(tmp_path, file)
    for word in ("Head", "One", "two", "three", "five", "six"):
        start = article.text.index(word)
        span = article.in_file(Span(start, start + len(word)))
        assert (file[slice(*span)], span.start) == (word, file.index(word))


def test_front_matter_names_title_date_language_outlet_and_sources(tmp_path: Path) -> None:
    front = "title: 'A: b'\nDate: 2023-07-12\nlang: fr\noutlet: Post\nsources:\n  - a.txt\n  - b.md"
    article = read(tmp_path, f"---\n{front}\nslug: [1, 2]\n---\n\nIt met.")
    assert (article.title, str(article.published), article.language, article.source) == (
        *("A: b", "2023-07-12", "fr", "Post"),
    )
    assert (article.sources, article.text) == (("a.txt", "b.md"), "It met.")


def test_a_source_that_is_asked_for_goes_before_the_files_own(tmp_path: Path) -> None:
    read(tmp_path, "---\noutlet: Post\n---\nIt met.")
    assert read_article(tmp_path / "a.md", source="Times").source == "Times"


def test_a_mistake_in_the_front_matter_is_told_with_its_place(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match=r"a\.md:3:\d+: .*; put the front matter right, or"):
        read(tmp_path, "---\ntitle: a\ndate: [1\n---\nIt met.")


@pytest.mark.parametrize("day", ["tomorrow", "2026-13-45"])
def test_a_date_that_is_none_is_left_out_with_a_warning(tmp_path: Path, day: str) -> None:
    article = read(tmp_path, f"---\ntitle: a\ndate: {day}\n---\nIt met.")
    assert article.published is None
    (warning,) = article.warnings
    assert warning.endswith(
        f"a.md:3:7: '{day}' is no date; write it as in 2023-07-12, or take it out"
    )


def test_front_matter_in_toml_is_left_out_with_a_warning(tmp_path: Path) -> None:
    article = read(tmp_path, "+++\ntitle = 'a'\n+++\nIt met.")
    assert article.text == "It met."
    assert [warning.split(": ")[1] for warning in article.warnings] == [
        "front matter in TOML is not read; write it as YAML between --- lines"
    ]
