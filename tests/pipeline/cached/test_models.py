from __future__ import annotations

from pathlib import Path

import numpy as np

from factcheck.cache import Cache
from factcheck.pipeline.cached import CachedEncoder, CachedEntailment


class Lengths:
    """Tells the length of a text, or of both of a pair, and notes what it was asked."""

    def __init__(self, name: str = "lengths@0") -> None:
        self.name = name
        self.asked: list[object] = []

    def encode(self, texts):
        self.asked += texts
        return np.array([[len(text), 1] for text in texts], np.float32)

    def probabilities(self, pairs):
        self.asked += pairs
        rows = [[len(one), len(other), 0] for one, other in pairs]
        return np.array(rows, np.float32).reshape(-1, 3)


def test_a_text_is_encoded_once(tmp_path: Path) -> None:
    model = Lengths()
    with Cache(tmp_path) as cache:
        CachedEncoder(model, cache).encode(["a", "bb", "a"])
    with Cache(tmp_path) as cache:
        rows = CachedEncoder(model, cache).encode(["bb", "ccc", "a"])
    assert model.asked == ["a", "bb", "ccc"]
    assert (rows.tolist(), rows.dtype) == ([[2, 1], [3, 1], [1, 1]], np.float32)


def test_a_pair_is_weighed_once_in_each_direction(tmp_path: Path) -> None:
    model = Lengths()
    with Cache(tmp_path) as cache:
        cached = CachedEntailment(model, cache)
        cached.probabilities([("a", "bb")])
        rows = cached.probabilities([("bb", "a"), ("a", "bb")])
    assert model.asked == [("a", "bb"), ("bb", "a")]
    assert rows.tolist() == [[2, 1, 0], [1, 2, 0]]


def test_another_model_computes_anew(tmp_path: Path) -> None:
    one, other = Lengths("lengths@1"), Lengths("lengths@2")
    with Cache(tmp_path) as cache:
        CachedEncoder(one, cache).encode(["a"])
        CachedEncoder(other, cache).encode(["a"])
    assert (one.asked, other.asked) == (["a"], ["a"])


def test_nothing_is_kept_of_a_model_that_its_name_does_not_pin_down(tmp_path: Path) -> None:
    model = Lengths("some-model-of-the-hub")
    with Cache(tmp_path) as cache:
        for _ in range(2):
            CachedEncoder(model, cache).encode(["a"])
            CachedEntailment(model, cache).probabilities([("a", "b")])
    assert model.asked == ["a", ("a", "b")] * 2


def test_nothing_asked_is_nothing_computed(tmp_path: Path) -> None:
    with Cache(tmp_path) as cache:
        assert len(CachedEntailment(Lengths(), cache).probabilities([])) == 0
