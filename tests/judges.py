"""A judge small enough to foresee what it says."""

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from factcheck.models import Judgements

Pair = tuple[str, str]
# agree, neither, conflict
Row = tuple[float, float, float]

AGREE: Row = (0.98, 0.01, 0.01)
NEITHER: Row = (0.01, 0.98, 0.01)
CONFLICT: Row = (0.01, 0.01, 0.98)


def by_text(left: str, right: str) -> Row:
    """Equal texts agree; of others, neither."""
    return AGREE if left == right else NEITHER


def by_words(left: str, right: str) -> Row:
    """Texts of the same words agree; with "not" on one side only they conflict."""
    one, other = (set(text.lower().strip(".[]").split()) for text in (left, right))
    shared = len(one & other) / max(1, len(one | other))
    if ("not" in one) != ("not" in other) and shared >= 0.5:
        return CONFLICT
    return AGREE if shared >= 0.8 else NEITHER


class TableJudge:
    """Looks pairs up, whichever side is left; of those that it doesn't find, `otherwise` tells.

    It reads a statement's text alone, knows neither kinds nor framing, and notes what it is asked.
    """

    in_context = False

    def __init__(
        self,
        table: Mapping[Pair, Row] | None = None,
        name: str = "table@0",
        otherwise: Callable[[str, str], Row] = by_text,
    ) -> None:
        self._table = {frozenset(pair): row for pair, row in (table or {}).items()}
        self._otherwise = otherwise
        self.name = name
        self.asked: list[Pair] = []
        self.calls: list[int] = []

    def judge(self, pairs: Sequence[Pair]) -> Judgements:
        self.asked += pairs
        self.calls.append(len(pairs))
        unknown = Judgements.unknown(len(pairs))
        rows = np.array([self._row(pair) for pair in pairs], np.float32).reshape(-1, 3)
        return Judgements(rows, unknown.kinds, unknown.framing)

    def _row(self, pair: Pair) -> Row:
        return self._table.get(frozenset(pair)) or self._otherwise(*pair)
