"""The search for thresholds: the rules, what is to be best → the rules with the best thresholds.

One threshold after the other, and each two of a rule, is moved over a coarse grid as long as the
score gets better; of equals, what is nearest to the present stays.
"""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product

import numpy as np
from numpy.typing import NDArray

from factcheck.pipeline.rule_arrays import Columns, Flags, RuleArrays, with_threshold
from factcheck.records import Condition, Rule
from factcheck.verdicts import MEASURES

_ROUNDS = 10  # by then nothing changed in any run
# A few hundred pairs can't tell finer thresholds apart.
COARSE = tuple(round(step * 0.05, 2) for step in range(1, 20))
_MOST_WHOLE = 6  # of ranks and counts

Rows = NDArray[np.int64]
# of each row, the place of the first rule that holds; as many as there are rules where none does
Places = NDArray[np.int64]
Score = tuple[float, ...]


@dataclass(frozen=True)
class Dial:
    """A threshold that may be fitted: the rule's place in the order, and the measure."""

    place: int
    measure: str


class Search:
    """Looks for the thresholds that are best on some rows of evidence."""

    def __init__(self, columns: Columns, *, shares: Sequence[float] = COARSE) -> None:
        """`shares` are tried of measures that lie between 0 and 1."""
        self._arrays = RuleArrays(columns)
        self._shares = shares

    def first(self, rules: Sequence[Rule]) -> Places:
        """The place of the first rule that holds of each row."""
        return self._arrays.first(rules)

    def fit(
        self,
        rules: tuple[Rule, ...],
        dials: Sequence[Dial],
        rows: Rows,
        score: Callable[[Places], Score],
        allowed: Callable[[Places], bool] = lambda places: True,
    ) -> tuple[Rule, ...]:
        """The rules with the thresholds whose score is highest on these rows, of those allowed.

        `score` is given the places of these rows only.
        """
        best, fitted = score(self.first(rules)[rows]), rules
        for _ in range(_ROUNDS):
            start = best
            for group in _groups(dials):
                for thresholds, places in self.tries(rules, fitted, group, rows):
                    found = score(places)
                    if found > best and allowed(places):
                        best, chosen = found, thresholds
                        fitted = _turned(fitted, group, chosen)
            if best == start:
                break
        return fitted

    def tries(
        self,
        rules: tuple[Rule, ...],
        fitted: tuple[Rule, ...],
        group: Sequence[Dial],
        rows: Rows,
        present: Condition | None = None,
    ) -> Iterator[tuple[tuple[float, ...], Places]]:
        """Every combination of thresholds of one rule's dials, and the places of these rows."""
        place = group[0].place
        before = self.first(fitted[:place])[rows]
        after = self.first(fitted[place + 1 :])[rows] + place + 1
        names = {dial.measure for dial in group}
        rest = tuple(one for one in fitted[place].conditions if one.name not in names)
        others = self._arrays.holds(replace(fitted[place], conditions=rest))[rows]
        grids = [self._grid(present or condition_of(rules[place], dial), rows) for dial in group]
        for combination in product(*grids):
            held = others.copy()
            for _, flags in combination:
                held &= flags
            places = np.where(before < place, before, np.where(held, place, after))
            yield tuple(threshold for threshold, _ in combination), places

    def _grid(self, condition: Condition, rows: Rows) -> list[tuple[float, Flags]]:
        """The thresholds to try, the nearest to the present first, and which rows meet each."""
        return [
            (threshold, self._arrays.meets(replace(condition, threshold=threshold))[rows])
            for threshold in tried_thresholds(condition, self._shares)
        ]


def tried_thresholds(condition: Condition, shares: Sequence[float] = COARSE) -> list[float]:
    """The grid of the measure with the present threshold, the nearest to it first."""
    measure, present = MEASURES[condition.name], condition.threshold or 0.0
    # the ends would ask for nothing, or for what can never be
    if measure.most == math.inf:
        grid = [float(whole) for whole in range(int(measure.least), _MOST_WHOLE + 1)]
    else:
        grid = list(shares)
    return sorted({*grid, present}, key=lambda value: (abs(value - present), value))


def condition_of(rule: Rule, dial: Dial) -> Condition:
    """The condition that the dial turns."""
    return next(one for one in rule.conditions if one.name == dial.measure)


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
