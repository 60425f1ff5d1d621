"""The shipped encoder: onnxruntime and tokenizers, and never torch.

Its folder holds `model.onnx` (token ids to vectors of length 1) and its `weights.bin`,
`tokenizer.json`, `model.json` (what `Card` holds) and `card.md`.
`factcheck.lab.encoder.export` writes such folders.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from factcheck.models.batching import run_in_batches
from factcheck.models.onnx_folder import OnnxModel, open_card, open_model, readable
from factcheck.models.protocols import Floats


@dataclass(frozen=True)
class Card:
    """What `model.json` says of the weights beside it; `sha256` is that of `model.onnx`.

    `model.onnx` in turn names the digest of `weights.bin`.
    """

    name: str
    source: str
    source_sha256: str
    licence: str
    dimensions: int
    max_tokens: int
    sha256: str


class OnnxEncoder(OnnxModel):
    """An encoder whose rows depend on their own texts only, to the last bit.

    A text runs beside texts of its own length only, without padding: in a padded batch, the sums of
    a row run in an order that depends on its neighbours.
    """

    def __init__(self, folder: Path, *, threads: int | None = None, optimise: bool = True) -> None:
        """Reads `model.json` only; the weights are loaded by `prepare` or for the first text.

        `threads` defaults to all that this process may use. Without `optimise`, the same sums are
        done in another order, which shows how far rounding carries. Raises ModelError.
        """
        card = self._card = read_card(folder)

        def load() -> tuple[Any, ...]:
            return open_model(folder, card.max_tokens, optimise=optimise)

        super().__init__(f"{card.name}@{card.sha256[:12]}", load, threads)

    def encode(self, texts: Sequence[str]) -> Floats:
        """One row a text, float32, shape (len(texts), dimensions), each row of length 1.

        Of a text of more than `max_tokens` tokens, the first ones count. Raises ModelError.
        """
        if not texts:
            return np.empty((0, self._card.dimensions), np.float32)
        session, tokenizer = self._model.get()
        encoded = [tokenizer.encode(readable(text)) for text in texts]

        def run(alike: list[Any]) -> Any:
            ids = np.array([one.ids for one in alike], np.int64)
            inputs = {"input_ids": ids, "attention_mask": np.ones_like(ids)}
            return session.run(["vectors"], inputs)[0]

        return run_in_batches(encoded, run, threads=self._threads)


def read_card(folder: Path) -> Card:
    """What `model.json` in `folder` says. Raises ModelError."""
    return open_card(folder, Card)
