"""A judge small enough to foresee what it says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from factcheck.models import Floats, Judgements

Pair = tuple[str, str]
# agree, neither, conflict
Row = tuple[float, float, float]

AGREE: Row = (0.98, 0.01, 0.01)
NEITHER: Row = (0.01, 0.98, 0.01)
CONFLICT: Row = (0.01, 0.01, 0.98)


class TableJudge:
    """Looks pairs up, whichever side is left; equal texts agree, and of others it says neither.

    It reads a statement's text alone, knows neither kinds nor framing, and notes what it is asked.
    """

    in_context = False

    def __init__(self, table: Mapping[Pair, Row] | None = None, name: str = "table@0") -> None:
        self._table = {frozenset(pair): row for pair, row in (table or {}).items()}
        self.name = name
        self.asked: list[Pair] = []
        self.calls: list[int] = []

    def probabilities(self, pairs: Sequence[Pair]) -> Floats:
        return self.judge(pairs).labels

    def judge(self, pairs: Sequence[Pair]) -> Judgements:
        self.asked += pairs
        self.calls.append(len(pairs))
        unknown = Judgements.unknown(len(pairs))
        rows = np.array([self._row(pair) for pair in pairs], np.float32).reshape(-1, 3)
        return Judgements(rows, unknown.kinds, unknown.framing)

    def _row(self, pair: Pair) -> Row:
        return self._table.get(frozenset(pair), AGREE if pair[0] == pair[1] else NEITHER)
