"""PDF → Article: the text that its pages hold, put together into paragraphs by where lines stand.

Page numbers and lines that head or foot most pages are left out. Scripts, forms and attachments
are not opened; text in images is not read.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck.articles.decode import what_is
from factcheck.articles.make import LONGEST, make_article, too_long
from factcheck.articles.metadata import read_date
from factcheck.articles.pdf_lines import Line, find_paragraphs, lines_of
from factcheck.articles.stretches import HEADING, numbered
from factcheck.errors import ArticleError
from factcheck.places import Unit
from factcheck.records import Article

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

# bytes, most of them photographs; and pages
MAX_SIZE = 50_000_000
_MAX_PAGES = 300
_SIGN = re.compile(rb"\s*%PDF-")
_DATE = re.compile(r"D:(\d{8})")
# what PDF programs write as a title when nobody gave one
_NO_TITLE = re.compile(
    r"(?i)untitled.*|microsoft word.*|.*\.(?:docx?|indd|pdf|odt|txt|tex)|document\d*"
)
_FIGURES = re.compile(r"\d+")
_LONGEST_TITLE = 20


def from_pdf(data: bytes, path: str, source: str) -> Article:
    """The article that a PDF holds; raises ArticleError if it has no text, or a password."""
    document = _open(data, path)
    try:
        information = document.get_metadata_dict()
        pages = [*_pages(document, path)]
    finally:
        document.close()
    text, places = numbered(_paragraphs(pages), Unit.PAGE)
    if not text:
        raise ArticleError(
            f"{path}: holds no text, only images of it; read it by OCR and save that as .txt"
        )
    title, day = (
        information.get("Title", "").strip(),
        _DATE.match(information.get("CreationDate", "")),
    )
    return make_article(
        text,
        path,
        source,
        title=None if _NO_TITLE.fullmatch(title) else title,
        published=read_date(day[1]) if day else None,
        places=places,
    )


def _open(data: bytes, path: str) -> PdfDocument:
    from pypdfium2 import PdfDocument, PdfiumError

    if not data.strip():
        raise ArticleError(f"{path}: is empty; give a file with the article's text")
    if not _SIGN.match(data):
        what = what_is(data)
        raise ArticleError(
            f"{path}: is no PDF{f' but {what}' if what else ''}; give it the ending of what it is"
        )
    try:
        return PdfDocument(data)
    except PdfiumError as error:
        if "password" in str(error).lower():
            raise ArticleError(f"{path}: is encrypted; save it without a password") from None
        raise ArticleError(f"{path}: is damaged; save it anew, or its text as .txt") from None


def _pages(document: PdfDocument, path: str) -> Iterator[list[Line]]:
    from pypdfium2 import PdfiumError

    if len(document) > _MAX_PAGES:
        raise ArticleError(f"{path}: has {len(document):,} pages; give one article")
    total = 0
    for number in range(len(document)):
        try:
            page = document[number]
        except PdfiumError:
            # the others may still be read
            yield []
            continue
        lines = lines_of(page)
        total += sum(len(line.text) for line in lines)
        if total > LONGEST:
            raise ArticleError(too_long(path))
        yield lines


def _paragraphs(pages: Sequence[Sequence[Line]]) -> Iterator[tuple[str, int]]:
    repeated = _repeated(pages)
    for number, lines in enumerate(pages, start=1):
        kept = [line for line in lines if not _is_margin(line, lines, repeated)]
        for paragraph in find_paragraphs(kept):
            heads = paragraph.is_heading and len(paragraph.text.split()) <= _LONGEST_TITLE
            yield f"{HEADING if heads else ''}{paragraph.text}", number


def _repeated(pages: Sequence[Sequence[Line]]) -> frozenset[str]:
    """The lines that head or foot most of several pages, whatever numbers are in them."""
    counts = Counter(
        shape for lines in pages for shape in {_shape(line) for line in (*lines[:2], *lines[-2:])}
    )
    return frozenset(shape for shape, count in counts.items() if count > max(len(pages) / 2, 1))


def _shape(line: Line) -> str:
    return _FIGURES.sub("0", line.text)


def _is_margin(line: Line, lines: Sequence[Line], repeated: frozenset[str]) -> bool:
    outer = line in lines[:2] or line in lines[-2:]
    return outer and (_shape(line) in repeated or line.text.strip("-–— ").isdecimal())
