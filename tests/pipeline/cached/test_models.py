from pathlib import Path

import numpy as np

from factcheck.cache import Cache
from factcheck.models import Judgements
from factcheck.pipeline.cached import CachedEncoder, CachedJudge
from tests.judges import TableJudge


class Lengths:
    """Tells the length of a text, and notes what it was asked."""

    def __init__(self, name: str = "lengths@0") -> None:
        self.name = name
        self.asked: list[object] = []

    def encode(self, texts):
        self.asked += texts
        return np.array([[len(text), 1] for text in texts], np.float32)


class Sums:
    """Tells the length of both of a pair in each part, and notes what it was asked."""

    in_context = True

    def __init__(self, name: str = "sums@0") -> None:
        self.name = name
        self.asked: list[tuple[str, str]] = []

    def judge(self, pairs):
        self.asked += pairs
        sums = [len(one) + len(other) for one, other in pairs]
        widths = [part.shape[1] for part in Judgements.empty()]
        return Judgements(*(np.array([[n] * w for n in sums], np.float32) for w in widths))


def test_a_text_is_encoded_once(tmp_path: Path) -> None:
    model = Lengths()
    with Cache(tmp_path) as cache:
        CachedEncoder(model, cache).encode(["a", "bb", "a"])
    with Cache(tmp_path) as cache:
        rows = CachedEncoder(model, cache).encode(["bb", "ccc", "a"])
    assert model.asked == ["a", "bb", "ccc"]
    assert (rows.tolist(), rows.dtype) == ([[2, 1], [3, 1], [1, 1]], np.float32)


def test_a_pair_is_judged_once_in_either_order(tmp_path: Path) -> None:
    model = Sums()
    with Cache(tmp_path) as cache:
        CachedJudge(model, cache).judge([("a", "bb"), ("a", "bb")])
    with Cache(tmp_path) as cache:
        found = CachedJudge(model, cache).judge([("bb", "a"), ("ccc", "a"), ("a", "bb")])
    assert model.asked == [("a", "bb"), ("ccc", "a")]
    assert [part.tolist() for part in found] == [
        [[3] * width, [4] * width, [3] * width] for width in (3, 9, 4)
    ]


def test_kinds_and_framing_that_a_judge_knows_nothing_of_stay_so(tmp_path: Path) -> None:
    with Cache(tmp_path) as cache:
        judge = CachedJudge(TableJudge(), cache)
        cold, warm = (judge.judge([("a", "b")]) for _ in range(2))
    assert [part.tobytes() for part in cold] == [part.tobytes() for part in warm]
    assert np.isnan(warm.kinds).all()


def test_a_cached_judge_reads_what_the_judge_within_reads(tmp_path: Path) -> None:
    with Cache(tmp_path) as cache:
        judges = CachedJudge(TableJudge(), cache), CachedJudge(Sums(), cache)
    assert [judge.in_context for judge in judges] == [False, True]


def test_another_model_computes_anew(tmp_path: Path) -> None:
    one, other = Lengths("lengths@1"), Lengths("lengths@2")
    with Cache(tmp_path) as cache:
        CachedEncoder(one, cache).encode(["a"])
        CachedEncoder(other, cache).encode(["a"])
    assert (one.asked, other.asked) == (["a"], ["a"])


def test_nothing_is_kept_of_a_model_that_its_name_does_not_pin_down(tmp_path: Path) -> None:
    encoder, judge = Lengths("some-model-of-the-hub"), Sums("some-model-of-the-hub")
    with Cache(tmp_path) as cache:
        for _ in range(2):
            CachedEncoder(encoder, cache).encode(["a"])
            CachedJudge(judge, cache).judge([("a", "b")])
    assert (encoder.asked, judge.asked) == (["a"] * 2, [("a", "b")] * 2)


def test_nothing_asked_is_nothing_computed(tmp_path: Path) -> None:
    with Cache(tmp_path) as cache:
        assert len(CachedJudge(Sums(), cache).judge([]).labels) == 0
