"""How far the probabilities of a model can be believed."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from factcheck.models.protocols import Floats

_BINS = 15  # as in Guo et al. 2017, "On Calibration of Modern Neural Networks"


def calibration_error(rows: Floats, right: NDArray[np.bool_]) -> float:
    """The expected calibration error of the likeliest answer, over 15 bins of equal width.

    Chance alone adds to it: with 250 pairs 0.06, with 1,500 0.02, with 10,000 0.01.
    """
    sure = rows.max(axis=1)
    bins = np.minimum((sure * _BINS).astype(int), _BINS - 1)
    gaps = [
        abs(sure[bins == number].mean() - right[bins == number].mean()) * (bins == number).mean()
        for number in np.unique(bins)
    ]
    return float(sum(gaps))
