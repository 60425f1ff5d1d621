from typing import Any

import pytest

from factcheck.records import Finding, Label, Report, Result, Side
from factcheck.reports.differing import differing, places, words_of


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("12", ["12"]),
        ("12 People", ["12 people"]),
        ("“Lorca”", ["Lorca"]),
        ("Lorca, 12", ["12", "Lorca"]),
        ("Lorca … 12", ["12", "Lorca"]),
        ("people in Spain", ["people, … in Spain"]),
        ("12 in Spain", ["12", "in", "Spain"]),
        ("in 12", []),
        ("2", []),
        ("a dozen", []),
        ("12, a dozen", []),
        ("", []),
        (None, []),
    ],
)
def test_words_are_found_whole_or_each_or_not_at_all(words: str | None, found: list[str]) -> None:
    text = "It killed 12 people, … in Spain, at Lorca"
    assert [text[slice(*span)] for span in places(text, words)] == found


def test_of_a_conflict_whatever_differs_is_told(report: Report) -> None:
    found = differing(report.verdicts[0])
    assert [(one.observer, words_of(one, Side.RIGHT)) for one in found] == [("numbers", "15")]


@pytest.mark.parametrize(
    ("observers", "told"), [(("words", "numbers"), ["numbers"]), (("words",), ["words"])]
)
def test_all_other_words_are_told_only_where_no_observer_points_at_some(
    build: Any, observers: tuple[str, ...], told: list[str]
) -> None:
    findings = tuple(Finding(one, Result.DIFFERS, "12", "15") for one in observers)
    verdict = build.verdict(*build.sides(), label=Label.CONFLICT, findings=findings)
    assert [one.observer for one in differing(verdict)] == told


def test_of_an_agreement_only_its_framing_is_told(report: Report) -> None:
    assert [one.observer for one in differing(report.verdicts[1])] == ["sourcing", "hedging"]
