"""A program of its own: a PDF on standard input → its lines as JSON on standard output.

    {"title": "…", "created": "D:2023…", "pages": [[["words", left, right, bottom, height], …], …]}
    {"error": "encrypted"}                                       or "damaged", "pages", "long"

`from_pdf` runs it beside itself, with a limit of time: a PDF may unpack to gigabytes, or break the
library that reads it, and neither can be stopped from within. It imports nothing of factcheck.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

MAX_PAGES = 300
_MAX_CHARACTERS = 1_000_000
# bytes; a report of 300 pages with photographs takes 300 MB
_MAX_MEMORY = 2_000_000_000
_LINE = re.compile(r"[^\r\n]+")
_WORD = re.compile(r"[^\s]+")
# Shares of a line's height: between words stands a quarter, between columns one or more.
_GAP = 0.9
_LARGER = 1.7

Row = tuple[str, float, float, float, float]


def read(data: bytes) -> dict[str, Any]:
    """What is written out."""
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        document = PdfDocument(data)
        if len(document) > MAX_PAGES:
            return {"error": "pages"}
        about = document.get_metadata_dict()
        pages = list(_pages(document))
    except PdfiumError as error:
        return {"error": "encrypted" if "password" in str(error).lower() else "damaged"}
    except MemoryError:
        return {"error": "long"}
    if sum(len(row[0]) for rows in pages for row in rows) > _MAX_CHARACTERS:
        return {"error": "long"}
    return {"title": about.get("Title"), "created": about.get("CreationDate"), "pages": pages}


def _pages(document: PdfDocument) -> Iterator[list[Row]]:
    from pypdfium2 import PdfiumError

    for number in range(len(document)):
        try:
            yield list(_rows(document[number]))
        except PdfiumError:
            # the others may still be read
            yield []


def _rows(page: PdfPage) -> Iterator[Row]:
    """The page's lines, parted where a drop cap or a gap wider than a space stands in them."""
    text_page = page.get_textpage()
    for match in _LINE.finditer(text_page.get_text_range()):
        row: Row | None = None
        for word in _WORD.finditer(match.group()):
            start = match.start() + word.start()
            left, bottom, edge, top = text_page.get_charbox(start, loose=True)
            last = match.start() + word.end() - 1
            right = text_page.get_charbox(last, loose=True)[2] if last > start else edge
            one = (word.group(), left, right, bottom, top - bottom)
            if row and _stands_apart(row, one):
                yield row
                row = None
            row = (f"{row[0]} {one[0]}", row[1], right, *row[3:]) if row else one
        if row:
            yield row


def _stands_apart(row: Row, word: Row) -> bool:
    """Whether a word is another column's, or the row no more than a drop cap before it."""
    gap = word[1] - row[2]
    return gap > _GAP * word[4] or (row[4] > _LARGER * word[4] and len(row[0]) < 3)


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:
        # Windows; the limit of time holds there too
        return
    try:
        resource.setrlimit(resource.RLIMIT_AS, (_MAX_MEMORY, _MAX_MEMORY))
    except (OSError, ValueError):
        return


if __name__ == "__main__":
    # its folder has modules of ours, whose names may be those of others
    del sys.path[0]
    _limit_memory()
    json.dump(read(sys.stdin.buffer.read()), sys.stdout)
