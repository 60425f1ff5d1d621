"""Counts of many units (article pairs, families, articles) → shares with their intervals."""

from collections.abc import Mapping, Sequence

import numpy as np

from factcheck.tuning.scores import Figure

_SAMPLES = 2000
_SEED = 20240101
_ENDS = (2.5, 97.5)

Counts = Mapping[str, float]


def total(units: Sequence[Counts], name: str) -> float:
    """The sum of that count over all units."""
    return sum(unit.get(name, 0) for unit in units)


def ratio(units: Sequence[Counts], part: str, whole: str) -> Figure:
    """The ratio of both sums, and the interval of 95 in 100 samples of as many units.

    The units are drawn anew with replacement (the percentile bootstrap), since what stands in one
    pair of articles hangs together.
    """
    parts, wholes = (
        np.array([unit.get(name, 0) for unit in units], float) for name in (part, whole)
    )
    if not wholes.sum():
        return Figure(None)
    draw = np.random.default_rng(_SEED)
    drawn = draw.integers(len(units), size=(_SAMPLES, len(units)))
    of = wholes[drawn].sum(1)
    samples = parts[drawn].sum(1)[of > 0] / of[of > 0]
    low, high = np.percentile(samples, _ENDS)
    return Figure(float(parts.sum() / wholes.sum()), float(low), float(high))


def percent(units: Sequence[Counts], part: str, whole: str) -> str:
    """ "71 % (60–80), 32/45", or "–" where there is nothing."""
    figure = ratio(units, part, whole)
    if figure.value is None or figure.low is None or figure.high is None:
        return "–"
    ends = f"{100 * figure.low:.0f}–{100 * figure.high:.0f}"
    return f"{100 * figure.value:.0f} % ({ends}), {total(units, part):g}/{total(units, whole):g}"


def rate(units: Sequence[Counts], part: str, whole: str) -> str:
    """ "0.12 (0.05–0.20), 9/75", or "–" where there is nothing."""
    figure = ratio(units, part, whole)
    if figure.value is None or figure.low is None or figure.high is None:
        return "–"
    ends = f"{figure.low:.2f}–{figure.high:.2f}"
    return f"{figure.value:.2f} ({ends}), {total(units, part):g}/{total(units, whole):g}"
