"""Matches → Evidence: every observer looks at every match; the entailment model runs once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.evidence.naming import named_alike
from factcheck.evidence.observers import OBSERVERS, Observer
from factcheck.evidence.reading import Reading
from factcheck.evidence.same_fact import same_fact
from factcheck.models import EntailmentModel, Reader
from factcheck.records import Entailment, Evidence, Match, Probabilities


def gather_evidence(
    matches: Sequence[Match],
    *,
    model: EntailmentModel | None = None,
    reader: Reader | None = None,
    observers: Mapping[str, Observer] = OBSERVERS,
) -> tuple[Evidence, ...]:
    """One Evidence a match, in the same order, with one finding an observer.

    `model` is asked once, for both directions of all matches; without one, `entailment` is None.
    `reader` reads the grammar of statements for the observers that ask; the shipped one if None.
    """
    sides = [side for match in matches for side in (match.left, match.right)]
    readings = {id(side): Reading(side, reader) for side in sides}
    texts = [named_alike(readings[id(one.left)], readings[id(one.right)]) for one in matches]
    entailments = _entailments(texts, model) if model else [None] * len(matches)
    return tuple(
        _evidence(match, readings[id(match.left)], readings[id(match.right)], entailment, observers)
        for match, entailment in zip(matches, entailments, strict=True)
    )


def _evidence(
    match: Match,
    left: Reading,
    right: Reading,
    entailment: Entailment | None,
    observers: Mapping[str, Observer],
) -> Evidence:
    findings = tuple(observe(left, right) for observe in observers.values())
    return Evidence(match, findings, entailment, same_fact(match, left, right))


def _entailments(
    texts: Sequence[tuple[str, str]], model: EntailmentModel
) -> list[Entailment | None]:
    backward = [(premise, hypothesis) for hypothesis, premise in texts]
    rows = [
        # four decimals: what is printed is what the rules see
        Probabilities(*(round(float(value), 4) for value in row))
        for row in model.probabilities([*texts, *backward])
    ]
    return [Entailment(*both) for both in zip(rows, rows[len(texts) :], strict=False)]
