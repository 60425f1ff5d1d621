"""The command on data of a few lines, with the real parts that it measures."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from factcheck.records import Kind, Label
from factcheck.tuning.accuracy import tables
from factcheck.tuning.accuracy.__main__ import digest, main, measured
from factcheck.tuning.accuracy.pipelines import pipelines
from factcheck.tuning.labelled import LabelledPair


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
    pair = {"premise": "It rained.", "hypothesis": "It rained.", "label": "entailment", "set": "s"}
    put(tmp_path / "nli" / "dev.jsonl.gz", pair)
    claim = {"claim": "It rained.", "evidence": ["It rained."], "label": "supported"}
    for name in ("wice_claim_dev", "wice_oracle_chunks_dev"):
        put(tmp_path / "benchmarks" / f"{name}.jsonl.gz", claim)
    headlines = [
        {"claim_id": "1", "headline": text, "stance": stance}
        for text, stance in (("It is so", "for"), ("It is not so", "against"))
    ]
    put(tmp_path / "pairs" / "emergent_train.jsonl.gz", *headlines)
    return tmp_path


def test_every_part_gives_its_tables(data, settings, tools, entailment) -> None:
    from dataclasses import replace

    parts = ("planted", "real", "nli", "wice", "emergent", "seeds")
    tools = replace(tools, entailment=entailment)
    seeds = data / "newsroom" / "real" / "articles"
    found = {table.title: table for table in measured(data, seeds, settings, tools, 9, parts)}
    assert list(found)[:3] == [
        "Articles: newsroom/planted",
        "Articles: newsroom/real",
        "Entailment",
    ]
    assert found["Entailment"].rows == (("s (1)", "100.0 %", "100.0 %"),)
    agree = {row[0]: row[1:] for row in found["Articles: newsroom/real"].rows}["agree recall"]
    assert agree == ("100.0 %", "100.0 %", "100.0 %")
    assert found["Headlines: Emergent"].rows[0][3] == "100.0 %"
    assert len(found["Claims and evidence: WiCE"].rows) == 6


def test_minimal_pairs_are_counted_by_sort(settings, tools) -> None:
    pairs = [
        LabelledPair("It rained.", "It did not rain.", Label.CONFLICT, Kind.POLARITY, "negated"),
        LabelledPair("It rained.", "It rained.", Label.AGREE, None, "same"),
    ]
    cosine = pipelines(settings, tools)[1]
    table = tables.minimal_table(pairs, [cosine])
    assert dict(table.rows) == {
        "negated (1)": "0.0 %",
        "same (1)": "100.0 %",
        "all conflicts (1)": "0.0 %",
        "all that mean the same (1)": "100.0 %",
        "all (2)": "50.0 %",
        "false conflicts among the same": "0.0 %",
    }


def test_the_export_is_told_by_the_models_own_figures(tmp_path) -> None:
    figures = {
        "compared": 1000,
        "small": 0.761,
        "exact": 0.763,
        "same": 0.99,
        "error_before": 0.05,
        "error_after": 0.012,
        "calibration_set": "mnli_dev_matched",
    }
    (tmp_path / "figures.json").write_text(json.dumps(figures))
    table = tables.export_table(tmp_path / "figures.json")
    assert table is not None
    assert table.rows[0] == ("right, int8 (1,000 pairs)", "76.1 %")
    assert tables.export_table(tmp_path / "none.json") is None


def test_the_command_writes_the_page_with_date_and_digests(data) -> None:
    out = data / "accuracy.md"
    arguments = ["--data", str(data), "--out", str(out), "--part", "real", "--date", "2024-05-06"]
    result = CliRunner().invoke(main, arguments)
    page = out.read_text()
    assert (result.exit_code, "## Articles: newsroom/real" in page) == (0, True)
    assert "| date | `2024-05-06` |" in page
    assert f"| newsroom/real | `{digest(data / 'newsroom/real')}` |" in page
    assert "| entailment model | `none` |" in page or "| entailment model | `" in page


def test_a_digest_changes_with_a_files_words_or_name(tmp_path) -> None:
    (tmp_path / "a").write_text("x")
    first = digest(tmp_path)
    (tmp_path / "a").rename(tmp_path / "b")
    second = digest(tmp_path)
    (tmp_path / "b").write_text("y")
    assert len({first, second, digest(tmp_path)}) == 3
