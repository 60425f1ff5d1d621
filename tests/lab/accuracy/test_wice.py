from __future__ import annotations

import gzip
import json
from dataclasses import replace

import pytest

from factcheck.errors import LabelledError
from factcheck.lab.accuracy.wice import (
    Answered,
    Looked,
    Support,
    answer,
    look,
    read_support,
    wider,
)

EVIDENCE = ("Zzz.", "The dam broke", "on Monday.", "Qqq.")


def test_a_claim_is_looked_at_whole_and_by_its_statements(engine) -> None:
    claim = Support("The dam broke and the river flooded the valley.", EVIDENCE, True)
    (looked,) = look([claim], engine)
    assert [one.text for one in looked] == [
        "The dam broke and the river flooded the valley.",
        "The dam broke.",
        "The river flooded the valley.",
    ]
    assert [one.places[0] for one in looked[:2]] == [1, 1]
    assert looked[1].cosine > 0.95


def test_what_states_nothing_is_its_own_statement(engine) -> None:
    (looked,) = look([Support("Bridges", (), False)], engine)
    assert looked == [Looked("Bridges", (), 0.0)] * 2


def test_each_text_is_held_against_sentences_alone_and_with_their_neighbours(entailment) -> None:
    claim = Support("The dam broke on", ("The dam", "broke on", "broke"), True)
    (answered,) = answer([claim], [[Looked(claim.claim, (0, 2), 0.5)]], entailment)
    alone, joined = (0.2, 0.0), (0.9, 0.0)
    assert answered == [Answered(alone=(alone, alone), wider=(joined, alone))]


def test_a_sentence_at_an_end_has_one_neighbour() -> None:
    assert [wider("abc", place) for place in range(3)] == ["a b", "a b c", "b c"]


def test_supported_is_told_from_the_rest(tmp_path) -> None:
    rows = [
        {"claim": "c", "evidence": ["e"], "label": label}
        for label in ("supported", "partially_supported")
    ]
    path = tmp_path / "wice.jsonl.gz"
    path.write_bytes(gzip.compress("\n".join(map(json.dumps, rows)).encode()))
    claim = Support("c", ("e",), True)
    assert read_support(path) == [claim, replace(claim, supported=False)]


def test_a_file_that_is_not_there_is_named(tmp_path) -> None:
    with pytest.raises(LabelledError, match=r"none\.jsonl\.gz: expected gzipped JSON Lines"):
        read_support(tmp_path / "none.jsonl.gz")
