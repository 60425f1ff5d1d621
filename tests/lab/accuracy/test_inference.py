from __future__ import annotations

import gzip
import json

import pytest

from factcheck.lab.accuracy.inference import (
    Inference,
    InferenceFigures,
    cosine_figures,
    model_figures,
    read_inferences,
)

PAIRS = [
    Inference("The dam broke", "The dam broke", 0),
    Inference("The dam broke", "The dam did not", 2),
    Inference("Aaa bbb", "Xyz", 2),
]


def test_at_most_so_many_of_each_set_are_read_whatever_their_order(tmp_path) -> None:
    rows = [
        {"premise": str(number), "hypothesis": "h", "label": "neutral", "set": name}
        for number in range(9)
        for name in ("snli_dev", "cad", "of no interest")
    ]
    path = tmp_path / "dev.jsonl.gz"
    path.write_bytes(gzip.compress("\n".join(map(json.dumps, rows)).encode()))
    found = read_inferences(path, 4)
    assert {name: len(pairs) for name, pairs in found.items()} == {"snli_dev": 4, "cad": 4}
    path.write_bytes(gzip.compress("\n".join(map(json.dumps, rows[::-1])).encode()))
    assert found == read_inferences(path, 4)


def test_the_likeliest_answer_counts(entailment) -> None:
    found = model_figures(PAIRS, entailment)
    assert (found.pairs, found.right) == (3, 2)
    assert found.calibration_error == pytest.approx((2 * 0.3 + 0.1) / 3)


def test_the_cosine_gets_its_best_threshold(engine) -> None:
    assert cosine_figures(PAIRS, engine.encoder) == InferenceFigures(3, 3)
