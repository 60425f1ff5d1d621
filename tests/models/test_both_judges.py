from pathlib import Path

import pytest

from factcheck.models import Floats
from factcheck.models.both_judges import LARGER, SETTLED, BothJudges
from factcheck.models.onnx_judge import OnnxJudge
from tests.models.tiny_judge import write_tiny_judge

PAIRS = [("NATO opens an office", "Paris opens"), ("Tokyo", "Paris"), ("an office", "NATO opens")]


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_tiny_judge(tmp_path_factory.mktemp("large"), seed=8)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    return tmp_path


def weighed(small: Floats, large: Floats) -> Floats:
    return (1 - LARGER) * small + LARGER * large


def test_where_the_small_one_is_sure_of_neither_the_larger_is_not_asked(
    small: Path, large: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    write_tiny_judge(small, neither=60.0)
    # a card without weights: whoever asks it fails
    unasked = tmp_path_factory.mktemp("unasked")
    (unasked / "model.json").write_bytes((large / "model.json").read_bytes())
    both, alone = BothJudges(small, unasked).judge(PAIRS), OnnxJudge(small).judge(PAIRS)
    assert [part.tobytes() for part in both] == [part.tobytes() for part in alone]


def test_where_it_is_not_both_count(small: Path, large: Path) -> None:
    write_tiny_judge(small, neither=-60.0)
    rows = (OnnxJudge(folder).judge(PAIRS) for folder in (small, large))
    wanted = [weighed(one, other) for one, other in zip(*rows, strict=True)]
    both = BothJudges(small, large).judge(PAIRS)
    assert [part.tobytes() for part in both] == [part.tobytes() for part in wanted]


def test_each_pair_is_settled_on_its_own(
    small: Path, large: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = OnnxJudge(write_tiny_judge(small)).judge(PAIRS).labels
    mean = weighed(own, OnnxJudge(large).judge(PAIRS).labels)
    sure = own[:, 1].tolist()
    # as sure as the surest of them, and no other
    monkeypatch.setattr("factcheck.models.both_judges.SETTLED", max(sure))
    rows = BothJudges(small, large).judge(PAIRS).labels
    expected = [
        (own if share == max(sure) else mean)[place].tobytes() for place, share in enumerate(sure)
    ]
    assert [row.tobytes() for row in rows] == expected


def test_its_name_tells_both_and_where_the_small_one_settles(small: Path, large: Path) -> None:
    write_tiny_judge(small)
    both = BothJudges(small, large)
    assert both.name == f"{OnnxJudge(small).name}+{OnnxJudge(large).name}/{SETTLED:g}/{LARGER:g}"
    assert both.in_context


def test_no_pairs_give_no_rows(small: Path, large: Path) -> None:
    write_tiny_judge(small)
    assert [part.shape for part in BothJudges(small, large).judge([])] == [(0, 3), (0, 9), (0, 4)]
