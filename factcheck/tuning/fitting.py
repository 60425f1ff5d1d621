"""Labelled pairs as arrays, on which many thresholds can be tried fast.

One threshold after the other, and each two of a rule, is moved over a coarse grid as long as the
objective gets better; of equals, what is nearest to the present stays.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product

import numpy as np
from numpy.typing import NDArray

from factcheck.evidence import MEASURES
from factcheck.pipeline.rule_arrays import Flags, RuleArrays, with_threshold
from factcheck.records import Condition, Evidence, Label, Rule
from factcheck.tuning.objective import (
    NUMBERS,
    Confusion,
    Figure,
    Labels,
    Objective,
    confuse,
    figure,
)

_ROUNDS = 10  # by then nothing changed in any run
_STEP = 0.05  # a few hundred pairs can't tell finer thresholds apart
_MOST_WHOLE = 6  # of ranks and counts

Rows = NDArray[np.int64]


@dataclass(frozen=True)
class Dial:
    """A threshold that may be fitted: the rule's place in the order, and the measure."""

    place: int
    measure: str


@dataclass(frozen=True)
class Point:
    """What a label's precision and recall come to at one threshold, all others as fitted."""

    threshold: float
    precision: float
    recall: float


@dataclass(frozen=True)
class Tuned:
    """What became of one threshold, and the curve of its rule's label over all that were tried."""

    rule: Rule
    before: Condition
    after: Condition
    curve: tuple[Point, ...]


class Fitting:
    """Looks for the best thresholds on some of the pairs."""

    def __init__(self, gold: Labels, evidences: Sequence[Evidence], objective: Objective) -> None:
        """`gold` are the numbers of the labels that people gave, one an Evidence."""
        self.gold, self.objective = gold, objective
        self.everything: Rows = np.arange(len(gold))
        self._arrays = RuleArrays(evidences)

    def said(self, rules: Sequence[Rule]) -> Labels:
        """The number of the label of the first rule that holds of each pair."""
        return self._first(rules, NUMBERS[Label.UNIQUE])

    def fit(self, rules: tuple[Rule, ...], dials: Sequence[Dial], rows: Rows) -> tuple[Rule, ...]:
        """The rules with the thresholds that are best on these rows."""
        labels, before = label_of(rules, dials), confuse(self.gold[rows], self.said(rules)[rows])
        best, fitted = self.objective.score(before, labels), rules
        for _ in range(_ROUNDS):
            start = best
            for group in _groups(dials):
                for thresholds, confusion in self._tries(rules, fitted, group, rows):
                    score = self.objective.score(confusion, labels)
                    if score > best and not self.fallen(before, [confusion]):
                        best, found = score, thresholds
                        fitted = _turned(fitted, group, found)
            if best == start:
                break
        return fitted

    def fallen(self, before: Confusion, after: Sequence[Confusion]) -> tuple[Label, ...]:
        """The labels whose F1 falls in any, which none may pay for another to rise.

        Whoever asks for recall at a precision is ready to pay.
        """
        if self.objective.least is not None:
            return ()
        floor = {label: figure(before, label, Figure.F1) for label in Label}
        return tuple(
            label
            for label in Label
            if any(figure(one, label, Figure.F1) < floor[label] for one in after)
        )

    def tuned(
        self, rules: tuple[Rule, ...], fitted: tuple[Rule, ...], dials: Sequence[Dial]
    ) -> Iterator[Tuned]:
        """What became of each dial."""
        for dial in dials:
            before, after = (_condition(each[dial.place], dial) for each in (rules, fitted))
            yield Tuned(fitted[dial.place], before, after, tuple(self._curve(fitted, dial, before)))

    def reached(self, rules: Sequence[Rule], dials: Sequence[Dial]) -> bool:
        """Whether the least share that the objective names is, on all pairs."""
        confusion = confuse(self.gold, self.said(rules))
        score = self.objective.score(confusion, label_of(rules, dials))
        return self.objective.least is None or score[0] >= 0

    def _curve(self, rules: tuple[Rule, ...], dial: Dial, before: Condition) -> Iterator[Point]:
        label = rules[dial.place].label
        tries = self._tries(rules, rules, (dial,), self.everything, present=before)
        for (threshold,), confusion in sorted(tries, key=lambda tried: tried[0]):
            shares = (figure(confusion, label, one) for one in (Figure.PRECISION, Figure.RECALL))
            yield Point(threshold, *shares)

    def _tries(
        self,
        rules: tuple[Rule, ...],
        fitted: tuple[Rule, ...],
        group: Sequence[Dial],
        rows: Rows,
        present: Condition | None = None,
    ) -> Iterator[tuple[tuple[float, ...], Confusion]]:
        """Every combination of thresholds of one rule's dials, and what it comes to."""
        place = group[0].place
        rule, gold = fitted[place], self.gold[rows]
        above = self._first(fitted[:place], -1)[rows]
        below = self._first(fitted[place + 1 :], NUMBERS[Label.UNIQUE])[rows]
        names = {dial.measure for dial in group}
        rest = tuple(one for one in rule.conditions if one.name not in names)
        others = self._arrays.holds(replace(rule, conditions=rest))[rows]
        grids = [self._grid(present or _condition(rules[place], dial), rows) for dial in group]
        for combination in product(*grids):
            held = others.copy()
            for _, flags in combination:
                held &= flags
            said = np.where(above >= 0, above, np.where(held, NUMBERS[rule.label], below))
            yield tuple(threshold for threshold, _ in combination), confuse(gold, said)

    def _grid(self, condition: Condition, rows: Rows) -> list[tuple[float, Flags]]:
        """The thresholds to try, the nearest to the present first, and which rows meet each."""
        return [
            (threshold, self._arrays.meets(replace(condition, threshold=threshold))[rows])
            for threshold in tried_thresholds(condition)
        ]

    def _first(self, rules: Sequence[Rule], otherwise: int) -> Labels:
        said = np.full(len(self.gold), otherwise)
        for rule in reversed(rules):
            said[self._arrays.holds(rule)] = NUMBERS[rule.label]
        return said


def label_of(rules: Sequence[Rule], dials: Sequence[Dial]) -> list[Label]:
    """The labels that rules with these dials give."""
    found = {rules[dial.place].label for dial in dials}
    return [label for label in Label if label in found]


def tried_thresholds(condition: Condition) -> list[float]:
    """The grid of the measure with the present threshold, the nearest to it first."""
    measure, present = MEASURES[condition.name], condition.threshold or 0.0
    # the ends would ask for nothing, or for what can never be
    if measure.most == math.inf:
        grid = [float(whole) for whole in range(int(measure.least), _MOST_WHOLE + 1)]
    else:
        grid = [round(step * _STEP, 2) for step in range(1, round(1 / _STEP))]
    return sorted({*grid, present}, key=lambda value: (abs(value - present), value))


def _groups(dials: Sequence[Dial]) -> list[tuple[Dial, ...]]:
    """Each dial, then each two of a rule."""
    both = [pair for pair in combinations(dials, 2) if pair[0].place == pair[1].place]
    return [*((dial,) for dial in dials), *both]


def _turned(
    rules: tuple[Rule, ...], group: Sequence[Dial], thresholds: Sequence[float]
) -> tuple[Rule, ...]:
    place = group[0].place
    rule = rules[place]
    for dial, threshold in zip(group, thresholds, strict=True):
        rule = with_threshold(rule, dial.measure, threshold)
    return (*rules[:place], rule, *rules[place + 1 :])


def _condition(rule: Rule, dial: Dial) -> Condition:
    return next(one for one in rule.conditions if one.name == dial.measure)
