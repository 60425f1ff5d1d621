import gzip
from pathlib import Path

import pytest

from factcheck.lab.data.json_lines import read_json_lines

LINES = '{"a": "One\u2028line."}\n\n{"a": 2}\n'


def test_a_value_a_line_is_read(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text(LINES, encoding="utf-8")
    assert list(read_json_lines(path)) == [{"a": "One\u2028line."}, {"a": 2}]


def test_a_gzipped_file_is_read_alike(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl.gz"
    path.write_bytes(gzip.compress(LINES.encode()))
    assert list(read_json_lines(path)) == [{"a": "One\u2028line."}, {"a": 2}]


@pytest.mark.parametrize("cut", [30, -9])
def test_a_gzipped_file_that_breaks_off_can_not_be_read(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "rows.jsonl.gz"
    path.write_bytes(gzip.compress(LINES.encode())[:cut])
    with pytest.raises(OSError, match="ended before"):
        list(read_json_lines(path))


def test_a_line_that_is_no_json_is_a_value_error(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text("{}\n{\n", encoding="utf-8")
    with pytest.raises(ValueError, match="Expecting"):
        list(read_json_lines(path))
