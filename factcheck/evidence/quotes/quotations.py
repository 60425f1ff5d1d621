"""A statement → the quotations that it stands in or beside."""

from __future__ import annotations

from factcheck.english.quotations import quotations_in
from factcheck.records import Span, Statement

# Characters around the sentence that are looked at, for a quotation may fill a page; by judgement.
_AROUND = 300


def quotations_of(statement: Statement) -> tuple[Span, ...]:
    """The quotations that a statement's words stand in; else those of its sentence.

    Words that are told to be quoted and have no marks are one, such as a transcript's.
    """
    quotations = quotations_in(statement.article.text)
    around = [one for one in quotations if one.overlaps(statement.sentence)]
    own = [one for one in around if any(map(one.overlaps, statement.spans))]
    if not around and statement.attribution and statement.attribution[-1].quoted:
        return statement.spans
    return tuple(_near(one, statement.sentence) for one in own or around)


def _near(quotation: Span, sentence: Span) -> Span:
    start, end = sentence.start - _AROUND, sentence.end + _AROUND
    return Span(max(quotation.start, start), min(quotation.end, end))
