import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from jsonschema import Draft202012Validator

import factcheck
from factcheck.__main__ import run as run_main

CONFLICT = {
    "left": "The flood destroyed 40 houses in the valley.",
    "right": "The flood destroyed 65 houses in the valley.",
    "label": "conflict",
    "kind": "value",
}
WRONG = {
    "left": "The harbour was closed on Monday.",
    "right": "The singer does not tour in winter.",
    "label": "agree",
    "note": "far apart",
}


@pytest.fixture
def labelled(run: Callable[..., Result], tmp_path: Path) -> Path:
    path = tmp_path / "pairs.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in (CONFLICT, WRONG)))
    return path


def test_the_text_tells_figures_and_the_worst_errors(run, labelled) -> None:
    lines = run("evaluate", "pairs.jsonl").stdout.splitlines()
    assert lines[0].startswith("1 of 2 labels are right, 50.0 (0–100) %")
    assert "value           1     1     1  100.0 (100–100)  100.0 (100–100)" in "\n".join(lines)
    assert any(line.startswith("line 2: agree, said unique · rule unmatched") for line in lines)
    assert [line for line in lines if len(line) > 80] == []


def test_the_json_keeps_its_schema(run, labelled) -> None:
    value = json.loads(run("evaluate", "pairs.jsonl", "-f", "json", "--worst", "1").stdout)
    schema = Path(factcheck.__file__).parent / "tuning" / "evaluation.schema.json"
    Draft202012Validator(json.loads(schema.read_text(encoding="utf-8"))).validate(value)
    assert (value["pairs"], value["right"], value["accuracy"]) == (2, 1, 0.5)
    assert (value["labels"]["conflict"]["f1"], value["labels"]["unique"]["recall"]) == (1.0, None)
    assert [(row["line"], row["said"]) for row in value["worst"]] == [(2, "unique")]


def test_standard_input_is_read_and_several_formats_are_written(run, labelled, tmp_path) -> None:
    targets = ("-f", "text", "-f", "json=out.json")
    result = run("evaluate", "-", *targets, input=labelled.read_text())
    assert result.stdout == run("evaluate", "pairs.jsonl").stdout
    assert json.loads((tmp_path / "out.json").read_text())["pairs"] == 2


def test_no_error_is_listed_if_none_is_asked_for(run, labelled) -> None:
    assert "Worst" not in run("evaluate", "pairs.jsonl", "--worst", "0").stdout


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", "bad.jsonl: holds no pair; give lines such as"),
        ('\n{"left": 1}\n', "bad.jsonl:2: label is missing; it must be agree, conflict or unique"),
        (None, "bad.jsonl: can't be read (No such file or directory); check the path"),
    ],
)
def test_what_cannot_be_used_is_one_line_and_status_2(
    run, tmp_path, capsys: pytest.CaptureFixture[str], text: str | None, line: str
) -> None:
    if text is not None:
        (tmp_path / "bad.jsonl").write_text(text)
    status = run_main(["evaluate", "bad.jsonl"])
    told = capsys.readouterr().err
    assert (status, line in told, told.count("\n")) == (2, True, 1)


def test_the_labelled_pairs_are_never_written_over(refusal, labelled) -> None:
    told = refusal("evaluate", "pairs.jsonl", "-f", "json=pairs.jsonl")
    assert "pairs.jsonl is one of the inputs; choose another file" in told
