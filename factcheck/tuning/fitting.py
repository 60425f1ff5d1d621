"""Labelled pairs of statements, to which thresholds are fitted by an objective."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from factcheck.pipeline.rule_arrays import columns_of
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
from factcheck.tuning.search import Dial, Places, Rows, Score, Search, condition_of


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
        self._search = Search(columns_of(evidences))

    def said(self, rules: Sequence[Rule]) -> Labels:
        """The number of the label of the first rule that holds of each pair."""
        return _labels(rules, self._search.first(rules))

    def fit(self, rules: tuple[Rule, ...], dials: Sequence[Dial], rows: Rows) -> tuple[Rule, ...]:
        """The rules with the thresholds that are best on these rows."""
        gold, labels = self.gold[rows], label_of(rules, dials)
        before = confuse(gold, self.said(rules)[rows])

        def score(places: Places) -> Score:
            return self.objective.score(confuse(gold, _labels(rules, places)), labels)

        def allowed(places: Places) -> bool:
            return not self.fallen(before, [confuse(gold, _labels(rules, places))])

        return self._search.fit(rules, dials, rows, score, allowed)

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
            before, after = (condition_of(each[dial.place], dial) for each in (rules, fitted))
            yield Tuned(fitted[dial.place], before, after, tuple(self._curve(fitted, dial, before)))

    def reached(self, rules: Sequence[Rule], dials: Sequence[Dial]) -> bool:
        """Whether the least share that the objective names is, on all pairs."""
        confusion = confuse(self.gold, self.said(rules))
        score = self.objective.score(confusion, label_of(rules, dials))
        return self.objective.least is None or score[0] >= 0

    def _curve(self, rules: tuple[Rule, ...], dial: Dial, before: Condition) -> Iterator[Point]:
        label = rules[dial.place].label
        tries = self._search.tries(rules, rules, (dial,), self.everything, present=before)
        for (threshold,), places in sorted(tries, key=lambda tried: tried[0]):
            confusion = confuse(self.gold, _labels(rules, places))
            shares = (figure(confusion, label, one) for one in (Figure.PRECISION, Figure.RECALL))
            yield Point(threshold, *shares)


def label_of(rules: Sequence[Rule], dials: Sequence[Dial]) -> list[Label]:
    """The labels that rules with these dials give."""
    found = {rules[dial.place].label for dial in dials}
    return [label for label in Label if label in found]


def _labels(rules: Sequence[Rule], places: Places) -> Labels:
    """The number of the label of each place; where no rule holds, both are alone."""
    numbers = [*(NUMBERS[rule.label] for rule in rules), NUMBERS[Label.UNIQUE]]
    found: Labels = np.array(numbers, np.int64)[places]
    return found
