from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from factcheck.cli import cli
from factcheck.errors import FactcheckError

LEFT = """Quake shakes the coast

The earthquake killed 12 people in the town of Lorca on Monday.
Schools in the north of the region have stayed closed since then.
"""
RIGHT = """The earthquake killed 15 people in the town of Lorca on Monday.

The king sent a letter to the mayor.
"""

Run = Callable[..., Result]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Runs a command line in a folder of its own with left.txt and right.txt."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FACTCHECK_CONFIG", raising=False)
    (tmp_path / "left.txt").write_text(LEFT)
    (tmp_path / "right.txt").write_text(RIGHT)

    def run(*arguments: str, input: str | None = None) -> Result:
        return CliRunner(env={"COLUMNS": "80"}).invoke(cli, arguments, input=input)

    return run


@pytest.fixture
def refusal(run: Run) -> Callable[..., str]:
    """The one line with which a command line is refused."""

    def refusal(*arguments: str, input: str | None = None) -> str:
        result = run(*arguments, input=input)
        if isinstance(result.exception, FactcheckError):
            return str(result.exception)
        assert result.exit_code == 2
        return result.output.splitlines()[-1].removeprefix("Error: ")

    return refusal
