"""The weights and the shape of an exported model, read back from it."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from onnx import ModelProto, numpy_helper

from factcheck.lab.graphs.bert_graph import Shape
from factcheck.lab.graphs.rounding import BLOCK, MIDDLE

Weights = dict[str, NDArray[np.float32]]

_SEGMENTS = 2


def shape_of(model: ModelProto) -> Shape:
    """The numbers of the BERT that the model is."""
    tensors = _tensors(model)
    layers = {name.split(".")[2] for name in tensors if name.startswith("encoder.layer.")}
    norm = next(node for node in model.graph.node if node.op_type == "LayerNormalization")
    epsilon = next(each.f for each in norm.attribute if each.name == "epsilon")
    _, _, heads, head = tensors["to_heads"].tolist()
    return Shape(layers=len(layers), heads=heads, size=heads * head, epsilon=epsilon)


def weights_of(model: ModelProto) -> Weights:
    """Its weights in float32, by the names that transformers has for those of a BertModel.

    A classifier's own weights begin with "classifier.".
    """
    tensors = _tensors(model)
    for name in [name.removesuffix(".int8") for name in tensors if name.endswith(".int8")]:
        tensors[name] = tensors[f"{name}.int8"].astype(np.float32) * tensors[f"{name}.scale"]
    eight = [name.removesuffix(".blocks") for name in tensors if name.endswith(".blocks")]
    # of words in four bits, that is a shape
    for name in [name for name in eight if f"{name}.nibbles" not in tensors]:
        blocks = tensors[f"{name}.blocks"].astype(np.float32) - 128
        scales = tensors[f"{name}.scales"].reshape(*blocks.shape[:2], 1)
        tensors[name] = (blocks * scales).reshape(len(blocks), -1).T
    for name in [name.removesuffix(".nibbles") for name in tensors if name.endswith(".nibbles")]:
        tensors[name] = _in_four_bits(name, tensors)
    size = tensors["words"].shape[1]
    found = {
        "embeddings.word_embeddings.weight": tensors["words"],
        "embeddings.position_embeddings.weight": tensors["places"],
        # the places of an encoder hold the vector of the first segment, in which a lone text is
        "embeddings.token_type_embeddings.weight": tensors.get(
            "segments", np.zeros((_SEGMENTS, size), np.float32)
        ),
    }
    for name, values in tensors.items():
        if name.startswith(("encoder.", "embeddings.", "pooler.", "classifier.")):
            turned = values.ndim == 2 and name.endswith(".weight")
            found[name] = np.ascontiguousarray(values.T if turned else values)
    if "distances" in tensors:
        found["encoder.distances"] = tensors["distances"]
    parts = (".int8", ".scale", ".blocks", ".scales", ".nibbles")
    return {name: values for name, values in found.items() if not name.endswith(parts)}


def _in_four_bits(name: str, tensors: dict[str, NDArray[Any]]) -> NDArray[np.float32]:
    """A matrix whose numbers lie two a byte: neighbours, but for words the halves of a row."""
    nibbles, scales = tensors[f"{name}.nibbles"], tensors[f"{name}.scales"]
    low, high = nibbles & 15, nibbles >> 4
    if name == "words":
        whole = np.concatenate([low, high], axis=1)
    else:
        whole = np.stack([low, high], axis=-1).reshape(len(nibbles), -1)
    blocks = whole.reshape(len(whole), -1, BLOCK).astype(np.float32) - np.float32(MIDDLE)
    rows = (blocks * scales.reshape(len(blocks), -1, 1)).reshape(whole.shape)
    result: NDArray[np.float32] = rows if name == "words" else rows.T
    return result


def _tensors(model: ModelProto) -> dict[str, NDArray[Any]]:
    return {tensor.name: numpy_helper.to_array(tensor) for tensor in model.graph.initializer}
