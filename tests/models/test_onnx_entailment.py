from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from factcheck.errors import ModelError
from factcheck.lab.entailment.export import (
    read_classifier,
    set_temperature,
    write_entailment,
)
from factcheck.models import load_entailment
from factcheck.models.onnx_entailment import OnnxEntailment

PAIRS = [("NATO opens an office", "Paris"), ("Paris opens", "an office"), ("NATO", "Paris " * 99)]


@pytest.fixture(scope="module")
def folder(tiny_entailment: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("exported")
    write_entailment(read_classifier(tiny_entailment), tiny_entailment, out)
    return out


def test_each_row_sums_to_1(folder: Path) -> None:
    rows = OnnxEntailment(folder).probabilities(PAIRS)
    assert (rows.shape, rows.dtype) == ((3, 3), np.float32)
    assert rows.sum(axis=1) == pytest.approx(np.ones(3), abs=1e-6)


def test_a_row_is_the_same_to_the_last_bit_beside_any_pairs(folder: Path) -> None:
    model = OnnxEntailment(folder)
    alone = model.probabilities(PAIRS[:1])[0]
    assert alone.tobytes() == model.probabilities(PAIRS)[0].tobytes()
    assert alone.tobytes() == model.probabilities(PAIRS[::-1])[-1].tobytes()


def test_a_row_is_the_same_to_the_last_bit_beside_pairs_of_its_length() -> None:
    model = load_entailment()
    pairs = [(f"The fire killed {count} people.", f"{count} people died.") for count in "23456789"]
    together = model.probabilities(pairs)
    assert [row.tobytes() for row in together] == [
        model.probabilities([pair])[0].tobytes() for pair in pairs
    ]


def test_the_number_of_threads_changes_no_bit(folder: Path) -> None:
    one, many = (OnnxEntailment(folder, threads=n).probabilities(PAIRS) for n in (1, 4))
    assert one.tobytes() == many.tobytes()


def test_no_pairs_give_no_rows(folder: Path) -> None:
    rows = OnnxEntailment(folder).probabilities([])
    assert (rows.shape, rows.dtype) == ((0, 3), np.float32)


def test_half_a_surrogate_pair_is_read_as_a_question_mark(folder: Path) -> None:
    broken, mended = OnnxEntailment(folder).probabilities([("a\ud800", "b"), ("a?", "b")])
    assert broken.tobytes() == mended.tobytes()


def test_scores_are_divided_by_the_temperature(
    folder: Path, tiny_entailment: Path, tmp_path: Path
) -> None:
    write_entailment(read_classifier(tiny_entailment), tiny_entailment, tmp_path)
    set_temperature(tmp_path, 2.0)
    powers = np.sqrt(OnnxEntailment(folder).probabilities(PAIRS))
    expected = powers / powers.sum(axis=1, keepdims=True)
    assert OnnxEntailment(tmp_path).probabilities(PAIRS) == pytest.approx(expected, abs=1e-5)


def test_the_name_carries_digest_and_temperature(folder: Path) -> None:
    name, _, rest = OnnxEntailment(folder).name.partition("@")
    digest, _, temperature = rest.partition("/")
    assert (name, len(digest), temperature) == ("factcheck-entailment-MiniLM-L6-int8", 12, "1")


def test_it_imports_neither_torch_nor_transformers(folder: Path) -> None:
    code = (
        "import sys; from pathlib import Path;"
        "from factcheck.models.onnx_entailment import OnnxEntailment;"
        f"OnnxEntailment(Path({str(folder)!r})).probabilities([('NATO', 'Paris')]);"
        "print({'torch', 'transformers', 'sentence_transformers', 'scipy'} & set(sys.modules))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "set()\n"


def test_a_folder_without_a_card_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"model\.json: can't be loaded"):
        OnnxEntailment(tmp_path)
