"""Text → blocks: which paragraph is prose, and which is a heading or the page's furniture.

Only PARAGRAPH blocks hold statements. Each pattern is matched against the whole single-spaced
paragraph; none can backtrack over more than a few words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from factcheck.blocks.block import Block, BlockKind
from factcheck.blocks.neighbours import settled
from factcheck.blocks.paragraphs import Paragraph, find_paragraphs
from factcheck.english.language import find_language, is_foreign
from factcheck.english.page.furniture import dateline_ends, furniture_of
from factcheck.english.page.headings import may_head_article, may_head_section
from factcheck.english.page.notes import note_begins
from factcheck.english.page.stamps import hour_ends, stamp_ends

# Words: a headline seldom has over 18, one that asks over 12, a sub-heading over 10.
_HEADLINE_WORDS = 20
_QUESTION_WORDS = 16
_SUBHEADING_WORDS = 12
_BULLET = re.compile(r"(?:[•‣◦▪●·*–—-]|\(?\d{1,2}[.)]|#{1,6}) (?=\S)")
# rough, for a sentence too few does no harm here
_SENTENCE_END = re.compile(r"(?<=[.!?…]) |(?<=[.!?…][\"”’)\]]) ")
_CLOSERS = "\"'”’)]»"


def find_blocks(text: str) -> tuple[Block, ...]:
    """The blocks in order: the headline comes before all prose, a dateline before its own."""
    blocks: list[Block] = []
    headline: str | None = None
    prose = False
    for paragraph in find_paragraphs(text):
        for block in _blocks(paragraph, headline=headline, opening=not prose):
            blocks.append(block)
            prose = prose or block.kind is BlockKind.PARAGRAPH
            if headline is None and block.kind is BlockKind.HEADLINE:
                headline = block.text
    if find_language(text) == "en":
        blocks = [part for block in blocks for part in _by_language(block)]
    return settled(blocks, text)


def _by_language(block: Block) -> Iterator[Block]:
    """The block of an English article, parted where sentences in another language stand in it."""
    begins = [0, *(match.end() for match in _SENTENCE_END.finditer(block.text))]
    ends = [*(match.start() for match in _SENTENCE_END.finditer(block.text)), len(block.text)]
    runs = [
        (is_foreign(block.text[begin:end]), begin, end)
        for begin, end in zip(begins, ends, strict=True)
    ]
    if block.kind is not BlockKind.PARAGRAPH or not any(foreign for foreign, _, _ in runs):
        yield block
        return
    for foreign, group in groupby(runs, key=lambda run: run[0]):
        stretch = list(group)
        kind = BlockKind.FOREIGN if foreign else BlockKind.PARAGRAPH
        yield Block(kind, block.paragraph.part(stretch[0][1], stretch[-1][2]))


def _blocks(paragraph: Paragraph, *, headline: str | None, opening: bool) -> Iterator[Block]:
    text = paragraph.text
    marked = _BULLET.match(text)
    kind = _kind(text, len(paragraph.positions), headline=headline, opening=opening)
    if marked:
        kind = BlockKind.PARAGRAPH
        if text.startswith("#"):
            first = opening and headline is None
            kind = BlockKind.HEADLINE if first else BlockKind.SUBHEADING
        paragraph = paragraph.part(marked.end(), len(text))
    begin = _head_ends(paragraph.text, kind, opening=opening)
    if begin:
        head = BlockKind.DATELINE if opening and not hour_ends(paragraph.text) else BlockKind.TIME
        yield Block(head, paragraph.part(0, len(paragraph.text[:begin].rstrip())))
        paragraph = paragraph.part(begin, len(paragraph.text))
    yield from _with_note(kind, paragraph)


def _head_ends(text: str, kind: BlockKind, *, opening: bool) -> int:
    """Where a dateline, a stamp or an entry's hour ends with which prose begins; 0 for none."""
    if kind is not BlockKind.PARAGRAPH:
        return 0
    return (opening and (dateline_ends(text) or stamp_ends(text))) or hour_ends(text)


def _with_note(kind: BlockKind, paragraph: Paragraph) -> Iterator[Block]:
    """The block, parted where a note of the editors begins in it."""
    text = paragraph.text
    begin = note_begins(text)
    if begin:
        yield Block(kind, paragraph.part(0, len(text[:begin].rstrip())))
    if begin < len(text):
        yield Block(BlockKind.NOTE, paragraph.part(begin, len(text)))


def _kind(text: str, words: int, *, headline: str | None, opening: bool) -> BlockKind:
    if furniture := furniture_of(text):
        return BlockKind(furniture.value)
    if not _is_open(text):
        asks = opening and headline is None and _asks(text, words)
        return BlockKind.HEADLINE if asks else BlockKind.PARAGRAPH
    first = headline is None and words <= _HEADLINE_WORDS and not dateline_ends(text)
    if opening and (text == headline or (first and may_head_article(text))):
        return BlockKind.HEADLINE
    heads = words <= _SUBHEADING_WORDS and may_head_section(text)
    return BlockKind.SUBHEADING if heads else BlockKind.PARAGRAPH


def _is_open(text: str) -> bool:
    """Whether it ends without a full stop or another mark."""
    ending = text.rstrip(_CLOSERS)[-1:]
    # "UPDATE:" heads what follows, "He said:" is part of it
    shouted = ending == ":" and text.isupper()
    return ending.isalnum() or ending in ("%", "$", "€", "£") or shouted


def _asks(text: str, words: int) -> bool:
    return text[-1] in "?!" and text[0] not in "\"'“‘" and words <= _QUESTION_WORDS
