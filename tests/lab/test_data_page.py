"""docs/data.md names all that the laboratory reads, and the commands that it has."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "data.md").read_text(encoding="utf-8")
_FILE = re.compile(r'"((?:nli|pairs|attribution|benchmarks|written|newsroom)/[\w.]+\.[\w.]+)"')
_COMMAND = re.compile(r"python -m (factcheck\.[\w.]+)")


def test_every_file_that_a_recipe_reads_is_on_the_page() -> None:
    texts = (path.read_text(encoding="utf-8") for path in (ROOT / "factcheck/lab").rglob("*.py"))
    files = {file for text in texts for file in _FILE.findall(text)}
    assert {file for file in files if f"`{file}`" not in PAGE} == set()


def test_every_command_of_the_page_is_there() -> None:
    modules = [Path(*name.split(".")) for name in _COMMAND.findall(PAGE)]
    there = [
        (ROOT / f"{name}.py").exists() or (ROOT / name / "__main__.py").exists() for name in modules
    ]
    assert all(there), dict(zip(modules, there, strict=True))
