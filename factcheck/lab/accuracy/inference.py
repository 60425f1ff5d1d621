"""How often an entailment model gives the right answer on public dev sets: nli/dev.jsonl.gz."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from factcheck.lab.calibration import calibration_error
from factcheck.lab.minimal_pairs.sentences import rows
from factcheck.models import Encoder, EntailmentModel

SETS = (
    "mnli_dev_matched",
    "snli_dev",
    "fever_dev",
    "negation_mnli",
    "conjnli",
    "newprot_base",
    "newprot_contrast",
    "newprot_edit_other",
    "newprot_edit_premise",
    "cad",
)
_ANSWERS = ("entailment", "neutral", "contradiction")


@dataclass(frozen=True)
class Inference:
    """A premise, a hypothesis and the place of the right answer among the three."""

    premise: str
    hypothesis: str
    answer: int


@dataclass(frozen=True)
class InferenceFigures:
    """How many pairs, how many right, and how far the probabilities can be believed."""

    pairs: int
    right: int
    calibration_error: float | None = None


def read_inferences(path: Path, most: int) -> dict[str, list[Inference]]:
    """At most so many pairs of each set, those whose texts have the least digests.

    By the names of SETS, and in their order. Raises LabelledError.
    """
    found: dict[str, list[Inference]] = defaultdict(list)
    for row in rows(path):
        answer = _ANSWERS.index(row["label"])
        found[row["set"]].append(Inference(row["premise"], row["hypothesis"], answer))
    named = [name for name in SETS if name in found]
    return {name: sorted(found[name], key=_digest)[:most] for name in named}


def model_figures(pairs: Sequence[Inference], model: EntailmentModel) -> InferenceFigures:
    """How often the likeliest answer is the right one."""
    answers = model.probabilities([(one.premise, one.hypothesis) for one in pairs])
    right = answers.argmax(axis=1) == [one.answer for one in pairs]
    return InferenceFigures(len(pairs), int(right.sum()), calibration_error(answers, right))


def cosine_figures(pairs: Sequence[Inference], encoder: Encoder) -> InferenceFigures:
    """The same for a cosine that is high enough for entailment, else for the commonest other.

    The threshold and that answer are the best ones for these very pairs.
    """
    left, right = (
        encoder.encode([getattr(one, side) for one in pairs]) for side in ("premise", "hypothesis")
    )
    scores: Any = np.einsum("ij,ij->i", left, right)
    answers = np.array([one.answer for one in pairs])
    best = max(
        int((np.where(scores >= threshold, 0, other) == answers).sum())
        for threshold in np.arange(0, 1.05, 0.05)
        for other in (1, 2)
    )
    return InferenceFigures(len(pairs), best)


def _digest(pair: Inference) -> str:
    return hashlib.sha256(f"{pair.premise}\0{pair.hypothesis}".encode()).hexdigest()
