from pathlib import Path

import pytest
import spacy
from spacy.training import Example

from factcheck.errors import ModelError
from factcheck.models import load_reader, parse_many
from factcheck.models.spacy_reader import made_doc


def test_a_pipeline_without_a_parser_is_refused(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path)
    with pytest.raises(ModelError, match="it has no parser; name one that has"):
        load_reader(str(tmp_path))


def test_a_parser_of_other_labels_is_refused(tmp_path: Path) -> None:
    pipeline = small_pipeline(["nsubj", "ROOT", "dobj"])
    pipeline.to_disk(tmp_path)
    with pytest.raises(ModelError, match="no labels of Universal Dependencies"):
        load_reader(str(tmp_path))


def test_a_folders_pipeline_reads_and_is_named_by_its_folder(tmp_path: Path) -> None:
    small_pipeline(["nsubj", "ROOT", "obj", "obl", "nmod"]).to_disk(tmp_path)
    reader = load_reader(str(tmp_path))
    assert reader.name.startswith(f"{tmp_path}@")
    assert [token.text for token in reader.parse("Ann saw it.", [0])] == ["Ann", "saw", "it", "."]


def small_pipeline(labels: list[str]) -> spacy.Language:
    """A tagger and a parser that have seen one sentence."""
    pipeline = spacy.blank("en")
    pipeline.add_pipe("tagger")
    pipeline.add_pipe("parser")
    words = ["Ann"] * (len(labels) - 1) + ["saw"]
    heads = [len(labels) - 1] * len(labels)
    deps = [label for label in labels if label != "ROOT"] + ["ROOT"]
    gold = {"words": words, "heads": heads, "deps": deps, "tags": ["NNP"] * len(words)}
    # labels are kept from 30 on
    examples = [Example.from_dict(pipeline.make_doc(" ".join(words)), gold) for _ in range(30)]
    pipeline.initialize(lambda: examples)
    return pipeline


def test_a_word_that_two_sentences_share_is_split() -> None:
    doc = made_doc(spacy.blank("en"), "It rose in 2026.Its shares fell.", [0, 16])
    assert [str(sentence) for sentence in doc.sents] == ["It rose in 2026.", "Its shares fell."]


def test_a_reader_that_takes_one_text_at_a_time_is_asked_for_each() -> None:
    class Plain:
        name = "plain"

        def parse(self, text, starts):
            return text, len(starts)

    assert parse_many(Plain(), [("a", [0]), ("b", [0, 1])]) == [("a", 1), ("b", 2)]
