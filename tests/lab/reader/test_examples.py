from pathlib import Path

import numpy as np
import spacy
import torch
from tokenizers import Tokenizer

from factcheck.lab.reader.examples import (
    UNKNOWN,
    Classes,
    Example,
    Likely,
    Targeting,
    classes_of,
    examples_of,
    lemmas_of,
    pieces_of,
    read_classes,
)
from factcheck.lab.treebanks.mentions import Name
from factcheck.lab.treebanks.sentences import ALL_KINDS, Sentence, Word
from factcheck.models import SHIPPED_READER

RAIN = Sentence(
    (
        Word("Ann", True, "NNP", "PROPN", "", "Ann", 1, "nsubj"),
        Word("left", False, "VBD", "VERB", "", "leave", 1, "ROOT"),
        Word(".", True, ".", "PUNCT", "", ".", 1, "punct"),
    ),
    (Name(0, 1, "PERSON"),),
    ALL_KINDS,
)
NAMED = Sentence((Word("Oslo"), Word("slept")), (Name(0, 1, "LOC"),), frozenset({"LOC"}))


def made(*sentences: Sentence) -> list[Example]:
    return list(examples_of(sentences, spacy.blank("en"), None))


def test_a_treebanks_sentence_tells_everything_but_its_statements() -> None:
    assert made(RAIN) == [
        Example(
            ["Ann", "left", "."],
            [True, False, False],
            ["NNP", "VBD", "."],
            ["PROPN", "VERB", "PUNCT"],
            ["C", "2+ave", "0+"],
            ["B-PERSON", "O", "O"],
            [1, 1, 1],
            ["nsubj", "ROOT", "punct"],
        )
    ]


def test_a_set_of_names_tells_names_alone() -> None:
    (one,) = made(NAMED)
    assert (one.names, one.tags, one.heads, one.parts) == (["B-LOC", "O"], [], [], None)


def test_classes_are_those_that_are_seen_often_enough() -> None:
    found = classes_of([*made(RAIN, RAIN), *made(RAIN)])
    assert (found.tags, found.relations) == ([".", "NNP", "VBD"], ["ROOT", "nsubj", "punct"])
    assert classes_of(made(RAIN)).tags == []


def test_the_lemmas_of_known_words_are_told_by_their_part_of_speech() -> None:
    assert lemmas_of(made(RAIN)) == {"VERB": {"left": "2+ave"}}


def test_classes_are_read_back(tmp_path: Path) -> None:
    found = Classes(["NN"], ["NOUN"], ["0+"], ["O"], ["ROOT"])
    found.write(tmp_path / "classes.json")
    assert read_classes(tmp_path / "classes.json") == found


def test_what_a_sentence_does_not_tell_teaches_nothing() -> None:
    classes = Classes(["NNP"], ["PROPN"], ["C"], ["O", "B-LOC"], ["nsubj"])
    targets = Targeting(classes).targets(made(NAMED), 3)
    assert targets.names.tolist() == [[1, 0, UNKNOWN]]
    assert targets.heads.tolist() == [[UNKNOWN] * 3]
    assert targets.anchors.tolist() == [[-1] * 3]


def test_a_statements_row_has_its_words_and_other_rows_are_unknown() -> None:
    one = Example(["A", "left", "B"], [True] * 3, parts={1: frozenset({0, 1})})
    targets = Targeting(Classes([], [], [], [], [])).targets([one], 3)
    assert targets.anchors.tolist() == [[0, 1, 0]]
    assert targets.members.tolist() == [[[-1] * 3, [1, 1, 0], [-1] * 3]]


def test_each_word_is_read_at_its_first_piece() -> None:
    tokenizer = Tokenizer.from_file(str(SHIPPED_READER / "tokenizer.json"))
    pieces = pieces_of([Example(["Unputdownable", "Oslo"], [True, False])], tokenizer)
    words = tokenizer.encode(["Unputdownable", "Oslo"], is_pretokenized=True).word_ids
    assert pieces.words.tolist() == [[words.index(0), words.index(1)]]
    assert torch.equal(pieces.mask, torch.ones_like(pieces.ids))


def test_of_what_a_teacher_thinks_likely_the_words_of_its_anchors_are_told() -> None:
    likely = Likely(np.array([0.75, 0.125], np.float16), np.full((2, 2), 0.5, np.float16))
    one = Example(["Oslo", "slept"], [True, False], likely=likely)
    targets = Targeting(Classes([], [], [], [], [])).targets([one], 3)
    assert targets.anchors.tolist() == [[0.75, 0.125, -1]]
    assert targets.members.tolist() == [[[0.5, 0.5, -1], [-1] * 3, [-1] * 3]]
