"""Which rules hold of which evidence, as arrays, so that many thresholds can be tried fast."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from factcheck.evidence import MEASURES
from factcheck.records import Condition, Evidence, Rule
from factcheck.verdicts import COMPARISONS

Flags = NDArray[np.bool_]


class RuleArrays:
    """Some evidence, and for each condition where it holds: asked of all of it once."""

    def __init__(self, evidences: Sequence[Evidence]) -> None:
        """`evidences` in the order of the arrays that `holds` gives."""
        self._evidences = evidences
        self._conditions: dict[Condition, Flags] = {}
        self._measured: dict[str, NDArray[np.float64]] = {}

    def holds(self, rule: Rule) -> Flags:
        """For each, whether every condition of the rule does."""
        held = np.ones(len(self._evidences), bool)
        for condition in rule.conditions:
            held &= self.meets(condition)
        return held

    def meets(self, condition: Condition) -> Flags:
        """For each, whether it meets the condition."""
        if condition not in self._conditions:
            self._conditions[condition] = self._holding(condition)
        return self._conditions[condition]

    def _holding(self, condition: Condition) -> Flags:
        if condition.threshold is None:
            name, results = condition.name, condition.results
            seen = [evidence.finding(name).result in results for evidence in self._evidences]
            return np.array(seen, bool)
        values = self._values(condition.name)
        found: Flags = COMPARISONS[condition.comparison or ""](values, condition.threshold)
        return found

    def _values(self, name: str) -> NDArray[np.float64]:
        if name not in self._measured:
            measured = [MEASURES[name].read(evidence) for evidence in self._evidences]
            # what was not measured meets no condition; four decimals, as rules see them
            values = [np.nan if value is None else round(value, 4) for value in measured]
            self._measured[name] = np.array(values, float)
        return self._measured[name]


def with_threshold(rule: Rule, measure: str, threshold: float) -> Rule:
    """The rule with that threshold in its condition on that measure."""
    conditions = tuple(
        replace(one, threshold=threshold) if one.name == measure else one for one in rule.conditions
    )
    return replace(rule, conditions=conditions)
