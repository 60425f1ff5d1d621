"""Whether long evidence supports a claim: WiCE, read the way the tool reads articles.

The evidence comes in sentences, the claim is cut into its statements. Each statement, and the claim
as a whole, is held against the sentences nearest to it, alone and each with its neighbours.
`judgements.py` makes one score a claim of that.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from factcheck.lab.minimal_pairs.sentences import rows
from factcheck.models import EntailmentModel, Floats
from factcheck.pipeline.engine import Engine
from factcheck.records import Article
from factcheck.statements import find_statements

# The sentences of the evidence that are looked at, and those of them that the model is asked about:
# asked about 6 instead of 3, it did no better on either of WiCE's dev sets.
_NEAREST, _ASKED = 5, 3
_DIGITS = 4  # of what is kept

# what of the probabilities of a window is kept: entailment and contradiction
Answer = tuple[float, float]


@dataclass(frozen=True)
class Support:
    """A claim, the sentences of its evidence, and whether people found it fully supported."""

    claim: str
    evidence: tuple[str, ...]
    supported: bool


@dataclass(frozen=True)
class Looked:
    """A claim or one of its statements, and the evidence that comes nearest to it.

    `places` are those of the nearest sentences, nearest first, and `cosine` that of the nearest.
    """

    text: str
    places: tuple[int, ...]
    cosine: float


@dataclass(frozen=True)
class Answered:
    """The answers on one text: by each of the sentences, and by each with its neighbours."""

    alone: tuple[Answer, ...]
    wider: tuple[Answer, ...]


def read_support(path: Path) -> list[Support]:
    """The claims of one of WiCE's files, .jsonl.gz. Raises LabelledError."""
    return [
        Support(row["claim"], tuple(row["evidence"]), row["label"] == "supported")
        for row in rows(path)
    ]


def look(claims: Sequence[Support], engine: Engine) -> list[list[Looked]]:
    """For each claim: the claim itself, then each of its statements."""
    texts = [[one.claim, *_statements(one.claim, engine)] for one in claims]
    vectors = _vectors(claims, texts, engine)
    return [
        [_looked(text, one.evidence, vectors) for text in own]
        for one, own in zip(claims, texts, strict=True)
    ]


def answer(
    claims: Sequence[Support], looked: Sequence[Sequence[Looked]], model: EntailmentModel
) -> list[list[Answered]]:
    """What the model says of every text of every claim; each pair is asked about once."""
    asked = [
        [_windows(one.evidence, text) for text in own]
        for one, own in zip(claims, looked, strict=True)
    ]
    pairs = list(dict.fromkeys(pair for own in asked for both in own for w in both for pair in w))
    answers = dict(zip(pairs, map(_answer, model.probabilities(pairs)), strict=True))
    return [
        [Answered(*(tuple(answers[pair] for pair in part) for part in both)) for both in own]
        for own in asked
    ]


def wider(evidence: Sequence[str], place: int) -> str:
    """The sentence there with its neighbours, as one text."""
    return " ".join(evidence[max(0, place - 1) : place + 2])


def _statements(claim: str, engine: Engine) -> list[str]:
    found = find_statements(Article(claim, "claim"), engine.reader, engine.words)
    return [statement.text for statement in found] or [claim]


def _vectors(
    claims: Sequence[Support], texts: Sequence[Sequence[str]], engine: Engine
) -> Mapping[str, Floats]:
    every = dict.fromkeys(text for own in texts for text in own)
    every |= dict.fromkeys(sentence for one in claims for sentence in one.evidence)
    return dict(zip(every, engine.encoder.encode(list(every)), strict=True))


def _looked(text: str, evidence: Sequence[str], vectors: Mapping[str, Floats]) -> Looked:
    if not evidence:
        return Looked(text, (), 0.0)
    cosines: Any = np.array([vectors[sentence] @ vectors[text] for sentence in evidence])
    places = np.argsort(-cosines, kind="stable")[:_NEAREST]
    return Looked(text, tuple(map(int, places)), round(float(cosines.max()), _DIGITS))


def _windows(evidence: Sequence[str], looked: Looked) -> list[list[tuple[str, str]]]:
    places = looked.places[:_ASKED]
    return [
        [(evidence[place], looked.text) for place in places],
        [(wider(evidence, place), looked.text) for place in places],
    ]


def _answer(row: Any) -> Answer:
    return round(float(row[0]), _DIGITS), round(float(row[2]), _DIGITS)
