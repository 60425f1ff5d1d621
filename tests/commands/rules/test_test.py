import json
from pathlib import Path

import pytest

from factcheck.settings import shipped_configs

RULE = """
models: {judge: null}
extends: null
rules:
  - id: numbers-differ
    label: conflict
    kind: value
    when: {numbers: differs}
    tests:
      catches: [["The flood destroyed 40 houses.", "The flood destroyed 65 houses."]]
      ignores: [["The flood destroyed 40 houses.", "The flood destroyed 40 houses."]]
"""


@pytest.fixture
def rules(run, tmp_path: Path) -> Path:
    path = tmp_path / "factcheck.yaml"
    path.write_text(RULE, encoding="utf-8")
    return path


def test_rules_that_do_what_they_must_end_with_0(run, rules) -> None:
    result = run("rules", "test")
    assert (result.exit_code, result.stdout) == (
        0,
        "  numbers-differ  2 right\n1 rule, 2 tests: all right\n",
    )


def test_a_rule_that_does_not_ends_with_1(run, rules) -> None:
    rules.write_text(RULE.replace("65", "40"), encoding="utf-8")
    result = run("rules", "test", "factcheck.yaml")
    assert result.exit_code == 1
    assert "must catch, and does not" in result.stdout
    assert "numbers: wanted differs, was agrees" in result.stdout


def test_a_mistake_ends_with_2_once_the_other_rules_were_tried(run, rules) -> None:
    rules.write_text(f"{RULE}  - {{id: x, label: agree, whn: 1}}", encoding="utf-8")
    result = run("rules", "test", "-f", "json")
    (file,) = json.loads(result.stdout)["files"]
    assert (result.exit_code, len(file["mistakes"]), len(file["rules"])) == (2, 2, 1)


def test_a_rule_that_is_not_there_is_told(refusal, rules) -> None:
    assert "no rule 'x' is switched on" in refusal("rules", "test", "--rule", "x")


def test_one_rule_of_the_shipped_ones_is_tried(run) -> None:
    path = str(shipped_configs() / "default.yaml")
    result = run("rules", "test", path, "--rule", "numbers-differ")
    assert result.stdout == "  numbers-differ  7 right\n1 rule, 7 tests: all right\n"
