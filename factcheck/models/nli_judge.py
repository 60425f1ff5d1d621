"""Any cross-encoder for natural language inference as a judge, by folder or hub id."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from factcheck.errors import ModelError
from factcheck.models.hub import load, model_name
from factcheck.models.onnx_judge import softmax
from factcheck.models.protocols import Floats, Judgements

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


class NliJudge:
    """Both directions make one judgement: they agree if either entails the other.

    They conflict as far as both directions hold that they do. It reads the statements alone, and
    knows neither kinds nor framing. The model is run by torch on the CPU.
    """

    in_context = False

    def __init__(self, name: str) -> None:
        """Loads the model. Raises ModelError, also where its labels can't be told apart."""
        self._model: Any = load(name, _build)
        self._order = label_order(name, self._model.config.id2label)
        self.name = model_name(name)

    def judge(self, pairs: Sequence[tuple[str, str]]) -> Judgements:
        """One row a pair; kinds and framing are NaN."""
        if not pairs:
            return Judgements.empty()
        turned = [(right, left) for left, right in pairs]
        rows = self.probabilities([*pairs, *turned])
        forward, backward = rows[: len(pairs)], rows[len(pairs) :]
        conflict = np.minimum(forward[:, 2], backward[:, 2])
        agree = np.minimum(np.maximum(forward[:, 0], backward[:, 0]), 1 - conflict)
        labels = np.stack([agree, 1 - agree - conflict, conflict], axis=1).astype(np.float32)
        unknown = Judgements.unknown(len(pairs))
        return Judgements(labels, unknown.kinds, unknown.framing)

    def probabilities(self, pairs: Sequence[tuple[str, str]]) -> Floats:
        """One row a (premise, hypothesis): entailment, neutral, contradiction; float32 (n, 3).

        Each pair is a batch of its own, for the reason that `SentenceTransformerEncoder` gives.
        """
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


def _build(name: str, local: bool) -> Any:
    from sentence_transformers import CrossEncoder

    return CrossEncoder(name, device="cpu", local_files_only=local)
