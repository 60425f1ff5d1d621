"""Evidence and thresholds → the verdict on each match, fast enough to follow a finger.

Every condition is held against all evidence once, as an array; a moved threshold holds one anew.
"""

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from factcheck.errors import FactcheckError
from factcheck.pipeline.rule_arrays import RuleArrays, columns_of, with_threshold
from factcheck.records import Condition, Evidence, Label, Rule, Verdict
from factcheck.verdicts import MEASURES, UNMATCHED, decide_match

Numbers = NDArray[np.int64]


class Deciding:
    """The verdicts of rules whose thresholds move, on evidence that stays."""

    def __init__(self, evidences: Sequence[Evidence], rules: Sequence[Rule]) -> None:
        """`rules` as the settings have them."""
        self._evidences = evidences
        self._arrays = RuleArrays(columns_of(evidences))
        self.before = tuple(rules)
        self.rules = list(rules)
        self._first = self._arrays.first(self.rules)
        # by match and rule: a threshold changes which rule decides, not what that rule says
        self._verdicts: dict[tuple[int, str], Verdict] = {}

    def verdict(self, number: int) -> Verdict:
        """What the rules say of that match now."""
        return self._verdict(number, int(self._first[number]))

    def verdicts(self) -> list[Verdict]:
        """The same of all matches."""
        return [self._verdict(number, place) for number, place in enumerate(self._first.tolist())]

    def _verdict(self, number: int, place: int) -> Verdict:
        rule = self._rule(place)
        key = number, rule.id
        if key not in self._verdicts:
            # one rule decides, so that the others need not be tried again
            self._verdicts[key] = decide_match(self._evidences[number], [rule])
        return self._verdicts[key]

    def label(self, number: int) -> Label:
        """The label alone, which costs nothing."""
        return self._rule(self._first[number]).label

    def move(self, rule_id: str, measure: str, threshold: float) -> list[int]:
        """Puts that threshold in force; the numbers of the matches that another rule decides now.

        Raises FactcheckError if there is no such threshold, or it lies out of bounds.
        """
        place = next((n for n, rule in enumerate(self.rules) if rule.id == rule_id), None)
        known = place is not None and measure in thresholds(self.rules[place])
        if place is None or not known:
            raise FactcheckError(f"no rule {rule_id!r} with a threshold for {measure!r}")
        bounds = MEASURES[measure].least, MEASURES[measure].most
        if math.isnan(threshold) or not bounds[0] <= threshold <= bounds[1]:
            raise FactcheckError(f"{measure} lies between {bounds[0]:g} and {bounds[1]:g}")
        self.rules[place] = with_threshold(self.rules[place], measure, round(threshold, 4))
        before, self._first = self._first, self._arrays.first(self.rules)
        return [int(number) for number in np.flatnonzero(before != self._first)]

    def reset(self) -> list[int]:
        """Puts the settings' own thresholds back; the matches that another rule decides now."""
        self.rules = list(self.before)
        before, self._first = self._first, self._arrays.first(self.rules)
        return [int(number) for number in np.flatnonzero(before != self._first)]

    def moved(self) -> dict[tuple[str, str], float]:
        """The thresholds that are not those of the settings, by rule and measure."""
        return {
            (rule.id, name): condition.threshold
            for rule, old in zip(self.rules, self.before, strict=True)
            for name, condition in thresholds(rule).items()
            if condition.threshold is not None and condition != thresholds(old)[name]
        }

    def _rule(self, place: int) -> Rule:
        return self.rules[place] if place < len(self.rules) else UNMATCHED


def thresholds(rule: Rule) -> dict[str, Condition]:
    """The conditions of a rule that hold a measure against a threshold, by measure."""
    return {one.name: one for one in rule.conditions if one.threshold is not None}
