"""The command on data of a few lines, with the shipped models and rules."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from factcheck.lab.accuracy.__main__ import main
from factcheck.lab.accuracy.store import digest


def put(path: Path, *rows: dict[str, object]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress("\n".join(map(json.dumps, rows)).encode()))


@pytest.fixture
def data(tmp_path: Path) -> Path:
    for name in ("planted", "real"):
        folder = tmp_path / "newsroom" / name
        (folder / "articles").mkdir(parents=True)
        (folder / "gold").mkdir()
        (folder / "articles" / "one.txt").write_text("The dam broke on Monday.")
        (folder / "articles" / "two.txt").write_text("The dam broke on Monday morning.")
        row = {"type": "pair", "label": "agree", "a": "The dam broke", "b": "The dam broke"}
        (folder / "gold" / "one__two.jsonl").write_text(json.dumps(row))
    headlines = [
        {"claim_id": "1", "headline": text, "stance": stance}
        for text, stance in (("It is so", "for"), ("It is not so", "against"))
    ]
    put(tmp_path / "pairs" / "emergent_train.jsonl.gz", *headlines)
    return tmp_path


def run(data: Path, *arguments: str) -> tuple[str, str]:
    """The page that the command writes, and what it tells meanwhile."""
    out = data / "accuracy.md"
    common = ["--data", str(data), "--out", str(out), "--work", str(data / "work")]
    result = CliRunner().invoke(main, [*common, "--date", "2024-05-06", *arguments])
    assert result.exit_code == 0, result.output
    return out.read_text(encoding="utf-8"), result.stderr


def test_the_page_has_date_digests_and_the_part_that_was_asked_for(data: Path) -> None:
    page, _ = run(data, "--part", "real")
    assert "\n| agree recall | 100.0 % (100–100) | 100.0 % (100–100) |" in page
    assert "| date | `2024-05-06` |" in page
    assert f"| newsroom/real | `{digest(data / 'newsroom/real')}` |" in page


def test_what_was_left_out_or_has_no_data_is_named(data: Path) -> None:
    (data / "pairs" / "emergent_train.jsonl.gz").unlink()
    page, _ = run(data, "--part", "real", "--part", "emergent")
    for words in (
        "Articles: newsroom/planted\n\nNot measured: newsroom/planted, factcheck was left out of",
        "Headlines: Emergent\n\nNot measured: pairs/emergent_train.jsonl.gz is not in the folder",
        "Minimal pairs\n\nNot measured: attribution/polnear_dev.tar.gz is not in the folder",
        "| pairs changed in one point, labelled rightly | not measured | not measured |",
    ):
        assert words in page


def test_a_second_run_shows_what_was_kept(data: Path) -> None:
    first, told = run(data, "--part", "real")
    second, again = run(data, "--part", "planted")
    assert "newsroom/real, factcheck: kept" not in told
    assert "newsroom/real, factcheck: kept" in again
    assert first.split("newsroom/real\n")[1].split("##")[0] in second


def test_the_readmes_block_is_the_head_of_the_page(data: Path) -> None:
    readme = data / "README.md"
    begin, end = (
        "<!-- figures: written by python -m factcheck.lab.accuracy -->",
        "<!-- end of figures -->",
    )
    readme.write_text(f"# factcheck\n\n{begin}\n{end}\n")
    page, _ = run(data, "--part", "real", "--readme", str(readme))
    block = readme.read_text(encoding="utf-8").split(begin)[1].split(end)[0]
    assert "| agreements of real articles that it finds | 100.0 %" in block
    assert block in page
