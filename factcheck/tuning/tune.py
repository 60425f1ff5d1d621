"""Thresholds that rules mark as tunable, fitted to labelled pairs.

What is told of the result is cross-validated: each pair is judged by thresholds that were fitted to
other pairs. All dials are tried together, and those of each rule alone; a choice after which a
label's F1 falls, or the mean F1 does not surely rise, is out, and if all are, the thresholds stay.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from factcheck.errors import LabelledError
from factcheck.records import Evidence, Label, Rule, Verdict
from factcheck.tuning.fitting import Fitting, Tuned, label_of
from factcheck.tuning.labelled import LabelledPair
from factcheck.tuning.objective import NUMBERS, Labels, Objective, confuse, sureness
from factcheck.tuning.scores import Evaluation, evaluate
from factcheck.tuning.search import Dial, Rows
from factcheck.verdicts import decide_match

# Each label's pairs. With fewer, a part of the cross-validation has under four of a label, and
# the 95 % interval of a share is wider than 40 points.
LEAST = 20
PARTS = 5
# In so many of 100 samples the mean F1 must rise; below, labels of the other half of our own pairs
# got worse as often as better.
SURE = 0.9
_SEED = 20240101
_REPEATS = 3


@dataclass(frozen=True)
class Tuning:
    """The outcome: `rules` as fitted, and every threshold that was tuned.

    `before` has the error rates of the rules as they were, `after` those of fitted ones on pairs
    that they were not fitted to. `held_back` names the labels whose F1 would have fallen; then
    nothing changes, and neither does it where `unsure`. `reached` tells whether the objective's
    least share is.
    """

    objective: Objective
    rules: tuple[Rule, ...]
    tuned: tuple[Tuned, ...]
    before: Evaluation
    after: Evaluation
    held_back: tuple[Label, ...] = ()
    unsure: bool = False
    reached: bool = True

    @property
    def changed(self) -> tuple[Tuned, ...]:
        """The thresholds that are others now."""
        return tuple(one for one in self.tuned if one.before != one.after)


def check_enough(pairs: Sequence[LabelledPair], path: str) -> None:
    """Raises LabelledError where a label has too few pairs to fit and to check."""
    counts = {label: sum(pair.label is label for pair in pairs) for label in Label}
    few = [f"{count} {label.value}" for label, count in counts.items() if count < LEAST]
    if few:
        raise LabelledError(
            f"{path}: has only {' and '.join(few)}, and tune needs {LEAST} pairs of each label; "
            "label more, such as with factcheck audit"
        )


def tune(
    pairs: Sequence[LabelledPair],
    evidences: Sequence[Evidence],
    rules: Sequence[Rule],
    dials: Sequence[Dial],
    objective: Objective,
    progress: Callable[[str, int, int], None] = lambda stage, done, total: None,
) -> Tuning:
    """The thresholds of these dials that are best by the objective; one Evidence a pair."""
    rules, gold = tuple(rules), np.array([NUMBERS[pair.label] for pair in pairs], np.int64)
    fitting = Fitting(gold, evidences, objective)
    tried = [
        _Tried(chosen, fitting, rules, progress, (number, len(_choices(dials))))
        for number, chosen in enumerate(_choices(dials))
    ]
    good = [one for one in tried if one.is_sure and not one.fallen]
    # of equals, all dials come first
    best = max(good, key=lambda one: one.score) if good else None
    before = [decide_match(one, rules) for one in evidences]
    after = before if best is None else best.verdicts(evidences)
    fitted = rules if best is None else fitting.fit(rules, best.dials, fitting.everything)
    return Tuning(
        objective=objective,
        rules=fitted,
        tuned=tuple(fitting.tuned(rules, fitted, dials)),
        before=evaluate(pairs, before),
        after=evaluate(pairs, after),
        held_back=() if best else tried[0].fallen,
        unsure=best is None,
        reached=fitting.reached(fitted, dials),
    )


def _choices(dials: Sequence[Dial]) -> list[tuple[Dial, ...]]:
    """All dials together, and those of each rule alone, which need fewer labels to be sure of."""
    places = sorted({dial.place for dial in dials})
    alone = [tuple(dial for dial in dials if dial.place == place) for place in places]
    return [tuple(dials), *(alone if len(alone) > 1 else [])]


class _Tried:
    """What a choice of dials comes to on pairs that thresholds were not fitted to."""

    def __init__(
        self,
        dials: tuple[Dial, ...],
        fitting: Fitting,
        rules: tuple[Rule, ...],
        progress: Callable[[str, int, int], None],
        turn: tuple[int, int],
    ) -> None:
        self.dials = dials
        self._judged: list[tuple[tuple[Rule, ...], Rows]] = []
        labels = label_of(rules, dials)
        before = confuse(fitting.gold, fitting.said(rules))
        confusions, risen = [], []
        parts = _parts(fitting.gold)
        for repeat, split in enumerate(parts):
            progress("fitting thresholds", turn[0] * len(parts) + repeat, turn[1] * len(parts))
            said = fitting.said(rules)
            for learn, judge in split:
                fitted = fitting.fit(rules, dials, learn)
                said[judge] = fitting.said(fitted)[judge]
                if repeat == 0:
                    self._judged.append((fitted, judge))
            confusions.append(confuse(fitting.gold, said))
            risen.append(sureness(fitting.gold, fitting.said(rules), said))
        scores = [fitting.objective.score(one, labels) for one in confusions]
        self.score = tuple(sum(column) for column in zip(*scores, strict=True))
        self.fallen = fitting.fallen(before, confusions)
        self.is_sure = fitting.objective.least is not None or min(risen) >= SURE

    def verdicts(self, evidences: Sequence[Evidence]) -> list[Verdict]:
        """Each pair's verdict by the rules that were fitted without it."""
        rules_of = {row: rules for rules, rows in self._judged for row in rows.tolist()}
        return [decide_match(evidence, rules_of[row]) for row, evidence in enumerate(evidences)]


def _parts(gold: Labels) -> list[list[tuple[Rows, Rows]]]:
    """Several times over, the rows to learn from and to judge, each row being judged once."""
    # sklearn takes a second to import
    from sklearn.model_selection import StratifiedKFold

    places = np.zeros((len(gold), 1))
    return [
        list(StratifiedKFold(PARTS, shuffle=True, random_state=_SEED + repeat).split(places, gold))
        for repeat in range(_REPEATS)
    ]
