"""The shipped encoder: onnxruntime and tokenizers, and never torch.

Its folder holds `model.onnx` (token ids to vectors of length 1), `tokenizer.json`, `model.json`
(what `Card` holds) and `card.md`. `factcheck.training.export_encoder` writes such folders.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from factcheck.errors import ModelError
from factcheck.models.protocols import Floats
from factcheck.models.threads import usable_threads

# The tokenizer reads all of a text before it cuts, 5 s for 5 MB. English has 4 to 5 characters a
# token, so this is ten times what the model can see.
LONGEST_TEXT = 12_000


@dataclass(frozen=True)
class Card:
    """What `model.json` says of the weights beside it; `sha256` is that of `model.onnx`."""

    name: str
    source: str
    source_sha256: str
    licence: str
    dimensions: int
    max_tokens: int
    sha256: str


class OnnxEncoder:
    """An encoder whose rows depend on their own texts only, to the last bit.

    Each text runs alone and without padding: in a padded batch, the sums of a row run in an order
    that depends on its neighbours. The texts share the threads instead.
    """

    def __init__(self, folder: Path, *, threads: int | None = None, optimise: bool = True) -> None:
        """Reads `model.json` only; the weights are loaded for the first text.

        `threads` defaults to all that this process may use. Without `optimise`, the same sums are
        done in another order, which shows how far rounding carries. Raises ModelError.
        """
        self._folder = folder
        self._card = read_card(folder)
        self._threads = threads or usable_threads()
        self._optimise = optimise

    @property
    def name(self) -> str:
        """The model and the first 12 hexadecimal digits of its weights' SHA-256."""
        return f"{self._card.name}@{self._card.sha256[:12]}"

    def encode(self, texts: Sequence[str]) -> Floats:
        """One row a text, float32, shape (len(texts), dimensions), each row of length 1.

        Of a text of more than `max_tokens` tokens, the first ones count. Raises ModelError.
        """
        if not texts:
            return np.empty((0, self._card.dimensions), np.float32)
        session, tokenizer = self._session, self._tokenizer  # loaded here, not by several threads

        def row(text: str) -> Any:
            ids = np.array([tokenizer.encode(_readable(text)).ids], np.int64)
            inputs = {"input_ids": ids, "attention_mask": np.ones_like(ids)}
            return session.run(["vectors"], inputs)[0][0]

        with ThreadPoolExecutor(min(self._threads, len(texts))) as pool:
            return np.stack(list(pool.map(row, texts)))

    @cached_property
    def _session(self) -> Any:
        import onnxruntime  # takes 0.15 s, which other commands need not wait for

        # Builds for Windows report events of use to Microsoft unless told not to.
        onnxruntime.disable_telemetry_events()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.log_severity_level = 3
        if not self._optimise:
            levels = onnxruntime.GraphOptimizationLevel
            options.graph_optimization_level = levels.ORT_DISABLE_ALL
        path = self._folder / "model.onnx"
        try:
            return onnxruntime.InferenceSession(
                str(path), options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:  # its errors have no base of their own
            raise _unreadable(path, error) from error

    @cached_property
    def _tokenizer(self) -> Any:
        from tokenizers import Tokenizer

        path = self._folder / "tokenizer.json"
        try:
            tokenizer = Tokenizer.from_file(str(path))
        except Exception as error:  # it raises bare Exceptions
            raise _unreadable(path, error) from error
        tokenizer.no_padding()
        tokenizer.enable_truncation(self._card.max_tokens)
        return tokenizer


def read_card(folder: Path) -> Card:
    """What `model.json` in `folder` says. Raises ModelError."""
    path = folder / "model.json"
    try:
        return Card(**json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError) as error:
        raise _unreadable(path, error) from error


def _readable(text: str) -> str:
    """The part of the text that the tokenizer should see, with no half of a surrogate pair."""
    return text[:LONGEST_TEXT].encode("utf-8", "replace").decode("utf-8")


def _unreadable(path: Path, error: Exception) -> ModelError:
    reason = " ".join(str(error).split())
    return ModelError(f"{path}: can't be loaded ({reason}); install factcheck or the model again")
