import hashlib
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from factcheck.lab.encoder.folder import read_model, write
from factcheck.lab.graphs.exported_weights import shape_of, weights_of
from factcheck.lab.graphs.onnx_files import read_export, write_model
from factcheck.lab.graphs.quantize import WAYS, weights_only
from factcheck.lab.graphs.rebuild import regraph
from factcheck.lab.judge.export import main, read_classifier
from factcheck.models.onnx_encoder import OnnxEncoder
from factcheck.models.onnx_judge import OnnxJudge

PAIRS = [("NATO opens an office", "Paris"), ("Paris opens", "an office")]


@pytest.fixture
def folder(trained: Path, tmp_path: Path) -> Path:
    arguments = ["--trained", trained, "--out", tmp_path, "--name", "tiny", "--source", "x"]
    found = CliRunner().invoke(main, [*map(str, arguments), "--bits", "8"])
    assert found.exit_code == 0, found.output
    return tmp_path


def test_the_weights_are_read_back_as_they_were(trained: Path, tmp_path: Path) -> None:
    model = read_classifier(trained)
    write_model(model, tmp_path)
    export = read_export(tmp_path)
    assert shape_of(export) == shape_of(model)
    exact, read = weights_of(model), weights_of(export)
    assert exact.keys() == read.keys()
    assert all(np.array_equal(exact[name], read[name]) for name in exact)


@pytest.mark.parametrize("way", WAYS)
def test_a_model_written_anew_judges_nearly_as_before(folder: Path, way: str) -> None:
    before = OnnxJudge(folder).judge(PAIRS).labels
    regraph(folder, way)
    # the sums of "dynamic" saturate on a CPU that adds in 16 bits
    allowed = 0.06 if way == "dynamic" else 0.02
    assert OnnxJudge(folder).judge(PAIRS).labels == pytest.approx(before, abs=allowed)


def test_model_and_card_bear_the_new_digest(folder: Path) -> None:
    old = hashlib.sha256((folder / "model.onnx").read_bytes()).hexdigest()
    (folder / "card.md").write_text(f"SHA-256: `{old}`")
    told = regraph(folder, "dynamic")
    new = hashlib.sha256((folder / "model.onnx").read_bytes()).hexdigest()
    assert (told, (folder / "card.md").read_text()) == (new, f"SHA-256: `{new}`")
    assert new[:12] in OnnxJudge(folder).name


def test_an_encoder_is_written_anew_as_well(encoder_source: Path, tmp_path: Path) -> None:
    write(weights_only(read_model(encoder_source)), encoder_source, tmp_path)
    before = OnnxEncoder(tmp_path).encode(["NATO opens an office", "Paris"])
    regraph(tmp_path, "weights only")
    after = OnnxEncoder(tmp_path).encode(["NATO opens an office", "Paris"])
    assert after == pytest.approx(before, abs=1e-5)
