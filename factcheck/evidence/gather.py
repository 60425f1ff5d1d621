"""Matches → Evidence: all observers look at each match."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.evidence.observers import OBSERVERS, Observer
from factcheck.evidence.readings import Readings
from factcheck.records import Evidence, Match


def gather_evidence(
    matches: Sequence[Match],
    readings: Readings | None = None,
    observers: Mapping[str, Observer] = OBSERVERS,
) -> tuple[Evidence, ...]:
    """One Evidence a match, in the same order, with one finding an observer.

    `readings` are those of earlier calls, so that no statement is read twice.
    """
    readings = readings or Readings()
    sides = ((match, readings.of(match.left), readings.of(match.right)) for match in matches)
    return tuple(
        Evidence(match, tuple(observe(left, right) for observe in observers.values()))
        for match, left, right in sides
    )
