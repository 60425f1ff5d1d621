"""A judge of one layer with random weights, exported as the shipped ones are, without torch."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.normalizers import Lowercase
from tokenizers.pre_tokenizers import Whitespace
from tokenizers.processors import TemplateProcessing

from factcheck.lab.graphs.bert_graph import Shape, pair_classifier
from factcheck.lab.graphs.onnx_files import write_model
from factcheck.models.onnx_judge import JudgeCard

WORDS = [
    "[PAD]",
    "[UNK]",
    "[CLS]",
    "[SEP]",
    "nato",
    "opens",
    "an",
    "office",
    "in",
    "paris",
    "tokyo",
]
MAX_TOKENS = 24
_SIZE, _OUTPUTS = 8, 16


def write_tiny_judge(folder: Path, *, seed: int = 7, neither: float = 0.0) -> Path:
    """The folder of a judge; `neither` is added to its score for that label."""
    folder.mkdir(parents=True, exist_ok=True)
    weights = _weights(np.random.default_rng(seed))
    weights["classifier.bias"][1] += neither
    shape = Shape(layers=1, heads=2, size=_SIZE, epsilon=1e-12)
    digest = write_model(pair_classifier(weights, shape), folder)
    labels = ("agree", "neither", "conflict")
    card = JudgeCard("tiny", "none", "0" * 64, "Apache-2.0", MAX_TOKENS, 2.0, labels, digest)
    (folder / "model.json").write_text(json.dumps(asdict(card)), encoding="utf-8")
    _tokenizer().save(str(folder / "tokenizer.json"))
    return folder


def _weights(draw: np.random.Generator) -> dict[str, NDArray[np.float32]]:
    inner = 2 * _SIZE
    layer = "encoder.layer.0"
    matrices = {
        f"{layer}.attention.self.query": (_SIZE, _SIZE),
        f"{layer}.attention.self.key": (_SIZE, _SIZE),
        f"{layer}.attention.self.value": (_SIZE, _SIZE),
        f"{layer}.attention.output.dense": (_SIZE, _SIZE),
        f"{layer}.intermediate.dense": (inner, _SIZE),
        f"{layer}.output.dense": (_SIZE, inner),
        "pooler.dense": (_SIZE, _SIZE),
        "classifier": (_OUTPUTS, _SIZE),
    }
    tables = {
        "embeddings.word_embeddings.weight": len(WORDS),
        "embeddings.position_embeddings.weight": MAX_TOKENS,
        "embeddings.token_type_embeddings.weight": 2,
    }
    norms = ["embeddings", f"{layer}.attention.output", f"{layer}.output"]
    made: dict[str, Any] = {name: draw.normal(size=(rows, _SIZE)) for name, rows in tables.items()}
    for name, size in matrices.items():
        made |= {f"{name}.weight": draw.normal(size=size), f"{name}.bias": np.zeros(size[0])}
    for name in norms:
        ones = {
            f"{name}.LayerNorm.weight": np.ones(_SIZE),
            f"{name}.LayerNorm.bias": np.zeros(_SIZE),
        }
        made |= ones
    return {name: value.astype(np.float32) for name, value in made.items()}


def _tokenizer() -> Tokenizer:
    places = {word: place for place, word in enumerate(WORDS)}
    tokenizer = Tokenizer(WordLevel(places, unk_token="[UNK]"))
    tokenizer.normalizer = Lowercase()
    tokenizer.pre_tokenizer = Whitespace()
    tokenizer.post_processor = TemplateProcessing(
        single="[CLS] $A [SEP]",
        pair="[CLS] $A [SEP] $B:1 [SEP]:1",
        special_tokens=[("[CLS]", places["[CLS]"]), ("[SEP]", places["[SEP]"])],
    )
    return tokenizer
