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
    text_page = page.get_textpage()
    for match in _LINE.finditer(text_page.get_text_range()):
        words, start = match.group(), match.start()
        if words.strip():
            first, last = len(words) - len(words.lstrip()), len(words.rstrip()) - 1
            left, bottom, _, top = text_page.get_charbox(start + first, loose=True)
            right = text_page.get_charbox(start + last, loose=True)[2]
            yield words.strip(), left, right, bottom, top - bottom


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
