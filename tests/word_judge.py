"""A judge small enough to foresee what it says."""

from __future__ import annotations

import numpy as np

from factcheck.models import Judgements


class WordJudge:
    """Texts of the same words agree; with "not" on one side only they conflict."""

    name = "words@0"
    in_context = False

    def probabilities(self, pairs):
        return self.judge(pairs).labels

    def judge(self, pairs):
        rows = [_row(*pair) for pair in pairs]
        labels = np.array(rows, np.float32).reshape(len(pairs), 3)
        unknown = Judgements.unknown(len(pairs))
        return Judgements(labels, unknown.kinds, unknown.framing)


def _row(left: str, right: str) -> list[float]:
    one, other = (set(text.lower().strip(".[]").split()) for text in (left, right))
    shared = len(one & other) / max(1, len(one | other))
    if ("not" in one) != ("not" in other) and shared >= 0.5:
        return [0.05, 0.0, 0.95]
    return [0.9, 0.1, 0.0] if shared >= 0.8 else [0.1, 0.9, 0.0]
