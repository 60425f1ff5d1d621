from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from factcheck.lab.graphs.rounding import rounded
from factcheck.lab.judge.examples import Example
from factcheck.lab.judge.export import main
from factcheck.lab.judge.model import load_model, probabilities
from factcheck.models.onnx_judge import OnnxJudge

PAIRS = [("the mill closed in may", "the mill closed"), ("twelve people came to the mill", "rain")]


@pytest.mark.parametrize("base", ["tiny_mpnet", "tiny_bert"])
@pytest.mark.parametrize("bits", ["4", "8"])
def test_the_exported_judge_says_what_the_trained_one_says(base, bits, request, tmp_path) -> None:
    model, tokenizer = load_model(request.getfixturevalue(base), dropout=0.0)
    trained = tmp_path / "trained"
    model.save_pretrained(trained)
    tokenizer.save_pretrained(trained)
    export(trained, tmp_path / "out", bits)
    if bits == "4":
        round_weights(model)
    wanted = probabilities(model, tokenizer, [Example(left, right, 0) for left, right in PAIRS])
    found = np.concatenate(OnnxJudge(tmp_path / "out").judge(PAIRS), axis=1)
    np.testing.assert_allclose(found, wanted, atol=0.02)


def test_sides_exchanged_give_the_same_row(tiny_mpnet: Path, tmp_path: Path) -> None:
    model, tokenizer = load_model(tiny_mpnet)
    model.save_pretrained(tmp_path / "trained")
    tokenizer.save_pretrained(tmp_path / "trained")
    judge = export(tmp_path / "trained", tmp_path / "out", "8")
    turned = [(right, left) for left, right in PAIRS]
    assert (judge.judge(PAIRS).labels == judge.judge(turned).labels).all()


def export(trained: Path, out: Path, bits: str) -> OnnxJudge:
    options = {"trained": trained, "out": out, "name": "tiny", "source": "chance", "bits": bits}
    given = [word for name, value in options.items() for word in (f"--{name}", str(value))]
    CliRunner().invoke(main, given, catch_exceptions=False)
    return OnnxJudge(out)


def round_weights(model) -> None:
    import torch

    with torch.no_grad():
        for name, weight in model.named_parameters():
            if "position" not in name:
                weight.copy_(rounded(weight))
