"""The nearest of all rows, by an exact scan: each block of rows is multiplied by all queries.

Choosing costs more than multiplying, so only the block's largest score a query is looked at, and
its rows only where that beats the worst of the query's neighbours so far.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from factcheck.archive.codes import Codes, Coding, Integers
from factcheck.archive.values import Near
from factcheck.models import Floats
from factcheck.models.onnx_folder import open_graph

Numbers = NDArray[np.int64]

# One node of MatMulInteger; `python -m factcheck.lab.graphs.archive_scan` writes it.
GRAPH = Path(__file__).parent / "scan.onnx"
# Rounding to integers moves a cosine by 0.0016 (the standard deviation that follows from both
# steps), so what lies so far below the least is not looked at.
_MARGIN = 0.02
_NEVER = np.iinfo(np.int32).min


@dataclass
class _Best:
    """The best rows for one query so far, in no order."""

    numbers: Numbers
    scores: Integers
    codes: Codes


class Scan:
    """Takes blocks of rows one after the other, and has the nearest of all at the end."""

    def __init__(self, coding: Coding, vectors: Floats, *, k: int, least: float) -> None:
        """`vectors` has a query a row, of length 1; k and least are those of `Archive.nearest`."""
        self._coding, self._k, self._least = coding, k, least
        self._vectors = vectors
        self._queries = coding.queries(vectors)
        floor = coding.score(least - _MARGIN)
        self._worst: Integers = np.full(len(vectors), floor, np.int32)
        empty = np.empty((0, coding.dimensions), np.uint8)
        nothing = np.empty(0, np.int64), np.empty(0, np.int32), empty
        self._best = [_Best(*nothing) for _ in range(len(vectors))]

    def look(self, numbers: Numbers, codes: Codes, allowed: NDArray[np.bool_] | None) -> None:
        """Takes a block: the numbers of its rows, the rows, and which of them count; None is all.

        Blocks come in the order of their numbers, so that of equals the first counts as nearer.
        """
        scores: Integers = _product(codes, self._queries)
        if allowed is not None:
            scores[~allowed] = _NEVER
        for query in np.flatnonzero(scores.max(axis=0) > self._worst).tolist():
            column = scores[:, query]
            rows = np.flatnonzero(column > self._worst[query])
            self._take(query, numbers[rows], column[rows], codes[rows])

    def _take(self, query: int, numbers: Numbers, scores: Integers, codes: Codes) -> None:
        best = self._best[query]
        numbers = np.concatenate([best.numbers, numbers])
        scores = np.concatenate([best.scores, scores])
        codes = np.concatenate([best.codes, codes])
        if len(scores) > self._k:
            kept = np.lexsort((numbers, -scores))[: self._k]
            numbers, scores, codes = numbers[kept], scores[kept], codes[kept]
        if len(scores) == self._k:
            self._worst[query] = max(self._worst[query], scores.min())
        self._best[query] = _Best(numbers, scores, codes)

    def found(self) -> list[list[Near]]:
        """The nearest for each query, nearest first."""
        return [
            nearest_first(self._coding, vector, best.numbers, best.scores, best.codes, self._least)
            for vector, best in zip(self._vectors, self._best, strict=True)
        ]


def nearest_first(
    coding: Coding, vector: Floats, numbers: Numbers, scores: Integers, codes: Codes, least: float
) -> list[Near]:
    """Rows of one query with their cosines, those under `least` left out, nearest first."""
    rows = coding.vectors(codes).astype(np.float64)
    cosines = (rows @ vector.astype(np.float64)).round(4).tolist()
    found = map(Near, numbers.tolist(), scores.tolist(), cosines)
    return sorted(
        (near for near in found if near.similarity >= least),
        key=lambda near: (-near.similarity, near.number),
    )


def _product(codes: Codes, queries: NDArray[np.int8]) -> Any:
    return _session().run(None, {"rows": codes, "queries": queries})[0]


@cache
def _session() -> Any:
    return open_graph(GRAPH)
