"""Writes the folder of the shipped entailment model from a trained CrossEncoder's folder."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np
from onnx import ModelProto
from safetensors.numpy import load_file

from factcheck.errors import ModelError
from factcheck.lab.encoder.folder import SOURCE, read_json, read_shape, write_tokenizer
from factcheck.lab.graphs.bert_graph import Weights, pair_classifier
from factcheck.lab.graphs.onnx_files import write_model
from factcheck.models.cross_encoder import label_order
from factcheck.models.onnx_entailment import EntailmentCard
from factcheck.models.onnx_folder import open_card

MAX_TOKENS = 128
NAME = "factcheck-entailment-MiniLM-L6"


def read_classifier(source: Path) -> ModelProto:
    """The float32 ONNX model of a folder with a BERT that classifies pairs.

    Its scores are in the order entailment, neutral, contradiction. Raises ModelError.
    """
    config = read_json(source / "config.json")
    if config.get("architectures") != ["BertForSequenceClassification"]:
        raise ModelError(f"{source}: not a BertForSequenceClassification, which this recipe takes")
    weights = load_file(source / "model.safetensors")
    order = label_order(str(source), config["id2label"])
    return pair_classifier(_ordered(weights, order), read_shape(config))


def write_entailment(model: ModelProto, source: Path, out: Path) -> EntailmentCard:
    """What `model.json` now says, after writing it, the model and `tokenizer.json` to `out`."""
    out.mkdir(parents=True, exist_ok=True)
    digest = write_model(model, out)
    card = EntailmentCard(
        name=f"{NAME}-int8",
        source=SOURCE,
        source_sha256=hashlib.sha256((source / "model.safetensors").read_bytes()).hexdigest(),
        licence="Apache-2.0",
        max_tokens=MAX_TOKENS,
        temperature=1.0,
        sha256=digest,
    )
    _write_card(card, out)
    write_tokenizer(source, out, card.max_tokens)
    return card


def set_temperature(out: Path, temperature: float) -> EntailmentCard:
    """What `model.json` says, now with this temperature. Raises ModelError."""
    card = replace(open_card(out, EntailmentCard), temperature=round(temperature, 4))
    _write_card(card, out)
    return card


def _write_card(card: EntailmentCard, out: Path) -> None:
    (out / "model.json").write_text(json.dumps(asdict(card), indent=2) + "\n", encoding="utf-8")


def _ordered(weights: Weights, order: list[int]) -> Weights:
    rows = {name: weights[name][np.array(order)] for name in weights if "classifier." in name}
    return {**weights, **rows}
