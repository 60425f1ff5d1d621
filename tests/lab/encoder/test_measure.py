import gzip
import json
from pathlib import Path

import pytest

from factcheck.errors import ModelError
from factcheck.lab.encoder.folder import read_model
from factcheck.lab.encoder.measure import Pairs, figures, read_pairs


def test_pairs_are_read_from_gzipped_lines(tmp_path: Path) -> None:
    path = tmp_path / "dev.jsonl.gz"
    rows = [
        {"a": "NATO", "b": "Paris", "similarity_0_5": 1},
        {"a": "", "b": "", "similarity_0_5": 5},
    ]
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in rows)
    assert read_pairs(path) == Pairs(["NATO", ""], ["Paris", ""], [1.0, 5.0])


def test_a_file_of_another_form_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "dev.jsonl"
    path.write_text("{}\n", encoding="utf-8")
    with pytest.raises(ModelError, match="expected gzipped lines of JSON with a, b and similarity"):
        read_pairs(path)


def test_int8_weights_stay_closer_to_float32_than_dynamic_ones(encoder_source: Path) -> None:
    pairs = Pairs(["NATO opens", "Paris", "office"], ["NATO", "an office", "office"], [3, 0, 5])
    exact, *small = figures(read_model(encoder_source), encoder_source, pairs)
    assert (exact.way, exact.mean_cosine) == ("float32", pytest.approx(1.0, abs=1e-6))
    assert max(small, key=lambda row: row.least_cosine).way == "weights only"
