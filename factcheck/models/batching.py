"""Texts of one length run together: no row is padded, so none is touched by those beside it."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np

from factcheck.models.protocols import Floats

# Texts of 12 tokens run twice as fast in eights as alone, of 50 by four tenths; more gains little.
_TOGETHER = 8


def run_in_batches(
    encoded: Sequence[Any], run: Callable[[list[Any]], Floats], *, threads: int
) -> Floats:
    """A row for each of `encoded`, what tokenizers made of a text; at least one.

    `run` gives the rows of some that have the same number of tokens. Threads share the work, the
    longest first, so that none waits for a long one at the end.
    """
    return np.stack(run_each(encoded, run, threads=threads))


def run_each(
    encoded: Sequence[Any], run: Callable[[list[Any]], Floats], *, threads: int
) -> list[Floats]:
    """The same for rows of more than one dimension, which differ in shape as lengths differ."""
    groups = _alike([len(one.ids) for one in encoded])
    rows: list[Any] = [None] * len(encoded)
    with ThreadPoolExecutor(max(1, min(threads, len(groups)))) as pool:
        made = pool.map(lambda group: run([encoded[place] for place in group]), groups)
        for group, own in zip(groups, made, strict=True):
            for place, row in zip(group, own, strict=True):
                rows[place] = row
    return rows


def _alike(lengths: Sequence[int]) -> list[list[int]]:
    """Places of equal lengths, at most `_TOGETHER` each; the longest first."""
    places = defaultdict(list)
    for place, length in enumerate(lengths):
        places[length].append(place)
    return [
        same[start : start + _TOGETHER]
        for _, same in sorted(places.items(), reverse=True)
        for start in range(0, len(same), _TOGETHER)
    ]
