from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from factcheck.evidence.same_fact import same_fact

from factcheck.evidence import MEASURES, OBSERVERS, Readings, gather_evidence
from factcheck.evidence.reading import Reading
from factcheck.records import Entailment, Evidence, Finding, Probabilities, Result, Span


class CountingModel:
    """Answers by the length of the premise, and counts how often it is asked."""

    name = "counting"

    def __init__(self) -> None:
        self.calls: list[list[tuple[str, str]]] = []

    def probabilities(self, pairs):
        self.calls.append(list(pairs))
        return np.array([[1 / len(premise), 0.5, 0.25] for premise, _ in pairs], np.float32)


def test_every_observer_gives_one_finding(make_match) -> None:
    (evidence,) = gather_evidence([make_match("It rained.", "It snowed.")])
    assert [finding.observer for finding in evidence.findings] == list(OBSERVERS)


def test_observers_give_the_mirrored_finding_for_swapped_sides(make_match) -> None:
    left, right = "Twelve people did not come to Oslo.", "About 14 people came to Paris."
    (straight,) = gather_evidence([make_match(left, right)])
    (swapped,) = gather_evidence([make_match(right, left)])
    assert [(f.observer, f.result, f.left, f.right) for f in straight.findings] == [
        (f.observer, f.result, f.right, f.left) for f in swapped.findings
    ]


def test_the_model_is_asked_once_for_both_directions_of_all_matches(make_match) -> None:
    model = CountingModel()
    evidence = gather_evidence(
        [make_match("ab", "abcd"), make_match("abcde", "a")], model=model, observers={}
    )
    assert model.calls == [[("ab", "abcd"), ("abcde", "a"), ("abcd", "ab"), ("a", "abcde")]]
    assert [one.entailment for one in evidence] == [
        Entailment(Probabilities(0.5, 0.5, 0.25), Probabilities(0.25, 0.5, 0.25)),
        Entailment(Probabilities(0.2, 0.5, 0.25), Probabilities(1.0, 0.5, 0.25)),
    ]


def test_the_same_words_entail_each_other_without_a_model(make_match) -> None:
    model, sure = CountingModel(), Probabilities(1.0, 0.0, 0.0)
    matches = [make_match("Lee voted no.", "“Lee voted no”"), make_match("ab", "abcd")]
    evidence = gather_evidence(matches, model=model, observers={})
    assert model.calls == [[("ab", "abcd"), ("abcd", "ab")]]
    assert evidence[0].entailment == Entailment(sure, sure)


def test_no_match_gives_no_evidence() -> None:
    assert gather_evidence([], model=CountingModel()) == ()


def test_findings_are_those_of_the_observers_given(make_match) -> None:
    seen = Finding("colour", Result.SILENT)
    match = make_match("It rained.", "It snowed.")
    alike = same_fact(match, Reading(match.left), Reading(match.right))
    assert gather_evidence([match], observers={"colour": lambda left, right: seen}) == (
        Evidence(match, (seen,), same_fact=alike),
    )


@pytest.mark.parametrize(
    ("measure", "value"),
    [
        ("similarity", 0.8),
        ("rank", 1),
        ("shared_words", 0.5),
        ("entailment", 0.7),
        ("entailment_both", 0.1),
        ("contradiction", 0.4),
        ("contradiction_both", 0.2),
        ("neutral", 0.5),
    ],
)
def test_measures_take_the_larger_or_the_smaller_direction(make_match, measure, value) -> None:
    both = Entailment(Probabilities(0.7, 0.1, 0.2), Probabilities(0.1, 0.5, 0.4))
    evidence = Evidence(make_match("Rain fell.", "It fell on sheep."), entailment=both)
    assert MEASURES[measure].read(evidence) == value


def test_what_was_not_measured_is_none(make_match) -> None:
    evidence = Evidence(make_match("It rained.", "It snowed."))
    assert MEASURES["entailment"].read(evidence) is None


def test_observers_see_the_statements_around(make_match, make_statement) -> None:
    said = make_statement("It rained.")
    beside = replace(make_statement("It snowed.", number=2), sentence=Span(11, 21))

    def look(left: Reading, right: Reading) -> Finding:
        return Finding("around", Result.SILENT, *(one.text for one in left.around))

    matches, readings = [make_match(said, "It poured.")], Readings([said, beside])
    (evidence,) = gather_evidence(matches, readings=readings, observers={"around": look})
    assert evidence.findings == (Finding("around", Result.SILENT, "It snowed."),)
