import json
from pathlib import Path

import numpy as np
import pytest

from factcheck.errors import ModelError
from factcheck.models import Judge, load_judge
from factcheck.models.onnx_judge import OnnxJudge
from tests.models.tiny_judge import write_tiny_judge

PAIR = ("NATO opens an office in Tokyo", "Paris opens an office")
OTHER = ("NATO opens", "Tokyo")
LONG = ("Paris " * 40, "Tokyo opens")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_tiny_judge(tmp_path_factory.mktemp("judge"))


@pytest.fixture(scope="module")
def judge(folder: Path) -> Judge:
    return load_judge(str(folder))


def test_each_row_has_labels_and_kinds_that_sum_to_1_and_marks_on_their_own(judge: Judge) -> None:
    found = judge.judge([PAIR, OTHER, LONG])
    assert [(part.shape, part.dtype) for part in found] == [
        ((3, width), np.float32) for width in (3, 9, 4)
    ]
    for part in found[:2]:
        assert part.sum(axis=1) == pytest.approx(np.ones(3), abs=1e-6)
    assert ((found.framing > 0) & (found.framing < 1)).all()


def test_it_says_the_same_with_the_sides_exchanged(judge: Judge) -> None:
    same_length = ("Paris opens an office", "Tokyo opens an office")
    for one, other in (PAIR, OTHER, LONG, same_length):
        ways = judge.judge([(one, other)]), judge.judge([(other, one)])
        assert [part.tobytes() for part in ways[0]] == [part.tobytes() for part in ways[1]]


def test_a_row_is_the_same_to_the_last_bit_beside_any_pairs(judge: Judge, folder: Path) -> None:
    alone = judge.judge([PAIR])
    pairs = [LONG, PAIR, ("Tokyo opens an office in NATO", "Paris opens an office"), OTHER]
    beside = OnnxJudge(folder, threads=3).judge(pairs)
    assert [part[0].tobytes() for part in alone] == [part[1].tobytes() for part in beside]


def test_scores_of_labels_are_divided_by_the_temperature(folder: Path, tmp_path: Path) -> None:
    for name in ("model.onnx", "weights.bin", "tokenizer.json"):
        (tmp_path / name).write_bytes((folder / name).read_bytes())
    card = json.loads((folder / "model.json").read_text())
    (tmp_path / "model.json").write_text(json.dumps(card | {"temperature": 1.0}))
    (warm,), (cold,) = (OnnxJudge(one).judge([PAIR]).labels for one in (folder, tmp_path))
    roots = np.sqrt(cold)
    assert card["temperature"] == 2.0
    assert warm == pytest.approx(roots / roots.sum(), abs=1e-5)


def test_of_a_long_pair_the_longer_text_is_cut(judge: Judge) -> None:
    longs = ["Paris " * 60, "Paris " * 61 + "NATO"]
    cut, longer = (judge.judge([("Tokyo opens", long)]).labels for long in longs)
    assert cut.tobytes() == longer.tobytes()
    assert cut.tobytes() != judge.judge([("Tokyo", longs[0])]).labels.tobytes()


def test_no_pairs_give_no_rows(judge: Judge) -> None:
    assert [part.shape for part in judge.judge([])] == [(0, 3), (0, 9), (0, 4)]


def test_its_name_tells_the_weights_and_the_temperature(folder: Path) -> None:
    card = json.loads((folder / "model.json").read_text())
    assert OnnxJudge(folder).name == f"tiny@{card['sha256'][:12]}/2"


def test_it_reads_statements_in_their_sentences(judge: Judge) -> None:
    assert judge.in_context


def test_the_weights_are_not_looked_for_before_they_are_needed(
    folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "model.json").write_bytes((folder / "model.json").read_bytes())
    judge = OnnxJudge(tmp_path)
    assert judge.judge([]).labels.shape == (0, 3)
    with pytest.raises(
        ModelError, match=r"can't be loaded .*; install factcheck or the model again"
    ):
        judge.judge([PAIR])


@pytest.mark.parametrize("content", ["", "[]", '{"name": "mine"}'])
def test_a_broken_card_is_one_line_that_names_the_file(tmp_path: Path, content: str) -> None:
    (tmp_path / "model.json").write_text(content, encoding="utf-8")
    with pytest.raises(ModelError) as error:
        OnnxJudge(tmp_path)
    assert str(error.value).startswith(f"{tmp_path / 'model.json'}: can't be loaded (")
    assert "\n" not in str(error.value)
