from pathlib import Path

import torch

from factcheck.articles.make import make_article
from factcheck.lab.reader.examples import Classes, Example
from factcheck.lab.reader.network import Network, classes, new_network
from factcheck.lab.reader.silver import sentences_of, silver
from factcheck.models import SHIPPED_READER
from factcheck.models.onnx_folder import open_tokenizer

NAMES = Classes(["NN", "VB"], ["NOUN", "VERB"], ["0+"], ["O"], ["nsubj", "ROOT"])
SHAPE = {"vocab_size": 30527, "hidden_size": 16, "num_hidden_layers": 1, "num_attention_heads": 2}
SHAPE |= {"intermediate_size": 16, "max_position_embeddings": 64}


def teacher(tmp_path: Path) -> Network:
    from transformers import MPNetConfig, MPNetModel

    torch.manual_seed(1)
    MPNetModel(MPNetConfig(**SHAPE), add_pooling_layer=False).save_pretrained(tmp_path)
    return new_network(tmp_path, classes(NAMES._asdict())).eval()


def test_the_teacher_reads_grammar_and_statements_of_each_sentence(tmp_path: Path) -> None:
    sentence = Example(["Oslo", "slept", "."], [True, False, False])
    (read,) = silver(teacher(tmp_path), NAMES, open_tokenizer(SHIPPED_READER), [sentence])
    assert read.words == sentence.words
    assert set(read.tags) <= set(NAMES.tags)
    assert read.likely is not None
    assert (read.likely.anchors.shape, read.likely.members.shape) == ((3,), (3, 3))
    assert sum(head == at for at, head in enumerate(read.heads)) == 1


def test_a_sentence_of_several_articles_is_read_once() -> None:
    text = "The council voted for the bridge. No.\n"
    found = sentences_of(make_article(text, name, name) for name in "ab")
    assert [" ".join(one.words) for one in found] == ["The council voted for the bridge ."]
