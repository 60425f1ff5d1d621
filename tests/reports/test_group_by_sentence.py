from __future__ import annotations

from factcheck.records import Framing
from factcheck.reports.group_by_sentence import alike


def test_verdicts_of_two_sentences_with_one_framing_are_one_the_most_similar(build) -> None:
    left, right = build.sides()
    framing = (Framing.HEDGING,)
    near, far = (build.verdict(left, right, framing=framing, similarity=one) for one in (0.9, 0.6))
    other = build.verdict(left, right, framing=(Framing.LOADED,))
    assert alike([far, other, near]) == [(near, 1), (other, 0)]
