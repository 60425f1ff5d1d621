"""Any entailment model that sentence_transformers loads as a CrossEncoder, by folder or hub id."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from factcheck.errors import ModelError
from factcheck.models.hub import load, model_name
from factcheck.models.protocols import Floats

_NAMES = {
    "entailment": "entailment",
    "entail": "entailment",
    "entails": "entailment",
    "neutral": "neutral",
    "contradiction": "contradiction",
    "contradict": "contradiction",
    "contradicts": "contradiction",
}
_ORDER = ("entailment", "neutral", "contradiction")


class CrossEncoderEntailment:
    """An entailment model run by torch on the CPU, whose rows depend on their own pairs only.

    Each pair is a batch of its own, for the reason that `SentenceTransformerEncoder` gives.
    """

    def __init__(self, name: str) -> None:
        """Loads the model. Raises ModelError, also where its labels can't be told apart."""
        self._model: Any = load(name, _build)
        self._order = label_order(name, self._model.config.id2label)
        self.name = model_name(name)

    def probabilities(self, pairs: Sequence[tuple[str, str]]) -> Floats:
        """One row a (premise, hypothesis): entailment, neutral, contradiction; float32 (n, 3)."""
        if not pairs:
            return np.empty((0, len(_ORDER)), np.float32)
        from torch.nn import Identity

        scores = self._model.predict(
            [tuple(pair) for pair in pairs],
            batch_size=1,
            activation_fn=Identity(),  # a model may name another one; we take the softmax below
            show_progress_bar=False,
        )
        return softmax(scores)[:, self._order]


def label_order(name: str, labels: Mapping[Any, str]) -> list[int]:
    """Where the model `name` has entailment, neutral and contradiction, from its `id2label`.

    `{0: "CONTRADICTION", 1: "ENTAILMENT", 2: "NEUTRAL"}` gives `[1, 2, 0]`. Raises ModelError.
    """
    places = {_NAMES.get(str(label).lower()): int(place) for place, label in labels.items()}
    if len(labels) == len(_ORDER) and set(places) == set(_ORDER):
        return [places[label] for label in _ORDER]
    found = ", ".join(str(label) for label in labels.values())
    raise ModelError(
        f"model {name!r} has the labels {found}; an entailment model has entailment, neutral and"
        " contradiction, as id2label in its config.json must say"
    )


def softmax(scores: Floats) -> Floats:
    """Shares that sum to 1 in each row, from the scores of that row."""
    powers = np.exp(scores.astype(np.float64) - scores.max(axis=1, keepdims=True))
    shares: Floats = (powers / powers.sum(axis=1, keepdims=True)).astype(np.float32)
    return shares


def _build(name: str, local: bool) -> Any:
    from sentence_transformers import CrossEncoder

    return CrossEncoder(name, device="cpu", local_files_only=local)
