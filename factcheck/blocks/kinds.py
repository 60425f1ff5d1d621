"""Text → blocks: which paragraph is prose, and which is a heading or the page's furniture.

Only PARAGRAPH blocks hold statements. Each pattern is matched against the whole single-spaced
paragraph; none can backtrack over more than a few words.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, groupby

from factcheck.blocks.paragraphs import Block, BlockKind, Paragraph, find_paragraphs
from factcheck.english.language import find_language, is_foreign
from factcheck.english.page.furniture import dateline_ends, furniture_of
from factcheck.english.page.headings import may_head_article, may_head_section
from factcheck.english.page.notes import goes_on_with_note, heads_note, note_begins
from factcheck.english.page.stamps import has_hour, hour_ends, last_stamp_begins, stamp_ends

# Words: a headline seldom has over 18, one that asks over 12, a sub-heading over 10.
_HEADLINE_WORDS = 20
_QUESTION_WORDS = 16
_SUBHEADING_WORDS = 12
_BULLET = re.compile(r"(?:[•‣◦▪●·*–—-]|\(?\d{1,2}[.)]|#{1,6}) (?=\S)")
# rough, for a sentence too few does no harm here
_SENTENCE_END = re.compile(r"(?<=[.!?…]) |(?<=[.!?…][\"”’)\]]) ")
_CLOSERS = "\"'”’)]»"
# A line of one or two words is a menu's or a label, and no fact is lost with it.
_LABEL_WORDS = 2
# hours on lines or at the beginning of paragraphs, which make a live blog
_FEWEST_ENTRIES = 2
_FOLLOWING = frozenset({BlockKind.SUBHEADING, BlockKind.PARAGRAPH, BlockKind.DATELINE})


def find_blocks(text: str) -> tuple[Block, ...]:
    """The blocks in order: the headline comes before all prose, a dateline before its own."""
    blocks: list[Block] = []
    headline: str | None = None
    prose = False
    for paragraph in chain.from_iterable(map(_without_stamp, find_paragraphs(text))):
        for block in _blocks(paragraph, headline=headline, opening=not prose):
            blocks.append(block)
            prose = prose or block.kind is BlockKind.PARAGRAPH
            if headline is None and block.kind is BlockKind.HEADLINE:
                headline = block.text
    if find_language(text) == "en":
        blocks = [part for block in blocks for part in _by_language(block)]
    # what each is by those around it
    return tuple(_with_entries(_with_notes(_with_lone_lines(blocks, text))))


def _without_stamp(paragraph: Paragraph) -> Iterator[Paragraph]:
    """The paragraph, parted where a line ends with a stamp."""
    text = paragraph.text
    begin = last_stamp_begins(text) if _is_open(text) else len(text)
    yield paragraph.part(0, len(text[:begin].rstrip()))
    if begin < len(text):
        yield paragraph.part(begin, len(text))


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
    stamp = stamp_ends(text)
    if opening:
        return dateline_ends(text) or stamp or hour_ends(text)
    return hour_ends(text) or (stamp if has_hour(text[:stamp]) else 0)


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


def _with_lone_lines(blocks: Sequence[Block], text: str) -> list[Block]:
    """The blocks; a sub-heading that heads no prose, but another or nothing, is prose itself."""
    follower: BlockKind | None = None
    settled: list[Block] = []
    for block in reversed(blocks):
        lone = block.kind is BlockKind.SUBHEADING and follower in (None, BlockKind.SUBHEADING)
        if block.kind in _FOLLOWING:
            follower = block.kind
        if lone and len(block.paragraph.positions) > _LABEL_WORDS and not _is_marked(block, text):
            block = replace(block, kind=BlockKind.PARAGRAPH)
        settled.append(block)
    return settled[::-1]


def _is_marked(block: Block, text: str) -> bool:
    """Whether a "#" before it says that it is a heading."""
    start = block.paragraph.origins[0]
    return text[max(0, start - 8) : start].rstrip().endswith("#")


def _with_notes(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks; what stands below "Correction" is a note of the editors."""
    headed = noted = False
    for block in blocks:
        goes_on = noted and goes_on_with_note(block.text)
        if block.kind is BlockKind.PARAGRAPH and (headed or goes_on):
            block = replace(block, kind=BlockKind.NOTE)
        noted = block.kind is BlockKind.NOTE and (headed or noted)
        headed = heads_note(block.text)
        yield replace(block, kind=BlockKind.SUBHEADING) if headed else block


def _with_entries(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks; a time is an entry's only where several stand within the prose."""
    blocks = list(blocks)
    entries = sum(block.kind is BlockKind.TIME and has_hour(block.text) for block in blocks)
    for block in blocks:
        stamp = block.kind is BlockKind.TIME
        is_entry = entries >= _FEWEST_ENTRIES and has_hour(block.text)
        yield replace(block, kind=BlockKind.BYLINE) if stamp and not is_entry else block
