"""Two judges as one: a small one sees every pair, a larger one what may become a finding."""

from collections.abc import Sequence

import numpy as np

from factcheck.models.onnx_judge import OnnxJudge
from factcheck.models.protocols import Judgements
from factcheck.models.second_reading import SecondReading

# Where the small judge is surer than this that a pair is neither, the larger one is not asked.
# `python -m factcheck.lab.judge.cascade` shows what each share costs of what the larger finds.
SETTLED = 0.8


class BothJudges:
    """The small judge's row where it settles a pair, else the larger one's."""

    in_context = True

    def __init__(self, small: OnnxJudge, large: SecondReading) -> None:
        self._small, self._large = small, large

    @property
    def name(self) -> str:
        """Both names, and where the small one settles."""
        return f"{self._small.name}+{self._large.name}/{SETTLED:g}"

    def judge(self, pairs: Sequence[tuple[str, str]]) -> Judgements:
        """One row a pair, as `Judge` has it. Raises ModelError."""
        found = self._small.judge(pairs)
        open_at = np.flatnonzero(found.labels[:, 1] < SETTLED).tolist()
        larger = self._large.judge([pairs[at] for at in open_at])
        merged = Judgements(*(part.copy() for part in found))
        for part, rows in zip(merged, larger, strict=True):
            part[open_at] = rows
        return merged

    def prepare(self) -> None:
        """Begins to load both in threads of their own."""
        self._small.prepare()
        self._large.prepare()

    def release(self) -> None:
        """Gives the memory of both back."""
        self._small.release()
        self._large.release()
