from pathlib import Path

import numpy as np
from click.testing import CliRunner
from safetensors.numpy import load_file, save_file

from factcheck.lab.judge.average import main


def test_the_weights_lie_between_those_of_both(tmp_path: Path) -> None:
    for name, value in (("one", 1.0), ("other", 2.0)):
        (tmp_path / name).mkdir()
        save_file({"w": np.full(3, value, np.float32)}, tmp_path / name / "model.safetensors")
    (tmp_path / "other/config.json").write_text("{}", encoding="utf-8")
    given = {"one": tmp_path / "one", "other": tmp_path / "other", "out": tmp_path / "out"}
    words = [word for name, path in given.items() for word in (f"--{name}", str(path))]
    CliRunner().invoke(main, [*words, "--share", "0.25"], catch_exceptions=False)
    found = load_file(tmp_path / "out/model.safetensors")["w"]
    np.testing.assert_allclose(found, np.full(3, 1.25))
    assert (tmp_path / "out/config.json").exists()
