"""The ONNX graphs of a BERT, written node by node from its weights.

Unlike an export by tracing, it does not depend on the versions of torch and transformers, so
the same weights always give the same bytes.

    sentence encoder  input_ids, attention_mask → embeddings → layers → mean → length 1 → vectors
    pair classifier   the same and token_type_ids → embeddings → layers → first token → scores
    token encoder     the same → embeddings → layers → vectors of all tokens

An MPNet is a BERT without segments whose attention adds a bias for how far apart two tokens are;
`mpnet.py` gives its weights the names that a BERT's have.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray
from onnx import ModelProto, NodeProto, TensorProto, checker, helper, numpy_helper

Weights = Mapping[str, NDArray[np.float32]]

# The oldest operator set that knows Gelu, and the file format that came with it.
OPSET = 20
IR_VERSION = 9

# What each head adds for how far apart two tokens are: an MPNet's alone.
DISTANCES = "encoder.distances"


@dataclass(frozen=True)
class Shape:
    """The numbers of a BERT `config.json` that its graph needs."""

    layers: int
    heads: int
    size: int
    epsilon: float
    segments: bool = True


@dataclass
class _Graph:
    """Nodes and constants in the order in which they were added."""

    nodes: list[NodeProto] = field(default_factory=list)
    constants: list[TensorProto] = field(default_factory=list)

    def constant(self, name: str, value: NDArray[Any]) -> str:
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def add(self, operator: str, inputs: list[str], output: str, **attributes: Any) -> str:
        self.nodes.append(helper.make_node(operator, inputs, [output], output, **attributes))
        return output


def sentence_encoder(weights: Weights, shape: Shape) -> ModelProto:
    """The float32 model: token ids and mask, both int64 (n, length), to vectors (n, size)."""
    graph = _Graph()
    _add_numbers(graph, shape)
    hidden = _embeddings(graph, weights, shape)
    mask = _attention_mask(graph)
    for layer in range(shape.layers):
        hidden = _layer(graph, weights, shape, hidden, mask, layer)
    _pooling(graph, hidden)
    return _model(graph, ["input_ids", "attention_mask"], "vectors", shape.size)


def token_encoder(weights: Weights, shape: Shape) -> ModelProto:
    """The float32 model: token ids, mask and segments, int64 (n, length), to (n, length, size)."""
    graph = _Graph()
    _add_numbers(graph, shape)
    hidden = _embeddings(graph, weights, shape, pairs=True)
    mask = _attention_mask(graph)
    for layer in range(shape.layers):
        hidden = _layer(graph, weights, shape, hidden, mask, layer)
    graph.add("Identity", [hidden], "vectors")
    inputs = ["input_ids", "attention_mask", "token_type_ids"]
    return _model(graph, inputs, "vectors", "tokens", shape.size)


def pair_classifier(weights: Weights, shape: Shape) -> ModelProto:
    """The float32 model: token ids, mask and segments, int64 (n, length), to scores (n, labels).

    The weights are those of a BertForSequenceClassification, whose scores these are.
    """
    inner = {name.removeprefix("bert."): value for name, value in weights.items()}
    graph = _Graph()
    _add_numbers(graph, shape)
    hidden = _embeddings(graph, inner, shape, pairs=True)
    mask = _attention_mask(graph)
    if DISTANCES in inner:
        mask = _with_distances(graph, inner[DISTANCES], mask)
    for layer in range(shape.layers):
        last = layer == shape.layers - 1
        if last and DISTANCES in inner:
            mask = graph.add("Gather", [mask, "zero"], "penalties.first", axis=2)
        hidden = _layer(graph, inner, shape, hidden, mask, layer, first_only=last)
    _first_token(graph, inner, hidden)
    inputs = ["input_ids", "attention_mask", *["token_type_ids"] * shape.segments]
    return _model(graph, inputs, "scores", len(inner["classifier.bias"]))


def _add_numbers(graph: _Graph, shape: Shape) -> None:
    head = shape.size // shape.heads
    graph.constant("zero", np.array([0], np.int64))
    graph.constant("token_axis", np.array([1], np.int64))
    graph.constant("mask_axes", np.array([1, 2], np.int64))
    graph.constant("lowest", np.array(-1e4, np.float32))
    graph.constant("unit", np.array(1, np.float32))
    graph.constant("tiny", np.array(1e-12, np.float32))
    graph.constant("to_heads", np.array([0, 0, shape.heads, head], np.int64))
    graph.constant("from_heads", np.array([0, 0, shape.size], np.int64))
    graph.constant("scale", np.array(head**-0.25, np.float32))


def _embeddings(graph: _Graph, weights: Weights, shape: Shape, *, pairs: bool = False) -> str:
    """Words, positions and segments; a text alone is in the first segment throughout."""
    words = graph.constant("words", weights["embeddings.word_embeddings.weight"])
    positions = weights["embeddings.position_embeddings.weight"]
    pairs = pairs and shape.segments
    segments = weights.get("embeddings.token_type_embeddings.weight", np.zeros_like(positions))
    places = graph.constant("places", positions if pairs else positions + segments[:1])
    graph.add("Shape", ["input_ids"], "length", start=1, end=2)
    graph.add("Slice", [places, "zero", "length", "zero"], "place_rows")
    graph.add("Gather", [words, "input_ids"], "word_rows")
    graph.add("Add", ["word_rows", "place_rows"], "embedded")
    if pairs:
        graph.constant("segments", segments)
        graph.add("Gather", ["segments", "token_type_ids"], "segment_rows")
        graph.add("Add", ["embedded", "segment_rows"], "embedded_pairs")
        return _norm(graph, weights, shape, "embedded_pairs", "embeddings.LayerNorm")
    return _norm(graph, weights, shape, "embedded", "embeddings.LayerNorm")


def _attention_mask(graph: _Graph) -> str:
    """0 for a token to look at, a large negative number for padding, shape (n, 1, 1, length)."""
    graph.add("Cast", ["attention_mask"], "mask", to=TensorProto.FLOAT)
    graph.add("Sub", ["unit", "mask"], "padding")
    graph.add("Mul", ["padding", "lowest"], "penalty")
    return graph.add("Unsqueeze", ["penalty", "mask_axes"], "penalties")


def _with_distances(graph: _Graph, table: NDArray[np.float32], mask: str) -> str:
    """The penalties with the bias of each head for each two tokens, shape (n, heads, length, …).

    `table` has a row a distance, from the most negative on, its middle being a token itself.
    """
    graph.constant("distances", table)
    graph.constant("middle", np.array(len(table) // 2, np.int64))
    graph.constant("origin", np.array(0, np.int64))
    graph.constant("step", np.array(1, np.int64))
    graph.constant("last_axis", np.array([1], np.int64))
    scalar = graph.add("Squeeze", ["length"], "length_number")
    row = graph.add("Range", ["origin", scalar, "step"], "token_row")
    column = graph.add("Unsqueeze", [row, "last_axis"], "token_column")
    apart = graph.add("Sub", [row, column], "apart")
    rows = graph.add(
        "Gather", ["distances", graph.add("Add", [apart, "middle"], "apart_at")], "far"
    )
    bias = graph.add("Transpose", [rows], "bias", perm=[2, 0, 1])
    return graph.add("Add", [mask, bias], "penalties_with_bias")


def _layer(
    graph: _Graph,
    weights: Weights,
    shape: Shape,
    hidden: str,
    mask: str,
    number: int,
    *,
    first_only: bool = False,
) -> str:
    """One transformer layer: attention, then the feed-forward block, each added and normed.

    `first_only` gives the first token's row alone, which is all that a classifier reads of its
    last layer: a seventh of the model's work is left out, and nothing changes.
    """
    at = f"encoder.layer.{number}"
    asking = hidden
    if first_only:
        asking = graph.add("Gather", [hidden, "zero"], f"{at}.first", axis=1)
    context = _attention(graph, weights, asking, hidden, mask, at)
    hidden = asking
    attended = _linear(graph, weights, context, f"{at}.attention.output.dense")
    total = graph.add("Add", [attended, hidden], f"{at}.attention.sum")
    hidden = _norm(graph, weights, shape, total, f"{at}.attention.output.LayerNorm")
    inner = _linear(graph, weights, hidden, f"{at}.intermediate.dense")
    inner = graph.add("Gelu", [inner], f"{at}.gelu")
    outer = _linear(graph, weights, inner, f"{at}.output.dense")
    total = graph.add("Add", [outer, hidden], f"{at}.sum")
    return _norm(graph, weights, shape, total, f"{at}.output.LayerNorm")


def _attention(
    graph: _Graph, weights: Weights, asking: str, hidden: str, mask: str, at: str
) -> str:
    """What the rows of `asking` gather from those of `hidden`."""
    query = _heads(graph, weights, asking, f"{at}.attention.self.query", [0, 2, 1, 3])
    key = _heads(graph, weights, hidden, f"{at}.attention.self.key", [0, 2, 3, 1])
    value = _heads(graph, weights, hidden, f"{at}.attention.self.value", [0, 2, 1, 3])
    # Each side takes half of the scaling, so that no product grows large before it.
    query = graph.add("Mul", [query, "scale"], f"{at}.query")
    key = graph.add("Mul", [key, "scale"], f"{at}.key")
    scores = graph.add("MatMul", [query, key], f"{at}.scores")
    scores = graph.add("Add", [scores, mask], f"{at}.masked")
    shares = graph.add("Softmax", [scores], f"{at}.shares", axis=-1)
    context = graph.add("MatMul", [shares, value], f"{at}.context")
    context = graph.add("Transpose", [context], f"{at}.joined", perm=[0, 2, 1, 3])
    return graph.add("Reshape", [context, "from_heads"], f"{at}.flat")


def _heads(graph: _Graph, weights: Weights, hidden: str, at: str, order: list[int]) -> str:
    rows = _linear(graph, weights, hidden, at)
    heads = graph.add("Reshape", [rows, "to_heads"], f"{at}.heads")
    return graph.add("Transpose", [heads], f"{at}.ordered", perm=order)


def _linear(graph: _Graph, weights: Weights, value: str, at: str) -> str:
    weight = graph.constant(f"{at}.weight", weights[f"{at}.weight"].T)
    bias = graph.constant(f"{at}.bias", weights[f"{at}.bias"])
    product = graph.add("MatMul", [value, weight], f"{at}.product")
    return graph.add("Add", [product, bias], at)


def _norm(graph: _Graph, weights: Weights, shape: Shape, value: str, at: str) -> str:
    weight = graph.constant(f"{at}.weight", weights[f"{at}.weight"])
    bias = graph.constant(f"{at}.bias", weights[f"{at}.bias"])
    inputs = [value, weight, bias]
    return graph.add("LayerNormalization", inputs, at, axis=-1, epsilon=shape.epsilon)


def _pooling(graph: _Graph, hidden: str) -> None:
    """The mean of the unmasked tokens' vectors, brought to length 1.

    Sums are products of matrices, for onnxruntime's own sums run in another order where there is
    only one text.
    """
    graph.add("Unsqueeze", ["mask", "token_axis"], "mask_row")
    # Bringing the sum to length 1 gives the same as bringing the mean to it.
    graph.add("MatMul", ["mask_row", hidden], "total")
    graph.add("Transpose", ["total"], "total_column", perm=[0, 2, 1])
    graph.add("MatMul", ["total", "total_column"], "square")
    graph.add("Sqrt", ["square"], "norm")
    graph.add("Max", ["norm", "tiny"], "length_or_tiny")
    graph.add("Div", ["total", "length_or_tiny"], "vector_rows")
    graph.add("Squeeze", ["vector_rows", "token_axis"], "vectors")


def _first_token(graph: _Graph, weights: Weights, hidden: str) -> None:
    """A score a label from the first token's vector, as BertForSequenceClassification has it."""
    graph.add("Gather", [hidden, "zero"], "first_rows", axis=1)
    first = graph.add("Squeeze", ["first_rows", "token_axis"], "first_vectors")
    pooled = graph.add("Tanh", [_linear(graph, weights, first, "pooler.dense")], "pooled")
    graph.add("Identity", [_linear(graph, weights, pooled, "classifier")], "scores")


def _model(graph: _Graph, inputs: list[str], output: str, *size: int | str) -> ModelProto:
    def tokens(name: str) -> Any:
        return helper.make_tensor_value_info(name, TensorProto.INT64, ["texts", "tokens"])

    rows = helper.make_tensor_value_info(output, TensorProto.FLOAT, ["texts", *size])
    taken = [tokens(name) for name in inputs]
    body = helper.make_graph(graph.nodes, "encoder", taken, [rows], graph.constants)
    opset = [helper.make_opsetid("", OPSET)]
    model = helper.make_model(
        body, opset_imports=opset, ir_version=IR_VERSION, producer_name="factcheck"
    )
    checker.check_model(model)
    return model
