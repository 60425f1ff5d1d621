"""The lines of a PDF's page → the paragraphs that they make.

A PDF has neither: it says where each letter is. A line ends where PDFium sees that one does, and a
paragraph where the gap is wider, the letters grow or shrink, a line begins further in, or a
sentence ends well before the line could.
"""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from factcheck.articles.pdf_columns import Line
from factcheck.english.lexicon import words_of

# Shares of a line's height, of a typical gap, and of the column's width. Set on pages of word
# processors, browsers and LaTeX: gaps within a paragraph differ by under 10 %, headings are 15 %
# larger or more.
_WIDER_GAP = 1.3
_LARGER = 1.15
_INDENT = 0.7
_SHORT = 0.85
_CLOSERS = "\"'”’)]»"
# PDFium's signs for a hyphen at a line's end, and the one that is only there at one
_SOFT = "\u00ad"
_HYPHENS = ("\x02", "\ufffe", _SOFT)
_WORD = re.compile(r"\w+(?:[-‐]\w+)*")
_LAST = re.compile(r"[^\W_]+\Z")
_FIRST = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class PdfParagraph:
    """Its words on one line, and whether it is set larger than the page's other lines."""

    text: str
    is_heading: bool


def find_paragraphs(columns: Sequence[Sequence[Line]]) -> Iterator[PdfParagraph]:
    """The paragraphs that the lines of one page's columns make."""
    lines = [line for column in columns for line in column]
    if not lines:
        return
    height = median(line.height for line in lines for _ in line.text)
    gaps = [one.bottom - other.bottom for one, other in pairwise(lines)]
    gap = median([one for one in gaps if one > 0] or [height])
    words = {word.lower() for line in lines for word in _WORD.findall(line.text)}
    group: list[Line] = []
    for column in columns:
        left, right = min(line.left for line in column), max(line.right for line in column)
        for line in column:
            if group and _parts(group[-1], line, gap, left, right):
                yield _paragraph(group, height, words)
                group = []
            group.append(line)
    yield _paragraph(group, height, words)


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


def _paragraph(lines: Sequence[Line], height: float, words: AbstractSet[str]) -> PdfParagraph:
    text = ""
    for line in lines:
        text = joined(text, line.text, words) if text else line.text
    for hyphen in _HYPHENS:
        text = text.replace(hyphen, "")
    larger = median(line.height for line in lines) > _LARGER * height
    return PdfParagraph(" ".join(text.split()), larger)


def joined(text: str, following: str, words: AbstractSet[str]) -> str:
    """The text of two lines; a word that the line's end divides is put together.

    `words` are the other words of the page, by which a hyphen is told that belongs to the word:
    those of "two-year-old" and "well-known".
    """
    mark = text[-1:]
    if mark not in ("-", "‐", *_HYPHENS) or not text[-2:-1].isalnum():
        return f"{text} {following}"
    first, second = _LAST.search(text[:-1]), _FIRST.match(following)
    if mark == _SOFT or first is None or second is None:
        return text[:-1] + following if mark in _HYPHENS else f"{text} {following}"
    one, other = first.group().lower(), second.group().lower()
    if f"{one}{other}" in words and f"{one}-{other}" not in words:
        return text[:-1] + following
    own = (
        f"{one}-{other}" in words
        or one in words_of("grammar", "before_hyphen")
        or one[-1].isdigit()
    )
    if own or second.group()[0].isupper() or second.group()[0].isdigit():
        return f"{text[:-1]}-{following}"
    return text[:-1] + following
