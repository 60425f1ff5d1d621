"""An encoder and an entailment model that are asked only for what the cache does not have."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

import numpy as np

from factcheck.cache import Cache, key_of
from factcheck.models import Encoder, EntailmentModel, Floats, prepare, release
from factcheck.pipeline.cached.code_digest import is_told_apart, library_versions

Asked = TypeVar("Asked")


class CachedEncoder:
    """The same rows as the encoder's, by the text of each."""

    def __init__(self, encoder: Encoder, cache: Cache) -> None:
        self._encoder = encoder
        self._cache = cache

    @property
    def name(self) -> str:
        """The encoder's name."""
        return self._encoder.name

    def prepare(self) -> None:
        """Begins to load the encoder."""
        prepare(self._encoder)

    def release(self) -> None:
        """Lets go of the encoder."""
        release(self._encoder)

    def encode(self, texts: Sequence[str]) -> Floats:
        """One row a text, as `Encoder` has it."""
        if not self._cache.in_use or not is_told_apart(self.name) or not texts:
            return self._encoder.encode(texts)
        keys = [key_of("vector", self.name, library_versions(), text) for text in texts]
        return _rows(self._cache, "vectors", keys, texts, self._encoder.encode)


class CachedEntailment:
    """The same rows as the entailment model's, by the pair of each."""

    def __init__(self, model: EntailmentModel, cache: Cache) -> None:
        self._model = model
        self._cache = cache

    @property
    def name(self) -> str:
        """The model's name."""
        return self._model.name

    def prepare(self) -> None:
        """Begins to load the model."""
        prepare(self._model)

    def release(self) -> None:
        """Lets go of the model."""
        release(self._model)

    def probabilities(self, pairs: Sequence[tuple[str, str]]) -> Floats:
        """One row a (premise, hypothesis), as `EntailmentModel` has it."""
        if not self._cache.in_use or not is_told_apart(self.name) or not pairs:
            return self._model.probabilities(pairs)
        keys = [key_of("entailment", self.name, library_versions(), *pair) for pair in pairs]
        return _rows(self._cache, "entailments", keys, pairs, self._model.probabilities)


def _rows(
    cache: Cache,
    kind: str,
    keys: Sequence[bytes],
    asked: Sequence[Asked],
    compute: Callable[[Sequence[Asked]], Floats],
) -> Floats:
    """A row for each that is asked, from the cache or else computed, each once, and then kept."""
    known = {key: np.frombuffer(row, np.float32) for key, row in cache.get(keys).items()}
    missing = {key: one for key, one in zip(keys, asked, strict=True) if key not in known}
    if missing:
        rows = compute(list(missing.values()))
        known |= dict(zip(missing, rows, strict=True))
        cache.put(kind, {key: known[key].tobytes() for key in missing})
    return np.stack([known[key] for key in keys])
