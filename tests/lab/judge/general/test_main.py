from pathlib import Path

import numpy as np
import pytest

from factcheck.lab.judge.general.__main__ import loss_of, padded, prepared
from factcheck.lab.judge.general.examples import Answer, Example
from factcheck.lab.judge.general.pool import make_pool
from factcheck.models.onnx_folder import open_tokenizer


def test_pairs_are_padded_to_the_longest(encoder_source: Path) -> None:
    examples = [
        Example("NATO opens", "Paris", Answer.NEUTRAL, "cad"),
        Example("Paris", "NATO", Answer.NO_ENTAILMENT, "cad"),
    ]
    pool = make_pool(examples, open_tokenizer(encoder_source, 64), 16)
    ids, mask, answers = padded(pool, np.array([0, 1]), 0)
    assert ids.tolist() == [[2, 5, 6, 3, 9, 3], [2, 9, 3, 5, 3, 0]]
    assert mask.tolist() == [[1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 0]]
    assert answers.tolist() == [2, 6]


def test_tokens_are_made_once(judge_data: Path, encoder_source: Path, tmp_path: Path) -> None:
    path = tmp_path / "pool.npz"
    made = prepared(judge_data, encoder_source, path, 16)
    again = prepared(tmp_path / "nowhere", encoder_source, path, 16)
    assert (made.names, made.tokens.tolist()) == (again.names, again.tokens.tolist())


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
