"""How many threads this process may use, which in a container is fewer than the machine has."""

import os
from collections.abc import Mapping
from pathlib import Path


def usable_threads(
    environment: Mapping[str, str] = os.environ, *, root: Path = Path("/"), cpus: int | None = None
) -> int:
    """The least of our CPUs, the container's share of them, and OMP_NUM_THREADS; at least 1.

    `root` is the folder that holds `proc` and `sys`, `cpus` the number of CPUs we may run on.
    """
    limits = [cpus or _cpus(), _shared_cpus(root), _asked_for(environment)]
    return max(1, min(limit for limit in limits if limit is not None))


def _cpus() -> int:
    # Only Linux can tell which CPUs a process may run on.
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _asked_for(environment: Mapping[str, str]) -> int | None:
    """OMP_NUM_THREADS, of whose list of nesting levels the first counts."""
    first = environment.get("OMP_NUM_THREADS", "").split(",")[0].strip()
    return int(first) if first.isdecimal() and int(first) > 0 else None


def _shared_cpus(root: Path) -> int | None:
    """The CPUs that our control group may use, rounded up; None where it has no limit."""
    shares = []
    for path in _quota_files(root):
        quota, _, period = _read(path).partition(" ")
        if quota.isdecimal() and period.isdecimal() and int(period) > 0:
            shares.append(-(-int(quota) // int(period)))
    old = root / "sys/fs/cgroup/cpu"
    quota, period = _read(old / "cpu.cfs_quota_us"), _read(old / "cpu.cfs_period_us")
    if quota.isdecimal() and period.isdecimal() and int(period) > 0:
        shares.append(-(-int(quota) // int(period)))
    return min(shares, default=None)


def _quota_files(root: Path) -> list[Path]:
    """`cpu.max` of our control group (version 2) and of each group around it."""
    top = root / "sys/fs/cgroup"
    lines = _read(root / "proc/self/cgroup").splitlines()
    own = next((line.removeprefix("0::/") for line in lines if line.startswith("0::/")), "")
    parts = [part for part in own.split("/") if part]
    return [top.joinpath(*parts[:depth], "cpu.max") for depth in range(len(parts) + 1)]


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8").strip()
    except OSError:
        return ""  # not Linux, or another version of control groups
