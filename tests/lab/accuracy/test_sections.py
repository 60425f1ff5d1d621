"""Sections on data of a few lines, with models that are small enough to foresee."""

from __future__ import annotations

import gzip
import json
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.lab.accuracy.bench import Bench
from factcheck.lab.accuracy.page import Table
from factcheck.lab.accuracy.readme_table import headline
from factcheck.lab.accuracy.sections import SECTIONS, measure, minimal_rows
from factcheck.lab.accuracy.store import Store
from factcheck.records import Kind, Label
from factcheck.tuning.labelled import LabelledPair

FULL, NONE = "100.0 % (100–100)", "0.0 % (0–0)"


def put(path: Path, *rows: dict[str, object]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress("\n".join(map(json.dumps, rows)).encode()))


@pytest.fixture
def bench(tmp_path: Path, settings, engine, entailment) -> Bench:
    engine = replace(engine, entailment=entailment)
    store, figures = Store(tmp_path / "work"), tmp_path / "figures.json"
    return Bench(tmp_path, tmp_path / "seeds", settings, engine, store, figures)


def table(bench: Bench, part: str) -> Table:
    tables = dict(zip(SECTIONS, measure(bench, [part]), strict=True))
    return tables[part]


def test_the_entailment_model_is_measured_set_by_set(bench: Bench) -> None:
    pair = {"premise": "It rained.", "hypothesis": "It rained.", "label": "entailment"}
    put(bench.data / "nli" / "dev.jsonl.gz", pair | {"set": "cad"}, pair | {"set": "snli_dev"})
    row = ("1", FULL, "0.100", FULL)
    assert table(bench, "nli").rows == (("snli_dev", *row), ("cad", *row))


def test_every_way_to_judge_support_is_shown(bench: Bench) -> None:
    claims = [
        {"claim": f"It rained {at}.", "evidence": ["It rained.", str(at)], "label": label}
        for at in range(8)
        for label in ("supported", "not_supported")
    ]
    put(bench.data / "benchmarks" / "wice_claim_dev.jsonl.gz", *claims)
    found = table(bench, "wice_claim")
    assert "16 claims, 8 supported" in found.words
    assert [row[1] for row in found.rows] == ["50.0 % (50–50)"] * 7
    assert table(bench, "wice_chunks").words.startswith("Not measured: benchmarks/wice_oracle")


def test_a_set_that_was_left_out_is_named_beside_those_that_were_kept(bench: Bench) -> None:
    pair = {"premise": "It rained.", "hypothesis": "It rained.", "label": "entailment"}
    put(bench.data / "nli" / "dev.jsonl.gz", pair | {"set": "cad"})
    table(bench, "nli")
    put(bench.data / "nli" / "dev.jsonl.gz", pair | {"set": "cad"}, pair | {"set": "snli_dev"})
    rows = dict(zip(SECTIONS, measure(bench, []), strict=True))["nli"].rows
    assert [row[2:] for row in rows] == [("not measured",) * 3, (FULL, "0.100", FULL)]


def test_headlines_are_judged_by_every_pipeline(bench: Bench) -> None:
    rows = [
        {"claim_id": "1", "headline": text, "stance": stance}
        for text, stance in (("It is so", "for"), ("So it is", "for"), ("It is not", "against"))
    ]
    put(bench.data / "pairs" / "emergent_train.jsonl.gz", *rows)
    shares = {row[0]: row[2:] for row in table(bench, "emergent").rows}
    assert shares == {
        "conflict recall, for and against": (NONE, FULL),
        "false alarms, for and for": (NONE, NONE),
        "agree recall, for and for": (FULL, FULL),
    }


def test_minimal_pairs_are_counted_by_sort() -> None:
    pairs = [
        LabelledPair("It rained.", "It did not rain.", Label.CONFLICT, Kind.POLARITY, "negated"),
        LabelledPair("It rained.", "It rained.", Label.AGREE, None, "same"),
    ]
    assert minimal_rows(pairs, [[Label.AGREE, Label.AGREE]])[:2] == [
        ("negated", "1", NONE),
        ("same", "1", FULL),
    ]
    assert {row[0]: row[1:] for row in minimal_rows(pairs, [[Label.AGREE] * 2])[2:]} == {
        "all conflicts": ("1", NONE),
        "all that mean the same": ("1", FULL),
        "all": ("2", "50.0 % (0–100)"),
        "false conflicts among the same": ("1", NONE),
    }


def test_the_export_is_told_by_the_models_own_figures(bench: Bench) -> None:
    figures = {
        "compared": 1000,
        "small": 0.761,
        "exact": 0.763,
        "same": 0.99,
        "error_before": 0.05,
        "error_after": 0.012,
        "calibration_set": "mnli_dev_matched",
    }
    assert table(bench, "export").words.startswith("Not measured: the entailment model has no")
    bench.figures.write_text(json.dumps(figures))
    assert table(bench, "export").rows[0] == ("right, int8 (1,000 pairs)", "76.1 %")


def test_the_headline_names_what_was_not_measured(bench: Bench) -> None:
    minimal = Table(
        "Minimal pairs", "", ("figure", "pairs", "one", "two"), (("all", "9", "a", "b"),)
    )
    rest = [Table(section.title, "") for section in SECTIONS.values()]
    shown = headline([*rest, minimal], ["one", "two"], "2024-05-06").splitlines()
    assert shown[0] == "| what | one | two |"
    assert "| pairs changed in one point, labelled rightly | a | b |" in shown
    assert "| facts told differently that it marks | not measured | not measured |" in shown
    assert shown[-1].startswith("The entailment model alone is right on not measured of MNLI's")
