"""Paragraphs → their direct quotations, also those that run on over paragraphs.

“ and ” say which end they are. A straight mark opens after white space or a bracket and before a
word, and otherwise closes. A mark without its partner is no quotation, and disturbs no other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from factcheck.records import Span


class Quotation(NamedTuple):
    """A quotation's stretch of one paragraph, marks included; `id` is the same in all of them."""

    span: Span
    id: int


# a mark in double, or a single one that isn't an apostrophe within a word
_DOUBLE = re.compile(r"[\"“”]")
_SINGLE = re.compile(r"(?<![\w’'])[‘'](?=[^\W\d_])|(?<=[\w.,!?…%)])[’'](?!\w)")
_BEFORE_OPENING = " ([{—–-‘'/"
# Paragraphs, which may be of one sentence: people are quoted over a dozen. Beyond, somebody forgot
# a mark.
_MAX_PARAGRAPHS = 16


@dataclass
class _Open:
    """A quotation whose end has not come yet; its pieces are (paragraph, span)."""

    since: int
    start: int
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


def _quotations(paragraphs: Sequence[str | None]) -> Iterator[list[tuple[int, Span]]]:
    opened: _Open | None = None
    for index, text in enumerate(paragraphs):
        if text is None or (opened and index - opened.since > _MAX_PARAGRAPHS):
            opened = None
        if text is None:
            continue
        if opened:
            opened.start = 0
        elif not _DOUBLE.search(text):
            yield from ([(index, span)] for span in _single(text))
            continue
        for match in _DOUBLE.finditer(text):
            at = match.start()
            if not _opens(text, match):
                if opened:
                    yield [*opened.pieces, (index, Span(opened.start, match.end()))]
                opened = None
            # a paragraph that takes up the quotation of the one before repeats the mark
            elif not (opened and at == 0):
                opened = _Open(since=index, start=at)
        if opened:
            opened.pieces.append((index, Span(opened.start, len(text))))


def _opens(text: str, match: re.Match[str]) -> bool:
    if match.group() != '"':
        return match.group() == "“"
    at = match.start()
    before, after = text[max(0, at - 1) : at], text[at + 1 : at + 2]
    return (not before or before in _BEFORE_OPENING) and after not in ("", " ")


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
