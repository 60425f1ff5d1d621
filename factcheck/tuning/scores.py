"""How right the rules are on labelled pairs: labelled pairs and verdicts → Evaluation.

Every figure comes with the interval in which it lies for 95 in 100 samples that are drawn anew,
with replacement, from the same pairs (the percentile bootstrap of Efron and Tibshirani, 1993).
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from factcheck.records import Kind, Label, Verdict
from factcheck.tuning.labelled import LabelledPair

# Ends of intervals then differ by under half a point from one seed to the next, for 300 pairs.
_SAMPLES = 2000
_SEED = 20240101
_ENDS = (2.5, 97.5)

Counts = NDArray[np.int64]


class Figure(NamedTuple):
    """A share, 0 to 1, and the ends of its interval; all None where there is nothing to share."""

    value: float | None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True)
class Outcome:
    """A labelled pair and the verdict of the rules on it."""

    pair: LabelledPair
    verdict: Verdict

    @property
    def is_right(self) -> bool:
        """Whether the label is; a conflict of another kind is a conflict all the same."""
        return self.pair.label is self.verdict.label


@dataclass(frozen=True)
class Scores:
    """Of one label or kind: how many there are, how many were said, how many of these rightly."""

    gold: int
    said: int
    right: int
    precision: Figure
    recall: Figure
    f1: Figure


@dataclass(frozen=True)
class Group:
    """The pairs that bear one note: how many they are and how many got the right label."""

    pairs: int
    right: int
    accuracy: Figure


@dataclass(frozen=True)
class Evaluation:
    """All that is counted of some labelled pairs.

    `confusion` tells for each label of the pairs how often each label was said. A kind is right
    if the label is conflict on both sides and the kinds are the same; `called_conflict` tells how
    many of a kind's conflicts were called conflicts of any kind. Pairs that are conflicts of no
    stated kind count for no kind.
    """

    outcomes: tuple[Outcome, ...]
    accuracy: Figure
    labels: Mapping[Label, Scores]
    kinds: Mapping[Kind, Scores]
    called_conflict: Mapping[Kind, int]
    confusion: Mapping[Label, Mapping[Label, int]]
    notes: Mapping[str, Group]


class _Cell(NamedTuple):
    """What is counted: pairs that are alike in all of this."""

    gold: str
    gold_kind: str
    said: str
    said_kind: str


Test = Callable[[_Cell], bool]


def evaluate(pairs: Sequence[LabelledPair], verdicts: Sequence[Verdict]) -> Evaluation:
    """The figures of pairs and of the verdicts on them, one a pair and in the same order."""
    outcomes = tuple(map(Outcome, pairs, verdicts))
    table = _Table(outcomes)
    kinds = [kind for kind in Kind if any(map(table.count, _of_kind(kind)))]
    return Evaluation(
        outcomes=outcomes,
        accuracy=table.share(lambda cell: cell.gold == cell.said, lambda cell: True),
        labels={label: table.scores(*_of_label(label)) for label in Label},
        kinds={kind: table.scores(*_of_kind(kind)) for kind in kinds},
        called_conflict={kind: table.count(_called_conflict(kind)) for kind in kinds},
        confusion={
            gold: {said: table.count(_both(gold, said)) for said in Label} for gold in Label
        },
        notes=_by_note(outcomes),
    )


def worst_errors(outcomes: Iterable[Outcome], most: int) -> list[Outcome]:
    """At most so many wrong labels, gravest first: the surest of each sort of error in turn.

    What is said wrongly is graver than what is left unsaid, and a false conflict than all else.
    An error is the surer, the higher the judge's probability of what was said, or
    without one (and where nothing was said) the similarity.
    """
    wrong = [outcome for outcome in outcomes if not outcome.is_right]
    surest = sorted(wrong, key=lambda outcome: (-_sureness(outcome), outcome.pair.line))
    turn: Counter[tuple[Label, Label]] = Counter()
    placed = []
    for outcome in surest:
        sort = outcome.pair.label, outcome.verdict.label
        placed.append((turn[sort], _SORTS.index(sort), outcome))
        turn[sort] += 1
    placed.sort(key=lambda one: one[:2])
    return [outcome for _, _, outcome in placed[:most]]


def share(right: int, of: int) -> Figure:
    """That share, with its interval."""
    drawn = _draw(np.array([right, of - right], np.int64))
    return _figure(right, of, drawn[:, 0], drawn.sum(axis=1))


_SORTS = (
    (Label.AGREE, Label.CONFLICT),
    (Label.UNIQUE, Label.CONFLICT),
    (Label.CONFLICT, Label.AGREE),
    (Label.UNIQUE, Label.AGREE),
    (Label.CONFLICT, Label.UNIQUE),
    (Label.AGREE, Label.UNIQUE),
)


class _Table:
    """Counts of cells, and the same counts in every sample."""

    def __init__(self, outcomes: Sequence[Outcome]) -> None:
        counts = Counter(map(_cell, outcomes))
        self._cells = sorted(counts)
        self._counts = np.array([counts[cell] for cell in self._cells], np.int64)
        self._drawn = _draw(self._counts)

    def count(self, test: Test) -> int:
        return int(self._counts[self._places(test)].sum())

    def share(self, right: Test, of: Test) -> Figure:
        return self._figure(self._places(right), [self._places(of)])

    def scores(self, gold: Test, said: Test) -> Scores:
        meant, found = self._places(gold), self._places(said)
        right = meant & found
        return Scores(
            gold=self.count(gold),
            said=self.count(said),
            right=int(self._counts[right].sum()),
            precision=self._figure(right, [found]),
            recall=self._figure(right, [meant]),
            f1=self._figure(right, [meant, found]),
        )

    def _places(self, test: Test) -> NDArray[np.bool_]:
        return np.array([test(cell) for cell in self._cells], np.bool_)

    def _figure(self, right: NDArray[np.bool_], of: Sequence[NDArray[np.bool_]]) -> Figure:
        """How often `right` holds in the mean of what it is a share of."""
        columns = np.column_stack([right, sum(part.astype(np.int64) for part in of)])
        tops, bases = (self._drawn @ columns).T
        top, base = self._counts @ columns
        return _figure(top * len(of), base, tops * len(of), bases)


def _draw(counts: Counts) -> Counts:
    # to draw as many pairs again is to draw how many there are of each cell
    total = int(counts.sum())
    if not total:
        return np.zeros((_SAMPLES, len(counts)), np.int64)
    draw = np.random.default_rng(_SEED)
    return draw.multinomial(total, counts / total, size=_SAMPLES)


def _figure(top: int, base: int, tops: Counts, bases: Counts) -> Figure:
    if not base:
        return Figure(None)
    # a sample without any has no share, and does not count
    shares = tops[bases > 0] / bases[bases > 0]
    low, high = np.percentile(shares, _ENDS)
    return Figure(*(round(float(value), 4) for value in (top / base, low, high)))


def _cell(outcome: Outcome) -> _Cell:
    pair, verdict = outcome.pair, outcome.verdict
    # a conflict whose kind nobody stated can be neither the right nor the wrong kind
    stated = pair.kind or pair.label is not Label.CONFLICT
    return _Cell(
        pair.label.value,
        pair.kind.value if pair.kind else "",
        verdict.label.value,
        verdict.kind.value if verdict.kind and stated else "",
    )


def _of_label(label: Label) -> tuple[Test, Test]:
    return lambda cell: cell.gold == label.value, lambda cell: cell.said == label.value


def _of_kind(kind: Kind) -> tuple[Test, Test]:
    return lambda cell: cell.gold_kind == kind.value, lambda cell: cell.said_kind == kind.value


def _both(gold: Label, said: Label) -> Test:
    return lambda cell: cell.gold == gold.value and cell.said == said.value


def _called_conflict(kind: Kind) -> Test:
    return lambda cell: cell.gold_kind == kind.value and cell.said == Label.CONFLICT.value


def _by_note(outcomes: Sequence[Outcome]) -> dict[str, Group]:
    pairs = Counter(outcome.pair.note for outcome in outcomes)
    right = Counter(outcome.pair.note for outcome in outcomes if outcome.is_right)
    return {
        note: Group(pairs[note], right[note], share(right[note], pairs[note]))
        for note in sorted(note for note in pairs if note is not None)
    }


def _sureness(outcome: Outcome) -> float:
    evidence, label = outcome.verdict.evidence, outcome.verdict.label
    if evidence is None:
        return 0.0
    if evidence.judge is None or label is Label.UNIQUE:
        return evidence.match.similarity
    return evidence.judge.conflict if label is Label.CONFLICT else evidence.judge.agree
