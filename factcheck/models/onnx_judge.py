"""The shipped judge: onnxruntime and tokenizers, and never torch.

Its folder holds `model.onnx` (a pair's tokens to scores), its `weights.bin`, `tokenizer.json`,
`model.json` (what `JudgeCard` holds) and `card.md`. `factcheck.lab.judge` writes such folders.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from factcheck.models.batching import run_in_batches
from factcheck.models.onnx_folder import OnnxModel, open_card, open_model, readable
from factcheck.models.protocols import Floats, Judgements

# agree, neither, conflict; then nine kinds of conflict; then four marks of framing
_LABELS, _KINDS = 3, 9


@dataclass(frozen=True)
class JudgeCard:
    """What `model.json` says of the weights beside it; `sha256` is that of `model.onnx`.

    Scores of labels are divided by `temperature`, so that of all pairs with a probability of 0.8,
    about eight in ten have that label.
    """

    name: str
    source: str
    source_sha256: str
    licence: str
    max_tokens: int
    temperature: float
    labels: tuple[str, ...]
    sha256: str


class OnnxJudge(OnnxModel):
    """A judge whose rows depend on their own pairs only, to the last bit.

    A pair runs beside pairs of its own length only, for the reason that `OnnxEncoder` gives.
    """

    in_context = True

    def __init__(self, folder: Path, *, threads: int | None = None) -> None:
        """Reads `model.json` only; the weights are loaded by `prepare` or for the first pair.

        `threads` defaults to all that this process may use. Raises ModelError.
        """
        card = self._card = open_card(folder, JudgeCard)
        name = f"{card.name}@{card.sha256[:12]}/{card.temperature:g}"
        super().__init__(name, lambda: open_model(folder, card.max_tokens), threads)

    def judge(self, pairs: Sequence[tuple[str, str]]) -> Judgements:
        """One row a pair, as `Judge` has it.

        Of a pair of more than `max_tokens` tokens, the longer text is cut first. Raises ModelError.
        """
        if not pairs:
            return Judgements.empty()
        scores = self._scores([_in_order(pair) for pair in pairs])
        labels = scores[:, :_LABELS] / np.float32(self._card.temperature)
        kinds = scores[:, _LABELS : _LABELS + _KINDS]
        framing = 1 / (1 + np.exp(-scores[:, _LABELS + _KINDS :]))
        return Judgements(softmax(labels), softmax(kinds), framing.astype(np.float32))

    def _scores(self, pairs: Sequence[tuple[str, str]]) -> Floats:
        session, tokenizer = self._model.get()
        segments = "token_type_ids" in {each.name for each in session.get_inputs()}
        encoded = [tokenizer.encode(readable(one), readable(other)) for one, other in pairs]

        def run(alike: list[Any]) -> Any:
            ids = np.array([one.ids for one in alike], np.int64)
            inputs = {"input_ids": ids, "attention_mask": np.ones_like(ids)}
            if segments:
                inputs["token_type_ids"] = np.array([one.type_ids for one in alike], np.int64)
            return session.run(["scores"], inputs)[0]

        return run_in_batches(encoded, run, threads=self._threads)


def softmax(scores: Floats) -> Floats:
    """Shares that sum to 1 in each row, from the scores of that row."""
    powers = np.exp(scores.astype(np.float64) - scores.max(axis=1, keepdims=True))
    shares: Floats = (powers / powers.sum(axis=1, keepdims=True)).astype(np.float32)
    return shares


def _in_order(pair: tuple[str, str]) -> tuple[str, str]:
    """The pair with the longer text first, so that neither side is the left one."""
    one, other = pair
    return (other, one) if (len(one), one) < (len(other), other) else pair
