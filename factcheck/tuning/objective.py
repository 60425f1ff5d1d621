"""What is to be best when thresholds are fitted: F1, or recall at a precision, or the reverse."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from factcheck.records import Label

Labels = NDArray[np.int64]
Confusion = list[list[int]]
# a label as the number that it has in arrays
NUMBERS: Mapping[Label, int] = {label: number for number, label in enumerate(Label)}
_SAMPLES, _SEED = 2000, 20240101
_WRITTEN = re.compile(
    r"(?:best\s+)?(?:(?P<f1>f1)|(?P<best>recall|precision)\s+at\s+(?P<least>precision|recall)"
    r"\s+(?P<share>0?\.\d+|[01](?:\.0*)?))",
    re.IGNORECASE,
)


class Figure(str, Enum):
    """A share that may be best."""

    F1 = "f1"
    PRECISION = "precision"
    RECALL = "recall"


@dataclass(frozen=True)
class Objective:
    """The figure to be best, and the least share of the other figure, where there is one."""

    best: Figure = Figure.F1
    least: float | None = None

    @property
    def other(self) -> Figure:
        """The figure that has a least share."""
        return Figure.RECALL if self.best is Figure.PRECISION else Figure.PRECISION

    def __str__(self) -> str:
        """As `read_objective` reads it."""
        if self.least is None:
            return "best F1"
        return f"best {self.best.value} at {self.other.value} {self.least:g}"

    def score(self, confusion: Confusion, labels: Sequence[Label]) -> tuple[float, ...]:
        """The higher the better; F1 is the mean of all labels, other figures that of `labels`."""
        f1 = sum(figure(confusion, label, Figure.F1) for label in Label)
        if self.least is None:
            return (round(f1, 9),)
        lacking = sum(max(0.0, self.least - figure(confusion, one, self.other)) for one in labels)
        best = sum(figure(confusion, label, self.best) for label in labels)
        return round(-lacking, 9), round(best, 9), round(f1, 9)


def read_objective(text: str) -> Objective | None:
    """The objective that the words name, such as "best recall at precision 0.9"; else None."""
    written = _WRITTEN.fullmatch(" ".join(text.split()))
    if written is None:
        return None
    if written["f1"]:
        return Objective()
    best, least = Figure(written["best"].lower()), Figure(written["least"].lower())
    return None if best is least else Objective(best, float(written["share"]))


def confuse(gold: Labels, said: Labels) -> Confusion:
    """How often each label was given where people gave each label, by their numbers."""
    size = len(NUMBERS)
    counts = np.bincount(gold * size + said, minlength=size * size).tolist()
    return [counts[start : start + size] for start in range(0, size * size, size)]


def sureness(gold: Labels, before: Labels, after: Labels) -> float:
    """The share of samples, drawn anew from these pairs, in which F1 rises in the mean of labels.

    That is the paired bootstrap: both are judged on the same sample.
    """
    size = len(NUMBERS)
    cells = np.bincount((gold * size + before) * size + after, minlength=size**3)
    draw = np.random.default_rng(_SEED)
    drawn = draw.multinomial(len(gold), cells / len(gold), size=_SAMPLES)
    table = drawn.reshape(-1, size, size, size)
    gain = _f1(table.sum(2)) - _f1(table.sum(3))
    return float((gain > 0).mean())


def _f1(confusions: NDArray[np.int64]) -> NDArray[np.float64]:
    """The sum of every label's F1, of each confusion."""
    right = np.diagonal(confusions, axis1=1, axis2=2)
    of = confusions.sum(1) + confusions.sum(2)
    total: NDArray[np.float64] = (2 * right / np.maximum(of, 1)).sum(1)
    return total


def figure(confusion: Confusion, label: Label, which: Figure) -> float:
    """That figure of a label; 0 where nothing is said, or there is nothing to say."""
    number = NUMBERS[label]
    right, meant = confusion[number][number], sum(confusion[number])
    found = sum(row[number] for row in confusion)
    of = {Figure.PRECISION: found, Figure.RECALL: meant, Figure.F1: (meant + found) / 2}[which]
    return right / of if of else 0.0
