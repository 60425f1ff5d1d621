"""Statements → Matches: the nearest neighbours by cosine similarity, across sources only.

Cosine similarity only proposes; "dog bites man" and "man bites dog" are close neighbours. Of what
it proposes, what hardly tells of one fact is left out, so that the judge need not see it.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from factcheck.matches.relevance import relevance as relevance_of
from factcheck.records import Match, Statement

Floats = NDArray[np.float32]
# multiplied at once: of two long articles, all would be hundreds of megabytes
_ROWS = 256


def find_matches_between(
    lefts: Sequence[Statement],
    rights: Sequence[Statement],
    left_vectors: Floats,
    right_vectors: Floats,
    *,
    similarity: float,
    neighbours: int,
    relevance: float = 0.0,
) -> tuple[Match, ...]:
    """The pairs of two articles that are worth a closer look, in the order of their statements.

    Vectors have one row of length 1 a statement, shape (statements, dimensions). A pair is kept if
    its cosine is at least `similarity`, either side is among the `neighbours` nearest of the other
    within that article, and both tell of one fact with a probability of `relevance` or are each
    other's nearest.
    """
    table = left_vectors.astype(np.float64) @ right_vectors.astype(np.float64).T
    found = set(_nearest(table, neighbours))
    found |= {(left, right) for right, left in _nearest(table.T, neighbours)}
    pairs = sorted(found)
    ours, theirs = ([pair[side] for pair in pairs] for side in (0, 1))
    near = _cosines(left_vectors[ours], right_vectors[theirs])
    cosines = dict(zip(pairs, near, strict=True))
    ranks = _ranks(cosines)
    chances = relevance_of(lefts, rights, table) if relevance > 0 else np.ones_like(table)
    return tuple(
        Match(lefts[pair[0]], rights[pair[1]], cosines[pair], ranks[pair])
        for pair in pairs
        if cosines[pair] >= similarity and (ranks[pair] == 1 or chances[pair] >= relevance)
    )


def match_pairs(
    lefts: Sequence[Statement], rights: Sequence[Statement], vectors: Floats
) -> tuple[Match, ...]:
    """Each left statement with the right one at its place, whatever their similarity.

    `vectors` has a row for each of the lefts, then one for each of the rights.
    """
    cosines = _cosines(vectors[: len(lefts)], vectors[len(lefts) :])
    return tuple(
        Match(left, right, cosine)
        for left, right, cosine in zip(lefts, rights, cosines, strict=True)
    )


def _nearest(cosines: NDArray[np.float64], neighbours: int) -> Iterator[tuple[int, int]]:
    # Numpy alone: it sorts the rows of two articles in a millisecond, and importing
    # sklearn.neighbors takes a second. Double precision, so that no row depends on how many
    # are multiplied at once; those that differ by less than float32 can tell are equals, and
    # of equals the first in the article counts as nearer.
    nearest = np.argsort(-cosines.round(6), axis=1, kind="stable")[:, :neighbours]
    for row, near in enumerate(nearest.tolist()):
        for other in near:
            yield row, other


def _ranks(cosines: dict[tuple[int, int], float]) -> dict[tuple[int, int], int]:
    """One more than how many of the pairs that share a side are nearer, for the worse side.

    Counted among neighbours only; equals share a rank, whatever order they stand in.
    """
    by_side: dict[tuple[int, int], list[float]] = {}
    for pair, cosine in cosines.items():
        for side in enumerate(pair):
            by_side.setdefault(side, []).append(cosine)
    for found in by_side.values():
        found.sort()

    def nearer(side: tuple[int, int], cosine: float) -> int:
        return len(by_side[side]) - bisect_right(by_side[side], cosine)

    return {
        pair: 1 + max(nearer(side, cosine) for side in enumerate(pair))
        for pair, cosine in cosines.items()
    }


def _cosines(lefts: Floats, rights: Floats) -> list[float]:
    """Of each row of one with that of the other at its place."""
    # in double precision, row by row and rounded: the last bits of a float32 product depend on
    # how many rows are multiplied at once, and no verdict may
    found: list[float] = []
    for start in range(0, len(lefts), _ROWS):
        some = slice(start, start + _ROWS)
        products = lefts[some].astype(np.float64) * rights[some].astype(np.float64)
        found += products.sum(axis=1).tolist()
    return [round(cosine, 4) for cosine in found]
