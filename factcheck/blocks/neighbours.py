"""What a block is by those around it: a lone line, a note under its heading, an entry."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from factcheck.blocks.paragraphs import Block, BlockKind
from factcheck.english.page.notes import goes_on_with_note, heads_note
from factcheck.english.page.stamps import has_hour

# A line of one or two words is a menu's or a label, and no fact is lost with it.
_LABEL_WORDS = 2
# hours on lines or at the beginning of paragraphs, which make a live blog
_FEWEST_ENTRIES = 2
_FOLLOWING = frozenset({BlockKind.SUBHEADING, BlockKind.PARAGRAPH, BlockKind.DATELINE})


def settled(blocks: Sequence[Block], text: str) -> tuple[Block, ...]:
    """The blocks of the article's text, each as what its neighbours show that it is."""
    return tuple(_with_entries(_with_notes(_with_lone_lines(blocks, text))))


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
