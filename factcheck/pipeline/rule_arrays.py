"""Which rules hold of which evidence, as arrays, so that many thresholds can be tried fast."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from factcheck.records import Condition, Evidence, Kind, Result, Rule
from factcheck.verdicts import COMPARISONS, MEASURES

Flags = NDArray[np.bool_]
_RESULTS = tuple(Result)
_KINDS = tuple(Kind)
_NO_KIND = -1


@dataclass(frozen=True)
class Columns:
    """All that rules may ask of some evidence, a row each.

    `measures` are NaN where one was not taken. `findings` are places in `Result`, an observer's
    each; `kinds` are places in `Kind` of the likeliest, −1 where the judge knows none.
    """

    measures: Mapping[str, NDArray[np.float64]]
    findings: Mapping[str, NDArray[np.int8]]
    kinds: NDArray[np.int8]

    def __len__(self) -> int:
        return len(self.kinds)


def columns_of(evidences: Sequence[Evidence]) -> Columns:
    """The columns of this evidence, in its order."""
    observers = dict.fromkeys(one.observer for each in evidences for one in each.findings)
    return Columns(
        measures={name: _measured(evidences, name) for name in MEASURES},
        findings={name: _found(evidences, name) for name in observers},
        kinds=np.array([_kind(each) for each in evidences], np.int8),
    )


def _measured(evidences: Sequence[Evidence], name: str) -> NDArray[np.float64]:
    values = (MEASURES[name].read(evidence) for evidence in evidences)
    # what was not measured meets no condition; four decimals, as rules see them
    return np.array([np.nan if value is None else round(value, 4) for value in values], float)


def _found(evidences: Sequence[Evidence], observer: str) -> NDArray[np.int8]:
    found = [_RESULTS.index(evidence.finding(observer).result) for evidence in evidences]
    return np.array(found, np.int8)


def _kind(evidence: Evidence) -> int:
    kind = evidence.judge.kind if evidence.judge else None
    return _KINDS.index(kind) if kind else _NO_KIND


class RuleArrays:
    """Some evidence, and for each condition where it holds: asked of all of it once."""

    def __init__(self, columns: Columns) -> None:
        """`columns` in the order of the arrays that `holds` gives."""
        self._columns = columns
        self._conditions: dict[Condition, Flags] = {}

    def __len__(self) -> int:
        return len(self._columns)

    def holds(self, rule: Rule) -> Flags:
        """For each, whether every condition of the rule does."""
        held = np.ones(len(self), bool)
        for condition in rule.conditions:
            held &= self.meets(condition)
        return held

    def first(self, rules: Sequence[Rule]) -> NDArray[np.int64]:
        """For each, the place of the first rule that holds; behind the last if none does."""
        found = np.full(len(self), len(rules))
        for place in reversed(range(len(rules))):
            found[self.holds(rules[place])] = place
        return found

    def meets(self, condition: Condition) -> Flags:
        """For each, whether it meets the condition."""
        if condition not in self._conditions:
            self._conditions[condition] = self._holding(condition)
        return self._conditions[condition]

    def _holding(self, condition: Condition) -> Flags:
        if condition.kinds:
            places = [_KINDS.index(kind) for kind in condition.kinds]
            return np.isin(self._columns.kinds, places)
        if condition.threshold is None:
            silent = np.full(len(self), _RESULTS.index(Result.SILENT), np.int8)
            found = self._columns.findings.get(condition.name, silent)
            return np.isin(found, [_RESULTS.index(result) for result in condition.results])
        values = self._columns.measures[condition.name]
        met: Flags = COMPARISONS[condition.comparison or ""](values, condition.threshold)
        return met


def with_threshold(rule: Rule, measure: str, threshold: float) -> Rule:
    """The rule with that threshold in its condition on that measure."""
    conditions = tuple(
        replace(one, threshold=threshold) if one.name == measure else one for one in rule.conditions
    )
    return replace(rule, conditions=conditions)
