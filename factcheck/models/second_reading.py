"""A judge that reads some pairs twice.

What stands around a statement tells whom and which day it means, and it sways a judge now and then.
So a pair that it doesn't hold for neither is read again, the statements by themselves, and what it
says of it lies between both readings.
"""

from collections.abc import Sequence

import numpy as np

from factcheck.models.onnx_judge import OnnxJudge
from factcheck.models.protocols import Floats, Judgements

# Where the judge is surer than this that a pair is neither, it does not read it again.
DISMISSED = 0.6
# beside it a probability makes no difference
_LEAST = 1e-4


class SecondReading:
    """The judge's row of a pair that it dismisses, else what lies between two readings."""

    in_context = True

    def __init__(self, judge: OnnxJudge) -> None:
        self._judge = judge
        self.prepare, self.release = judge.prepare, judge.release

    @property
    def name(self) -> str:
        """The judge's, and from where on it reads once."""
        return f"{self._judge.name}/{DISMISSED:g}"

    def judge(self, pairs: Sequence[tuple[str, str]]) -> Judgements:
        """One row a pair, as `Judge` has it. Raises ModelError."""
        found = self._judge.judge(pairs)
        alone = {
            place: (statement_alone(pairs[place][0]), statement_alone(pairs[place][1]))
            for place in np.flatnonzero(found.labels[:, 1] < DISMISSED).tolist()
        }
        at = [place for place, both in alone.items() if both != pairs[place]]
        again = self._judge.judge([alone[place] for place in at])
        labels, kinds = found.labels.copy(), found.kinds.copy()
        labels[at] = _between(labels[at], again.labels)
        kinds[at] = _between(kinds[at], again.kinds)
        # how a fact is told stands around it: of framing the first reading knows more
        return Judgements(labels, kinds, found.framing)


def statement_alone(text: str) -> str:
    """What is marked of a text as a judge reads it, all of it where nothing is."""
    return f"[{marked_words(text)}]" if "[" in text else text


def marked_words(text: str) -> str:
    """The words of the statement in a text as a judge reads it."""
    return " ".join(part.partition("]")[0] for part in text.split("[")[1:])


def _between(one: Floats, other: Floats) -> Floats:
    """The geometric mean of each row's probabilities."""
    means = np.sqrt((one + _LEAST) * (other + _LEAST))
    shares: Floats = means / means.sum(axis=1, keepdims=True)
    return shares
