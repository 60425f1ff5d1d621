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

_SURE = Probabilities(1.0, 0.0, 0.0)
# What says the same in the same words entails it; models are unsure of "voted against the bill".
_OF_THE_SAME = Entailment(_SURE, _SURE)
_AROUND = ' .“”"'


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
    """The same with entailment in both directions, which the model is asked for in one call.

    Of two statements in the same words it isn't asked.
    """
    if model is None or not evidences:
        return tuple(evidences)
    read = [one.texts or (one.match.left.text, one.match.right.text) for one in evidences]
    asked = [pair for pair in read if not _same_words(*pair)]
    backward = [(premise, hypothesis) for hypothesis, premise in asked]
    rows = [
        # four decimals: what is printed is what the rules see
        Probabilities(*(round(float(value), 4) for value in row))
        for row in (model.probabilities([*asked, *backward]) if asked else ())
    ]
    both = map(Entailment, rows[: len(asked)], rows[len(asked) :])
    return tuple(
        replace(one, entailment=_OF_THE_SAME if _same_words(*pair) else next(both))
        for one, pair in zip(evidences, read, strict=True)
    )


def _same_words(one: str, other: str) -> bool:
    ours, theirs = (text.casefold().strip(_AROUND).split() for text in (one, other))
    return ours == theirs


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
