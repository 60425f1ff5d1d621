import json
from pathlib import Path

from factcheck.errors import Problem
from factcheck.rules.lint import Lint
from factcheck.rules.lint_to_text import lint_to_json, lint_to_text

MISTAKE = Problem("base.yaml", 4, 2, "unknown key 'a'")
WARNING = Problem("one.yaml", 3, 1, "the rule 'x' has no tests")
LINTS = (Lint(Path("one.yaml"), (MISTAKE,), (WARNING,)), Lint(Path("two.yaml"), (MISTAKE,), ()))


def test_each_problem_is_a_line_that_begins_with_its_place() -> None:
    assert lint_to_text(LINTS) == (
        "base.yaml:4:2: unknown key 'a'\n"
        "one.yaml:3:1: warning: the rule 'x' has no tests\n"
        "1 mistake and 1 warning in 2 files\n"
    )


def test_a_file_without_problems_is_told_as_such() -> None:
    text = lint_to_text([Lint(Path("one.yaml"), (), ())])
    assert text == "no mistakes and no warnings in 1 file\n"


def test_the_same_as_data_has_every_file() -> None:
    data = json.loads(lint_to_json(LINTS))
    assert [file["path"] for file in data["files"]] == ["one.yaml", "two.yaml"]
    assert data["files"][0]["warnings"] == [vars(WARNING)]
