from pathlib import Path

import pytest

from factcheck.models.both_judges import SETTLED, BothJudges
from factcheck.models.onnx_judge import OnnxJudge
from factcheck.models.second_reading import SecondReading
from tests.models.tiny_judge import write_tiny_judge

PAIRS = [("NATO opens an office", "Paris opens"), ("Tokyo", "Paris"), ("an office", "NATO opens")]


@pytest.fixture
def large(tmp_path: Path) -> SecondReading:
    return SecondReading(OnnxJudge(write_tiny_judge(tmp_path / "large", seed=8)))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "small"


def test_where_the_small_one_is_sure_of_neither_the_larger_is_not_asked(
    folder: Path, tmp_path: Path
) -> None:
    small = OnnxJudge(write_tiny_judge(folder, neither=60.0))
    # a card without weights: whoever asks it fails
    (tmp_path / "unasked").mkdir()
    (tmp_path / "unasked/model.json").write_bytes((folder / "model.json").read_bytes())
    both = BothJudges(small, SecondReading(OnnxJudge(tmp_path / "unasked"))).judge(PAIRS)
    assert [part.tobytes() for part in both] == [part.tobytes() for part in small.judge(PAIRS)]


def test_where_it_is_not_the_larger_decides(folder: Path, large: SecondReading) -> None:
    small = OnnxJudge(write_tiny_judge(folder, neither=-60.0))
    both = BothJudges(small, large).judge(PAIRS)
    assert [part.tobytes() for part in both] == [part.tobytes() for part in large.judge(PAIRS)]


def test_each_pair_is_settled_on_its_own(
    folder: Path, large: SecondReading, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = OnnxJudge(write_tiny_judge(folder))
    own, larger = small.judge(PAIRS).labels, large.judge(PAIRS).labels
    sure = own[:, 1].tolist()
    # as sure as the surest of them, and no other
    monkeypatch.setattr("factcheck.models.both_judges.SETTLED", max(sure))
    rows = BothJudges(small, large).judge(PAIRS).labels
    expected = [
        (own if share == max(sure) else larger)[place].tobytes() for place, share in enumerate(sure)
    ]
    assert [row.tobytes() for row in rows] == expected


def test_its_name_tells_both_and_where_the_small_one_settles(
    folder: Path, large: SecondReading
) -> None:
    small = OnnxJudge(write_tiny_judge(folder))
    assert BothJudges(small, large).name == f"{small.name}+{large.name}/{SETTLED:g}"


def test_no_pairs_give_no_rows(folder: Path, large: SecondReading) -> None:
    small = OnnxJudge(write_tiny_judge(folder))
    assert [part.shape for part in BothJudges(small, large).judge([])] == [(0, 3), (0, 9), (0, 4)]
