from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

os.environ["HF_HUB_OFFLINE"] = "1"

from factcheck.errors import ModelError
from factcheck.lab.entailment.examples import Answer, Example, Mixture
from factcheck.lab.entailment.loop import Plan, load_base, loss_of, train
from factcheck.lab.entailment.pool import Pool, make_pool
from factcheck.models.onnx_folder import open_tokenizer

WORDS = ("NATO", "opens", "an", "office", "Paris")


@pytest.fixture
def pool(encoder_source: Path) -> Pool:
    answers = [Answer.ENTAILMENT, Answer.CONTRADICTION, Answer.NO_CONTRADICTION]
    examples = [
        Example(f"{one} opens", other, answers[(len(one) + len(other)) % 3], "cad")
        for one in WORDS
        for other in WORDS
    ]
    return make_pool(examples, open_tokenizer(encoder_source, 64), 16)


def trained(
    base: Path, pool: Pool, folder: Path, *, steps: int, resume: bool = False, **options: Any
) -> dict[str, Any]:
    """The weights after so many steps of a plan of six, two of which make a pass."""
    plan = Plan(steps=6, batch=4, warmup=2, **options)
    model = load_base(base, plan)
    train(model, pool, Mixture(cad=8), plan, folder, resume=resume, until=steps)
    return {name: value.clone() for name, value in model.state_dict().items()}


@pytest.mark.parametrize("dropout", [0.0, 0.2])
def test_stopped_and_resumed_training_ends_as_if_it_had_not_stopped(
    encoder_source: Path, pool: Pool, tmp_path: Path, dropout: float
) -> None:
    options = {"dropout": dropout}
    whole = trained(encoder_source, pool, tmp_path / "whole", steps=6, **options)
    trained(encoder_source, pool, tmp_path / "parts", steps=3, **options)
    parts = trained(encoder_source, pool, tmp_path / "parts", steps=6, resume=True, **options)
    assert [name for name in whole if not whole[name].equal(parts[name])] == []


def test_frozen_words_stay_as_they_were(encoder_source: Path, pool: Pool, tmp_path: Path) -> None:
    before = load_base(encoder_source, Plan(steps=6)).state_dict()
    after = trained(encoder_source, pool, tmp_path, steps=2, freeze_words=True)
    words, query = "bert.embeddings.word_embeddings.weight", "bert.encoder.layer.0."
    assert after[words].equal(before[words])
    moved = [name for name in before if name.startswith(query) and name.endswith("query.weight")]
    assert not any(after[name].equal(before[name]) for name in moved)


def test_one_allowed_answer_gives_cross_entropy() -> None:
    import torch

    scores = torch.tensor([[2.0, 0.5, -1.0], [0.0, 1.0, 3.0]])
    expected = torch.nn.functional.cross_entropy(scores, torch.tensor([0, 2]))
    assert loss_of(scores, torch.tensor([1, 4])).item() == pytest.approx(expected.item())


def test_two_allowed_answers_share_their_probability() -> None:
    import torch

    scores = torch.tensor([[2.0, 0.5, -1.0]])
    shares = scores.softmax(1)[0]
    expected = -torch.log(shares[0] + shares[1]).item()
    loss = loss_of(scores, torch.tensor([int(Answer.NO_CONTRADICTION)]))
    assert loss.item() == pytest.approx(expected, rel=1e-4)


def test_a_mixture_of_nothing_is_refused(encoder_source: Path, pool: Pool, tmp_path: Path) -> None:
    plan = Plan(steps=2)
    with pytest.raises(ModelError, match="no examples to learn from"):
        train(load_base(encoder_source, plan), pool, Mixture(cad=0), plan, tmp_path, resume=False)


def test_a_folder_without_a_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no BERT can be loaded"):
        load_base(tmp_path, Plan(steps=1))
