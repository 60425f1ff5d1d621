"""What thresholds are fitted for: enough of what is told is right, and then as much as can be.

candidates, the place of the first rule that holds of each → Tally of each set → a score
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from factcheck.lab.judge.held_out import LABELS, SETS, HeldOut
from factcheck.records import Label, Rule, Severity
from factcheck.tuning.search import Places, Rows, Score

Counts = NDArray[np.float64]
# One-sided, three times in four: what is told is few, and by chance all of it may be right.
_SURENESS = 0.67
# What one point of precision that is lacking costs in points of recall. Not without end: a rule
# that tells nothing lacks nothing, and is worth nothing.
_PRICE = 5.0


@dataclass(frozen=True)
class Goals:
    """The shares of what is told that must be right, and what an article pair may have of errors.

    `false_errors` and `false_warnings` are those of a pair of real articles, `as_agree` the share
    of sure conflicts that may be told as agreement.
    """

    errors: float = 0.9
    warnings: float = 0.6
    agree: float = 0.85
    false_errors: float = 0.05
    false_warnings: float = 0.2
    as_agree: float = 0.08


@dataclass(frozen=True)
class Tally:
    """Counts of each set in SETS, arrays of that length.

    `hit` are sure conflicts of the gold that a conflict tells, `hit_by_error` those that an error
    does, `as_agree` those that only an agreement does.
    """

    pairs: Counts
    errors: Counts
    true_errors: Counts
    warnings: Counts
    true_warnings: Counts
    agreed: Counts
    truly_agreed: Counts
    conflicts: Counts
    hit: Counts
    hit_by_error: Counts
    as_agree: Counts
    agreements: Counts
    agreements_hit: Counts


class Part:
    """Some article pairs of all, for which rules are tallied."""

    def __init__(self, held: HeldOut, items: Sequence[int]) -> None:
        """`items` are the numbers of the article pairs."""
        self._held, self._items = held, np.array(items, np.int64)

    @cached_property
    def rows(self) -> Rows:
        """The candidates of these article pairs."""
        rows: Rows = np.flatnonzero(np.isin(self._held.items, self._items))
        return rows

    @cached_property
    def _sets(self) -> NDArray[np.int64]:
        return self._held.sets[self._held.items[self.rows]]

    @cached_property
    def _gold(self) -> NDArray[np.bool_]:
        return np.isin(self._held.gold_items, self._items)

    @cached_property
    def _true(self) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
        conflict, agree = (self._held.hitting(label)[self.rows] for label in ("conflict", "agree"))
        return conflict, agree

    def tally(self, rules: Sequence[Rule], places: Places) -> Tally:
        """What the rules come to; `places` are those of the first rule that holds of each row."""
        conflict, agree = (_gives(rules, places, label) for label in (Label.CONFLICT, Label.AGREE))
        error = conflict & _is_error(rules, places)
        told = {"any": conflict, "error": error, "agree": agree}
        hit = {name: self._reached(flags) for name, flags in told.items()}
        true_conflict, true_agree = self._true
        sure = self._gold & (self._held.labels == LABELS.index("conflict")) & self._held.sure
        agreements = self._gold & (self._held.labels == LABELS.index("agree"))
        count, gold = self._count, self._count_gold
        return Tally(
            pairs=_by_set(self._held.sets[self._items]),
            errors=count(error),
            true_errors=count(error & true_conflict),
            warnings=count(conflict & ~error),
            true_warnings=count(conflict & ~error & true_conflict),
            agreed=count(agree),
            truly_agreed=count(agree & true_agree),
            conflicts=gold(sure),
            hit=gold(sure & hit["any"]),
            hit_by_error=gold(sure & hit["error"]),
            as_agree=gold(sure & hit["agree"] & ~hit["any"]),
            agreements=gold(agreements),
            agreements_hit=gold(agreements & hit["agree"]),
        )

    def _reached(self, flags: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """For each gold pair of all, whether one of those rows hits it."""
        among = np.zeros(len(self._held.columns), bool)
        among[self.rows] = flags
        reached = np.zeros(len(self._held.labels), bool)
        reached[self._held.hits[among[self._held.hits[:, 0]], 1]] = True
        return reached

    def _count(self, flags: NDArray[np.bool_]) -> Counts:
        return _by_set(self._sets[flags])

    def _count_gold(self, flags: NDArray[np.bool_]) -> Counts:
        return _by_set(self._held.sets[self._held.gold_items[flags]])


def score(tally: Tally, goals: Goals) -> Score:
    """The higher the better: the shares that are found, less what the goals are missed by.

    Each set weighs by the root of its gold pairs, between each pair counting alike and each set.
    """
    conflict, agree = _weights(tally.conflicts), _weights(tally.agreements)
    real = SETS.index("real articles")
    false_errors, false_warnings = (
        _ratio(float(told[real] - true[real]), float(tally.pairs[real]))
        for told, true in ((tally.errors, tally.true_errors), (tally.warnings, tally.true_warnings))
    )
    as_agree = _share(tally.as_agree, tally.conflicts, conflict)
    lacking = (
        goals.errors - _lower(tally.true_errors, tally.errors, conflict),
        goals.warnings - _lower(tally.true_warnings, tally.warnings, conflict),
        goals.agree - _lower(tally.truly_agreed, tally.agreed, agree),
        false_errors - goals.false_errors,
        false_warnings - goals.false_warnings,
        as_agree - goals.as_agree,
    )
    found = (
        _share(tally.hit_by_error, tally.conflicts, conflict)
        + _share(tally.hit, tally.conflicts, conflict)
        + _share(tally.agreements_hit, tally.agreements, agree)
    )
    return (round(found - _PRICE * sum(max(0.0, one) for one in lacking), 4),)


def _weights(gold: Counts) -> Counts:
    weights: Counts = 1 / np.sqrt(np.maximum(gold, 1))
    return weights


def _lower(true: Counts, told: Counts, weights: Counts) -> float:
    """The lower end of the share of what is told that is true (Wilson 1927); 1 if nothing is."""
    total = float(told @ weights)
    if not total:
        return 1.0
    share, z = float(true @ weights) / total, _SURENESS
    # so many of equal weight would tell as much
    count = total**2 / float(told @ weights**2)
    middle = share + z**2 / (2 * count)
    spread = z * math.sqrt(share * (1 - share) / count + z**2 / (4 * count**2))
    return (middle - spread) / (1 + z**2 / count)


def _share(part: Counts, whole: Counts, weights: Counts) -> float:
    return _ratio(float(part @ weights), float(whole @ weights))


def _ratio(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def _gives(rules: Sequence[Rule], places: Places, label: Label) -> NDArray[np.bool_]:
    flags = np.array([*(rule.label is label for rule in rules), False])
    given: NDArray[np.bool_] = flags[places]
    return given


def _is_error(rules: Sequence[Rule], places: Places) -> NDArray[np.bool_]:
    flags = np.array([*(rule.severity is Severity.ERROR for rule in rules), False])
    errors: NDArray[np.bool_] = flags[places]
    return errors


def _by_set(sets: NDArray[np.int64]) -> Counts:
    return np.bincount(sets, minlength=len(SETS)).astype(np.float64)
