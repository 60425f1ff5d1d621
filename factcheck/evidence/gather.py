"""Matches → Evidence: all observers look at each match, and the judge."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.evidence.judge import add_judgement
from factcheck.evidence.observers import OBSERVERS, Observer
from factcheck.evidence.readings import Readings
from factcheck.models import Judge
from factcheck.records import Evidence, Match


def gather_evidence(
    matches: Sequence[Match],
    *,
    judge: Judge | None = None,
    readings: Readings | None = None,
    observers: Mapping[str, Observer] = OBSERVERS,
) -> tuple[Evidence, ...]:
    """One Evidence a match, in the same order, with one finding an observer.

    The judge is asked once for all matches; without one, `Evidence.judge` is None.
    `readings` are those of earlier calls, so that no statement is read twice.
    """
    readings = readings or Readings()
    sides = ((match, readings.of(match.left), readings.of(match.right)) for match in matches)
    evidences = tuple(
        Evidence(match, tuple(observe(left, right) for observe in observers.values()))
        for match, left, right in sides
    )
    return add_judgement(evidences, judge)
