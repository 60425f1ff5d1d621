"""What Linux tells of a child: tests of programs that stay ask it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


def worked(process: int) -> float:
    """The seconds that a process had a processor: the machine may have other work."""
    fields = told(process, "stat").rpartition(") ")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def told(process: int, name: str) -> str:
    """What Linux tells of a process under that name."""
    path = Path(f"/proc/{process}/{name}")
    if not path.exists():
        pytest.skip("only Linux tells of a process")
    return path.read_text()


def resident(process: int) -> int:
    """The kilobytes of memory that a process holds."""
    (line,) = [each for each in told(process, "status").splitlines() if each.startswith("VmRSS")]
    return int(line.split()[1])
