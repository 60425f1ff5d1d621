"""The two files of an exported model: its graph, and its weights, which are mapped into memory.

model.onnx   the graph and small constants, and the SHA-256 of weights.bin
weights.bin  all larger constants, one after the other
"""

import hashlib
from pathlib import Path

import onnx
from onnx import ModelProto, TensorProto, helper, numpy_helper

GRAPH, WEIGHTS = "model.onnx", "weights.bin"

# Smaller constants are read by the runtime while it loads the graph: shapes, axes, limits.
_LEAST = 1024
# Where a constant begins is a multiple of a cache line.
_ALIGNED = 64


def write_model(model: ModelProto, folder: Path) -> str:
    """The SHA-256 of `model.onnx`, after writing both files to `folder`; it stands for both."""
    graph = ModelProto()
    graph.CopyFrom(model)
    weights = bytearray()
    for tensor in graph.graph.initializer:
        content = numpy_helper.to_array(tensor).tobytes()
        if len(content) >= _LEAST:
            weights += bytes(-len(weights) % _ALIGNED)
            _point(tensor, offset=len(weights), length=len(content))
            weights += content
    digest = hashlib.sha256(weights).hexdigest()
    helper.set_model_props(graph, {f"sha256 of {WEIGHTS}": digest})
    content = graph.SerializeToString(deterministic=True)
    (folder / WEIGHTS).write_bytes(weights)
    (folder / GRAPH).write_bytes(content)
    return hashlib.sha256(content).hexdigest()


def read_export(folder: Path) -> ModelProto:
    """The model of a folder that a recipe of ours wrote, its weights included."""
    return onnx.load(folder / GRAPH)


def megabytes(folder: Path) -> float:
    """How large both files are together."""
    return sum((folder / name).stat().st_size for name in (GRAPH, WEIGHTS)) / 1e6


def _point(tensor: TensorProto, *, offset: int, length: int) -> None:
    """Makes the tensor's numbers those at `offset` of `weights.bin`."""
    for field in ("raw_data", "float_data", "int32_data", "int64_data"):
        tensor.ClearField(field)
    tensor.data_location = TensorProto.EXTERNAL
    place = {"location": WEIGHTS, "offset": str(offset), "length": str(length)}
    for key, value in place.items():
        tensor.external_data.add(key=key, value=value)
