"""A judge that tells how far it is: of all that a comparison waits for, it takes the longest."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from factcheck.models import Floats, Judge, Judgements
from factcheck.pipeline.engine import Progress

# pairs a call: a few seconds' work, which is kept in the cache before the next
PIECE = 64


def telling(judge: Judge | None, progress: Progress) -> Judge | None:
    """The same judge, asked piece by piece, so that a progress bar can move."""
    return judge and _TellingJudge(judge, progress)


class _TellingJudge:
    """The rows of another judge; a row never depends on those beside it."""

    def __init__(self, judge: Judge, progress: Progress) -> None:
        self._judge = judge
        self._progress = progress

    @property
    def name(self) -> str:
        """The judge's name."""
        return self._judge.name

    @property
    def in_context(self) -> bool:
        """Whether it reads a statement in its sentence."""
        return self._judge.in_context

    def probabilities(self, pairs: Sequence[tuple[str, str]]) -> Floats:
        """One row a pair: agree, neither, conflict, as `Judge` has it."""
        return self.judge(pairs).labels

    def judge(self, pairs: Sequence[tuple[str, str]]) -> Judgements:
        """The same with kinds and framing."""
        # pairs of one length are quicker together
        order = sorted(range(len(pairs)), key=lambda place: -sum(map(len, pairs[place])))
        found = [Judgements.empty()]
        for start in range(0, len(pairs), PIECE):
            self._progress("judging matches", start, len(pairs))
            found.append(self._judge.judge([pairs[at] for at in order[start : start + PIECE]]))
        self._progress("judging matches", len(pairs), len(pairs))
        back = np.argsort(order)
        return Judgements(*(np.concatenate(part)[back] for part in zip(*found, strict=True)))
