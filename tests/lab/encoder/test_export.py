from pathlib import Path

from click.testing import CliRunner

from factcheck.lab.encoder.export import main
from factcheck.models import load_encoder


def test_an_export_can_be_loaded_by_its_folder(encoder_source: Path, tmp_path: Path) -> None:
    run = CliRunner().invoke(main, ["--source", str(encoder_source), "--out", str(tmp_path)])
    encoder = load_encoder(str(tmp_path))
    assert (run.exit_code, run.output) == (0, f"{tmp_path}: {encoder.name}\n")
    assert encoder.encode(["NATO opens an office"]).shape == (1, 8)


def test_a_source_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    arguments = ["--source", str(tmp_path / "none"), "--out", str(tmp_path)]
    run = CliRunner().invoke(main, arguments)
    assert run.exit_code == 1
    assert run.output.startswith(f"Error: {tmp_path / 'none' / 'config.json'}: can't be read")
    assert run.output.count("\n") == 1
