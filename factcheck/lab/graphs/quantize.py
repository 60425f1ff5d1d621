"""The same ONNX model with its weights as 8-bit integers, in the ways that were compared.

Each way is a function from a float32 model to a smaller one; `WAYS` names them all.
"""

import tempfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import ModelProto, NodeProto, TensorProto, helper, numpy_helper

# Blocks of 32 are twice as exact and a fifth slower; of 128, no faster.
_BLOCK = 64
# MatMulNBits's own number for activations as int8
_INT8_SUMS = 4


def weights_only(model: ModelProto) -> ModelProto:
    """Weights as int8, one scale per output (per row for a lookup table), computing in float32.

    `open_session` has them made float32 when it loads the model, so that running it costs what the
    float32 model costs, and no activation is ever rounded.
    """
    return replaced(model, _with_small_weight)


def replaced(
    model: ModelProto, smaller: Callable[[NodeProto, dict[str, TensorProto]], list[NodeProto]]
) -> ModelProto:
    """The model with `smaller` asked for each node, and the weights that it left in its tables.

    onnxruntime's own operators may be among the new nodes.
    """
    small = ModelProto()
    small.CopyFrom(model)
    tables = {tensor.name: tensor for tensor in small.graph.initializer}
    nodes: list[NodeProto] = []
    for node in small.graph.node:
        nodes += smaller(node, tables)
    del small.graph.node[:], small.graph.initializer[:]
    small.graph.node.extend(nodes)
    small.graph.initializer.extend(tables.values())
    if any(node.domain for node in nodes):
        small.opset_import.append(helper.make_opsetid("com.microsoft", 1))
    onnx.checker.check_model(small)
    return small


def _with_small_weight(node: NodeProto, tables: dict[str, TensorProto]) -> list[NodeProto]:
    """The nodes that take the place of `node`; its weight in `tables` is replaced as well."""
    if node.op_type == "MatMul" and node.input[1] in tables:
        return _small_product(node, tables)
    if node.op_type == "Gather" and node.input[0] in tables:
        return _small_lookup(node, tables)
    return [node]


def _small_product(node: NodeProto, tables: dict[str, TensorProto]) -> list[NodeProto]:
    left, weight = node.input
    scale = _split(weight, tables, axis=0)
    tables[scale] = numpy_helper.from_array(numpy_helper.to_array(tables[scale])[0], scale)
    # One node, for each step from int8 to float32 takes the memory of all weights while it loads.
    return [
        helper.make_node("DequantizeLinear", [f"{weight}.int8", scale], [weight], axis=1),
        helper.make_node("MatMul", [left, weight], list(node.output), node.name),
    ]


def _small_lookup(node: NodeProto, tables: dict[str, TensorProto]) -> list[NodeProto]:
    weight, index = node.input
    _split(weight, tables, axis=1)
    row, scale, cast = (f"{weight}.{part}" for part in ("row", "row_scale", "row_cast"))
    return [
        helper.make_node("Gather", [f"{weight}.int8", index], [row]),
        helper.make_node("Gather", [f"{weight}.scale", index], [scale]),
        helper.make_node("Cast", [row], [cast], to=TensorProto.FLOAT),
        helper.make_node("Mul", [cast, scale], list(node.output), node.name),
    ]


def _split(name: str, tables: dict[str, TensorProto], *, axis: int) -> str:
    """The name of the scales, which with int8 numbers take the place of the weight in `tables`."""
    weight = numpy_helper.to_array(tables.pop(name))
    scale = np.maximum(np.abs(weight).max(axis=axis, keepdims=True) / 127, 1e-12)
    numbers: NDArray[np.int8] = np.rint(weight / scale).astype(np.int8)
    parts = {"int8": numbers, "scale": scale.astype(np.float32)}
    for part, values in parts.items():
        tables[f"{name}.{part}"] = numpy_helper.from_array(values, f"{name}.{part}")
    return f"{name}.scale"


def in_blocks(model: ModelProto) -> ModelProto:
    """The same int8 weights, multiplied as integers with activations rounded block by block.

    Each row of activations is rounded to int8 in blocks of `_BLOCK` numbers with a scale of their
    own, as onnxruntime's MatMulNBits does it: half as fast again as float32 sums, in half the
    memory. Products with few outputs, or whose inputs make no whole blocks, stay as they are.
    """
    return replaced(model, blocks_or_small)


def blocks_or_small(node: NodeProto, tables: dict[str, TensorProto]) -> list[NodeProto]:
    """What `in_blocks` puts in the place of a node."""
    blocked = node.op_type == "MatMul" and _makes_blocks(tables.get(node.input[1]))
    return [_blocked(node, tables)] if blocked else _with_small_weight(node, tables)


def _makes_blocks(weight: TensorProto | None) -> bool:
    return weight is not None and weight.dims[0] % _BLOCK == 0 and weight.dims[1] >= _BLOCK


def _blocked(node: NodeProto, tables: dict[str, TensorProto]) -> NodeProto:
    """The node that takes the place of `node`; its weight in `tables` is replaced as well."""
    weight = node.input[1]
    inputs, outputs = tables[weight].dims
    _split(weight, tables, axis=0)
    numbers = numpy_helper.to_array(tables.pop(f"{weight}.int8")).T.astype(np.int16)
    scale = numpy_helper.to_array(tables.pop(f"{weight}.scale")).reshape(-1)
    count = inputs // _BLOCK
    parts: dict[str, NDArray[np.generic]] = {
        # without a zero point of its own, 128 stands for nothing
        f"{weight}.blocks": (numbers + 128).astype(np.uint8).reshape(outputs, count, _BLOCK),
        f"{weight}.scales": np.repeat(scale, count),
    }
    for name, values in parts.items():
        tables[name] = numpy_helper.from_array(values, name)
    return product_in_blocks(node, list(parts), inputs, outputs, bits=8, block=_BLOCK)


def product_in_blocks(
    node: NodeProto, tables: list[str], inputs: int, outputs: int, *, bits: int, block: int
) -> NodeProto:
    """The product of `node` with a weight whose numbers and scales are in `tables`.

    `inputs` and `outputs` are the weight's rows and columns; `block` numbers share a scale.
    """
    return helper.make_node(
        "MatMulNBits",
        [node.input[0], *tables],
        list(node.output),
        node.name,
        domain="com.microsoft",
        K=inputs,
        N=outputs,
        bits=bits,
        block_size=block,
        accuracy_level=_INT8_SUMS,
    )


def dynamic(model: ModelProto, *, reduce_range: bool, lookup: bool = True) -> ModelProto:
    """onnxruntime's dynamic quantisation: int8 weights, activations rounded to uint8 as they come.

    Without `reduce_range`, the 16-bit sums of CPUs that have no VNNI can overflow.
    """
    from onnxruntime.quantization import QuantType, quantize_dynamic

    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "model.onnx"
        quantize_dynamic(
            model,
            target,
            op_types_to_quantize=["MatMul", "Gather"] if lookup else ["MatMul"],
            per_channel=True,
            reduce_range=reduce_range,
            weight_type=QuantType.QInt8,
        )
        return onnx.load(target)


WAYS: dict[str, Callable[[ModelProto], ModelProto]] = {
    "weights only": weights_only,
    "blocks of 64": in_blocks,
    "dynamic": lambda model: dynamic(model, reduce_range=False),
    "dynamic, reduced range": lambda model: dynamic(model, reduce_range=True),
}
