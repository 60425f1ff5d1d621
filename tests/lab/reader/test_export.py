import json
import shutil
from pathlib import Path

import numpy as np
import pytest
import torch
from transformers import BertConfig, BertModel

from factcheck.lab.reader.examples import Classes, Example, pieces_of
from factcheck.lab.reader.export import read_reader, write_reader
from factcheck.lab.reader.network import Network, classes
from factcheck.models import SHIPPED_READER
from factcheck.models.dependency_tree import tree_of
from factcheck.models.onnx_folder import open_tokenizer
from factcheck.models.onnx_reader import OnnxReader
from factcheck.models.word_forms import FORMS

CLASSES = Classes(
    ["NN", "VB", "IN"],
    ["NOUN", "VERB"],
    ["0+", "C"],
    ["O", "B-LOC", "I-LOC"],
    ["ROOT", "obj", "nsubj"],
)
WORDS = ["Rain", "fell", "in", "Unputdownable", "Oslo", "."]


@pytest.fixture
def network() -> Network:
    torch.manual_seed(3)
    config = BertConfig(
        hidden_size=64,
        num_hidden_layers=2,
        num_attention_heads=4,
        intermediate_size=64,
        type_vocab_size=len(FORMS),
    )
    made = Network(BertModel(config, add_pooling_layer=False), classes(CLASSES._asdict())).eval()
    with torch.no_grad():
        for one in made.parameters():
            one.add_(torch.randn_like(one) * 0.2)
    return made


@pytest.fixture
def folder(network: Network, tmp_path: Path) -> Path:
    base = tmp_path / "base"
    base.mkdir()
    shutil.copy(SHIPPED_READER / "tokenizer.json", base)
    config = {name: getattr(network.body.config, name) for name in vars(BertConfig())}
    (base / "config.json").write_text(json.dumps(config, default=str), encoding="utf-8")
    CLASSES.write(tmp_path / "classes.json")
    (tmp_path / "lemmas.json").write_text("{}", encoding="utf-8")
    out = tmp_path / "reader"
    write_reader(network.state_dict(), tmp_path, base, out)
    return out


def test_what_ships_reads_as_what_was_trained(network: Network, folder: Path) -> None:
    doc = OnnxReader(folder).parse("Rain fell in Unputdownable Oslo.", [0])
    example = Example(WORDS, [True, True, True, True, False, False])
    with torch.inference_mode():
        outputs = network(pieces_of([example], open_tokenizer(folder, 100)))
    heads = tree_of(outputs.heads[0].numpy())
    assert [token.head.i for token in doc] == heads
    assert [token.tag_ for token in doc] == [
        CLASSES.tags[at] for at in outputs.tags[0].argmax(-1).tolist()
    ]
    # no word but the root is read as one
    relations = outputs.relations[0].numpy()[np.arange(6), heads][:, 1:].argmax(-1)
    assert [token.dep_ for token in doc if token.head.i != token.i] == [
        CLASSES.relations[1 + at] for word, at in enumerate(relations) if heads[word] != word
    ]


def test_the_card_names_the_classes(folder: Path) -> None:
    card = json.loads((folder / "model.json").read_text(encoding="utf-8"))
    assert {name: card[name] for name in CLASSES._fields} == CLASSES._asdict()


def test_what_ships_can_be_trained_further(network: Network, folder: Path) -> None:
    weights, found = read_reader(folder)
    again = Network(
        BertModel(network.body.config, add_pooling_layer=False), classes(CLASSES._asdict())
    )
    again.load_state_dict(weights)
    assert found == CLASSES
    for (name, one), other in zip(
        network.state_dict().items(), again.state_dict().values(), strict=True
    ):
        torch.testing.assert_close(other, one, atol=0.02, rtol=0.01, msg=name)
