"""Paragraphs or a text → their direct quotations, also those that run on over paragraphs.

“ and ” say which end they are. A straight mark opens after white space or a bracket and before a
word, and otherwise closes; where a paragraph's marks make no pairs so, as in `"Go, "he said.`, they
open and close in turn. A mark that opens within a quotation after a full stop closes that one; any
other mark without its partner is no quotation, and disturbs no other.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from factcheck.records import Span


class Quotation(NamedTuple):
    """A quotation's stretch of one paragraph, marks included; `id` is the same in all of them."""

    span: Span
    id: int


# a mark in double, or a single one that isn't an apostrophe within a word
_DOUBLE = re.compile(r"[\"“”]")
_SINGLE = re.compile(r"(?<![\w’'])[‘'](?=[^\W\d_])|(?<=[\w.,!?…%)])[’'](?!\w)")
_STOPS = (".", "!", "?", "…")
_BEFORE_OPENING = " ([{—–-‘'/"
# Paragraphs, which may be of one sentence: people are quoted over a dozen. Beyond, somebody forgot
# a mark.
_MAX_PARAGRAPHS = 16
_PARAGRAPH = re.compile(r"\S[^\n]*")


@dataclass
class _Open:
    """A quotation whose end has not come yet; its pieces are (paragraph, span).

    `taken_up`: each paragraph since then begins with a mark, and no mark stands odd before it.
    """

    since: int
    start: int
    taken_up: bool
    pieces: list[tuple[int, Span]] = field(default_factory=list)


def find_quotations(paragraphs: Sequence[str | None]) -> tuple[tuple[Quotation, ...], ...]:
    """Each paragraph's quotations in order; None, such as a heading, ends what is open.

    find_quotations(["“Go,” he said."])            # ((Quotation(Span(0, 5), 0),),)
    """
    found: list[list[Quotation]] = [[] for _ in paragraphs]
    for id, pieces in enumerate(_quotations(paragraphs)):
        for index, span in pieces:
            found[index].append(Quotation(span, id))
    return tuple(tuple(sorted(quotations)) for quotations in found)


@lru_cache(maxsize=64)
def quotations_in(text: str) -> tuple[Span, ...]:
    """The quotations of a text whose paragraphs are lines, in order; each one span.

    quotations_in("“Go,” he said.")            # (Span(0, 5),)
    """
    lines = list(_PARAGRAPH.finditer(text))
    found: dict[int, Span] = {}
    every = find_quotations([line.group() for line in lines])
    for line, quotations in zip(lines, every, strict=True):
        for (start, end), id in quotations:
            whole = found.get(id, Span(line.start() + start, 0))
            found[id] = Span(whole.start, line.start() + end)
    return tuple(sorted(found.values()))


def _quotations(paragraphs: Sequence[str | None]) -> Iterator[list[tuple[int, Span]]]:
    opened: _Open | None = None
    for index, text in enumerate(paragraphs):
        if text is None or (opened and index - opened.since > _MAX_PARAGRAPHS):
            opened = None
        if text is None:
            continue
        if opened:
            opened.start = 0
            opened.taken_up = opened.taken_up and bool(_DOUBLE.match(text))
        elif not _DOUBLE.search(text):
            yield from ([(index, span)] for span in _single(text))
            continue
        else:
            singles = _around_doubles(text)
            yield from ([(index, span)] for span in singles)
            text = _without_marks(text, singles)
        opening = _opening(text, within=opened is not None)
        inner = _nested(text, opening)
        for match in _DOUBLE.finditer(text):
            at = match.start()
            if at in inner:
                continue
            if at not in opening:
                if opened:
                    yield [*opened.pieces, (index, Span(opened.start, match.end()))]
                opened = None
            # a paragraph that takes up the quotation of the one before repeats the mark
            elif not (opened and at == 0):
                before = text[:at].rstrip()
                stops = opened is None or (opened.taken_up and before[-1:] in _STOPS)
                if opened and stops:
                    yield [*opened.pieces, (index, Span(opened.start, len(before)))]
                opened = _Open(since=index, start=at, taken_up=stops)
        if opened:
            opened.pieces.append((index, Span(opened.start, len(text))))


def _opening(text: str, *, within: bool) -> frozenset[int]:
    """Where the text's double marks open; `within`: a quotation is open where it begins."""
    marks = list(_DOUBLE.finditer(text))
    opening = frozenset(mark.start() for mark in marks if _opens(text, mark))
    # a paragraph that takes up the quotation of the one before repeats the mark
    taken_up = within and bool(marks) and marks[0].start() == 0
    steps = (1 if mark.start() in opening else -1 for mark in marks[taken_up:])
    depths = list(accumulate(steps, initial=int(within)))
    paired = min(depths) >= 0 and depths[-1] <= 1
    if paired or len(marks) < 2 - within or any(mark.group() != '"' for mark in marks):
        return opening
    first = 0 if taken_up or not within else 1
    return frozenset(mark.start() for mark in marks[first::2])


def _opens(text: str, match: re.Match[str]) -> bool:
    if match.group() != '"':
        return match.group() == "“"
    at = match.start()
    before, after = text[max(0, at - 1) : at], text[at + 1 : at + 2]
    return (not before or before in _BEFORE_OPENING) and after not in ("", " ")


def _nested(text: str, opening: frozenset[int]) -> frozenset[int]:
    """The marks of quotations within a quotation whose both ends the paragraph holds."""
    found: set[int] = set()
    opened: list[int] = []
    pairs: list[tuple[int, int]] = []
    for match in _DOUBLE.finditer(text):
        if match.start() in opening:
            opened.append(match.start())
        elif opened:
            pairs.append((opened.pop(), match.start()))
    end = -1
    for first, last in sorted(pairs):
        if last < end:
            found |= {first, last}
        end = max(end, last)
    return frozenset(found)


def _around_doubles(text: str) -> tuple[Span, ...]:
    """The quotations in single marks that hold a whole one in double marks: ‘I said “go”.’"""
    marks = list(_DOUBLE.finditer(text))
    places = [mark.start() for mark in marks]
    # how many quotations are open before each mark
    depths = [0, *accumulate(1 if _opens(text, mark) else -1 for mark in marks)]
    found = []
    for span in _single(text):
        first, last = bisect_left(places, span.start), bisect_left(places, span.end)
        if first < last and _opens(text, marks[first]) and depths[first] == depths[last] <= 0:
            found.append(span)
    return tuple(found)


def _without_marks(text: str, spans: Iterable[Span]) -> str:
    """The text, as long as before, without the double marks in those spans."""
    pieces = []
    position = 0
    for start, end in spans:
        pieces += [text[position:start], _DOUBLE.sub("_", text[start:end])]
        position = end
    return "".join([*pieces, text[position:]])


def _single(text: str) -> Iterator[Span]:
    """Quotations in single marks, for papers that write them so."""
    start: int | None = None
    for match in _SINGLE.finditer(text):
        before = text[match.start() - 1] if match.start() else " "
        if before.isspace() or before in _BEFORE_OPENING:
            start = match.start()
        elif start is not None:
            yield Span(start, match.end())
            start = None
