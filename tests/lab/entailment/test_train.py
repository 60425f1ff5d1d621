from __future__ import annotations

import json
import os
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner, Result

os.environ["HF_HUB_OFFLINE"] = "1"

from safetensors.numpy import load_file

from factcheck.lab.entailment.train import main
from factcheck.models.onnx_entailment import OnnxEntailment


def run(data: Path, base: Path, out: Path, *options: str) -> Result:
    arguments = ["--data", str(data), "--base", str(base), "--out", str(out), *options]
    return CliRunner().invoke(main, arguments)


def test_the_recipe_writes_a_model_with_figures_and_card(
    entailment_data: Path, encoder_source: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    result = run(entailment_data, encoder_source, out, "--steps", "2", "--length", "4")
    model = OnnxEntailment(out)
    assert result.exit_code == 0
    assert result.output.splitlines()[-1] == f"{out}: {model.name.partition('/')[0]}"
    figures = json.loads((out / "figures.json").read_text(encoding="utf-8"))
    assert (figures["steps"], figures["sets"]["mnli_dev_matched"]["pairs"]) == (2, 20)
    assert "| mnli_dev_matched | 20 |" in (out / "card.md").read_text(encoding="utf-8")


def weights(folder: Path) -> dict[str, np.ndarray]:
    return load_file(folder / "model.safetensors")


def test_training_again_ends_halfway_between_both_models(
    entailment_data: Path, encoder_source: Path, tmp_path: Path
) -> None:
    from torch import load

    first, second = tmp_path / "first", tmp_path / "second"
    run(entailment_data, encoder_source, first, "--length", "2")
    base = tmp_path / "first.work" / "trained"
    assert run(entailment_data, base, second, "--again", "--length", "2").exit_code == 0
    began = weights(base)
    reached = load(tmp_path / "second.work" / "checkpoint.pt", weights_only=True)["model"]
    ended = weights(tmp_path / "second.work" / "trained")
    name = "classifier.weight"
    assert not np.array_equal(began[name], reached[name].numpy())
    assert ended[name] == pytest.approx((began[name] + reached[name].numpy()) / 2, abs=1e-7)


def test_preparing_only_writes_the_tokens(
    entailment_data: Path, encoder_source: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    assert run(entailment_data, encoder_source, out, "--prepare").exit_code == 0
    assert [path.name for path in tmp_path.glob("out*/*")] == ["pool-96.npz"]


def test_data_that_is_not_there_is_one_line(encoder_source: Path, tmp_path: Path) -> None:
    result = run(tmp_path / "none", encoder_source, tmp_path / "out")
    assert result.exit_code == 1
    assert result.output.startswith("Error: ")
    assert result.output.count("\n") == 1
