"""How close each way of making the encoder small stays to its float32 vectors."""

import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from onnx import ModelProto

from factcheck.errors import ModelError
from factcheck.lab.data.json_lines import read_json_lines
from factcheck.lab.encoder.folder import write
from factcheck.lab.graphs.quantize import WAYS
from factcheck.models.onnx_encoder import OnnxEncoder
from factcheck.models.protocols import Floats


@dataclass(frozen=True)
class Pairs:
    """Two texts a pair, and how similar people find them, 0 to 5."""

    left: list[str]
    right: list[str]
    scores: list[float]


@dataclass(frozen=True)
class Figures:
    """One way: its size, cosines of its rows to the float32 rows, agreement with people's scores.

    `shift` is the largest change of a pair's similarity when the sums run in another order.
    """

    way: str
    megabytes: float
    mean_cosine: float
    least_cosine: float
    spearman: float
    shift: float


def read_pairs(path: Path) -> Pairs:
    """The pairs of a .jsonl.gz file with `a`, `b` and `similarity_0_5`. Raises ModelError."""
    try:
        rows = list(read_json_lines(path))
        scores = [float(row["similarity_0_5"]) for row in rows]
        return Pairs([row["a"] for row in rows], [row["b"] for row in rows], scores)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelError(
            f"{path}: expected gzipped lines of JSON with a, b and similarity_0_5 ({error!r})"
        ) from error


def figures(model: ModelProto, source: Path, pairs: Pairs) -> list[Figures]:
    """One row for the float32 model itself, then one for each of `WAYS`."""
    exact = _vectors(model, source, pairs)
    rows = [_compared("float32", model, source, pairs, exact)]
    return rows + [_compared(way, make(model), source, pairs, exact) for way, make in WAYS.items()]


def _compared(way: str, model: ModelProto, source: Path, pairs: Pairs, exact: Floats) -> Figures:
    from scipy.stats import spearmanr

    rows = _vectors(model, source, pairs)
    similarities = _similarities(rows)
    others = _similarities(_vectors(model, source, pairs, optimise=False))
    cosines = (rows * exact).sum(axis=1)
    return Figures(
        way=way,
        megabytes=model.ByteSize() / 1e6,
        mean_cosine=float(cosines.mean()),
        least_cosine=float(cosines.min()),
        spearman=float(spearmanr(similarities, pairs.scores).statistic),
        shift=float(np.abs(similarities - others).max()),
    )


def _vectors(model: ModelProto, source: Path, pairs: Pairs, *, optimise: bool = True) -> Floats:
    """Rows of all left texts, then of all right ones."""
    with tempfile.TemporaryDirectory() as folder:
        write(model, source, Path(folder))
        encoder = OnnxEncoder(Path(folder), optimise=optimise)
        return encoder.encode([*pairs.left, *pairs.right])


def _similarities(rows: Floats) -> Floats:
    left, right = np.split(rows, 2)
    similarities: Floats = (left * right).sum(axis=1)
    return similarities
