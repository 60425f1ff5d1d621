"""A command line → what running it cost, as a process of its own from start to end."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

# `ru_maxrss` is in KB, but on macOS in bytes
_RSS_UNIT = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True)
class Cost:
    """Seconds of wall clock and of all CPUs together, and the most memory held, in bytes."""

    wall: float
    cpu: float
    memory: int
    finished: bool = True


def cost_of(
    command: Sequence[str],
    *,
    environ: Mapping[str, str] | None = None,
    folder: Path | None = None,
    patience: float | None = None,
) -> Cost:
    """The cost of one run; `finished` is False where it was ended after `patience` seconds.

    Raises RuntimeError with what it printed where it failed.
    """
    start = time.perf_counter()
    run = subprocess.Popen(
        command,
        env=os.environ | dict(environ or {}),
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    late = threading.Event()

    def end() -> None:
        late.set()
        run.kill()

    timer = threading.Timer(patience or threading.TIMEOUT_MAX, end)
    timer.daemon = True
    timer.start()
    assert run.stderr is not None
    said = run.stderr.read()
    # wait4 tells what this one child used, where getrusage has the most of all children
    _, status, used = os.wait4(run.pid, 0)
    wall = time.perf_counter() - start
    timer.cancel()
    run.returncode = os.waitstatus_to_exitcode(status)
    if run.returncode != 0 and not late.is_set():
        raise RuntimeError(f"{' '.join(command)}\n{said.decode(errors='replace')}")
    memory = used.ru_maxrss * _RSS_UNIT
    return Cost(wall, used.ru_utime + used.ru_stime, memory, finished=not late.is_set())


def median_cost(costs: Sequence[Cost]) -> Cost:
    """The medians of several runs of one command."""
    return Cost(
        statistics.median(cost.wall for cost in costs),
        statistics.median(cost.cpu for cost in costs),
        int(statistics.median(cost.memory for cost in costs)),
        all(cost.finished for cost in costs),
    )
