"""A command line → what running it cost, as a process of its own from start to end."""

import math
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

# `ru_maxrss` is in KB, but on macOS in bytes
_RSS_UNIT = 1 if sys.platform == "darwin" else 1024
# A child begins with the peak of whoever starts it, so a process of no size starts them. It tells
# what they used: of its one child, `wait4` says it, where `getrusage` has the most of all.
_STARTER = """
import os, sys, time
began = time.perf_counter()
pid = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ)
_, status, used = os.wait4(pid, 0)
wall = time.perf_counter() - began
print(wall, used.ru_utime + used.ru_stime, used.ru_maxrss, os.waitstatus_to_exitcode(status))
"""


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
    with tempfile.TemporaryFile("w+") as printed:
        run = subprocess.Popen(
            [sys.executable, "-S", "-E", "-c", _STARTER, *command],
            env=os.environ | dict(environ or {}),
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=printed,
            text=True,
            start_new_session=True,
        )
        try:
            told, _ = run.communicate(timeout=patience)
        except subprocess.TimeoutExpired:
            # the starter and whatever it started
            os.killpg(run.pid, signal.SIGKILL)
            run.communicate()
            return Cost(time.perf_counter() - start, math.nan, 0, finished=False)
        # the last line, for the command may print too
        wall, cpu, memory, status = told.splitlines()[-1].split()
        if status != "0":
            printed.seek(0)
            raise RuntimeError(f"{' '.join(command)}\n{printed.read()}")
    return Cost(float(wall), float(cpu), int(memory) * _RSS_UNIT)


def median_cost(costs: Sequence[Cost]) -> Cost:
    """The medians of several runs of one command."""
    return Cost(
        statistics.median(cost.wall for cost in costs),
        statistics.median(cost.cpu for cost in costs),
        int(statistics.median(cost.memory for cost in costs)),
        all(cost.finished for cost in costs),
    )
