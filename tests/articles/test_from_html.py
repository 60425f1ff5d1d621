"""Web pages: broken ones, and pages without an article."""

from pathlib import Path

import pytest

from factcheck.articles import read_article
from factcheck.articles.pages import Page, longest_tag
from factcheck.errors import ArticleError
from factcheck.source_map import Stretch

PROSE = "NATO will open its first office in Asia next year, the alliance said on Monday."


def text(tmp_path: Path, page: str | bytes) -> str:
    path = tmp_path / "a.html"
    path.write_bytes(page if isinstance(page, bytes) else page.encode())
    return read_article(path).text


@pytest.mark.parametrize(
    "page",
    [
        f"<p>{PROSE}",
        f"<p>{PROSE}<script>if (a < b) alert('<p>no')</script>",
        f"<!-- <p>no</p> --><p>{PROSE}<!-- never closed",
        f"<p>{PROSE.replace('office', '<b>off</b>ice')}</p>",
        f"<p>{PROSE.replace('office', 'of&shy;fice')}</p>",
        f"<p title='a > b'>{PROSE}</p>",
        "<p>" + PROSE.replace("office ", "office\f") + "</p>",
        f"<!-- {'x' * 2000} --><p>" + PROSE.replace("office ", "office\v") + "</p>",
    ],
)
def test_a_page_however_broken_gives_its_words(tmp_path: Path, page: str) -> None:
    assert text(tmp_path, page) == PROSE


def test_a_pages_own_encoding_counts(tmp_path: Path) -> None:
    page = f'<meta charset="iso-8859-15"><p>{PROSE} It costs 5 €.</p>'
    assert text(tmp_path, page.encode("iso-8859-15")) == f"{PROSE} It costs 5 €."


@pytest.mark.parametrize("page", ["<img src=a.png>", "<div>" * 5000, "<script>x</script>"])
def test_a_page_without_an_article_is_refused(tmp_path: Path, page: str) -> None:
    with pytest.raises(ArticleError, match="no article found in this page; save its text as"):
        text(tmp_path, page)


def test_words_are_found_where_the_page_has_them() -> None:
    page = Page("<p>Caf&eacute; <b>sh</b>ut &lt;")
    assert page.locate("Café shut <", "- ") == [
        Stretch("- ", 3, 3),
        Stretch("Caf", 3, 6),
        Stretch("é", 6, 14),
        Stretch(" ", 14, 18),
        Stretch("sh", 18, 20),
        Stretch("ut", 24, 26),
        Stretch(" ", 26, 27),
        Stretch("<", 27, 31),
    ]


def test_words_that_differ_from_the_page_are_found_nearby() -> None:
    page = Page("<p>One two</p><p>three</p>")
    assert [one.start for one in page.locate("One and three") if one.text != " "] == [3, 7, 17]


def test_a_tag_is_as_long_as_its_attributes_wherever_it_ends() -> None:
    tags = ("<p a=1 b=2>x", "<p a='>' b=2 c=3>x", "<p a/b/c", "x y z", "<!-- a b c --> d")
    assert [longest_tag(tag) for tag in tags] == [2, 5, 3, 0, 0]
