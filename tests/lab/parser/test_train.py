from click.testing import CliRunner

from factcheck.lab.parser.train import main


def test_a_missing_data_folder_is_one_line_and_no_traceback(tmp_path):
    result = CliRunner().invoke(main, ["--data", str(tmp_path), "--out", str(tmp_path / "out")])
    expected = f"Error: {tmp_path}/parse/ewt_train.conllu.gz: no such file; "
    assert result.output.startswith(expected)
    assert result.output.count("\n") == 1
    assert result.exit_code == 1
