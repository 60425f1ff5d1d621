from __future__ import annotations

import gzip
import json

from factcheck.tuning.accuracy.inference import (
    Inference,
    cosine_accuracy,
    model_accuracy,
    read_inferences,
)

PAIRS = [
    Inference("The dam broke", "The dam broke", 0),
    Inference("The dam broke", "The dam did not", 2),
    Inference("Aaa bbb", "Xyz", 2),
]


def test_at_most_so_many_of_each_set_are_read(tmp_path) -> None:
    rows = [
        {"premise": str(number), "hypothesis": "h", "label": "neutral", "set": f"s{number % 2}"}
        for number in range(9)
    ]
    path = tmp_path / "dev.jsonl.gz"
    path.write_bytes(gzip.compress("\n".join(map(json.dumps, rows)).encode()))
    found = read_inferences(path, 4)
    assert {name: len(pairs) for name, pairs in found.items()} == {"s0": 4, "s1": 4}
    assert found == read_inferences(path, 4)


def test_the_likeliest_answer_counts(entailment) -> None:
    assert round(model_accuracy(PAIRS, entailment), 3) == 0.667


def test_the_cosine_gets_its_best_threshold(tools) -> None:
    assert cosine_accuracy(PAIRS, tools) == 1.0
