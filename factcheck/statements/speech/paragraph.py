"""A parsed paragraph with what is looked at again and again: its text, quotations, sections."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from factcheck.english.lexicon import phrases_of
from factcheck.english.quotations import Quotation
from factcheck.records import Span
from factcheck.statements.once import latest, once
from factcheck.statements.speech.spans import quotations_of, tokens_in

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(frozen=True)
class Paragraph:
    """One paragraph: `stretches` are its quotations as tokens, `quoted` every token in them, and
    `anonymous` the phrases such as "on condition of anonymity".

    `text` is the Doc's, which a Doc puts together anew each time that it is asked.
    """

    number: int
    doc: Doc
    text: str
    section: int
    quotations: tuple[Quotation, ...]
    stretches: tuple[tuple[int, int], ...]
    quoted: frozenset[int]
    anonymous: tuple[tuple[int, int], ...] = ()


def read_paragraphs(docs: Sequence[Doc], sections: Sequence[int]) -> Iterator[Paragraph]:
    """Each Doc as a paragraph; no quotation runs on into another section."""
    texts = [once(doc, "text", partial(_text, doc)) for doc in docs]
    quotations = quotations_of(texts, sections)
    for number, (doc, text, section) in enumerate(zip(docs, texts, sections, strict=True)):
        own = tuple(quotations[number])
        stretches = latest(doc, "quotations", own, partial(_stretches, doc, own))
        quoted = frozenset(i for start, end in stretches for i in range(start, end))
        withheld = once(doc, "anonymous", partial(_anonymous, doc, text))
        yield Paragraph(number, doc, text, section, own, stretches, quoted, withheld)


def _text(doc: Doc) -> str:
    return str(doc.text)


def _stretches(doc: Doc, quotations: Sequence[Quotation]) -> tuple[tuple[int, int], ...]:
    return tuple(tokens_in(doc, quotation.span) for quotation in quotations)


def _anonymous(doc: Doc, text: str) -> tuple[tuple[int, int], ...]:
    withheld = (Span(*match.span()) for match in phrases_of("cues", "anonymity").find(text))
    return tuple(tokens_in(doc, span) for span in withheld)
