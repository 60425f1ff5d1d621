"""The tutorial's commands run as written, and print what the page shows."""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
PAGE = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```(\w+) ?(.*)\n((?:.*\n)*?)^```$", re.MULTILINE)

pytestmark = pytest.mark.slow


@dataclass(frozen=True)
class Block:
    """A block of code: what language, what follows it in its first line, and the code."""

    language: str
    info: str
    code: str


def blocks() -> Iterator[tuple[Block, str | None]]:
    """Each block, and for commands what the page shows below them."""
    found = [Block(*match) for match in BLOCK.findall(PAGE)]
    for block, below in zip(found, [*found[1:], None], strict=True):
        yield block, below.code if below and below.language == "text" else None


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A folder with what the tutorial takes from a checkout, and `factcheck` as a program."""
    for name in ("seeds", "fixtures"):
        (tmp_path / name).symlink_to(ROOT / name)
    program = tmp_path / "bin" / "factcheck"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m factcheck "$@"\n')
    program.chmod(0o755)
    return tmp_path


def test_every_command_does_what_the_page_says(checkout: Path) -> None:
    place = checkout
    environ = {name: value for name, value in os.environ.items() if name != "FACTCHECK_CONFIG"}
    environ |= {"PATH": f"{checkout / 'bin'}{os.pathsep}{os.environ['PATH']}", "COLUMNS": "80"}
    environ["PYTHONPATH"] = str(ROOT)
    for block, shown in blocks():
        if block.language == "yaml":
            (place / block.info).write_text(block.code, encoding="utf-8")
        if block.language != "sh":
            continue
        script = f'set -e\ntrap "pwd > {checkout}/place" EXIT\n{block.code}'
        done = subprocess.run(
            ["bash", "-c", script], cwd=place, env=environ, capture_output=True, text=True
        )
        place = Path((checkout / "place").read_text().strip())
        wanted = int(block.info.removeprefix("status=") or 0)
        assert (done.returncode, block.code) == (wanted, block.code), done.stdout + done.stderr
        if shown is not None:
            assert done.stdout + done.stderr == shown
