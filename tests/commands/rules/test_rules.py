import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from factcheck.cli import cli
from factcheck.commands.rules.group import command

RULE = """
rules:
  - id: mine
    label: agree
    when: {agree: ">= 0.9", loaded: agrees}
"""


@pytest.mark.parametrize("name", command.commands)
def test_a_help_page_has_examples_and_keeps_to_80_columns(name: str) -> None:
    result = CliRunner().invoke(cli, ["rules", name, "--help"])
    wide = [line for line in result.output.splitlines() if len(line) > 80]
    assert (result.exit_code, "Examples:" in result.output, wide) == (0, True, [])


def test_lint_without_a_file_looks_at_the_one_that_a_comparison_would_use(run, tmp_path) -> None:
    (tmp_path / "factcheck.yaml").write_text(RULE, encoding="utf-8")
    result = run("rules", "lint")
    assert result.exit_code == 1
    assert result.stdout.startswith(
        f"{Path.cwd()}/factcheck.yaml:3:5: warning: the rule 'mine' has"
    )


def test_lint_ends_with_2_on_a_mistake_and_with_0_on_nothing(run, tmp_path) -> None:
    (tmp_path / "bad.yaml").write_text("rulse: []", encoding="utf-8")
    result = run("rules", "lint", "bad.yaml")
    assert result.exit_code == 2
    assert "bad.yaml:1:1: unknown key 'rulse'; did you mean 'rules'?" in result.stdout
    assert run("rules", "lint", "--config", str(shipped("strict"))).exit_code == 0


def shipped(name: str) -> Path:
    from factcheck.settings import shipped_configs

    return shipped_configs() / f"{name}.yaml"


def test_lint_as_data_lists_every_file(run, tmp_path) -> None:
    (tmp_path / "bad.yaml").write_text("rulse: []", encoding="utf-8")
    data = json.loads(run("rules", "lint", "bad.yaml", "-f", "json").stdout)
    assert [(file["path"], len(file["mistakes"])) for file in data["files"]] == [("bad.yaml", 1)]


def test_the_schema_is_printed_or_written(run, tmp_path) -> None:
    printed = run("rules", "schema").stdout
    run("rules", "schema", "--out", "some.json")
    assert (tmp_path / "some.json").read_text(encoding="utf-8") == printed
    assert json.loads(printed)["title"] == "Settings and rules of factcheck"


def test_the_list_and_a_rule_of_it_are_shown(run) -> None:
    listed = run("rules", "list").stdout.splitlines()
    assert listed[0].split()[:2] == ["1", "changed-since"]
    assert "- id: same-fact" in run("rules", "show", "same-fact").stdout


def test_a_rule_that_is_not_there_names_the_nearest(refusal) -> None:
    assert "no rule 'same-fcat'; did you mean 'same-fact'?" in refusal("rules", "show", "same-fcat")
