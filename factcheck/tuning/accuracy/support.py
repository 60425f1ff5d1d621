"""Whether long evidence supports a claim: WiCE, "supported" against the rest.

The score of a claim is the highest probability of entailment from any window of its evidence: each
of the sentences nearest to the claim, each of these with its neighbours, and the nearest together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from factcheck.models import Encoder, EntailmentModel
from factcheck.tuning.minimal.sentences import rows

# Sentences of the evidence that are looked at, and how many of them are read as one text; a model
# of 256 tokens takes no more.
_NEAREST, _TOGETHER = 5, 3
_HALF = 0.5


@dataclass(frozen=True)
class Support:
    """A claim, the sentences of its evidence, and whether people found it fully supported."""

    claim: str
    evidence: tuple[str, ...]
    supported: bool


@dataclass(frozen=True)
class Balanced:
    """Balanced accuracy at a probability of a half, and at whatever threshold is best here."""

    claims: int
    at_half: float
    at_best: float
    best: float


def read_support(path: Path) -> list[Support]:
    """The claims of one of WiCE's files, .jsonl.gz. Raises LabelledError."""
    return [_support(row) for row in rows(path)]


def cosine_scores(claims: Sequence[Support], encoder: Encoder) -> list[float]:
    """The highest cosine of each claim and a sentence of its evidence."""
    return [float(max(_near(claim, encoder), default=0.0)) for claim in claims]


def sentence_scores(
    claims: Sequence[Support], encoder: Encoder, model: EntailmentModel
) -> list[float]:
    """The highest probability that one of the nearest sentences entails the claim."""
    texts = [[one.evidence[place] for place in nearest(one, encoder)] for one in claims]
    return _highest(claims, texts, model)


def window_scores(
    claims: Sequence[Support], encoder: Encoder, model: EntailmentModel
) -> list[float]:
    """The highest probability that a window of the evidence entails the claim."""
    texts = [windows(one.evidence, nearest(one, encoder)) for one in claims]
    return _highest(claims, texts, model)


def nearest(claim: Support, encoder: Encoder) -> list[int]:
    """The places of the sentences of the evidence that are nearest to the claim, in that order."""
    return [int(place) for place in np.argsort(-_near(claim, encoder), kind="stable")[:_NEAREST]]


def windows(evidence: Sequence[str], places: Sequence[int]) -> list[str]:
    """The texts that are held against a claim; `places` are the nearest, nearest first."""
    if not places:
        return []
    found = [[place] for place in places]
    found += [[place - 1, place, place + 1] for place in places]
    found.append(sorted(places[:_TOGETHER]))
    return list(
        dict.fromkeys(
            " ".join(evidence[place] for place in window if 0 <= place < len(evidence))
            for window in found
        )
    )


def balanced(scores: Sequence[float], supported: Sequence[bool]) -> Balanced:
    """The balanced accuracy of calling claims supported from a score on."""
    values, truth = np.array(scores), np.array(supported, np.bool_)
    best = max(sorted({0.0, *scores}), key=lambda threshold: _balance(values, truth, threshold))
    return Balanced(
        len(scores), _balance(values, truth, _HALF), _balance(values, truth, best), float(best)
    )


def _balance(values: Any, truth: Any, threshold: float) -> float:
    said = values >= threshold
    rates = [(said[truth == one] == one).mean() for one in (True, False) if (truth == one).any()]
    return float(np.mean(rates)) if rates else 0.0


def _support(row: dict[str, Any]) -> Support:
    return Support(row["claim"], tuple(row["evidence"]), row["label"] == "supported")


def _near(claim: Support, encoder: Encoder) -> Any:
    if not claim.evidence:
        return np.empty(0, np.float32)
    return encoder.encode(claim.evidence) @ encoder.encode([claim.claim])[0]


def _highest(
    claims: Sequence[Support], texts: Sequence[Sequence[str]], model: EntailmentModel
) -> list[float]:
    pairs = [(text, one.claim) for one, own in zip(claims, texts, strict=True) for text in own]
    owners = [number for number, own in enumerate(texts) for _ in own]
    scores = [0.0] * len(claims)
    for owner, row in zip(owners, model.probabilities(pairs), strict=True):
        scores[owner] = max(scores[owner], float(row[0]))
    return scores
