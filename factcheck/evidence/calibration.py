"""The judge's probabilities → how likely each label is of all that is proposed.

Conflicts are rarer among articles than in what the judge has learnt from. And it reads two
sentences, but not what else is proposed: whether either statement has a nearer partner and how many
words they share tells more of whether they agree. Two logistic regressions, fitted by
`python -m factcheck.lab.judge.calibrate`. The cosine is none of the signals: the encoder is surer
of the articles that the weights are fitted to, for it has learnt from them.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from factcheck.english.words import stems
from factcheck.records import Judgement, Match

Floats = NDArray[np.float64]


class Calibration(NamedTuple):
    """Of each regression a constant, then the weights of its signals.

    `conflict` rests on the judge's log odds of conflict alone, `agree` is the chance of an
    agreement where there is no conflict.
    """

    conflict: Sequence[float]
    agree: Sequence[float]


SHIPPED = Calibration(conflict=(-1.24, 0.808), agree=(0.296, 0.205, -0.662, -0.344, 0.05))
# beside it a probability makes no difference
_LEAST = 1e-3
# nearer partners and words in common beyond these tell no more
_RANK, _WORDS = 6, 12


def calibrated(judgement: Judgement, match: Match) -> Judgement:
    """The same with calibrated probabilities of the three labels, to four decimals."""
    row = chances(signals(judgement, match)[None])[0]
    agree, neither, conflict = row.round(4).tolist()
    return judgement._replace(agree=agree, neither=neither, conflict=conflict)


def chances(rows: Floats, weights: Calibration = SHIPPED) -> Floats:
    """How likely agree, neither and conflict are by the signals of n matches, shape (n, 3)."""
    conflict = _chance(rows[:, :1], weights.conflict)
    agree = (1 - conflict) * _chance(rows[:, 1:], weights.agree)
    return np.column_stack([agree, 1 - agree - conflict, conflict])


def _chance(rows: Floats, weights: Sequence[float]) -> Floats:
    result: Floats = 1 / (1 + np.exp(-weights[0] - rows @ np.array(weights[1:])))
    return result


def signals(judgement: Judgement, match: Match) -> Floats:
    """What the regressions rest on, of shape (5,).

    The judge's log odds of conflict; then those of agree and of neither, the rank, and how many
    words that carry content both have.
    """
    shared = len(stems(match.left.text) & stems(match.right.text))
    odds = np.array([judgement.conflict, judgement.agree, judgement.neither])
    odds = np.log((odds + _LEAST) / (1 - odds + _LEAST))
    return np.concatenate([odds, (min(match.rank, _RANK), min(shared, _WORDS))])
