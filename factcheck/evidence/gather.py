"""Matches → Evidence: all observers look at each match, the entailment model where asked to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from factcheck.evidence.naming import named_alike
from factcheck.evidence.observers import OBSERVERS, Observer
from factcheck.evidence.reading import Reading
from factcheck.evidence.readings import Readings
from factcheck.evidence.same_fact import same_fact
from factcheck.models import EntailmentModel
from factcheck.records import Entailment, Evidence, Match, Probabilities


def gather_evidence(
    matches: Sequence[Match],
    *,
    model: EntailmentModel | None = None,
    readings: Readings | None = None,
    observers: Mapping[str, Observer] = OBSERVERS,
) -> tuple[Evidence, ...]:
    """One Evidence a match, in the same order, with one finding an observer.

    `model` is asked once, for both directions of all matches; without one, `entailment` is None.
    `readings` are those of earlier calls, so that no statement is read twice.
    """
    readings = readings or Readings()
    # all are made before the first is parsed: those of one call are parsed together
    sides = [(readings.of(match.left), readings.of(match.right)) for match in matches]
    evidences = tuple(
        _evidence(match, left, right, observers)
        for match, (left, right) in zip(matches, sides, strict=True)
    )
    return add_entailment(evidences, model) if model else evidences


def add_entailment(
    evidences: Sequence[Evidence], model: EntailmentModel | None
) -> tuple[Evidence, ...]:
    """The same with entailment in both directions, which the model is asked for in one call."""
    if model is None or not evidences:
        return tuple(evidences)
    forward = [one.texts or (one.match.left.text, one.match.right.text) for one in evidences]
    backward = [(premise, hypothesis) for hypothesis, premise in forward]
    rows = [
        # four decimals: what is printed is what the rules see
        Probabilities(*(round(float(value), 4) for value in row))
        for row in model.probabilities(forward + backward)
    ]
    both = zip(rows[: len(forward)], rows[len(forward) :], strict=True)
    return tuple(
        replace(one, entailment=Entailment(*directions))
        for one, directions in zip(evidences, both, strict=True)
    )


def _evidence(
    match: Match, left: Reading, right: Reading, observers: Mapping[str, Observer]
) -> Evidence:
    findings = tuple(observe(left, right) for observe in observers.values())
    texts = named_alike(left, right)
    return Evidence(
        match,
        findings,
        same_fact=same_fact(match, left, right),
        texts=None if texts == (left.text, right.text) else texts,
    )
