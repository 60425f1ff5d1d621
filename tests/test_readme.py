"""What the README shows is what a user gets."""

import os
import re
import subprocess
import sys
from pathlib import Path

import yaml

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w*)\n(.*?)^```$", README, flags=re.MULTILINE | re.DOTALL)


def run(*arguments: str) -> str:
    environ = {name: value for name, value in os.environ.items() if name != "FACTCHECK_CONFIG"}
    return subprocess.run(
        [sys.executable, "-m", "factcheck", *arguments],
        cwd=ROOT,
        env=environ | {"COLUMNS": "80"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout


def test_the_output_shown_is_the_output_printed() -> None:
    seeds = sorted(f"seeds/{path.name}" for path in (ROOT / "seeds").glob("*.txt"))
    printed = run("compare", *seeds, "--show", "conflict,framing")
    assert printed in [block for _, block in BLOCKS]


def test_the_statements_shown_are_those_of_the_sentence_shown(tmp_path: Path) -> None:
    (sentence,) = re.findall(r"^\*“(.*)”\* says two things", README, flags=re.MULTILINE)
    article = tmp_path / "ft.txt"
    article.write_text(f"{sentence}.\n", encoding="utf-8")
    assert run("statements", str(article)) in [block for _, block in BLOCKS]


def test_the_rule_shown_is_the_shipped_one() -> None:
    shipped = yaml.safe_load((ROOT / "configs" / "default.yaml").read_text(encoding="utf-8"))
    shown = [yaml.safe_load(block) for language, block in BLOCKS if language == "yaml"]
    assert shown[0] == [rule for rule in shipped["rules"] if rule["id"] == "numbers-differ"]


def test_the_settings_shown_are_valid(tmp_path: Path) -> None:
    settings = next(block for language, block in BLOCKS if "extends" in block and language)
    config = tmp_path / "factcheck.yaml"
    config.write_text(settings, encoding="utf-8")
    explained = run("explain", "12 people died.", "15 people died.", "--config", str(config))
    assert "numbers-differ" in explained


def test_every_command_shown_exists() -> None:
    commands = set(re.findall(r"^factcheck (\w+)", README, flags=re.MULTILINE))
    listed = run("--help")
    assert commands
    assert [name for name in commands if f"\n  {name} " not in listed] == []


def test_every_path_shown_exists() -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", README)
    assert [path for path in links if not (ROOT / path).exists()] == []


def test_the_figures_shown_are_those_of_the_page_of_figures() -> None:
    begin, end = "<!-- figures: written by python -m factcheck.lab.accuracy -->\n", "<!-- end of"
    figures = README.split(begin)[1].split(end)[0]
    page = (ROOT / "docs" / "accuracy.md").read_text(encoding="utf-8")
    assert figures
    assert f"\n{figures}" in page
