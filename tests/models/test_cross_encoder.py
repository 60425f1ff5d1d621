from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from factcheck.errors import ModelError
from factcheck.models.cross_encoder import CrossEncoderEntailment, label_order

PAIRS = [("NATO opens an office", "Paris"), ("Paris opens", "an office"), ("NATO", "NATO " * 600)]


@pytest.fixture(scope="module")
def model(tiny_entailment: Path) -> CrossEncoderEntailment:
    return CrossEncoderEntailment(str(tiny_entailment))


def test_each_row_sums_to_1(model: CrossEncoderEntailment) -> None:
    rows = model.probabilities(PAIRS)
    assert (rows.shape, rows.dtype) == ((3, 3), np.float32)
    assert rows.sum(axis=1) == pytest.approx(np.ones(3), abs=1e-6)


def test_columns_are_entailment_neutral_contradiction(
    model: CrossEncoderEntailment, tiny_entailment: Path
) -> None:
    from sentence_transformers import CrossEncoder

    own = CrossEncoder(str(tiny_entailment), device="cpu").predict(PAIRS[:1], apply_softmax=True)
    contradiction, entailment, neutral = own[0]
    expected = [entailment, neutral, contradiction]
    assert model.probabilities(PAIRS[:1])[0] == pytest.approx(expected, abs=1e-6)


def test_a_row_is_the_same_to_the_last_bit_beside_any_pairs(model: CrossEncoderEntailment) -> None:
    alone = model.probabilities(PAIRS[:1])[0]
    assert alone.tobytes() == model.probabilities(PAIRS)[0].tobytes()
    assert alone.tobytes() == model.probabilities(PAIRS[::-1])[-1].tobytes()


def test_no_pairs_give_no_rows(model: CrossEncoderEntailment) -> None:
    assert model.probabilities([]).shape == (0, 3)


def test_the_name_of_a_folder_carries_a_digest(
    model: CrossEncoderEntailment, tiny_entailment: Path
) -> None:
    name, _, digest = model.name.partition("@")
    assert (name, len(digest)) == (str(tiny_entailment), 12)


def test_a_model_whose_labels_have_no_names_is_refused(tiny_nameless: Path) -> None:
    with pytest.raises(ModelError, match="has the labels LABEL_0, LABEL_1, LABEL_2; an entail"):
        CrossEncoderEntailment(str(tiny_nameless))


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
