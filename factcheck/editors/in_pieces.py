"""A judge that is asked a few pairs at a time, so that whoever no longer waits can stop it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from factcheck.models import Floats, Judge, Judgements

# Called between pieces of work; raises where nobody waits for the rest.
Pulse = Callable[[], None]

# pairs: a tenth of a second to half a second of work, and what is done by then is kept
_PIECE = 16


class JudgeInPieces:
    """The same rows as the judge's; `pulse` is called before each piece."""

    def __init__(self, judge: Judge, pulse: Pulse) -> None:
        self._judge = judge
        self._pulse = pulse

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
        pieces = [Judgements.empty()]
        for start in range(0, len(pairs), _PIECE):
            self._pulse()
            pieces.append(self._judge.judge(pairs[start : start + _PIECE]))
        return Judgements(*map(np.concatenate, zip(*pieces, strict=True)))
