"""The judge's probabilities → how likely each label is of all that is proposed.

The judge reads two sentences, but not what else is proposed. How near two statements are by cosine,
whether either has a nearer partner and how many words they share tells more: a logistic regression
of these and of the judge's own log odds, fitted by `python -m factcheck.lab.judge.calibrate`.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from factcheck.english.words import content_stems, tokens
from factcheck.records import Judgement, Match

Floats = NDArray[np.float64]
Weights = Sequence[Sequence[float]] | Floats

LABELS = ("agree", "neither", "conflict")
# a row a label, in that order: a constant, then the weights of `signals`
WEIGHTS = (
    (-0.156, -0.0405, -0.543, -0.606, -1.25, -0.0554, 0.189, 0.456),
    (-0.117, -0.0788, 0.79, -0.127, 1.67, 0.245, -0.0788, -1.46),
    (0.273, 0.119, -0.247, 0.733, -0.419, -0.189, -0.11, 1.01),
)
# beside it a probability makes no difference
_LEAST = 1e-3
# nearer partners and words in common beyond these tell no more
_RANK, _WORDS = 6, 12


def calibrated(judgement: Judgement, match: Match) -> Judgement:
    """The same with calibrated probabilities of the three labels, to four decimals."""
    row = chances(signals(judgement, match)[None], WEIGHTS)[0]
    return judgement._replace(**dict(zip(LABELS, row.round(4).tolist(), strict=True)))


def chances(rows: Floats, weights: Weights) -> Floats:
    """The probability of each label, shape (n, 3), by the signals of n matches."""
    table = np.array(weights)
    scores = table[:, 0] + rows @ table[:, 1:].T
    shares = np.exp(scores - scores.max(axis=1, keepdims=True))
    result: Floats = shares / shares.sum(axis=1, keepdims=True)
    return result


def signals(judgement: Judgement, match: Match) -> Floats:
    """What it rests on, of shape (7,).

    The log odds of the three labels, the cosine, the rank, how many words that carry content both
    have, and their share of all that either has.
    """
    ours, theirs = stems(match.left.text), stems(match.right.text)
    shared = len(ours & theirs)
    odds = [math.log((one + _LEAST) / (1 - one + _LEAST)) for one in judgement[:3]]
    alike = shared / (len(ours | theirs) or 1)
    return np.array([*odds, match.similarity, min(match.rank, _RANK), min(shared, _WORDS), alike])


@lru_cache(maxsize=4096)
def stems(text: str) -> frozenset[str]:
    """The stems of the words that carry content; each text is asked for with many partners."""
    return frozenset(content_stems(tokens(text)))
