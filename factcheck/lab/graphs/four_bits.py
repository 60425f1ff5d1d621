"""The same ONNX model with its matrices and its table of words in four bits."""

from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from onnx import ModelProto, NodeProto, TensorProto, helper, numpy_helper

from factcheck.lab.graphs.quantize import blocks_or_small, product_in_blocks, replaced
from factcheck.lab.graphs.rounding import BLOCK, MIDDLE, is_rounded, numbers_and_scales


def in_four_bits(model: ModelProto) -> ModelProto:
    """The same with its matrices in four bits, as it was trained to compute with."""
    return replaced(model, _with_small_weight)


def words_in_four_bits(model: ModelProto) -> ModelProto:
    """The same with its table of words in four bits and its matrices in eight, in blocks."""
    return replaced(model, _with_small_words)


def _with_small_words(node: NodeProto, tables: dict[str, TensorProto]) -> list[NodeProto]:
    words = node.op_type == "Gather" and node.input[0] == "words"
    whole = words and tables["words"].dims[1] % BLOCK == 0
    return _lookup(node, tables) if whole else blocks_or_small(node, tables)


def _with_small_weight(node: NodeProto, tables: dict[str, TensorProto]) -> list[NodeProto]:
    if node.op_type == "MatMul" and node.input[1] in tables:
        weight = torch.from_numpy(numpy_helper.to_array(tables[node.input[1]]).T.copy())
        return [_product(node, weight, tables)] if is_rounded(weight) else [node]
    if node.op_type == "Gather" and node.input[0] == "words":
        return _lookup(node, tables)
    return [node]


def _product(node: NodeProto, weight: Any, tables: dict[str, TensorProto]) -> NodeProto:
    name = node.input[1]
    numbers, scales = (part.numpy() for part in numbers_and_scales(weight))
    whole = numbers.astype(np.uint8)
    # two numbers a byte, the first in the lower half
    parts = {
        f"{name}.nibbles": whole[..., 0::2] | (whole[..., 1::2] << 4),
        f"{name}.scales": scales.reshape(-1).astype(np.float32),
    }
    del tables[name]
    tables.update({part: numpy_helper.from_array(value, part) for part, value in parts.items()})
    outputs, inputs = weight.shape
    return product_in_blocks(node, list(parts), inputs, outputs, bits=4, block=BLOCK)


def _lookup(node: NodeProto, tables: dict[str, TensorProto]) -> list[NodeProto]:
    """The rows of the words, put together from two halves that lie in one byte each."""
    name, index = node.input
    weight = torch.from_numpy(numpy_helper.to_array(tables.pop(name)).copy())
    numbers, scales = (part.numpy() for part in numbers_and_scales(weight))
    whole = numbers.astype(np.uint8).reshape(weight.shape)
    half = weight.shape[1] // 2
    constants: dict[str, NDArray[Any]] = {
        f"{name}.nibbles": whole[:, :half] | (whole[:, half:] << 4),
        f"{name}.scales": scales[..., 0].astype(np.float32),
        f"{name}.low": np.array(15, np.uint8),
        f"{name}.four": np.array(4, np.uint8),
        f"{name}.middle": np.array(MIDDLE, np.float32),
        f"{name}.blocks": np.array([0, 0, weight.shape[1] // BLOCK, BLOCK], np.int64),
        f"{name}.flat": np.array([0, 0, weight.shape[1]], np.int64),
        f"{name}.last": np.array([3], np.int64),
    }
    tables.update({part: numpy_helper.from_array(v, part) for part, v in constants.items()})
    steps: list[tuple[str, list[str], str, dict[str, Any]]] = [
        ("Gather", [f"{name}.nibbles", index], "bytes", {}),
        ("Gather", [f"{name}.scales", index], "factors", {}),
        ("BitwiseAnd", [f"{name}.bytes", f"{name}.low"], "first", {}),
        ("BitShift", [f"{name}.bytes", f"{name}.four"], "second", {"direction": "RIGHT"}),
        ("Concat", [f"{name}.first", f"{name}.second"], "whole", {"axis": 2}),
        ("Cast", [f"{name}.whole"], "numbers", {"to": TensorProto.FLOAT}),
        ("Sub", [f"{name}.numbers", f"{name}.middle"], "signed", {}),
        ("Reshape", [f"{name}.signed", f"{name}.blocks"], "in_blocks", {}),
        ("Unsqueeze", [f"{name}.factors", f"{name}.last"], "columns", {}),
        ("Mul", [f"{name}.in_blocks", f"{name}.columns"], "rows", {}),
    ]
    made = [
        helper.make_node(kind, inputs, [f"{name}.{out}"], f"{name}.{out}", **attributes)
        for kind, inputs, out, attributes in steps
    ]
    last = helper.make_node(
        "Reshape", [f"{name}.rows", f"{name}.flat"], list(node.output), node.name
    )
    return [*made, last]
