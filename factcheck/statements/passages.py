"""Blocks → the passages that are parsed: prose with its sentences, none too long for a parser."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from factcheck.blocks import Block, BlockKind
from factcheck.english.sentences import find_sentences
from factcheck.records import Span

# Characters. Paragraphs of news have a few hundred; a parser needs memory for each word, so that
# a longer one is parsed in pieces, and a sentence that is longer is a table or a list.
LONGEST = 5_000
# words: a headline of fewer is the name of a section or of a writer
_LABEL_WORDS = 2


@dataclass(frozen=True)
class Passage:
    """A paragraph, or a piece of one that is very long.

    `sentences` are spans of `text`, which begins at `start` of the block's text. `section` counts
    sub-headings and the times of a live blog's entries, across which nobody goes on speaking;
    `heading` is the last of them. `headline` marks a headline or a standfirst.
    """

    block: Block
    start: int
    text: str
    sentences: tuple[Span, ...]
    section: int
    heading: str | None
    headline: bool = False

    def span(self, start: int, end: int) -> Span:
        """The article's span of `text[start:end]`, which begins and ends with a word."""
        return self.block.paragraph.span(self.start + start, self.start + end)


def find_passages(blocks: Sequence[Block]) -> Iterator[Passage]:
    """The article's headline and prose in order; what has no letter or digit is left out."""
    heading: str | None = None
    section = 0
    kinds: set[BlockKind] = set()
    told: set[str] = set()
    for block in blocks:
        headline = _is_headline(block, kinds) and block.text not in told
        kinds.add(block.kind)
        told.add(block.text)
        if headline:
            yield _headline(block, section)
            section += 1
        elif block.kind in (BlockKind.SUBHEADING, BlockKind.TIME):
            heading, section = block.text, section + 1
        elif block.kind is BlockKind.PARAGRAPH:
            spans = [span for span in find_sentences(block.text) if _is_worded(block.text, span)]
            for group in _groups(spans):
                start, end = group[0].start, group[-1].end
                sentences = tuple(Span(span.start - start, span.end - start) for span in group)
                text = block.text[start:end]
                yield Passage(block, start, text, sentences, section, heading)


def _is_headline(block: Block, before: Collection[BlockKind]) -> bool:
    """Whether it is a headline or the standfirst below it, and more than a label."""
    standfirst = block.kind is BlockKind.SUBHEADING and BlockKind.HEADLINE in before
    standfirst = standfirst and BlockKind.PARAGRAPH not in before
    long = len(block.paragraph.positions) > _LABEL_WORDS
    return long and (standfirst or block.kind is BlockKind.HEADLINE)


def _headline(block: Block, section: int) -> Passage:
    spans = (Span(0, len(block.text)),)
    return Passage(block, 0, block.text, spans, section, None, headline=True)


def _is_worded(text: str, span: Span) -> bool:
    return any(map(str.isalnum, text[span.start : span.end]))


def _groups(spans: Sequence[Span]) -> Iterator[list[Span]]:
    """The sentences in their order, as many together as are not too long."""
    group: list[Span] = []
    for span in spans:
        if group and span.end - group[0].start > LONGEST:
            yield group
            group = []
        group.append(span)
    if group:
        yield group
