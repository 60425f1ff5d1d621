import subprocess
import sys

import pytest
from click.testing import CliRunner

from factcheck.cli import COMMANDS, cli
from factcheck.version import VERSION


def test_help_lists_every_command_in_its_order() -> None:
    page = CliRunner().invoke(cli, ["--help"]).output
    listed = page.split("Commands:\n")[1].splitlines()
    assert [line.split()[0] for line in listed] == list(COMMANDS)


@pytest.mark.parametrize("arguments", [[], *([name] for name in COMMANDS)])
def test_a_help_page_has_examples_and_keeps_to_80_columns(arguments: list[str]) -> None:
    result = CliRunner().invoke(cli, [*arguments, "--help"])
    wide = [line for line in result.output.splitlines() if len(line) > 80]
    assert (result.exit_code, "Examples:" in result.output, wide) == (0, True, [])


@pytest.mark.parametrize("name", [*COMMANDS, "rules diff", "archive add", "rules lint"])
def test_a_help_page_tells_the_exit_statuses(name: str) -> None:
    result = CliRunner().invoke(cli, [*name.split(), "--help"])
    assert "Exit status:" in result.output


def test_the_version_is_told() -> None:
    result = CliRunner().invoke(cli, ["--version"], prog_name="factcheck")
    assert (result.exit_code, result.output) == (0, f"factcheck {VERSION}\n")


def test_an_unknown_command_is_a_usage_error() -> None:
    result = CliRunner().invoke(cli, ["compar"])
    assert (result.exit_code, "No such command 'compar'" in result.output) == (2, True)


def test_help_and_version_load_nothing_heavy() -> None:
    heavy = "{'numpy', 'rich', 'yaml', 'onnxruntime', 'sklearn', 'torch', 'transformers'}"
    code = (
        "import sys; from factcheck.__main__ import run; run(['--help']); run(['compare', '-h']); "
        f"sys.exit(str({heavy} & set(sys.modules) or ''))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stderr.strip() == ""
