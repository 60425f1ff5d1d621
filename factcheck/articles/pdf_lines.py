"""The lines of a PDF's page → the paragraphs that they make.

A PDF has neither: it says where each letter is. A line ends where PDFium sees that one does, and a
paragraph where the gap is wider, the letters grow or shrink, a line begins further in, or a
sentence ends well before the line could.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

# Shares of a line's height, of a typical gap, and of the column's width. Set on pages of word
# processors, browsers and LaTeX: gaps within a paragraph differ by under 10 %, headings are 15 %
# larger or more.
_WIDER_GAP = 1.3
_LARGER = 1.15
_INDENT = 0.7
_SHORT = 0.85
_CLOSERS = "\"'”’)]»"
# PDFium's sign for a hyphen that a line's end put into a word
_HYPHENS = ("\x02", "\ufffe", "\u00ad")


@dataclass(frozen=True)
class Line:
    """Its words, and where they stand in points from the page's lower left corner."""

    text: str
    left: float
    right: float
    bottom: float
    height: float


@dataclass(frozen=True)
class PdfParagraph:
    """Its words on one line, and whether it is set larger than the page's other lines."""

    text: str
    is_heading: bool


def find_paragraphs(lines: Sequence[Line]) -> Iterator[PdfParagraph]:
    """The paragraphs that those lines of one page make."""
    if not lines:
        return
    height = median(line.height for line in lines for _ in line.text)
    gaps = [one.bottom - other.bottom for one, other in pairwise(lines)]
    gap = median([one for one in gaps if one > 0] or [height])
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    group: list[Line] = []
    for line in lines:
        if group and _parts(group[-1], line, gap, left, right):
            yield _paragraph(group, height)
            group = []
        group.append(line)
    yield _paragraph(group, height)


def _parts(above: Line, line: Line, gap: float, left: float, right: float) -> bool:
    """Whether a new paragraph begins with the line."""
    ended = above.text.rstrip(_CLOSERS)[-1:] in (*".!?…:", "")
    down = above.bottom - line.bottom
    if down < 0:
        # the next column
        return ended
    large, small = max(above.height, line.height), min(above.height, line.height)
    if down > _WIDER_GAP * gap or large > _LARGER * small:
        return True
    if line.left > above.left + _INDENT * line.height and ended:
        return True
    return ended and above.right - left < _SHORT * (right - left)


def _paragraph(lines: Sequence[Line], height: float) -> PdfParagraph:
    text = ""
    for line in lines:
        if text.endswith(_HYPHENS):
            text = text[:-1] + line.text
        else:
            text = f"{text} {line.text}" if text else line.text
    for hyphen in _HYPHENS:
        text = text.replace(hyphen, "")
    larger = median(line.height for line in lines) > _LARGER * height
    return PdfParagraph(" ".join(text.split()), larger)
