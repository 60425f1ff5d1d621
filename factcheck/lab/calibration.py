"""How far a probability can be believed."""

import numpy as np
from numpy.typing import NDArray

_BINS = 10


def calibration_error(sure: NDArray[np.floating], happened: NDArray[np.bool_]) -> float:
    """The expected calibration error of one label's probability, over ten bins of equal width.

    The mean gap between how sure the model is and how often it is so (Guo et al. 2017, "On
    Calibration of Modern Neural Networks", who take the likeliest label's).
    """
    bins = np.minimum((sure * _BINS).astype(int), _BINS - 1)
    gaps = [
        abs(sure[bins == number].mean() - happened[bins == number].mean()) * (bins == number).mean()
        for number in np.unique(bins)
    ]
    return float(sum(gaps))
