from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from factcheck.models import Judge, load_judge
from factcheck.models.cross_encoder import CrossEncoderEntailment

ONE, OTHER = "NATO opens an office", "Paris opens"


@pytest.fixture(scope="module")
def judge(tiny_entailment: Path) -> Judge:
    return load_judge(str(tiny_entailment))


def test_two_agree_if_either_entails_the_other_and_conflict_if_both_ways_say_so(
    judge: Judge, tiny_entailment: Path
) -> None:
    ways = CrossEncoderEntailment(str(tiny_entailment)).probabilities([(ONE, OTHER), (OTHER, ONE)])
    conflict = ways[:, 2].min()
    agree = min(ways[:, 0].max(), 1 - conflict)
    expected = [agree, 1 - agree - conflict, conflict]
    assert judge.judge([(ONE, OTHER)]).labels[0] == pytest.approx(expected, abs=1e-6)


def test_it_says_the_same_with_the_sides_exchanged(judge: Judge) -> None:
    rows = judge.judge([(ONE, OTHER), (OTHER, ONE)]).labels
    assert rows[0].tobytes() == rows[1].tobytes()
    assert rows.sum(axis=1) == pytest.approx(np.ones(2), abs=1e-6)


def test_it_knows_neither_kinds_nor_framing_and_reads_statements_alone(judge: Judge) -> None:
    found = judge.judge([(ONE, OTHER)])
    assert [part.shape for part in found] == [(1, 3), (1, 9), (1, 4)]
    assert np.isnan(found.kinds).all()
    assert np.isnan(found.framing).all()
    assert not judge.in_context


def test_no_pairs_give_no_rows(judge: Judge) -> None:
    assert [part.shape for part in judge.judge([])] == [(0, 3), (0, 9), (0, 4)]


def test_its_name_carries_a_digest_of_the_folder(judge: Judge, tiny_entailment: Path) -> None:
    name, _, digest = judge.name.partition("@")
    assert (name, len(digest)) == (str(tiny_entailment), 12)
