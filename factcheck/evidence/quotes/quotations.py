"""An article → its quotations, and those that a statement stands in or beside.

“ and ” say which end they are; a straight mark opens before a word and after a space. Only the
outermost marks count: “she said ‘no’ to me” is one quotation. One that runs on over paragraphs
repeats its mark at the head of each, or just goes on until it is closed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from factcheck.records import Span, Statement

_PARAGRAPH = re.compile(r"\n\s*")
_DOUBLE = re.compile(r"[\"“”]")
# a single mark that is no apostrophe within a word; "the states' vote" closes nothing
_SINGLE = re.compile(r"(?<![\w’'])[‘'](?=[^\W\d_])|(?<=[\w.,!?…%)])[’'](?!\w)")
_BEFORE_OPENING = " \t\n\xa0([{—–-‘'/"
# Paragraphs that a quotation may run over; beyond, somebody forgot a mark.
_MOST_PARAGRAPHS = 16
# Characters around the sentence that are looked at, for a quotation may fill a page; by judgement.
_AROUND = 300


@lru_cache(maxsize=64)
def find_quotations(text: str) -> tuple[Span, ...]:
    """The quotations of a text in order, marks included.

    find_quotations("“Go,” he said.")            # (Span(0, 5),)
    """
    if _DOUBLE.search(text):
        return tuple(_double(text))
    return tuple(_single(text))


def quotations_of(statement: Statement) -> tuple[Span, ...]:
    """The quotations that a statement's words stand in; else those of its sentence.

    Words that are told to be quoted and have no marks are one, such as a transcript's.
    """
    quotations = find_quotations(statement.article.text)
    around = [one for one in quotations if _overlap(one, statement.sentence)]
    own = [one for one in around if any(_overlap(one, span) for span in statement.spans)]
    if not around and statement.attribution and statement.attribution[-1].quoted:
        return statement.spans
    return tuple(_near(one, statement.sentence) for one in own or around)


def _near(quotation: Span, sentence: Span) -> Span:
    start, end = sentence.start - _AROUND, sentence.end + _AROUND
    return Span(max(quotation.start, start), min(quotation.end, end))


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _double(text: str) -> Iterator[Span]:
    opened: list[int] = []
    heads = {0, *(match.end() for match in _PARAGRAPH.finditer(text))}
    paragraph = since = 0
    for match in re.finditer(r"[\"“”]|\n\s*", text):
        at = match.start()
        if match.group()[0] == "\n":
            paragraph += 1
            del opened[1:]
        elif not _opens(text, match):
            if opened and len(opened) == 1 and paragraph - since <= _MOST_PARAGRAPHS:
                yield Span(opened[0], match.end())
            opened = opened[:-1]
        elif opened and paragraph == since:
            opened.append(at)
        elif not (opened and at in heads):
            opened, since = [at], paragraph


def _opens(text: str, match: re.Match[str]) -> bool:
    if match.group() != '"':
        return match.group() == "“"
    before, after = text[max(0, match.start() - 1) : match.start()], text[match.end() :][:1]
    return (not before or before in _BEFORE_OPENING) and bool(after.strip())


def _single(text: str) -> Iterator[Span]:
    start: int | None = None
    for match in _SINGLE.finditer(text):
        before = text[match.start() - 1] if match.start() else " "
        if before in _BEFORE_OPENING:
            start = match.start()
        elif start is not None:
            if "\n" not in text[start : match.start()]:
                yield Span(start, match.end())
            start = None
