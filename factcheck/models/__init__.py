"""What the rooms ask of a model, and how to get one: by the name that settings give."""

from __future__ import annotations

from pathlib import Path

from factcheck.errors import ModelError
from factcheck.models.protocols import Encoder, EntailmentModel, Floats

__all__ = [
    "SHIPPED",
    "SHIPPED_ENCODER",
    "Encoder",
    "EntailmentModel",
    "Floats",
    "load_encoder",
    "load_entailment",
]

SHIPPED = "shipped"
SHIPPED_ENCODER = Path(__file__).parent / "encoder"


def load_encoder(name: str = SHIPPED) -> Encoder:
    """The encoder of that name: "shipped", a folder, or a hub id of sentence-transformers.

    Raises ModelError.
    """
    folder = SHIPPED_ENCODER if name == SHIPPED else Path(name).expanduser()
    if name == SHIPPED or (folder / "model.json").is_file():
        from factcheck.models.onnx_encoder import OnnxEncoder

        return OnnxEncoder(folder)
    from factcheck.models.sentence_transformer import SentenceTransformerEncoder

    return SentenceTransformerEncoder(name)


def load_entailment(name: str) -> EntailmentModel:
    """The entailment model of that name: a folder, or the hub id of a CrossEncoder.

    Raises ModelError.
    """
    if name == SHIPPED:
        raise ModelError("no entailment model is shipped yet; name a folder or a hub id")
    from factcheck.models.cross_encoder import CrossEncoderEntailment

    return CrossEncoderEntailment(name)
