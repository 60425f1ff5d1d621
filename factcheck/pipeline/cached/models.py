"""An encoder and a judge that are asked only for what the cache does not have."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

import numpy as np

from factcheck.cache import Cache, key_of
from factcheck.models import Encoder, Floats, Judge, Judgements, prepare, release
from factcheck.pipeline.cached.code_digest import is_told_apart, library_versions

Asked = TypeVar("Asked")
Model = TypeVar("Model", bound=Encoder | Judge)


class _Cached(Generic[Model]):
    """A model beside the cache that its answers are kept in."""

    def __init__(self, model: Model, cache: Cache) -> None:
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

    def _keeps(self, asked: Sequence[object]) -> bool:
        return self._cache.in_use and is_told_apart(self.name) and bool(asked)


class CachedEncoder(_Cached[Encoder]):
    """The same rows as the encoder's, by the text of each."""

    def encode(self, texts: Sequence[str]) -> Floats:
        """One row a text, as `Encoder` has it."""
        if not self._keeps(texts):
            return self._model.encode(texts)
        keys = [key_of("vector", self.name, library_versions(), text) for text in texts]
        return _rows(self._cache, "vectors", keys, texts, self._model.encode)


class CachedJudge(_Cached[Judge]):
    """The same rows as the judge's, by the pair of each, in either order."""

    @property
    def in_context(self) -> bool:
        """Whether it reads a statement in its sentence."""
        return self._model.in_context

    def judge(self, pairs: Sequence[tuple[str, str]]) -> Judgements:
        """One row a pair, as `Judge` has it."""
        if not self._keeps(pairs):
            return self._model.judge(pairs)
        keys = [key_of("judgement", self.name, library_versions(), *sorted(pair)) for pair in pairs]
        rows = _rows(self._cache, "judgements", keys, pairs, self._joined)
        widths = np.cumsum([part.shape[1] for part in Judgements.empty()])
        return Judgements(*np.split(rows, widths[:-1], axis=1))

    def _joined(self, pairs: Sequence[tuple[str, str]]) -> Floats:
        return np.concatenate(self._model.judge(pairs), axis=1)


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
