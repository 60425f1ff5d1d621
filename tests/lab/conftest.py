"""Tiny models: a folder of sentence-transformers with random weights, and an engine."""

import gzip
import io
import json
import os
import tarfile
from pathlib import Path

import numpy as np
import pytest

from factcheck.evidence import OBSERVERS
from factcheck.models import load_reader
from factcheck.pipeline.engine import Engine
from factcheck.settings import Settings, load_settings
from factcheck.statements import CertaintyWords
from factcheck.verdicts import read_rules
from tests.judges import TableJudge, by_words
from tests.letters import LetterEncoder

WORDS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "nato", "opens", "an", "office", "paris"]
SIZE, INNER = 8, 16
ANSWERS = ("entailment", "neutral", "contradiction")


@pytest.fixture(scope="session")
def encoder_source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A BERT of two layers with mean pooling, as sentence-transformers saves one."""
    from safetensors.numpy import save_file

    folder = tmp_path_factory.mktemp("source")
    save_file(random_weights(), folder / "model.safetensors", metadata={"format": "pt"})
    write_settings(folder)
    write_tokenizer(folder)
    return folder


def random_weights() -> dict[str, np.ndarray]:
    random = np.random.default_rng(7)
    shapes = {
        "embeddings.word_embeddings": (len(WORDS), SIZE),
        "embeddings.position_embeddings": (32, SIZE),
        "embeddings.token_type_embeddings": (2, SIZE),
    }
    for layer in ("encoder.layer.0", "encoder.layer.1"):
        for part in ("self.query", "self.key", "self.value", "output.dense"):
            shapes[f"{layer}.attention.{part}"] = (SIZE, SIZE)
        shapes[f"{layer}.intermediate.dense"] = (INNER, SIZE)
        shapes[f"{layer}.output.dense"] = (SIZE, INNER)
    weights = {f"{name}.weight": random.normal(size=shape) for name, shape in shapes.items()}
    weights |= {
        f"{name}.bias": random.normal(size=shape[0])
        for name, shape in shapes.items()
        if "embeddings" not in name
    }
    norms = ["embeddings.LayerNorm"]
    for layer in ("encoder.layer.0", "encoder.layer.1"):
        norms += [f"{layer}.attention.output.LayerNorm", f"{layer}.output.LayerNorm"]
    for norm in norms:
        weights[f"{norm}.weight"] = random.normal(1, 0.1, SIZE)
        weights[f"{norm}.bias"] = random.normal(0, 0.1, SIZE)
    return {name: value.astype(np.float32) for name, value in weights.items()}


def write_settings(folder: Path) -> None:
    config = {
        "architectures": ["BertModel"],
        "model_type": "bert",
        "hidden_act": "gelu",
        "hidden_size": SIZE,
        "intermediate_size": INNER,
        "layer_norm_eps": 1e-12,
        "max_position_embeddings": 32,
        "num_attention_heads": 2,
        "num_hidden_layers": 2,
        "vocab_size": len(WORDS),
    }
    library = "sentence_transformers.models"
    modules = [
        {"idx": 0, "name": "0", "path": "", "type": f"{library}.Transformer"},
        {"idx": 1, "name": "1", "path": "1_Pooling", "type": f"{library}.Pooling"},
    ]
    pooling = {"word_embedding_dimension": SIZE, "pooling_mode_mean_tokens": True}
    (folder / "1_Pooling").mkdir()
    for path, content in {
        "config.json": config,
        "modules.json": modules,
        "1_Pooling/config.json": pooling,
        "sentence_bert_config.json": {"max_seq_length": 16, "do_lower_case": False},
        "tokenizer_config.json": {"tokenizer_class": "BertTokenizerFast", "do_lower_case": True},
    }.items():
        (folder / path).write_text(json.dumps(content), encoding="utf-8")


def write_tokenizer(folder: Path) -> None:
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors

    places = {word: place for place, word in enumerate(WORDS)}
    tokenizer = Tokenizer(models.WordPiece(places, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer()
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.post_processor = processors.BertProcessing(("[SEP]", 3), ("[CLS]", 2))
    tokenizer.add_special_tokens(WORDS[:5])
    tokenizer.save(str(folder / "tokenizer.json"))
    (folder / "vocab.txt").write_text("\n".join(WORDS), encoding="utf-8")


@pytest.fixture
def judge_data(tmp_path: Path) -> Path:
    """A data folder with just enough of every file that the judge's general stage learns from."""
    folder = tmp_path / "data"
    pairs = [
        {"premise": f"NATO opens {n}", "hypothesis": f"Paris {n}", "label": ANSWERS[n % 3]}
        for n in range(60)
    ]
    news = {"a": "Shares of the airline rose on Monday.", "b": "It rose.", "paraphrase": False}
    files = {
        "nli/train": [pair | {"set": "cad"} for pair in pairs[:40]],
        "nli/dev": [pair | {"set": "mnli_dev_matched"} for pair in pairs[40:]],
        "nli/contradiction_or_not": [],
        "nli/fever_claims_without_evidence": [],
        "pairs/mrpc_train": [news],
        "pairs/stsb_train": [],
        "pairs/claimdiff_train": [],
        "pairs/emergent_train": [],
    }
    for name, rows in files.items():
        path = folder / f"{name}.jsonl.gz"
        path.parent.mkdir(parents=True, exist_ok=True)
        with gzip.open(path, "wt", encoding="utf-8") as file:
            file.writelines(json.dumps(row) + "\n" for row in rows)
    write_article(folder / "attribution/polnear_train.tar.gz")
    return folder


def write_article(path: Path) -> None:
    path.parent.mkdir()
    text = b"Pilots approved the offer of the airline.\nThe airline welcomed the pilots at once.\n"
    with tarfile.open(path, "w:gz") as archive:
        member = tarfile.TarInfo("train/texts/one.txt")
        member.size = len(text)
        archive.addfile(member, io.BytesIO(text))


@pytest.fixture(scope="session")
def trained(encoder_source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A judge whose probabilities differ."""
    os.environ["HF_HUB_OFFLINE"] = "1"
    from factcheck.lab.judge.model import load_model

    folder = tmp_path_factory.mktemp("trained")
    model, tokenizer = load_model(encoder_source)
    model.classifier.weight.data.mul_(50)
    model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder


RULES = """extends: null
rules:
  - id: contradicts
    label: conflict
    severity: error
    when: {conflict: ">= 0.9"}
    tunable: [conflict]
    message: They differ
  - id: same-fact
    label: agree
    when: {agree: ">= 0.6"}
    tunable: [agree]
    message: They agree
"""


@pytest.fixture(scope="session")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Two rules that ask the judge."""
    path = tmp_path_factory.mktemp("settings") / "factcheck.yaml"
    path.write_text(RULES, encoding="utf-8")
    return load_settings(path)


@pytest.fixture(scope="session")
def engine(settings: Settings) -> Engine:
    """Those rules, the shipped reader, a judge of words and an encoder of letters."""
    return Engine(
        settings=settings,
        encoder=LetterEncoder(),
        judge=TableJudge(otherwise=by_words),
        reader=load_reader(),
        rules=read_rules(settings, observers=OBSERVERS),
        words=CertaintyWords(settings.certainty),
    )
