import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import spacy

from factcheck.errors import ModelError
from factcheck.models import (
    SHIPPED_READER,
    Reader,
    load_reader,
    onnx_reader,
    parse_many,
    parts_of,
    release,
)
from factcheck.models.onnx_reader import OnnxReader

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
    assert [sentence.text for sentence in doc.sents] == ["Macron left Mr. Fox.", "He flew to Oslo."]


def test_a_start_within_a_word_begins_no_sentence(reader: Reader) -> None:
    assert len(list(reader.parse(TEXT, [0, 2]).sents)) == 1


def test_a_word_that_two_sentences_share_is_split(reader: Reader) -> None:
    doc = reader.parse("It rose in 2026.Its shares fell.", [0, 16])
    assert [str(sentence) for sentence in doc.sents] == ["It rose in 2026.", "Its shares fell."]


def test_a_parse_depends_on_its_own_text_only(reader: Reader) -> None:
    def parsed() -> list[tuple[str, str, int]]:
        return [(token.dep_, token.tag_, token.head.i) for token in reader.parse(TEXT, [0, 21])]

    before = parsed()
    release(reader)
    reader.parse("The deal was struck by China " * 20, [0])
    assert parsed() == before


def test_the_shipped_reader_has_a_name_with_a_digest_and_never_imports_torch() -> None:
    assert load_reader().name.startswith("factcheck-reader@")
    command = [sys.executable, "-c", CODE]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    assert run.stdout == "3 False\n"


def test_a_text_is_parsed_beside_others_as_alone_to_the_last_bit(reader: Reader) -> None:
    lengths = (1, 3, 9, 2)
    texts = [("Macron left Mr. Fox and flew to Oslo on Monday. " * many, [0]) for many in lengths]
    texts += [(TEXT, [0, 21]), ("", []), ("Rain", [0])]
    for (text, starts), doc in zip(texts, parse_many(reader, texts), strict=True):
        release(reader)
        alone = reader.parse(text, starts)
        assert doc.user_data == alone.user_data
        assert doc.to_json() == alone.to_json()


def test_a_sentence_that_was_read_before_is_not_read_again(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    run, lengths = onnx_reader.run_each, list[int]()

    def counted(encoded, *given, **more):
        lengths.append(len(encoded))
        return run(encoded, *given, **more)

    monkeypatch.setattr(onnx_reader, "run_each", counted)
    release(reader)
    reader.parse(TEXT, [0, 21])
    reader.parse(TEXT.replace("Oslo", "Rome"), [0, 21])
    assert lengths == [2, 1]


def test_each_word_has_its_grammar(reader: Reader) -> None:
    doc = reader.parse("Ann Fox left Oslo.", [0])
    assert [(token.tag_, token.pos_, token.dep_, token.head.text) for token in doc] == [
        ("NNP", "PROPN", "nsubj", "left"),
        ("NNP", "PROPN", "flat", "Ann"),
        ("VBD", "VERB", "ROOT", "left"),
        ("NNP", "PROPN", "obj", "left"),
        (".", "PUNCT", "punct", "left"),
    ]


def test_lemmas_and_names_are_told(reader: Reader) -> None:
    doc = reader.parse("Ann Fox planned it in Oslo.", [0])
    assert [token.lemma_ for token in doc] == ["Ann", "Fox", "plan", "it", "in", "Oslo", "."]
    assert [(name.text, name.label_) for name in doc.ents] == [
        ("Ann Fox", "PERSON"),
        ("Oslo", "LOC"),
    ]


def test_white_space_hangs_on_the_word_before_it(reader: Reader) -> None:
    doc = reader.parse("  It  rained.", [0])
    assert [(token.dep_, token.head.text) for token in doc if token.is_space] == [
        ("dep", "It"),
        ("dep", "It"),
    ]


def test_an_endless_sentence_stays_one(reader: Reader) -> None:
    text = "It rained in Oslo and " * 60
    assert len(list(reader.parse(text, [0]).sents)) == 1


def test_the_statements_of_a_text_are_words_around_an_anchor(reader: Reader) -> None:
    doc = reader.parse("The plan failed and the office closed.", [0])
    found = {
        doc[part.anchor].text: " ".join(doc[at].text for at in part.words) for part in parts_of(doc)
    }
    assert found == {"failed": "The plan failed", "closed": "the office closed"}


def test_what_another_reader_parsed_is_cut_all_the_same(reader: Reader) -> None:
    other = spacy.blank("en")("The plan failed and the office closed.")
    other[0].is_sent_start = True
    ours = reader.parse(other.text, [0])
    assert [part.words for part in parts_of(other)] == [part.words for part in parts_of(ours)]


def test_a_folder_without_weights_is_refused_when_it_is_needed(tmp_path: Path) -> None:
    shutil.copy(SHIPPED_READER / "model.json", tmp_path)
    with pytest.raises(ModelError, match="can't be loaded"):
        OnnxReader(tmp_path).parse("It rained.", [0])


def test_a_folder_without_its_heads_is_refused(tmp_path: Path) -> None:
    folder = shutil.copytree(SHIPPED_READER, tmp_path / "reader")
    (folder / "heads.npz").unlink()
    with pytest.raises(ModelError, match=r"heads\.npz: can't be loaded"):
        OnnxReader(folder).parse("It rained.", [0])
