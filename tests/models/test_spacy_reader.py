from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import spacy
from spacy.training import Example

from factcheck.errors import ModelError
from factcheck.models import Reader, entity_type, load_reader, parse_grammar, parse_many

TEXT = "Macron left Mr. Fox. He flew to Oslo."
CODE = """
import sys
from factcheck.models import load_reader
print(len(load_reader().parse("It rained.", [0])), "torch" in sys.modules)
"""


@pytest.fixture(scope="module")
def reader() -> Reader:
    return load_reader()


def test_sentences_begin_where_they_are_said_to_and_nowhere_else(reader: Reader) -> None:
    doc = reader.parse(TEXT, [0, 21])
    assert [sentence.text for sentence in doc.sents] == [
        "Macron left Mr. Fox.",
        "He flew to Oslo.",
    ]


def test_a_start_within_a_word_begins_no_sentence(reader: Reader) -> None:
    assert len(list(reader.parse(TEXT, [0, 2]).sents)) == 1


def test_a_word_that_two_sentences_share_is_split(reader: Reader) -> None:
    doc = reader.parse("It rose in 2026.Its shares fell.", [0, 16])
    assert [str(sentence) for sentence in doc.sents] == ["It rose in 2026.", "Its shares fell."]


def test_a_parse_depends_on_its_own_text_only(reader: Reader) -> None:
    def parsed() -> list[tuple[str, str, int]]:
        return [(token.dep_, token.tag_, token.head.i) for token in reader.parse(TEXT, [0, 21])]

    before = parsed()
    reader.parse("The deal was struck by China " * 20, [0])
    assert parsed() == before


def test_the_shipped_reader_has_a_name_with_a_digest_and_never_imports_torch() -> None:
    assert load_reader().name.startswith("factcheck-reader@")
    command = [sys.executable, "-c", CODE]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    assert run.stdout == "3 False\n"


def test_a_parse_of_the_grammar_tells_its_entities_when_asked(reader: Reader) -> None:
    texts = ["Macron flew to Oslo on Monday.", "It rained.", "Lee met Mr. Fox of Acme Inc."]
    whole = [reader.parse(text, [0]) for text in texts]
    late = parse_grammar(reader, texts)
    assert [[entity_type(token) for token in doc] for doc in late] == [
        [token.ent_type_ for token in doc] for doc in whole
    ]
    assert [doc.to_bytes(exclude=["user_data"]) for doc in late] == [
        doc.to_bytes(exclude=["user_data"]) for doc in whole
    ]


def test_a_parse_of_the_grammar_has_no_entities_yet(reader: Reader) -> None:
    (doc,) = parse_grammar(reader, ["Macron flew to Oslo."])
    assert doc.ents == ()


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


def test_a_text_is_parsed_beside_others_as_alone_to_the_last_bit(reader: Reader) -> None:
    lengths = (1, 3, 9, 40, 2, 17)
    texts = [("Macron left Mr. Fox and flew to Oslo on Monday. " * many, [0]) for many in lengths]
    texts += [(TEXT, [0, 21]), ("", []), ("Rain", [0])]
    for (text, starts), doc in zip(texts, parse_many(reader, texts), strict=True):
        alone = reader.parse(text, starts)
        assert doc.tensor.tobytes() == alone.tensor.tobytes()
        assert doc.to_json() == alone.to_json()


def test_a_reader_that_takes_one_text_at_a_time_is_asked_for_each() -> None:
    class Plain:
        name = "plain"

        def parse(self, text, starts):
            return text, len(starts)

    assert parse_many(Plain(), [("a", [0]), ("b", [0, 1])]) == [("a", 1), ("b", 2)]
