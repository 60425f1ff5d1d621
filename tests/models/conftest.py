"""Tiny models with random weights, saved once for all tests that need torch."""

import os
from pathlib import Path

import pytest

# Read when the hub's library is first imported: no test may reach for a network.
os.environ["HF_HUB_OFFLINE"] = "1"

WORDS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "nato", "opens", "an", "office", "paris"]


def save_tiny(folder: Path, *, labels: list[str] | None = None) -> Path:
    """A BERT of one layer; with `labels`, one that classifies pairs."""
    import torch
    from transformers import BertConfig, BertForSequenceClassification, BertModel, BertTokenizerFast

    torch.manual_seed(7)
    config = BertConfig(
        vocab_size=len(WORDS),
        hidden_size=8,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=16,
        initializer_range=1.0,
    )
    if labels:
        config.id2label = dict(enumerate(labels))
        config.label2id = {label: place for place, label in enumerate(labels)}
    kind = BertForSequenceClassification if labels else BertModel
    kind(config).save_pretrained(folder)
    (folder / "vocab.txt").write_text("\n".join(WORDS), encoding="utf-8")
    BertTokenizerFast(str(folder / "vocab.txt")).save_pretrained(folder)
    return folder


@pytest.fixture(scope="session")
def tiny_encoder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_tiny(tmp_path_factory.mktemp("encoder"))


@pytest.fixture(scope="session")
def tiny_entailment(tmp_path_factory: pytest.TempPathFactory) -> Path:
    labels = ["CONTRADICTION", "ENTAILMENT", "NEUTRAL"]
    return save_tiny(tmp_path_factory.mktemp("entailment"), labels=labels)


@pytest.fixture(scope="session")
def tiny_nameless(tmp_path_factory: pytest.TempPathFactory) -> Path:
    labels = ["LABEL_0", "LABEL_1", "LABEL_2"]
    return save_tiny(tmp_path_factory.mktemp("nameless"), labels=labels)
