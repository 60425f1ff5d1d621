"""How much of their text statements and gold clauses of one article have in common."""

from collections.abc import Iterable

from factcheck.records import Span, Statement

_HALF, _MOST = 0.5, 0.8


def overlaps(spans: Iterable[Span], clauses: Iterable[Span]) -> bool:
    """Whether the spans overlap one of the clauses by half of the shorter."""
    spans = tuple(spans)
    length = sum(end - start for start, end in spans)
    return any(
        _common(spans, clause) >= _HALF * min(length, clause.end - clause.start)
        for clause in clauses
    )


def covers(spans: Iterable[Span], clauses: Iterable[Span]) -> bool:
    """Whether the spans hold half of one of the clauses."""
    spans = tuple(spans)
    return any(_common(spans, clause) >= _HALF * (clause.end - clause.start) for clause in clauses)


def same(spans: Iterable[Span], others: Iterable[Span]) -> bool:
    """Whether the spans have most of the longer of both in common."""
    spans, others = tuple(spans), tuple(others)
    common = sum(_common(spans, other) for other in others)
    longer = max(sum(end - start for start, end in each) for each in (spans, others))
    return common >= _MOST * longer


def touches(statement: Statement, clauses: Iterable[Span]) -> bool:
    """Whether the statement has a word in common with one of the clauses."""
    return any(_common(statement.spans, clause) > 0 for clause in clauses)


def overlap(left: Statement, right: Statement) -> bool:
    """Whether the statements of one article have half of the shorter in common."""
    lengths = [sum(end - start for start, end in one.spans) for one in (left, right)]
    common = sum(_common(left.spans, span) for span in right.spans)
    return common >= _HALF * min(lengths)


def _common(spans: Iterable[Span], clause: Span) -> int:
    return sum(max(0, min(end, clause.end) - max(start, clause.start)) for start, end in spans)
