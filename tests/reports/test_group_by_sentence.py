from __future__ import annotations

from factcheck.records import Framing, Label, Severity
from factcheck.reports.group_by_sentence import alike


def test_verdicts_of_two_sentences_with_one_framing_are_one_the_most_similar(build) -> None:
    left, right = build.sides()
    framing = (Framing.HEDGING,)
    near, far = (build.verdict(left, right, framing=framing, similarity=one) for one in (0.9, 0.6))
    other = build.verdict(left, right, framing=(Framing.LOADED,))
    assert alike([far, other, near]) == [(near, 1), (other, 0)]


def test_conflicts_of_two_sentences_in_the_same_words_are_one_the_surest(build) -> None:
    sides, conflict = build.sides(), {"label": Label.CONFLICT, "message": "12 or 15"}
    sure = build.verdict(*sides, **conflict, severity=Severity.ERROR, similarity=0.6)
    unsure = build.verdict(*sides, **conflict, severity=Severity.WARNING, similarity=0.9)
    other = build.verdict(*sides, **conflict | {"message": "Lima or Quito"})
    assert alike([unsure, other, sure]) == [(sure, 1), (other, 0)]
