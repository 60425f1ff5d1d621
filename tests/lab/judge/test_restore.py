from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from factcheck.lab.judge import export, restore
from factcheck.lab.judge.examples import Example
from factcheck.lab.judge.model import load_model, probabilities
from factcheck.models.onnx_judge import OnnxJudge

PAIRS = [("the mill closed in may", "the mill closed"), ("twelve people came to the mill", "rain")]


def run(command, **options: object) -> None:
    arguments = [part for name, value in options.items() for part in (f"--{name}", str(value))]
    found = CliRunner().invoke(command, arguments)
    assert found.exit_code == 0, found.output


@pytest.mark.parametrize(("kind", "bits"), [("tiny_mpnet", 4), ("tiny_bert", 8)])
def test_a_judge_is_read_back_to_be_trained_further(
    kind: str, bits: int, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    base: Path = request.getfixturevalue(kind)
    model, tokenizer = load_model(base, dropout=0.0)
    model.save_pretrained(tmp_path / "trained")
    tokenizer.save_pretrained(tmp_path / "trained")
    names = {"name": "tiny", "source": "chance", "bits": bits}
    run(export.main, trained=tmp_path / "trained", out=tmp_path / "judge", **names)
    run(restore.main, judge=tmp_path / "judge", base=base, out=tmp_path / "restored")
    restored, tokenizer = load_model(tmp_path / "restored", dropout=0.0)
    found = probabilities(restored, tokenizer, [Example(*pair, 0) for pair in PAIRS])
    wanted = np.concatenate(OnnxJudge(tmp_path / "judge").judge(PAIRS), axis=1)
    np.testing.assert_allclose(found, wanted, atol=0.02)
