import hashlib
from pathlib import Path

import numpy as np
import onnx

from factcheck.lab.encoder.folder import read_model
from factcheck.lab.graphs.bert_graph import Shape, sentence_encoder
from factcheck.lab.graphs.exported_weights import weights_of
from factcheck.lab.graphs.onnx_files import megabytes, read_export, write_model
from tests.lab.conftest import random_weights

SHAPE = Shape(layers=2, heads=2, size=64, epsilon=1e-12)


def large() -> onnx.ModelProto:
    """A model whose tables are large enough for the file of weights."""
    weights = {
        name: np.tile(value, (1, 8))[:, :64] if value.ndim == 2 else np.resize(value, 64)
        for name, value in random_weights().items()
    }
    return sentence_encoder(weights, SHAPE)


def test_what_is_read_is_what_was_written(encoder_source: Path, tmp_path: Path) -> None:
    model = read_model(encoder_source)
    write_model(model, tmp_path)
    exact, read = weights_of(model), weights_of(read_export(tmp_path))
    assert {name: read[name].tobytes() for name in read} == {
        name: exact[name].tobytes() for name in exact
    }


def test_the_graph_names_the_digest_of_the_weights(tmp_path: Path) -> None:
    told = write_model(large(), tmp_path)
    weights = hashlib.sha256((tmp_path / "weights.bin").read_bytes()).hexdigest()
    graph = (tmp_path / "model.onnx").read_bytes()
    assert weights.encode() in graph
    assert told == hashlib.sha256(graph).hexdigest()


def test_large_constants_stand_in_the_file_of_weights(tmp_path: Path) -> None:
    model = large()
    write_model(model, tmp_path)
    graph = onnx.load(tmp_path / "model.onnx", load_external_data=False)
    outside = [one.name for one in graph.graph.initializer if one.external_data]
    assert "places" in outside
    assert "zero" not in outside
    assert megabytes(tmp_path) > 1000 * len(outside) / 1e6


def test_the_model_that_was_given_stays_as_it_is(tmp_path: Path) -> None:
    model = large()
    before = model.SerializeToString(deterministic=True)
    write_model(model, tmp_path)
    assert model.SerializeToString(deterministic=True) == before
