"""A judge that tells how far it is: of all that a comparison waits for, it takes the longest.

Whoever no longer waits can end it between two pieces, by raising.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from factcheck.models import Judge, Judgements
from factcheck.pipeline.engine import Progress

# pairs a call: a few seconds' work, which is kept in the cache before the next
PIECE = 64


def telling(judge: Judge | None, progress: Progress, *, piece: int = PIECE) -> Judge | None:
    """The same judge, asked for `piece` pairs at a time, with `progress` told before each."""
    return judge and _TellingJudge(judge, progress, piece)


class _TellingJudge:
    """The rows of another judge; a row never depends on those beside it."""

    def __init__(self, judge: Judge, progress: Progress, piece: int) -> None:
        self.name, self.in_context = judge.name, judge.in_context
        self._judge = judge
        self._progress = progress
        self._piece = piece

    def judge(self, pairs: Sequence[tuple[str, str]]) -> Judgements:
        """One row a pair, as `Judge` has it."""
        # pairs of one length are quicker together
        order = sorted(range(len(pairs)), key=lambda place: -sum(map(len, pairs[place])))
        found = [Judgements.empty()]
        for start in range(0, len(pairs), self._piece):
            self._progress("judging matches", start, len(pairs))
            piece = order[start : start + self._piece]
            found.append(self._judge.judge([pairs[at] for at in piece]))
        self._progress("judging matches", len(pairs), len(pairs))
        back = np.argsort(order)
        return Judgements(*(np.concatenate(part)[back] for part in zip(*found, strict=True)))
