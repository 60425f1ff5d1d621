from pathlib import Path

import numpy as np
import pytest

from factcheck.errors import ModelError
from factcheck.models.nli_judge import NliJudge, label_order

ONE, OTHER = "NATO opens an office", "Paris opens"
PAIRS = [(ONE, "Paris"), (OTHER, "an office"), ("NATO", "NATO " * 600)]


@pytest.fixture(scope="module")
def judge(tiny_entailment: Path) -> NliJudge:
    return NliJudge(str(tiny_entailment))


def test_two_agree_if_either_entails_the_other_and_conflict_if_both_ways_say_so(
    judge: NliJudge,
) -> None:
    ways = judge.probabilities([(ONE, OTHER), (OTHER, ONE)])
    conflict = ways[:, 2].min()
    agree = min(ways[:, 0].max(), 1 - conflict)
    expected = [agree, 1 - agree - conflict, conflict]
    assert judge.judge([(ONE, OTHER)]).labels[0] == pytest.approx(expected, abs=1e-6)


def test_it_says_the_same_with_the_sides_exchanged(judge: NliJudge) -> None:
    rows = judge.judge([(ONE, OTHER), (OTHER, ONE)]).labels
    assert rows[0].tobytes() == rows[1].tobytes()
    assert rows.sum(axis=1) == pytest.approx(np.ones(2), abs=1e-6)


def test_it_knows_neither_kinds_nor_framing_and_reads_statements_alone(judge: NliJudge) -> None:
    found = judge.judge([(ONE, OTHER)])
    assert [part.shape for part in found] == [(1, 3), (1, 9), (1, 4)]
    assert np.isnan(found.kinds).all()
    assert np.isnan(found.framing).all()
    assert not judge.in_context


def test_no_pairs_give_no_rows(judge: NliJudge) -> None:
    assert [part.shape for part in judge.judge([])] == [(0, 3), (0, 9), (0, 4)]


def test_its_name_carries_a_digest_of_the_folder(judge: NliJudge, tiny_entailment: Path) -> None:
    name, _, digest = judge.name.partition("@")
    assert (name, len(digest)) == (str(tiny_entailment), 12)


def test_each_row_sums_to_1(judge: NliJudge) -> None:
    rows = judge.probabilities(PAIRS)
    assert (rows.shape, rows.dtype) == ((3, 3), np.float32)
    assert rows.sum(axis=1) == pytest.approx(np.ones(3), abs=1e-6)


def test_columns_are_entailment_neutral_contradiction(
    judge: NliJudge, tiny_entailment: Path
) -> None:
    from sentence_transformers import CrossEncoder

    own = CrossEncoder(str(tiny_entailment), device="cpu").predict(PAIRS[:1], apply_softmax=True)
    contradiction, entailment, neutral = own[0]
    expected = [entailment, neutral, contradiction]
    assert judge.probabilities(PAIRS[:1])[0] == pytest.approx(expected, abs=1e-6)


def test_a_row_is_the_same_to_the_last_bit_beside_any_pairs(judge: NliJudge) -> None:
    alone = judge.probabilities(PAIRS[:1])[0]
    assert alone.tobytes() == judge.probabilities(PAIRS)[0].tobytes()
    assert alone.tobytes() == judge.probabilities(PAIRS[::-1])[-1].tobytes()


def test_a_model_whose_labels_have_no_names_is_refused(tiny_nameless: Path) -> None:
    with pytest.raises(ModelError, match="has the labels LABEL_0, LABEL_1, LABEL_2; an entail"):
        NliJudge(str(tiny_nameless))


@pytest.mark.parametrize(
    ("labels", "order"),
    [
        (["entailment", "neutral", "contradiction"], [0, 1, 2]),
        (["CONTRADICTION", "ENTAILMENT", "NEUTRAL"], [1, 2, 0]),
        (["contradict", "neutral", "entail"], [2, 1, 0]),
    ],
)
def test_labels_are_found_in_any_order(labels: list[str], order: list[int]) -> None:
    assert label_order("any", dict(enumerate(labels))) == order


@pytest.mark.parametrize(
    "labels",
    [
        ["entailment", "not_entailment"],
        ["entailment", "entail", "neutral"],
        ["entailment", "neutral", "contradiction", "other"],
    ],
)
def test_other_labels_are_refused(labels: list[str]) -> None:
    with pytest.raises(ModelError, match=f"model 'any' has the labels {', '.join(labels)};"):
        label_order("any", dict(enumerate(labels)))
