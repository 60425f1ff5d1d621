"""How often an entailment model gives the right answer on public dev sets: nli/dev.jsonl.gz."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np

from factcheck.comparison import Tools
from factcheck.models import EntailmentModel
from factcheck.tuning.accuracy.pipelines import cosines
from factcheck.tuning.minimal.sentences import rows

_ANSWERS = ("entailment", "neutral", "contradiction")


@dataclass(frozen=True)
class Inference:
    """A premise, a hypothesis and the place of the right answer among the three."""

    premise: str
    hypothesis: str
    answer: int


def read_inferences(path: Path, most: int) -> dict[str, list[Inference]]:
    """At most so many pairs of each set, drawn evenly, by the sets' names. Raises LabelledError."""
    found: dict[str, list[Inference]] = defaultdict(list)
    for row in rows(path):
        answer = _ANSWERS.index(row["label"])
        found[row["set"]].append(Inference(row["premise"], row["hypothesis"], answer))
    return {
        name: own if len(own) <= most else Random(name).sample(own, most)
        for name, own in sorted(found.items())
    }


def model_accuracy(pairs: Sequence[Inference], model: EntailmentModel) -> float:
    """The share of pairs for which the likeliest answer is the right one."""
    answers = model.probabilities([(one.premise, one.hypothesis) for one in pairs]).argmax(axis=1)
    return float((answers == [one.answer for one in pairs]).mean())


def cosine_accuracy(pairs: Sequence[Inference], tools: Tools) -> float:
    """The same for a cosine that is high enough for entailment, else for the commonest other.

    The threshold and that answer are the best ones for these very pairs.
    """
    scores = np.array(cosines([(one.premise, one.hypothesis) for one in pairs], tools))
    right = np.array([one.answer for one in pairs])
    return max(
        float((np.where(scores >= threshold, 0, other) == right).mean())
        for threshold in np.arange(0, 1.05, 0.05)
        for other in (1, 2)
    )
