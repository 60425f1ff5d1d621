from __future__ import annotations

import gzip
import json

import pytest

from factcheck.errors import LabelledError
from factcheck.tuning.accuracy.support import (
    Balanced,
    Support,
    balanced,
    cosine_scores,
    nearest,
    read_support,
    sentence_scores,
    window_scores,
    windows,
)

EVIDENCE = ("Zzz.", "The dam broke", "on Monday.", "Qqq.")


def test_windows_are_the_nearest_alone_with_neighbours_and_together() -> None:
    assert windows("a b c d e".split(), [3, 0]) == ["d", "a", "c d e", "a b", "a d"]
    assert windows([], []) == []


def test_balanced_accuracy_weighs_both_classes_alike() -> None:
    scores, truth = [0.9, 0.4, 0.3, 0.2, 0.1], [True, True, False, False, False]
    assert balanced(scores, truth) == Balanced(5, at_half=0.75, at_best=1.0, best=0.4)


def test_a_claim_is_supported_by_several_sentences_together(tools, entailment) -> None:
    claims = [Support("The dam broke on monday", EVIDENCE, True)]
    assert nearest(claims[0], tools.encoder)[:2] == [1, 2]
    assert sentence_scores(claims, tools.encoder, entailment) == pytest.approx([0.2])
    assert cosine_scores(claims, tools.encoder)[0] > 0.5


def test_sentences_side_by_side_are_read_as_one(tools, entailment) -> None:
    claims = [Support("The dam broke on", ("The dam", "broke on", "broke"), True)]
    assert sentence_scores(claims, tools.encoder, entailment) == pytest.approx([0.2])
    assert window_scores(claims, tools.encoder, entailment) == pytest.approx([0.9])


def test_no_evidence_supports_nothing(tools, entailment) -> None:
    claims = [Support("The dam broke.", (), False)]
    assert window_scores(claims, tools.encoder, entailment) == [0.0]
    assert cosine_scores(claims, tools.encoder) == [0.0]


def test_supported_is_told_from_the_rest(tmp_path) -> None:
    rows = [
        {"claim": "c", "evidence": ["e"], "label": label}
        for label in ("supported", "partially_supported")
    ]
    path = tmp_path / "wice.jsonl.gz"
    path.write_bytes(gzip.compress("\n".join(map(json.dumps, rows)).encode()))
    assert read_support(path) == [Support("c", ("e",), True), Support("c", ("e",), False)]


def test_a_file_that_is_not_there_is_named(tmp_path) -> None:
    with pytest.raises(LabelledError, match=r"none\.jsonl\.gz: expected gzipped JSON Lines"):
        read_support(tmp_path / "none.jsonl.gz")
