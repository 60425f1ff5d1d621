"""What was looked at of a claim → whether the evidence supports it, in several ways.

Each way gives figures of a claim; what makes "supported" of them (a threshold, and weights where
there are several figures) is learnt on one half of the claims and used on the other, both ways.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from factcheck.lab.accuracy.coverage import names_missing, words_covered
from factcheck.lab.accuracy.wice import Answer, Answered, Looked, Support
from factcheck.lab.fitting.same_fact import learn
from factcheck.tuning.scores import Figure

_BEST = 3  # windows that together tell for a claim
_SAMPLES, _SEED, _ENDS = 2000, 20240101, (2.5, 97.5)

Numbers = NDArray[np.float64]
Truth = NDArray[np.bool_]


@dataclass(frozen=True)
class Case:
    """A claim, its texts (itself first, then its statements) and the model's answers on them."""

    claim: Support
    looked: tuple[Looked, ...]
    answered: tuple[Answered, ...]


Way = Callable[[Case], Sequence[float]]


def _cosine(case: Case) -> Sequence[float]:
    return (case.looked[0].cosine,)


def _alone(case: Case) -> Sequence[float]:
    return (max((entailed for entailed, _ in case.answered[0].alone), default=0.0),)


def _best_windows(case: Case) -> Sequence[float]:
    """The mean of the claim's three highest scores, entailment less contradiction."""
    scores = sorted(map(_score, _windows(case.answered[0])), reverse=True)[:_BEST]
    return (float(np.mean(scores)) if scores else -1.0,)


def _least(case: Case) -> Sequence[float]:
    return (min(_of_statements(case)),)


def _mean(case: Case) -> Sequence[float]:
    return (float(np.mean(_of_statements(case))),)


def _covered(case: Case) -> Sequence[float]:
    return words_covered(case.claim, case.looked[0]), names_missing(case.claim)


def _together(case: Case) -> Sequence[float]:
    return *_best_windows(case), *_least(case), *_covered(case)


# the first two are the baselines
WAYS: Mapping[str, Way] = {
    "cosine": _cosine,
    "sentence + entailment only": _alone,
    "windows: the mean of the three best": _best_windows,
    "statements: the least, each by its best window": _least,
    "statements: their mean, each by its best window": _mean,
    "words covered, names and figures missing": _covered,
    "windows, the least statement, words, names and figures together": _together,
}


def judge_support(cases: Sequence[Case], way: Way) -> Truth:
    """Whether each claim counts as supported, by what the other half of the claims taught."""
    rows = np.array([way(case) for case in cases], np.float64)
    truth = np.array([case.claim.supported for case in cases], np.bool_)
    half = np.array([_half(case.claim) for case in cases])
    said = np.zeros(len(cases), np.bool_)
    for one in (0, 1):
        taught, judged = half != one, half == one
        scores = _scores(rows, rows[taught], truth[taught])
        said[judged] = scores[judged] >= _threshold(scores[taught], truth[taught])
    return said


def balanced(said: Truth, truth: Truth) -> Figure:
    """The mean of the shares of both classes that are told rightly, with its interval."""
    draws = np.random.default_rng(_SEED).integers(len(truth), size=(_SAMPLES, len(truth)))
    shares = [_balance(said[draw], truth[draw]) for draw in draws]
    low, high = np.percentile(shares, _ENDS)
    values = (_balance(said, truth), low, high)
    return Figure(*(round(float(value), 4) for value in values))


def _scores(rows: Numbers, taught: Numbers, truth: Truth) -> Numbers:
    if rows.shape[1] == 1 or len(set(truth)) < 2:
        return rows[:, 0]
    weights, bias = learn(taught, truth)
    found: Numbers = rows @ weights + bias
    return found


def _threshold(scores: Numbers, truth: Truth) -> float:
    """The one with the best balance."""
    return float(max(np.unique(scores), key=lambda at: _balance(scores >= at, truth), default=0.0))


def _balance(said: Truth, truth: Truth) -> float:
    rates = [(said[truth == one] == one).mean() for one in (True, False) if (truth == one).any()]
    return float(np.mean(rates)) if rates else 0.0


def _half(claim: Support) -> int:
    # parts of one text's evidence come with the same claim, and must be on one side
    return hashlib.sha256(claim.claim.encode()).digest()[0] % 2


def _of_statements(case: Case) -> list[float]:
    return [max(map(_score, _windows(one)), default=-1.0) for one in case.answered[1:]]


def _windows(answered: Answered) -> tuple[Answer, ...]:
    return answered.alone + answered.wider


def _score(answer: Answer) -> float:
    entailed, contradicted = answer
    return entailed - contradicted
