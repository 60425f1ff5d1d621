"""Any cross-encoder for natural language inference as a judge, by folder or hub id."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from factcheck.models.cross_encoder import CrossEncoderEntailment
from factcheck.models.protocols import Judgements


class NliJudge:
    """Both directions make one judgement: they agree if either entails the other.

    They conflict as far as both directions hold that they do. It reads the statements alone, and
    knows neither kinds nor framing.
    """

    in_context = False

    def __init__(self, name: str) -> None:
        """Loads the model. Raises ModelError."""
        self._model = CrossEncoderEntailment(name)

    @property
    def name(self) -> str:
        """The model's name, with a digest of its files where it is a folder."""
        return self._model.name

    def judge(self, pairs: Sequence[tuple[str, str]]) -> Judgements:
        """One row a pair; kinds and framing are NaN."""
        if not pairs:
            return Judgements.empty()
        turned = [(right, left) for left, right in pairs]
        rows = self._model.probabilities([*pairs, *turned])
        forward, backward = rows[: len(pairs)], rows[len(pairs) :]
        conflict = np.minimum(forward[:, 2], backward[:, 2])
        agree = np.minimum(np.maximum(forward[:, 0], backward[:, 0]), 1 - conflict)
        labels = np.stack([agree, 1 - agree - conflict, conflict], axis=1).astype(np.float32)
        unknown = Judgements.unknown(len(pairs))
        return Judgements(labels, unknown.kinds, unknown.framing)
