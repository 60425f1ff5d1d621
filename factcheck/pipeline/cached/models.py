"""An encoder and a judge that are asked only for what the cache does not have."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

import numpy as np

from factcheck.cache import Cache, key_of
from factcheck.models import Encoder, Floats, Judge, Judgements, prepare, release
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


class CachedJudge:
    """The same rows as the judge's, by the pair of each, in either order."""

    def __init__(self, judge: Judge, cache: Cache) -> None:
        self._judge = judge
        self._cache = cache

    @property
    def name(self) -> str:
        """The judge's name."""
        return self._judge.name

    @property
    def in_context(self) -> bool:
        """Whether it reads a statement in its sentence."""
        return self._judge.in_context

    def prepare(self) -> None:
        """Begins to load the judge."""
        prepare(self._judge)

    def release(self) -> None:
        """Lets go of the judge."""
        release(self._judge)

    def judge(self, pairs: Sequence[tuple[str, str]]) -> Judgements:
        """One row a pair, as `Judge` has it."""
        if not self._cache.in_use or not is_told_apart(self.name) or not pairs:
            return self._judge.judge(pairs)
        keys = [key_of("judgement", self.name, library_versions(), *sorted(pair)) for pair in pairs]
        rows = _rows(self._cache, "judgements", keys, pairs, self._joined)
        widths = np.cumsum([part.shape[1] for part in Judgements.empty()])
        return Judgements(*np.split(rows, widths[:-1], axis=1))

    def _joined(self, pairs: Sequence[tuple[str, str]]) -> Floats:
        return np.concatenate(self._judge.judge(pairs), axis=1)


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
