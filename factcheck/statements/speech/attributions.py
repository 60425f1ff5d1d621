"""A candidate that is taken → its attributions, outermost first: the outlet that was told, then
who told it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from factcheck.english.quotations import Quotation
from factcheck.english.sources import kind_of
from factcheck.records import Attribution, SourceKind, Span
from factcheck.statements.speech.assent import said_of
from factcheck.statements.speech.candidates import Candidate
from factcheck.statements.speech.hearers import hearer_of, hearer_tokens
from factcheck.statements.speech.naming import name_of, words_at
from factcheck.statements.speech.occasions import occasion_of
from factcheck.statements.speech.paragraph import Paragraph
from factcheck.statements.speech.spans import shared

# The share of its content from which on a quotation is direct: "“No,” he said of it" has 0.2.
_SPOKEN = 0.6
# "CBS’ Ann Fox" and "the Post’s Bob Hill" are who was told, and so is the outlet
_OWNER = re.compile(r"(?<=s)[’'] |[’']s ")


def attributions_of(
    paragraph: Paragraph, candidate: Candidate, content: Sequence[Span]
) -> tuple[Attribution, ...]:
    """The candidate's links, outermost first; the last is its own."""
    doc, text = paragraph.doc, paragraph.text
    named, cue = name_of(doc, candidate, text)
    source = words_at(doc, named, text)
    kind = _kind(source, withheld=_is_withheld(paragraph, candidate))
    occasion, times = occasion_of(doc, candidate)
    attribution = Attribution(
        source=source,
        kind=kind,
        cue=words_at(doc, cue, text),
        quoted=is_quoted(text, content, paragraph.quotations),
        occasion=words_at(doc, occasion, text),
        time=words_at(doc, times, text),
        said=said_of(doc[candidate.head], candidate.content),
    )
    return _with_hearer(paragraph, candidate, attribution)


def is_quoted(text: str, content: Sequence[Span], quotations: Sequence[Quotation]) -> bool:
    """Whether a content is a direct quotation: it begins as one, and most of it is one."""
    start = content[0].start
    start += 5 * (text[start : start + 5].lower() == "that ")
    begins = any(span.start <= start < span.end for span, _ in quotations)
    length = sum(end - begin for begin, end in content)
    said = sum(shared(content, quotation.span) for quotation in quotations)
    return begins and said >= _SPOKEN * length


def _kind(source: str | None, *, withheld: bool) -> SourceKind:
    kind = kind_of(source.title() if source.isupper() else source) if source else None
    if kind is None or (withheld and kind is SourceKind.NAMED):
        return SourceKind.UNNAMED
    return kind


def _is_withheld(paragraph: Paragraph, candidate: Candidate) -> bool:
    """Whether the cue or its source has "on condition of anonymity" hanging on it."""
    for start, _ in paragraph.anonymous:
        token = paragraph.doc[start]
        while token.i not in candidate.content:
            if token.i == candidate.head or token.i in candidate.source:
                return True
            if token.head.i == token.i:
                break
            token = token.head
    return False


def is_about_anonymity(paragraph: Paragraph, candidate: Candidate) -> bool:
    """Whether the cue is the "asked" of "asked not to be named"."""
    return any(start <= candidate.head < end for start, end in paragraph.anonymous)


def _with_hearer(
    paragraph: Paragraph, candidate: Candidate, attribution: Attribution
) -> tuple[Attribution, ...]:
    """The outlet that was told is a link further out; told by one who is named, an occasion."""
    hearer = hearer_of(paragraph.doc[candidate.head], candidate.content)
    words = (
        words_at(paragraph.doc, hearer_tokens(candidate, hearer), paragraph.text)
        if hearer is not None
        else None
    )
    if words is None or not any(kind_of(name) is SourceKind.MEDIA for name in _OWNER.split(words)):
        return (attribution,)
    if attribution.kind is SourceKind.UNNAMED:
        return Attribution(words, SourceKind.MEDIA, attribution.cue), attribution
    occasion = f"to {words} {attribution.occasion or ''}".rstrip()
    return (replace(attribution, occasion=occasion),)
