"""Vectors as bytes, and queries that multiply them in integers.

A component is kept as one of 256 steps from -reach to reach, 128 for zero; a query has 127 steps.
So many bits lose little: of 21,504 real sentences, the ten nearest are all among the thirty that
the integers find. Integer sums are the same on every machine and in any order, which sums of
floats are not; a query has seven bits, for processors without VNNI add pairs of products in
sixteen.
"""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from factcheck.models import Floats

Codes = NDArray[np.uint8]
Integers = NDArray[np.int32]

ZERO = 128
_STEPS = 127
_QUERY_STEPS = 63
# Components of a vector of length 1 spread by 1 / sqrt(dimensions): six times that holds the
# largest of 21,504 real ones (0.293 of 384), and finer steps follow from a small reach.
_SPREADS = 6.0


@dataclass(frozen=True)
class Coding:
    """How vectors of so many dimensions are kept."""

    dimensions: int

    @property
    def reach(self) -> float:
        """The largest component that is kept as it is."""
        return min(1.0, _SPREADS / math.sqrt(self.dimensions))

    def codes(self, vectors: Floats) -> Codes:
        """The rows as bytes, shape (rows, dimensions)."""
        steps = np.rint(vectors * (_STEPS / self.reach))
        codes: Codes = (np.clip(steps, -_STEPS, _STEPS) + ZERO).astype(np.uint8)
        return codes

    def vectors(self, codes: Codes) -> Floats:
        """The rows again, each of length 1, as near as the bytes come to them."""
        rows = codes.astype(np.float32) - ZERO
        # a row of nothing but zeros is no vector, and stays none
        lengths = np.linalg.norm(rows, axis=1, keepdims=True)
        found: Floats = rows / np.maximum(lengths, 1e-9)
        return found

    def queries(self, vectors: Floats) -> NDArray[np.int8]:
        """What codes are multiplied by, shape (dimensions, rows)."""
        steps = np.rint(vectors * (_QUERY_STEPS / self.reach))
        return np.ascontiguousarray(np.clip(steps, -_QUERY_STEPS, _QUERY_STEPS).astype(np.int8).T)

    def score(self, cosine: float) -> int:
        """The integer that two vectors of that cosine come to, but for rounding."""
        return math.floor(cosine * (_STEPS / self.reach) * (_QUERY_STEPS / self.reach))

    def scores(self, codes: Codes, query: NDArray[np.int8]) -> Integers:
        """The integers of some rows with one query, by numpy: for few."""
        rows: Integers = codes.astype(np.int32) - ZERO
        product: Integers = rows @ query.astype(np.int32)
        return product
