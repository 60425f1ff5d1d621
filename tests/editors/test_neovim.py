"""The page's configuration in a real Neovim: Debian's, without a window."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.editors.conftest import DRAFT, setup_of, with_program

pytestmark = pytest.mark.slow
NEOVIM = shutil.which("nvim")
if NEOVIM is None:
    pytest.skip("no Neovim here; apt-get install neovim", allow_module_level=True)

PROBE = """
vim.wait(120000, function() return #vim.diagnostic.get(0) > 0 end, 100)
io.stdout:write(vim.fn.json_encode(vim.diagnostic.get(0)))
vim.cmd("qall!")
"""


def seen(desk: Path) -> list[Any]:
    """The diagnostics that Neovim has of the draft."""
    (desk / "init.lua").write_text(setup_of("lua"))
    (desk / "probe.lua").write_text(PROBE)
    command = [str(NEOVIM), "--headless", "--clean", "-u", "init.lua", "quake.md"]
    done = subprocess.run(
        [*command, "-c", "luafile probe.lua"],
        cwd=desk,
        env=with_program(desk),
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
