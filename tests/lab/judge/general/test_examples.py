import gzip
import json
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from factcheck.errors import ModelError
from factcheck.lab.judge.general.examples import (
    Answer,
    Example,
    Mixture,
    fever_neutrals,
    public_examples,
    source_of,
    subject_of,
    turned,
    without,
)


def write(path: Path, rows: list[dict[str, Any]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in rows)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    pair = {"premise": "A man sleeps.", "hypothesis": "A man rests.", "label": "entailment"}
    other = pair | {"hypothesis": "A man runs.", "label": "contradiction", "set": "lingloop_1"}
    similar = {"a": "The dam broke.", "genre": "main-news"}
    headline = {"claim": "He died", "claim_id": "1"}
    files: dict[str, list[dict[str, Any]]] = {
        "nli/train": [pair | {"set": "cad"}, other],
        "nli/dev": [pair | {"set": "snli_dev"}],
        "nli/contradiction_or_not": [
            {"premise": "i run", "hypothesis": "i move", "contradiction": False, "set": "clcd_snli"}
        ],
        "nli/fever_claims_without_evidence": [],
        "pairs/mrpc_train": [
            {"a": "It fell 5 points.", "b": "It dropped.", "paraphrase": True},
            {"a": "One thing.", "b": "Another thing.", "paraphrase": False},
        ],
        "pairs/stsb_train": [
            similar | {"b": "The dam burst.", "similarity_0_5": 5.0},
            similar | {"b": "The dam broke in 1987.", "similarity_0_5": 5.0},
            similar | {"b": "The dam is dry.", "similarity_0_5": 3.0},
            similar | {"b": "A dam is built.", "similarity_0_5": 1.0},
        ],
        "pairs/emergent_train": [
            headline | {"headline": "He is dead", "stance": "for"},
            headline | {"headline": "He is alive", "stance": "against"},
        ],
    }
    for name, rows in files.items():
        write(tmp_path / f"{name}.jsonl.gz", rows)
    return tmp_path


def test_public_examples_leave_out_what_is_in_dev(data: Path) -> None:
    assert [
        (example.premise, example.hypothesis, example.answer, example.source)
        for example in public_examples(data)
    ] == [
        ("A man sleeps.", "A man runs.", Answer.CONTRADICTION, "lingloop"),
        ("i run", "i move", Answer.NO_CONTRADICTION, "clcd_snli"),
        ("It fell 5 points.", "It dropped.", Answer.ENTAILMENT, "mrpc"),
        ("The dam broke.", "The dam burst.", Answer.ENTAILMENT, "stsb"),
        ("The dam burst.", "The dam broke.", Answer.ENTAILMENT, "stsb"),
        ("The dam broke in 1987.", "The dam broke.", Answer.ENTAILMENT, "stsb"),
        ("The dam broke.", "A dam is built.", Answer.NEUTRAL, "stsb"),
        ("A dam is built.", "The dam broke.", Answer.NEUTRAL, "stsb"),
        ("He is alive", "He died", Answer.CONTRADICTION, "emergent"),
        ("He died", "He is alive", Answer.CONTRADICTION, "emergent"),
        ("He is alive", "He is dead", Answer.CONTRADICTION, "emergent"),
        ("He is dead", "He is alive", Answer.CONTRADICTION, "emergent"),
        ("He is dead", "He died", Answer.NO_CONTRADICTION, "emergent"),
    ]


def test_a_file_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"train\.jsonl\.gz: expected gzipped lines of JSON"):
        public_examples(tmp_path)


def test_a_claim_without_evidence_is_neutral_beside_evidence_on_its_subject() -> None:
    premise = "Ann Lee was a singer."
    known = Example(premise, "Ann Lee was a singer in Rome.", Answer.ENTAILMENT, "fever")
    claims = [{"claim": "Ann Lee had three dogs."}, {"claim": "Bob Roe had three dogs."}]
    expected = Example(premise, "Ann Lee had three dogs.", Answer.NEUTRAL, "fever_neutral")
    assert list(fever_neutrals([known], claims)) == [expected]


@pytest.mark.parametrize(
    ("claim", "subject"),
    [("Ann Lee sang.", "Ann Lee"), ("Lee sang.", ""), ("There was rain.", ""), ("", "")],
)
def test_a_subject_is_the_name_at_the_beginning(claim: str, subject: str) -> None:
    assert subject_of(claim) == subject


def test_a_pair_that_is_held_out_is_left_out_in_either_order() -> None:
    pair = Example("One.", "Two.", Answer.NEUTRAL, "cad")
    turned = Example("two", "one", Answer.ENTAILMENT, "dev")
    assert without([pair], [turned]) == []


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("lingloop_3", "lingloop"),
        ("fever_train", "fever"),
        ("cur_boolean", "templates"),
        ("cur_control", "control"),
        ("clcd_mnli", "clcd_mnli"),
    ],
)
def test_each_set_belongs_to_a_part_of_the_mixture(name: str, source: str) -> None:
    assert source_of(name) == source
    assert source in {field.name for field in fields(Mixture)}


def test_sides_exchanged_say_only_whether_they_contradict() -> None:
    learnt = [
        Example("It rains.", "It is dry.", Answer.CONTRADICTION, "cad"),
        Example("It rains hard.", "It rains.", Answer.ENTAILMENT, "newprot"),
        Example("It rains.", "It snows.", Answer.CONTRADICTION, "fever"),
    ]
    assert list(turned(learnt)) == [
        Example("It is dry.", "It rains.", Answer.CONTRADICTION, "turned"),
        Example("It rains.", "It rains hard.", Answer.NO_CONTRADICTION, "turned"),
    ]


def test_the_same_words_are_not_called_neutral() -> None:
    pairs = [
        Example("One two.", "one two", answer, "cad")
        for answer in (Answer.NEUTRAL, Answer.ENTAILMENT)
    ]
    assert without(pairs, []) == [Example("One two.", "one two", Answer.ENTAILMENT, "cad")]
