"""Text → paragraphs, each single-spaced for reading, with the way back to its exact offsets.

How a text marks its paragraphs is seen from the text itself: a line each, blank lines between
them, or lines wrapped at a width. What counts is which gaps are wider than the others, so
doubling every line break changes nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from factcheck.english.page.stamps import LONGEST, is_stamp, stamp_ends
from factcheck.english.sentences import stands_before_name
from factcheck.records import Span

_BREAK = re.compile(r"\r\n|[\n\r\u2028\u2029]")
_WORD = re.compile(r"\S+")
_CLOSERS = "\"'”’)]»"

# Widths that people and mail programs wrap text at. Below, lines are verse or a list; above, a
# line is a paragraph.
_WIDTHS = range(40, 121)
# A wrapped line could not have taken the next word; some programs leave a few characters.
_SLACK = 8
# Shares of line breaks: prose wrapped by textwrap at 60 to 80 columns has all of them full and over
# 75 % before a small letter or a figure; articles of a sentence a line have next to none there.
_FULL_SHARE = 0.8
_OPEN_SHARE = 0.4


@dataclass(frozen=True)
class Paragraph:
    """Its words with one space between them, and where each of them stands.

    The n-th word begins at `positions[n]` of `text` and at `origins[n]` of the article.
    """

    text: str
    positions: tuple[int, ...]
    origins: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """The article's span of `text[start:end]`, which begins and ends with a word."""
        return Span(self._origin(start), self._origin(end - 1) + 1)

    def part(self, start: int, end: int) -> Paragraph:
        """The paragraph that `text[start:end]` is."""
        first = bisect_right(self.positions, start) - 1
        last = bisect_right(self.positions, end - 1)
        positions = tuple(position - start for position in self.positions[first:last])
        return Paragraph(self.text[start:end], positions, self.origins[first:last])

    def _origin(self, position: int) -> int:
        word = bisect_right(self.positions, position) - 1
        return self.origins[word] + position - self.positions[word]


@dataclass(frozen=True)
class _Line:
    words: tuple[str, ...]
    origins: tuple[int, ...]
    length: int  # single-spaced
    gap: int  # line breaks since the line before


def find_paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs in order; every word of the text is in exactly one of them."""
    lines = list(_lines(text))
    narrow = min((line.gap for line in lines[1:]), default=1)
    width = _wrapped_width(lines, narrow)
    groups: list[list[_Line]] = []
    for line in lines:
        if groups and line.gap == narrow and _goes_on(groups[-1][-1], line, width):
            groups[-1].append(line)
        else:
            groups.append([line])
    return tuple(_paragraph(group) for group in groups)


def _lines(text: str) -> Iterator[_Line]:
    gap = 0
    start = 0
    ends = [*((match.start(), match.end()) for match in _BREAK.finditer(text)), (len(text), 0)]
    for end, following in ends:
        matches = list(_WORD.finditer(text, start, end))
        if matches:
            words = tuple(match.group() for match in matches)
            length = sum(map(len, words)) + len(words) - 1
            yield _Line(words, tuple(match.start() for match in matches), length, gap)
            gap = 0
        gap += 1
        start = following


def _goes_on(line: _Line, following: _Line, width: int | None) -> bool:
    if width is None and (_is_stamp(line) or _is_stamp(following)):
        return False
    if stands_before_name(line.words[-1]) and following.words[0][0].isupper():
        return True
    if _ends_sentence(line):
        return width is not None and _is_full(line, following, width)
    if following.words[0][0].islower():
        return True
    return width is not None and _is_full(line, following, width)


def _is_stamp(line: _Line) -> bool:
    text = " ".join(line.words)
    return bool(stamp_ends(text)) or (line.length <= LONGEST and is_stamp(text))


def _wrapped_width(lines: Sequence[_Line], narrow: int) -> int | None:
    # a line of one word, such as an address, may stick out
    width = max((line.length for line in lines if len(line.words) > 1), default=0)
    pairs = [pair for pair in pairwise(lines) if pair[1].gap == narrow]
    if width not in _WIDTHS or len(pairs) < 2:
        return None
    full = sum(_is_full(*pair, width) for pair in pairs)
    opened = sum(_is_open(*pair) for pair in pairs)
    wrapped = full >= _FULL_SHARE * len(pairs) and opened >= _OPEN_SHARE * len(pairs)
    return width if wrapped else None


def _is_open(line: _Line, following: _Line) -> bool:
    """Whether a sentence surely goes on: before a small letter, or a figure if none has ended."""
    first = following.words[0][0]
    return first.islower() or (first.isdigit() and not _ends_sentence(line))


def _is_full(line: _Line, following: _Line, width: int) -> bool:
    return line.length + 1 + len(following.words[0]) > width - _SLACK


def _ends_sentence(line: _Line) -> bool:
    return line.words[-1].rstrip(_CLOSERS)[-1:] in (*".!?…:;", "")


def _paragraph(lines: Sequence[_Line]) -> Paragraph:
    words = [word for line in lines for word in line.words]
    positions = []
    position = 0
    for word in words:
        positions.append(position)
        position += len(word) + 1
    origins = tuple(origin for line in lines for origin in line.origins)
    return Paragraph(" ".join(words), tuple(positions), origins)


class BlockKind(str, Enum):
    """What a stretch of an article's text is there for."""

    HEADLINE = "headline"
    SUBHEADING = "subheading"
    PARAGRAPH = "paragraph"
    DATELINE = "dateline"
    BYLINE = "byline"
    TIME = "time"  # of an entry of a live blog
    CAPTION = "caption"
    READ_MORE = "read-more"
    ADVERTISEMENT = "advertisement"
    NOTE = "note"  # of the editors: a correction, an embargo
    FOREIGN = "foreign"  # in another language than the article


@dataclass(frozen=True)
class Block:
    """A paragraph and what it is."""

    kind: BlockKind
    paragraph: Paragraph

    @property
    def text(self) -> str:
        """Its words with one space between them."""
        return self.paragraph.text
