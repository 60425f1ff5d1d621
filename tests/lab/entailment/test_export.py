from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest

os.environ["HF_HUB_OFFLINE"] = "1"

from factcheck.errors import ModelError
from factcheck.lab.entailment.export import (
    read_classifier,
    set_temperature,
    write_entailment,
)
from factcheck.lab.graphs.quantize import weights_only
from factcheck.models.onnx_entailment import EntailmentCard, OnnxEntailment
from factcheck.models.onnx_folder import open_card

PAIRS = [("NATO opens an office", "Paris opens"), ("Paris", "an office"), ("", "NATO")]


def test_the_graph_gives_the_probabilities_of_the_cross_encoder(
    trained: Path, tmp_path: Path
) -> None:
    from sentence_transformers import CrossEncoder

    write_entailment(read_classifier(trained), trained, tmp_path)
    own = CrossEncoder(str(trained), device="cpu").predict(PAIRS, apply_softmax=True)
    assert OnnxEntailment(tmp_path).probabilities(PAIRS) == pytest.approx(own, abs=1e-5)
    assert np.ptp(own, axis=1).min() > 0.05


def test_small_weights_stay_close(trained: Path, tmp_path: Path) -> None:
    model = read_classifier(trained)
    write_entailment(model, trained, tmp_path / "exact")
    write_entailment(weights_only(model), trained, tmp_path / "small")
    exact, small = (
        OnnxEntailment(tmp_path / name).probabilities(PAIRS) for name in ("exact", "small")
    )
    assert small == pytest.approx(exact, abs=0.02)


def test_the_same_weights_give_the_same_bytes(trained: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        write_entailment(weights_only(read_classifier(trained)), trained, tmp_path / name)
    files = ("model.onnx", "weights.bin", "tokenizer.json", "model.json")
    one, two = ([(tmp_path / n / file).read_bytes() for file in files] for n in ("one", "two"))
    assert one == two


def test_a_temperature_is_written_into_the_card(trained: Path, tmp_path: Path) -> None:
    before = write_entailment(read_classifier(trained), trained, tmp_path)
    card = set_temperature(tmp_path, 1.25)
    assert (before.temperature, card.temperature) == (1.0, 1.25)
    assert open_card(tmp_path, EntailmentCard) == card


def test_a_model_without_answers_is_refused(encoder_source: Path) -> None:
    with pytest.raises(ModelError, match="not a BertForSequenceClassification"):
        read_classifier(encoder_source)
