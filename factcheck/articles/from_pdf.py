"""PDF → Article: the text that its pages hold, put together into paragraphs by where lines stand.

Page numbers and lines that head or foot most pages are left out. Scripts, forms and attachments
are not opened; text in images is not read.
"""

import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from factcheck.articles.decode import what_is
from factcheck.articles.make import make_article
from factcheck.articles.metadata import About, read_date
from factcheck.articles.pdf_columns import Line, find_columns
from factcheck.articles.pdf_lines import find_paragraphs, joined
from factcheck.english.page.furniture import points_to_page
from factcheck.errors import ArticleError
from factcheck.records import Article
from factcheck.source_map import HEADING, Unit, numbered

# seconds; 300 pages take two
_PATIENCE = 20
_PROGRAM = Path(__file__).with_name("pdf_program.py")
_SIGN = re.compile(rb"\s*%PDF-")
_DATE = re.compile(r"D:(\d{8})")
# what PDF programs write as a title when nobody gave one
_NO_TITLE = re.compile(
    r"(?i)untitled.*|microsoft word.*|.*\.(?:docx?|indd|pdf|odt|txt|tex)|document\d*"
)
_FIGURES = re.compile(r"\d+")
_LONGEST_TITLE = 20
_ERRORS = {
    "encrypted": "is encrypted; save it without a password",
    "damaged": "is damaged; save it anew, or its text as .txt",
    "pages": "has more pages than an article; give one article",
    "long": "holds more text than an article; give one article",
}


def from_pdf(data: bytes, path: str, source: str) -> Article:
    """The article that a PDF holds; raises ArticleError if it has no text, or a password."""
    if not _SIGN.match(data):
        what = what_is(data)
        raise ArticleError(
            f"{path}: is no PDF{f' but {what}' if what else ''}; give it the ending of what it is"
        )
    found = _read(data, path)
    pages = [[Line(*row) for row in rows] for rows in found["pages"]]
    text, places = numbered(_paragraphs(pages), Unit.PAGE)
    if not text:
        raise ArticleError(
            f"{path}: holds no text, only images of it; read it by OCR and save that as .txt"
        )
    title, day = (found["title"] or "").strip(), _DATE.match(found["created"] or "")
    about = About(
        title=None if _NO_TITLE.fullmatch(title) else title,
        published=read_date(day[1]) if day else None,
    )
    return make_article(text, path, source, about, places=places)


def _read(data: bytes, path: str) -> dict[str, Any]:
    """What the program beside us makes of it."""
    try:
        run = subprocess.run(
            [sys.executable, str(_PROGRAM)], input=data, capture_output=True, timeout=_PATIENCE
        )
    except subprocess.TimeoutExpired:
        raise ArticleError(
            f"{path}: takes over {_PATIENCE} seconds to read; save its text as .txt"
        ) from None
    except OSError as error:
        raise ArticleError(f"{path}: can't be read ({error}); save its text as .txt") from None
    # it ends without an answer where the library that reads PDFs breaks down
    found: dict[str, Any] = json.loads(run.stdout) if run.returncode == 0 else {"error": "damaged"}
    if "error" in found:
        raise ArticleError(f"{path}: {_ERRORS[found['error']]}")
    return found


def _paragraphs(pages: Sequence[Sequence[Line]]) -> Iterator[tuple[str, int]]:
    """The paragraphs with their pages; one that goes on overleaf stands on its first."""
    repeated = _repeated(pages)
    open_one, at = "", 0
    for number, lines in enumerate(pages, start=1):
        kept = [line for line in lines if not _is_margin(line, lines, repeated)]
        for paragraph in find_paragraphs(find_columns(kept)):
            heads = paragraph.is_heading and len(paragraph.text.split()) <= _LONGEST_TITLE
            if open_one and number > at and not heads and paragraph.text[0].islower():
                words = frozenset(paragraph.text.lower().split())
                yield joined(open_one, paragraph.text, words), at
                open_one = ""
                continue
            if open_one:
                yield open_one, at
            open_one, at = f"{HEADING if heads else ''}{paragraph.text}", number
    if open_one:
        yield open_one, at


def _repeated(pages: Sequence[Sequence[Line]]) -> frozenset[str]:
    """The lines that head or foot most of several pages, whatever numbers are in them."""
    counts = Counter(
        shape for lines in pages for shape in {_shape(line) for line in (*lines[:2], *lines[-2:])}
    )
    return frozenset(shape for shape, count in counts.items() if count > max(len(pages) / 2, 1))


def _shape(line: Line) -> str:
    return _FIGURES.sub("0", line.text)


def _is_margin(line: Line, lines: Sequence[Line], repeated: frozenset[str]) -> bool:
    if points_to_page(line.text):
        return True
    outer = line in lines[:2] or line in lines[-2:]
    return outer and (_shape(line) in repeated or line.text.strip("-–— ").isdecimal())
