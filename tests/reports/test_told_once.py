from dataclasses import replace
from typing import Any

from factcheck.records import Article, Claim, Framing, Label, Severity
from factcheck.reports.told_once import Told, told_once


def test_verdicts_of_two_sentences_with_one_framing_are_one_the_most_similar(build: Any) -> None:
    left, right = build.sides()
    framing = (Framing.HEDGING,)
    near, far = (build.verdict(left, right, framing=framing, similarity=one) for one in (0.9, 0.6))
    other = build.verdict(left, right, framing=(Framing.LOADED,))
    assert told_once([far, other, near]) == [Told(near, (far,)), Told(other)]


def test_conflicts_of_two_sentences_in_the_same_words_are_one_the_surest(build: Any) -> None:
    sides, conflict = build.sides(), {"label": Label.CONFLICT, "message": "12 or 15"}
    sure = build.verdict(*sides, **conflict, severity=Severity.ERROR, similarity=0.6)
    unsure = build.verdict(*sides, **conflict, severity=Severity.WARNING, similarity=0.9)
    other = build.verdict(*sides, **conflict | {"message": "Lima or Quito"})
    told = told_once([unsure, other, sure])
    assert told == [Told(sure, (unsure,)), Told(other)]
    assert [one.note for one in told] == ["and 1 more of these two sentences", ""]


def test_conflicts_of_the_same_two_claims_are_one_unless_less_grave(build: Any) -> None:
    left, right = build.sides()
    third, fourth = (
        replace(right, article=Article(text="It poured.", source=id, id=id)) for id in "cd"
    )
    conflict = {"label": Label.CONFLICT, "severity": Severity.ERROR}
    one, more = (build.verdict(left, each, **conflict, id=each.id) for each in (right, third))
    unsure = build.verdict(left, fourth, **conflict | {"severity": Severity.WARNING}, id="d")
    claims = (
        Claim("1", (left,), ("a",), 1),
        Claim("2", (right, third, fourth), ("b", "c", "d"), 3),
    )
    told = told_once([one, more, unsure], claims)
    assert told == [Told(one, (more,)), Told(unsure)]
    assert told[0].note == "and 1 more: a with c"
