import json
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
RULES = """\
# a desk's own
extends: null
models: {judge: null}
rules:
  - id: polarity-differs   # first
    label: conflict
    kind: polarity
    when: {polarity: differs}
  - id: near
    label: agree
    when: {similarity: ">= 0.05"}   # to be fitted
    tunable: [similarity]
"""


@pytest.fixture
def files(run, tmp_path: Path) -> Path:
    shutil.copy(ROOT / "fixtures" / "labelled" / "pairs.jsonl", tmp_path)
    path = tmp_path / "factcheck.yaml"
    path.write_text(RULES, encoding="utf-8")
    return path


@pytest.mark.slow
def test_a_dry_run_shows_the_change_and_writes_nothing(run, files) -> None:
    page = run("tune", "pairs.jsonl", "--rules", "factcheck.yaml", "--dry-run").stdout
    assert '-    when: {similarity: ">= 0.05"}   # to be fitted' in page
    assert files.read_text(encoding="utf-8") == RULES


def test_the_file_gets_the_thresholds_and_keeps_all_else(run, files, tmp_path) -> None:
    result = run("tune", "pairs.jsonl", "--curve", "curves.svg", "-f", "json")
    (threshold,) = json.loads(result.stdout)["thresholds"]
    fitted = threshold["after"]
    assert fitted != ">= 0.05"
    assert files.read_text("utf-8").replace("}    #", "}   #") == RULES.replace(">= 0.05", fitted)
    assert (tmp_path / "curves.svg").read_text().startswith("<svg ")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("pairs.jsonl", "--label", "conflict"), "marks no threshold of a rule for conflict"),
        (("few.jsonl",), "few.jsonl: has only 1 agree and 0 conflict and 0 unique, and"),
        (("pairs.jsonl", "--rules", "none.yaml"), "none.yaml: marks no threshold as tunable"),
        (
            ("pairs.jsonl", "--rules", "mark.yaml"),
            "mark.yaml:1: 'same-fact' has no 'when' of its own here, and only this file is written "
            "to; copy its 'when' from the file that it extends",
        ),
        (("pairs.jsonl", "--objective", "best guess"), "no objective 'best guess'; write"),
    ],
)
def test_what_can_not_be_tuned_is_told_in_a_line(
    refusal, files, tmp_path, arguments: tuple[str, ...], words: str
) -> None:
    (tmp_path / "few.jsonl").write_text('{"left": "a", "right": "b", "label": "agree"}')
    (tmp_path / "none.yaml").write_text(RULES.replace("    tunable: [similarity]\n", ""))
    (tmp_path / "mark.yaml").write_text("rules: [{id: same-fact, tunable: [agree]}]")
    assert words in refusal("tune", *arguments)


def test_without_a_file_of_ones_own_nothing_is_written(refusal, files) -> None:
    files.unlink()
    assert "there is no factcheck.yaml here; name a file with --rules" in refusal(
        "tune", "pairs.jsonl"
    )
