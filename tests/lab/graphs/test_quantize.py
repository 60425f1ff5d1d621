from pathlib import Path

import numpy as np
import pytest
from onnx import ModelProto, TensorProto, helper, numpy_helper

from factcheck.lab.encoder.folder import read_model, write
from factcheck.lab.graphs.quantize import WAYS, in_blocks, weights_only
from factcheck.models.onnx_encoder import OnnxEncoder
from factcheck.models.protocols import Floats

TEXTS = ["NATO opens an office", "Paris", "an office in Paris opens"]


def test_every_large_weight_becomes_int8(encoder_source: Path) -> None:
    model = read_model(encoder_source)
    products = [node.input[1] for node in model.graph.node if node.op_type == "MatMul"]
    weights = {tensor.name for tensor in model.graph.initializer}
    expected = {f"{name}.int8" for name in ["words", *products] if name in weights}
    small = weights_only(model).graph.initializer
    assert {tensor.name for tensor in small if tensor.data_type == TensorProto.INT8} == expected


def test_the_model_that_was_given_stays_as_it_is(encoder_source: Path) -> None:
    model = read_model(encoder_source)
    before = model.SerializeToString(deterministic=True)
    weights_only(model)
    assert model.SerializeToString(deterministic=True) == before


def vectors(model: ModelProto, source: Path, folder: Path) -> Floats:
    write(model, source, folder)
    return OnnxEncoder(folder).encode(TEXTS)


def test_int8_weights_give_nearly_the_same_vectors(encoder_source: Path, tmp_path: Path) -> None:
    model = read_model(encoder_source)
    exact = vectors(model, encoder_source, tmp_path / "exact")
    small = vectors(weights_only(model), encoder_source, tmp_path / "small")
    assert (exact * small).sum(axis=1).min() > 0.999


@pytest.mark.parametrize("way", WAYS)
def test_each_way_gives_a_model_that_runs(encoder_source: Path, tmp_path: Path, way: str) -> None:
    model = WAYS[way](read_model(encoder_source))
    lengths = np.linalg.norm(vectors(model, encoder_source, tmp_path), axis=1)
    assert lengths == pytest.approx(np.ones(3), abs=1e-6)


def product(inputs: int, outputs: int) -> ModelProto:
    """A model that multiplies its input by one weight."""
    weight = np.random.default_rng(0).normal(size=(inputs, outputs)).astype(np.float32)
    ends = [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, ["rows", size])
        for name, size in (("given", inputs), ("made", outputs))
    ]
    graph = helper.make_graph(
        [helper.make_node("MatMul", ["given", "weight"], ["made"])],
        "product",
        ends[:1],
        ends[1:],
        [numpy_helper.from_array(weight, "weight")],
    )
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 20)], ir_version=9)


def made(model: ModelProto, given: Floats) -> Floats:
    import onnxruntime

    session = onnxruntime.InferenceSession(
        model.SerializeToString(), providers=["CPUExecutionProvider"]
    )
    rows: Floats = session.run(None, {"given": given})[0]
    return rows


def test_products_in_blocks_are_nearly_those_of_float32() -> None:
    given = np.random.default_rng(1).normal(size=(5, 128)).astype(np.float32)
    exact = made(product(128, 64), given)
    assert np.abs(made(in_blocks(product(128, 64)), given) - exact).max() < 0.02 * exact.std() * 5


@pytest.mark.parametrize(
    ("inputs", "outputs", "kind"),
    [(128, 64, "MatMulNBits"), (100, 64, "MatMul"), (128, 3, "MatMul")],
)
def test_only_products_of_whole_blocks_are_made_in_blocks(inputs, outputs, kind) -> None:
    nodes = in_blocks(product(inputs, outputs)).graph.node
    assert nodes[-1].op_type == kind
