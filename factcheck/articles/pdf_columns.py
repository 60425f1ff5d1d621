"""The lines of a PDF's page, as PDFium gives them → the page's columns in the order of reading.

A file may draw a page row by row, across its columns, and a drop cap as a line of its own.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Line:
    """Its words, and where they stand in points from the page's lower left corner."""

    text: str
    left: float
    right: float
    bottom: float
    height: float


# Shares of the page's width and of a line's height. A line wider than this runs over the columns;
# newspapers' gutters are about one line's height wide, and the space between words a quarter.
_WIDE = 0.6
_GUTTER = 0.5
_LEVEL = 0.3
_FEWEST_LINES = 3
# Drop caps are two to five lines high.
_DROP_CAP = 1.7
# words that a drop cap makes by itself
_ONE_LETTER = ("A", "I", "O")


def find_columns(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines of each column, and of what runs over the columns, in the order of reading."""
    lines = _with_drop_caps(lines)
    if not lines:
        return []
    width = max(one.right for one in lines) - min(one.left for one in lines)
    bands: list[list[Line]] = [[]]
    for line in sorted(lines, key=lambda one: -one.bottom):
        if line.right - line.left > _WIDE * width:
            bands += [[line], []]
        else:
            bands[-1].append(line)
    parted = [_columns(band) for band in bands if band]
    if all(len(columns) == 1 for columns in parted):
        return [_levelled(lines)]
    return [column for columns in _rejoined(parted) for column in columns]


def _rejoined(parted: Iterable[list[list[Line]]]) -> Iterator[list[list[Line]]]:
    """The bands; those that follow each other without columns are one."""
    single: list[Line] = []
    for columns in parted:
        if len(columns) == 1:
            single += columns[0]
            continue
        if single:
            yield [_levelled(single)]
        single = []
        yield columns
    if single:
        yield [_levelled(single)]


def _columns(band: Sequence[Line]) -> list[list[Line]]:
    """The columns of a band from left to right, between which no line stands."""
    columns: list[list[Line]] = []
    reach = float("-inf")
    for line in sorted(band, key=lambda one: one.left):
        if not columns or line.left > reach + _GUTTER * line.height:
            columns.append([])
        columns[-1].append(line)
        reach = max(reach, line.right)
    if len(columns) < 2 or min(map(len, columns)) < _FEWEST_LINES:
        return [list(band)]
    return [_levelled(sorted(one, key=lambda line: -line.bottom)) for one in columns]


def _levelled(lines: Sequence[Line]) -> list[Line]:
    """The lines; those that follow each other on one level are one."""
    found: list[Line] = []
    for line in lines:
        last = found[-1] if found else None
        if last and abs(last.bottom - line.bottom) < _LEVEL * line.height:
            first, second = sorted((last, line), key=lambda one: one.left)
            text = f"{first.text} {second.text}"
            found[-1] = replace(first, text=text, right=max(first.right, second.right))
        else:
            found.append(line)
    return found


def _with_drop_caps(lines: Sequence[Line]) -> list[Line]:
    """The lines; a large letter alone is put before the words that stand at its right."""
    kept = list(lines)
    for cap in lines:
        beside = [one for one in kept if _is_beside(cap, one)]
        if not beside or sum(map(str.isalpha, cap.text)) != 1 or len(cap.text) > 2:
            continue
        line = max(beside, key=lambda one: one.bottom)
        text = _put_before(cap.text, line.text, lines)
        kept[kept.index(line)] = replace(line, text=text, left=cap.left)
        kept.remove(cap)
    return kept


def _is_beside(cap: Line, line: Line) -> bool:
    inside = cap.bottom <= line.bottom + line.height / 2 <= cap.bottom + cap.height
    near = -line.height < line.left - cap.right < 2 * line.height
    return cap.height > _DROP_CAP * line.height and inside and near


def _put_before(cap: str, text: str, lines: Sequence[Line]) -> str:
    """ "T" and "he fund" are "The fund"; "A" and "fund" stay two words if "fund" is one."""
    first = text.split()[0].strip(".,;:!?’'\"”").lower()
    words = {word.strip(".,;:!?’'\"”").lower() for line in lines for word in line.text.split()[1:]}
    alone = cap[-1] in _ONE_LETTER and (
        first in words or (text[0].isupper() and text[1:2].islower())
    )
    return f"{cap} {text}" if alone else f"{cap}{text}"
