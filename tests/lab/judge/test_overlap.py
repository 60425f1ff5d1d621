"""How much statements and gold clauses have in common."""

from factcheck.lab.judge.overlap import overlaps
from factcheck.records import Span


def test_half_of_the_shorter_is_an_overlap() -> None:
    assert overlaps([Span(0, 10)], [Span(5, 30)])
    assert not overlaps([Span(0, 10)], [Span(6, 30)])
