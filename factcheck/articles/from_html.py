"""HTML → Article: trafilatura finds the article in the page, and its title, date and outlet.

Menus, bylines, captions, tables, comments of readers and scripts are left out. Nothing is fetched
and nothing is run.
"""

import logging
import re
from collections.abc import Iterator
from typing import NamedTuple

from lxml.html import HtmlElement

from factcheck.articles.decode import decode_declared
from factcheck.articles.fragments import DELETED, paragraphs_of, read_fragment
from factcheck.articles.make import make_article
from factcheck.articles.metadata import NOTHING, About, read_date, read_language
from factcheck.articles.pages import Page, longest_tag
from factcheck.errors import ArticleError
from factcheck.records import Article
from factcheck.source_map import in_file

# Tags, and words within one tag. News pages have up to 10,000 tags, for which trafilatura needs a
# second; lxml needs 0.02 s for a tag of 2,500 attributes, and more than twice that for one of twice
# as many.
_MAX_TAGS = 30_000
_LONGEST_TAG = 2_500
# nothing that is looked for stands in one of so many
_MAX_ATTRIBUTES = 200
_TAG = re.compile(r"<[A-Za-z]")
# elements within a sentence of which trafilatura loses the words, or makes a paragraph
_INLINE = ("time", "data", "q", "code", "label", "dfn", "abbr", "output", "meter", "ruby")
_SENTENCE = re.compile(r"[.!?…][\"'”’)\]]*\s*\Z")
_GAP = re.compile(r"\n\s*\n")
_STRUCK = re.compile(r"line-through", re.IGNORECASE)
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{1,40})", re.IGNORECASE)


class Found(NamedTuple):
    """The paragraphs of a page's article, each behind its mark, and what the page says of it."""

    paragraphs: tuple[tuple[str, str], ...] = ()
    about: About = NOTHING


def from_html(data: bytes, path: str, source: str) -> Article:
    """The article that a saved web page holds; raises ArticleError if there is none in it."""
    file, warnings = decode_declared(data, path, _CHARSET)
    check_tags(file, path)
    paragraphs, about = find_article(file)
    if not paragraphs:
        raise ArticleError(f"{path}: no article found in this page; save its text as .txt")
    page = Page(file)
    text, places = in_file((page.locate(words, mark) for mark, words in paragraphs), file)
    return make_article(text, path, source, about, places=places, warnings=warnings)


def check_tags(page: str, path: str) -> None:
    """Raises ArticleError if the page would take far longer to read than one with an article."""
    if sum(1 for _ in _TAG.finditer(page)) > _MAX_TAGS or longest_tag(page) > _LONGEST_TAG:
        raise ArticleError(
            f"{path}: has more tags, or a longer one, than a page with an article; "
            "save its text as .txt"
        )


def item_paragraphs(text: str, path: str, *, html: bool) -> Iterator[tuple[str, str]]:
    """The mark and the words of each paragraph of a news item, all of whose text is the article."""
    if not html:
        yield from (("", one.strip()) for one in _GAP.split(text) if one.strip())
        return
    check_tags(text, path)
    root = read_fragment(text)
    if root is not None:
        yield from paragraphs_of(root)


def _tidy(tree: HtmlElement) -> None:
    """Takes out what is struck out, and the tags, not the words, of elements within a sentence."""
    for element in list(tree.iter(*DELETED, "span", "font")):
        if element.tag in DELETED or _STRUCK.search(element.get("style") or ""):
            element.drop_tree()
    ends: dict[HtmlElement, bool] = {}
    for element in list(tree.iter(*_INLINE)):
        block = next(element.iterancestors("p", "li", "blockquote", "dd", "td", "div"), None)
        if block is not None and block not in ends:
            ends[block] = bool(_SENTENCE.search("".join(map(str, block.itertext()))))
        # of a line such as "By Jane Doe, 6 May" the day is the page's
        if block is not None and ends[block]:
            element.drop_tag()


def find_article(page: str) -> Found:
    """The article's paragraphs, each behind the mark of a heading or an item if it is one."""
    import trafilatura

    for name in ("trafilatura", "htmldate", "courlan"):
        # what it finds no article in, we say ourselves
        logging.getLogger(name).setLevel(logging.CRITICAL)
    tree = read_fragment(page)
    if tree is None:
        return Found()
    for element in tree.iter():
        if len(element.attrib) > _MAX_ATTRIBUTES:
            element.attrib.clear()
    _tidy(tree)
    language = read_language(tree.get("lang") or tree.get("xml:lang"))
    document = trafilatura.bare_extraction(
        tree,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        # the day that the page names, and never one of the days that its text tells of
        date_extraction_params={
            "extensive_search": False,
            "original_date": True,
            "max_date": "2100-01-01",
        },
    )
    if document is None or isinstance(document, dict) or document.body is None:
        return Found()
    day, outlet = read_date(document.date), document.sitename
    about = About(document.title, day, language, outlet)
    return Found(tuple(paragraphs_of(document.body)), about)
