"""IPTC NewsML-G2 (and bare NITF) → Article; places are lines of the file.

Of a message with several items, the first that has text is read. What stands elsewhere
(`remoteContent`) is not fetched.
"""

import re
from collections.abc import Iterator
from datetime import date

from lxml.etree import _Element

from factcheck.articles.decode import decode_declared
from factcheck.articles.fragments import paragraphs_of
from factcheck.articles.from_html import check_tags, item_paragraphs
from factcheck.articles.make import make_article
from factcheck.articles.metadata import About, read_date, read_language
from factcheck.articles.pages import Page
from factcheck.articles.status import warnings_of
from factcheck.articles.trees import local, read_tree
from factcheck.errors import ArticleError
from factcheck.records import Article
from factcheck.source_map import in_file

_ENCODING = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.-]{1,40})", re.IGNORECASE)
_XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_ITEMS = ("newsItem", "nitf")
_DATES = ("versionCreated", "firstCreated", "contentCreated")


def from_newsml(data: bytes, path: str, source: str) -> Article:
    """The article that a news item holds; raises ArticleError if there is none with text."""
    file, warnings = decode_declared(data, path, _ENCODING)
    check_tags(file, path)
    root = read_tree(file.encode(), path, encoding="utf-8")
    items = [root] if local(root) in _ITEMS else list(_all(root, _ITEMS[0]))
    if not items:
        raise ArticleError(
            f"{path}: is XML, but no NewsML-G2; give a newsItem, or its text as .txt"
        )
    for item in items:
        if paragraphs := list(_paragraphs(item, path)):
            break
    else:
        raise ArticleError(f"{path}: holds no text; give an item with inlineXML or inlineData")
    page = Page(file)
    text, places = in_file((page.locate(words, mark) for mark, words in paragraphs), file)
    about = About(
        title=_first(item, "headline") or _first(item, "hl1"),
        published=_published(item),
        language=_language(item) or _language(root),
        outlet=_outlet(item),
    )
    warnings = (*warnings, *_warnings(item, path))
    return make_article(text, path, source, about, places=places, warnings=warnings)


def _warnings(item: _Element, path: str) -> Iterator[str]:
    codes = (one.get("qcode") or one.get("uri") for one in _all(item, "pubStatus"))
    managed = (one.get("management-status") for one in _all(item, "docdata"))
    status = next(filter(None, (*codes, *managed)), None)
    held = next(_all(item, "embargoed"), None)
    embargo = None if held is None else _words(held)
    notes = map(_words, _all(item, "edNote"))
    told = (one.get("info") or "" for one in _all(item, "ed-msg"))
    return warnings_of(path, status, embargo, (*notes, *told))


def _paragraphs(item: _Element, path: str) -> Iterator[tuple[str, str]]:
    """The mark and the words of each, from the first content that has any."""
    for content in item.iter():
        name = local(content)
        if name in ("body.content", "body"):
            # NITF's body has its heading beside its content
            inner = next((one for one in content.iter() if local(one) == "body.content"), content)
            found = list(paragraphs_of(inner))
        elif name == "inlineData":
            text, kind = "".join(map(str, content.itertext())), content.get("contenttype") or ""
            found = list(item_paragraphs(text, path, html="html" in kind))
        else:
            continue
        if found:
            yield from found
            return


def _all(item: _Element, name: str) -> Iterator[_Element]:
    return (one for one in item.iter() if local(one) == name)


def _first(item: _Element, name: str) -> str | None:
    return next(filter(None, map(_words, _all(item, name))), None)


def _words(element: _Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())


def _published(item: _Element) -> date | None:
    stated = (read_date(_first(item, name)) for name in _DATES)
    return next(filter(None, stated), None) or next(
        filter(None, (read_date(one.get("norm")) for one in _all(item, "date.issue"))), None
    )


def _outlet(item: _Element) -> str | None:
    """The provider's name, else the word that stands for it: "Reuters" of "nprov:Reuters"."""
    for name in ("provider", "infoSource"):
        for one in _all(item, name):
            code = one.get("literal") or (one.get("qcode") or "").rpartition(":")[2]
            if found := _first(one, "name") or code:
                return found
    return None


def _language(item: _Element) -> str | None:
    own = item.get(_XML_LANGUAGE)
    tags = (one.get("tag") for one in _all(item, "language"))
    return next(filter(None, map(read_language, tags)), None) or read_language(own)
