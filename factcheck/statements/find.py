"""Article → its statements. A statement is a sentence here; what splits it finer comes between
`_utterances` and `_statement`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.blocks import Block, BlockKind, find_blocks
from factcheck.records import Article, Span, Statement
from factcheck.statements.attribution import find_chain
from factcheck.statements.certainty import find_certainty
from factcheck.statements.speakers import Chain, Utterance, find_speakers
from factcheck.statements.text.quotes import Quotation, find_quotations
from factcheck.statements.text.sentences import find_sentences


def find_statements(article: Article) -> tuple[Statement, ...]:
    """The article's statements in order, numbered from 1; () if it has headings only.

    Headings, bylines, datelines, captions, "Read more" lines and advertisements are none.
    """
    found = list(_utterances(find_blocks(article.text)))
    chains = find_speakers([utterance for _, _, utterance in found])
    return tuple(
        _statement(article, number, block, utterance, chain, heading)
        for number, ((block, heading, utterance), chain) in enumerate(
            zip(found, chains, strict=True), start=1
        )
    )


def _utterances(blocks: Sequence[Block]) -> Iterator[tuple[Block, str | None, Utterance]]:
    """Each sentence with its block and the sub-heading above it."""
    prose = [block.text if block.kind is BlockKind.PARAGRAPH else None for block in blocks]
    heading: str | None = None
    section = 0
    for block, quotations in zip(blocks, find_quotations(prose), strict=True):
        if block.kind is BlockKind.SUBHEADING:
            heading = block.text
            section += 1
        elif block.kind is BlockKind.PARAGRAPH:
            for utterance in _paragraph(block.text, quotations, section):
                yield block, heading, utterance


def _paragraph(text: str, quotations: Sequence[Quotation], section: int) -> Iterator[Utterance]:
    following = list(reversed(quotations))
    for span in find_sentences(text):
        clipped = []
        while following and following[-1].span.start < span.end:
            (start, end), id = following[-1]
            clipped.append(Quotation(Span(max(start, span.start), min(end, span.end)), id))
            if end > span.end:
                break
            following.pop()
        if any(map(str.isalnum, text[span.start : span.end])):
            chain = find_chain(text, span, [quotation.span for quotation in clipped])
            yield Utterance(span, tuple(clipped), chain, section)


def _statement(
    article: Article,
    number: int,
    block: Block,
    utterance: Utterance,
    chain: Chain,
    heading: str | None,
) -> Statement:
    span = utterance.span
    quotations = [
        Span(start - span.start, end - span.start) for (start, end), _ in utterance.quotations
    ]
    text = block.text[span.start : span.end]
    whole = block.paragraph.span(*span)
    return Statement(
        article=article,
        number=number,
        spans=(whole,),
        sentence=whole,
        text=text,
        attribution=chain,
        certainty=find_certainty(text, quotations, utterance.chain),
        heading=heading,
    )
