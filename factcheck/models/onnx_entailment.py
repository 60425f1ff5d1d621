"""The shipped entailment model: onnxruntime and tokenizers, and never torch.

Its folder holds `model.onnx` (a pair's tokens to three scores) and its `weights.bin`,
`tokenizer.json`, `model.json` (what `EntailmentCard` holds) and `card.md`.
`factcheck.lab.entailment.train` writes such folders.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from factcheck.models.alike import run_alike
from factcheck.models.beforehand import Beforehand
from factcheck.models.cross_encoder import softmax
from factcheck.models.onnx_folder import open_card, open_model, readable
from factcheck.models.protocols import Floats
from factcheck.models.threads import usable_threads

_ANSWERS = 3


@dataclass(frozen=True)
class EntailmentCard:
    """What `model.json` says of the weights beside it; `sha256` is that of `model.onnx`.

    `model.onnx` in turn names the digest of `weights.bin`.
    Scores are divided by `temperature`, so that of all pairs with a probability of 0.8, about
    eight in ten have that answer.
    """

    name: str
    source: str
    source_sha256: str
    licence: str
    max_tokens: int
    temperature: float
    sha256: str


class OnnxEntailment:
    """An entailment model whose rows depend on their own pairs only, to the last bit.

    A pair runs beside pairs of its own length only, for the reason that `OnnxEncoder` gives.
    """

    def __init__(self, folder: Path, *, threads: int | None = None) -> None:
        """Reads `model.json` only; the weights are loaded by `prepare` or for the first pair.

        `threads` defaults to all that this process may use. Raises ModelError.
        """
        self._card = open_card(folder, EntailmentCard)
        self._threads = threads or usable_threads()
        self._model = Beforehand(lambda: open_model(folder, self._card.max_tokens))

    @property
    def name(self) -> str:
        """The model, the first 12 hexadecimal digits of its weights' SHA-256, its temperature."""
        return f"{self._card.name}@{self._card.sha256[:12]}/{self._card.temperature:g}"

    def probabilities(self, pairs: Sequence[tuple[str, str]]) -> Floats:
        """One row a (premise, hypothesis): entailment, neutral, contradiction; float32 (n, 3).

        Of a pair of more than `max_tokens` tokens, the longer text is cut first. Raises ModelError.
        """
        if not pairs:
            return np.empty((0, _ANSWERS), np.float32)
        scores = self._scores(pairs)
        return softmax(scores / np.float32(self._card.temperature))

    def prepare(self) -> None:
        """Begins to load the weights in a thread of its own."""
        self._model.start()

    def release(self) -> None:
        """Gives the memory of the weights back."""
        self._model.forget()

    def _scores(self, pairs: Sequence[tuple[str, str]]) -> Floats:
        session, tokenizer = self._model.get()
        encoded = [tokenizer.encode(readable(one), readable(other)) for one, other in pairs]

        def run(alike: list[Any]) -> Any:
            ids = np.array([one.ids for one in alike], np.int64)
            segments = np.array([one.type_ids for one in alike], np.int64)
            inputs = {
                "input_ids": ids,
                "attention_mask": np.ones_like(ids),
                "token_type_ids": segments,
            }
            return session.run(["scores"], inputs)[0]

        return run_alike(encoded, run, threads=self._threads)
