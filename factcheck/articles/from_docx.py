"""Word document (.docx) → Article: its paragraphs as they would print with all changes accepted.

Deleted and hidden text, comments, footnotes, headers and footers are left out; so are captions,
and cells of tables that hold no sentence. Macros are neither run nor opened, links not followed.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import islice

from lxml.etree import _Element

from factcheck.articles.decode import what_is
from factcheck.articles.make import make_article
from factcheck.articles.metadata import About, read_date, read_language
from factcheck.articles.symbols import sign_of, signs_of
from factcheck.articles.trees import local, read_tree
from factcheck.errors import ArticleError
from factcheck.records import Article
from factcheck.source_map import HEADING, ITEM, numbered

# empty ones and those of tables included
_MAX_PARAGRAPHS = 20_000
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OFFICE_DOCUMENT = "/officeDocument"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
# days from a document's beginning to its last change: beyond, it was made out of an older one
_LONGEST_WORK = 7
# what is no longer text, not yet text, or there twice
_SKIPPED = frozenset({"del", "moveFrom", "Fallback", "pPr", "rPr", "p"})
_SPACES = {"tab": " ", "br": " ", "cr": " ", "noBreakHyphen": "-"}
_NUMBER = re.compile(r"[0-9A-Fa-f]{1,4}")
_SENTENCE = re.compile(r"\S+ .*[.!?…][\"'”’)\]]*\Z", re.DOTALL)
# Files, bytes of one part, and bytes of all that are read. A novel's text has some 10 MB with all
# of Word's markup; photographs are never unpacked.
_MAX_FILES = 5_000
_MAX_PART = 15_000_000

_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError)


def from_docx(data: bytes, path: str, source: str) -> Article:
    """The article that a Word document holds; raises ArticleError if it can't be read."""
    if not data.startswith(b"PK"):
        raise ArticleError(f"{path}: {_no_document(data)}")
    archive = _Zip(data, path)
    main = _main_part(archive, path)
    body = archive.read(main)
    if body is None:
        raise ArticleError(f"{path}: is no Word document; give it the ending of what it is")
    root = read_tree(body, path)
    styles = archive.read(posixpath.join(posixpath.dirname(main), "styles.xml"))
    names = _style_names(read_tree(styles, path)) if styles else {}
    if sum(1 for _ in islice(root.iter(f"{_W}p"), _MAX_PARAGRAPHS + 1)) > _MAX_PARAGRAPHS:
        raise ArticleError(
            f"{path}: has over {_MAX_PARAGRAPHS:,} paragraphs, and an article has fewer; "
            "give one article"
        )
    text, places = numbered(_paragraphs(root, names))
    if not text:
        raise ArticleError(f"{path}: holds no text, only images or nothing; give its text")
    return make_article(text, path, source, _about(archive, path), places=places)


def _no_document(data: bytes) -> str:
    if _ENCRYPTED in data:
        return "is encrypted; save it without a password"
    what = what_is(data)
    return f"is no Word document{f' but {what}' if what else ''}; give it the ending of what it is"


def _main_part(archive: _Zip, path: str) -> str:
    relations = archive.read("_rels/.rels")
    if relations:
        for one in read_tree(relations, path):
            if (one.get("Type") or "").endswith(_OFFICE_DOCUMENT):
                return (one.get("Target") or "").lstrip("/")
    return "word/document.xml"


def _style_names(styles: _Element) -> Mapping[str, str]:
    """The name of each style, which is English in every language's Word, by its id."""
    found = {}
    for style in styles.iter(f"{_W}style"):
        name = style.find(f"{_W}name")
        if name is not None:
            found[style.get(f"{_W}styleId") or ""] = (name.get(f"{_W}val") or "").lower()
    return found


def _paragraphs(root: _Element, names: Mapping[str, str]) -> Iterator[tuple[str, int]]:
    number = 0
    for paragraph in root.iter(f"{_W}p"):
        above = {local(one) for one in paragraph.iterancestors()}
        text = "" if above & {"Fallback", "del", "moveFrom"} else "".join(_words(paragraph))
        words = " ".join(text.split())
        if not words:
            continue
        number += 1
        mark = _mark(paragraph, names)
        if mark is not None and ("tbl" not in above or _SENTENCE.match(words)):
            yield f"{mark}{words}", number


def _mark(paragraph: _Element, names: Mapping[str, str]) -> str | None:
    """What stands before a heading or an item of a list; None for a caption."""
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    id = (style.get(f"{_W}val") or "") if style is not None else ""
    name = names.get(id, id.lower())
    if name.startswith(("heading", "title", "subtitle")):
        return HEADING
    if name == "caption":
        return None
    return ITEM if paragraph.find(f"{_W}pPr/{_W}numPr") is not None else ""


def _words(element: _Element) -> Iterator[str]:
    for child in element:
        name = local(child)
        if name == "t":
            yield signs_of(child.text or "", _font(element))
        elif name == "sym":
            yield _sign(child)
        elif name in _SPACES:
            yield _SPACES[name]
        elif name not in _SKIPPED and not _is_hidden(child):
            yield from _words(child)


def _sign(symbol: _Element) -> str:
    """What a symbol shows, which is kept by its number in a font."""
    number, font = symbol.get(f"{_W}char") or "", symbol.get(f"{_W}font") or ""
    return sign_of(int(number, 16), font) if _NUMBER.fullmatch(number) else ""


def _font(run: _Element) -> str:
    fonts = run.find(f"{_W}rPr/{_W}rFonts")
    names = (fonts.get(f"{_W}{name}") for name in ("ascii", "hAnsi")) if fonts is not None else ()
    return next(filter(None, names), "")


def _is_hidden(run: _Element) -> bool:
    hidden = run.find(f"{_W}rPr/{_W}vanish")
    return hidden is not None and hidden.get(f"{_W}val") not in ("0", "false")


def _about(archive: _Zip, path: str) -> About:
    """What the document says of itself."""
    part = archive.read("docProps/core.xml")
    if not part:
        return About()
    texts = {local(one): one.text or "" for one in read_tree(part, path)}
    return About(texts.get("title"), _day(texts), read_language(texts.get("language")))


def _day(texts: Mapping[str, str]) -> date | None:
    """The day that it was begun; None where it was begun so long ago that it was a template."""
    created, modified = read_date(texts.get("created")), read_date(texts.get("modified"))
    if created and modified and (modified - created).days > _LONGEST_WORK:
        return None
    return created


class _Zip:
    """A zip archive, which the document is: no part is larger than it may be, nor read unasked."""

    def __init__(self, data: bytes, path: str) -> None:
        self._path = path
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (*_BROKEN, NotImplementedError):
            raise self._damaged() from None
        if len(self._zip.infolist()) > _MAX_FILES:
            raise self._too_large()
        self._files = {file.filename: file for file in self._zip.infolist()}

    def read(self, name: str) -> bytes | None:
        """The part's bytes; None if there is no such part, ArticleError if it can't be had."""
        file = self._files.get(name)
        if file is None:
            return None
        if file.flag_bits & 1:
            raise ArticleError(f"{self._path}: is encrypted; save it without a password")
        # no more of a part is unpacked than the archive says that there is of it
        if file.file_size > _MAX_PART:
            raise self._too_large()
        try:
            return self._zip.read(file)
        except (*_BROKEN, NotImplementedError):
            raise self._damaged() from None

    def _damaged(self) -> ArticleError:
        return ArticleError(f"{self._path}: is damaged; save it anew, or its text as .txt")

    def _too_large(self) -> ArticleError:
        return ArticleError(f"{self._path}: unpacks to more than an article; save its text as .txt")
