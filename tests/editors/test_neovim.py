"""The page's configuration in a real Neovim: Debian's, without a window."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.editors.conftest import DRAFT

pytestmark = pytest.mark.slow
NEOVIM = shutil.which("nvim")
if NEOVIM is None:
    pytest.skip("no Neovim here; apt-get install neovim", allow_module_level=True)

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "editors.md").read_text(encoding="utf-8")
PROBE = """
vim.wait(120000, function() return #vim.diagnostic.get(0) > 0 end, 100)
io.stdout:write(vim.fn.json_encode(vim.diagnostic.get(0)))
vim.cmd("qall!")
"""


def seen(desk: Path) -> list[Any]:
    """The diagnostics that Neovim has of the draft."""
    (setup,) = re.findall(r"^```lua\n(.*?)^```$", PAGE, flags=re.MULTILINE | re.DOTALL)
    (desk / "init.lua").write_text(setup)
    (desk / "probe.lua").write_text(PROBE)
    program = desk / "factcheck"
    program.write_text(
        f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m factcheck "$@"\n'
    )
    program.chmod(0o755)
    path = f"{desk}{os.pathsep}{os.environ['PATH']}"
    command = [str(NEOVIM), "--headless", "--clean", "-u", "init.lua", "quake.md"]
    done = subprocess.run(
        [*command, "-c", "luafile probe.lua"],
        cwd=desk,
        env=os.environ | {"PATH": path},
        capture_output=True,
        text=True,
        timeout=180,
    )
    found: list[Any] = json.loads(done.stdout)
    return found


def test_neovim_shows_a_conflict_at_its_line_and_column(desk: Path) -> None:
    before = "😀 שלום said the mayor. "
    (desk / "quake.md").write_text(DRAFT.replace("The earth", f"{before}The earth"))
    (found,) = seen(desk)
    # Neovim counts bytes
    assert (found["lnum"], found["col"]) == (2, len(before.encode()))
    assert found["message"] == "quake says 12, wire says 15 (value)"
