from pathlib import Path

import pytest

from factcheck.models.threads import usable_threads


def write(root: Path, path: str, text: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, encoding="utf-8")


def test_without_a_limit_every_cpu_is_used(tmp_path: Path) -> None:
    assert usable_threads({}, root=tmp_path, cpus=6) == 6


@pytest.mark.parametrize(
    ("asked", "threads"), [("2", 2), ("3,1", 3), ("64", 6), ("0", 6), ("many", 6), ("", 6)]
)
def test_omp_num_threads_lowers_the_number(tmp_path: Path, asked: str, threads: int) -> None:
    assert usable_threads({"OMP_NUM_THREADS": asked}, root=tmp_path, cpus=6) == threads


@pytest.mark.parametrize(
    ("quota", "threads"), [("150000 100000", 2), ("50000 100000", 1), ("max 100000", 6)]
)
def test_a_share_of_the_cpus_is_rounded_up(tmp_path: Path, quota: str, threads: int) -> None:
    write(tmp_path, "sys/fs/cgroup/cpu.max", quota + "\n")
    assert usable_threads({}, root=tmp_path, cpus=6) == threads


def test_the_least_share_of_nested_groups_counts(tmp_path: Path) -> None:
    write(tmp_path, "proc/self/cgroup", "0::/box/inner\n")
    write(tmp_path, "sys/fs/cgroup/box/cpu.max", "300000 100000")
    write(tmp_path, "sys/fs/cgroup/box/inner/cpu.max", "400000 100000")
    assert usable_threads({}, root=tmp_path, cpus=6) == 3


@pytest.mark.parametrize(("quota", "threads"), [("200000", 2), ("-1", 6)])
def test_control_groups_of_version_1_count_too(tmp_path: Path, quota: str, threads: int) -> None:
    write(tmp_path, "sys/fs/cgroup/cpu/cpu.cfs_quota_us", quota)
    write(tmp_path, "sys/fs/cgroup/cpu/cpu.cfs_period_us", "100000")
    assert usable_threads({}, root=tmp_path, cpus=6) == threads


def test_this_machine_has_at_least_one_thread() -> None:
    assert usable_threads() >= 1
