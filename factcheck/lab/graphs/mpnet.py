"""The weights of an MPNet by the names that a BERT's have, and back."""

import numpy as np
from numpy.typing import NDArray

from factcheck.lab.graphs.bert_graph import DISTANCES, Weights

_BIASES = "encoder.relative_attention_bias.weight"
_MPNET_NAMES = (
    ("attention.attn.q.", "attention.self.query."),
    ("attention.attn.k.", "attention.self.key."),
    ("attention.attn.v.", "attention.self.value."),
    ("attention.attn.o.", "attention.output.dense."),
    ("attention.LayerNorm.", "attention.output.LayerNorm."),
    ("classifier.dense.", "pooler.dense."),
    ("classifier.out_proj.", "classifier."),
)


def bert_names(weights: Weights, *, longest: int) -> dict[str, NDArray[np.float32]]:
    """The weights of an MPNet by a BERT's names, with its biases a row a distance up to `longest`.

    Positions begin at two there, and distances fall into buckets that grow.
    """
    found = {}
    for name, value in weights.items():
        for old, new in _MPNET_NAMES:
            name = name.replace(old, new)
        found[name.removeprefix("mpnet.")] = value
    table = found.pop(_BIASES)
    distances = np.arange(-longest, longest + 1)
    found[DISTANCES] = table[_buckets(distances, len(table))]
    places = "embeddings.position_embeddings.weight"
    found[places] = found[places][2:]
    return found


def mpnet_names(graph: Weights, base: Weights) -> dict[str, NDArray[np.float32]]:
    """The weights of a pair classifier's graph by the names that `bert_names` took them from.

    From `base`, the encoder that it was trained from, come the positions that no token takes.
    """
    found = {}
    places, segments = (
        f"embeddings.{kind}_embeddings.weight" for kind in ("position", "token_type")
    )
    for name, value in graph.items():
        for old, new in reversed(_MPNET_NAMES):
            name = name.replace(new, old)
        found[name if name.startswith("classifier.") else f"mpnet.{name}"] = value
    del found[f"mpnet.{segments}"]
    found[f"mpnet.{places}"] = np.concatenate([base[places][:2], graph[places]])
    table = found.pop(f"mpnet.{DISTANCES}")
    biases = base[_BIASES].copy()
    middle = len(table) // 2
    biases[_buckets(np.arange(-middle, middle + 1), len(biases))] = table
    found[f"mpnet.{_BIASES}"] = biases
    return found


def _buckets(distances: NDArray[np.int64], count: int) -> NDArray[np.int64]:
    """The bucket of each distance: half for either side, exact up to a quarter, then by logarithm.

    As `MPNetEncoder.relative_position_bucket` of transformers has it.
    """
    half, far = count // 2, 128
    exact = half // 2
    size = np.abs(distances)
    grown = np.log(np.maximum(size, 1).astype(np.float32) / exact) / np.log(far / exact)
    large = np.minimum(exact + (grown * (half - exact)).astype(np.int64), half - 1)
    return np.where(distances > 0, half, 0) + np.where(size < exact, size, large)
