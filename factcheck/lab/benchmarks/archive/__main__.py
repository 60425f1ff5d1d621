"""What an archive costs at a size.

    python -m factcheck.lab.benchmarks.archive --statements 1000000
    python -m factcheck.lab.benchmarks.archive --statements 1000000 --engine lancedb
    python -m factcheck.lab.benchmarks.archive --statements 1000000 --real ARCHIVE --draft FILE

Fills an archive with made-up statements (vectors of 384 dimensions in clusters, 16 random words a
statement, 30 statements an article), 32 articles at a time, and asks it 60 queries in a process of
its own, imports included; neighbours of a cosine of 0.6 or more are held against brute force. With
a draft, `factcheck check` is run beside `factcheck statements`, each from a cold process, with the
articles of a real archive beside the made-up ones. Prints a line of JSON.
"""

import json
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

import click
import numpy as np

from factcheck.archive import Window, make_archive, open_archive
from factcheck.lab.benchmarks.archive.engines import opened
from factcheck.lab.benchmarks.archive.made_up import AN_ARTICLE, DIMENSIONS, MadeUp, found_of_true
from factcheck.lab.benchmarks.processes import Cost, cost_of, median_cost
from factcheck.models import load_encoder

QUERIES = 60
SINCE = date(2024, 1, 1)
_BATCH = 32
_COPIED = 1_000
_REPEATS = 3

Item = TypeVar("Item")


def fill(engine: str, name: str, statements: int, folder: Path) -> dict[str, Any]:
    """Fills an archive; what that cost."""
    made = MadeUp(statements)
    archive = opened(engine, name, load_encoder().name)
    rows = np.lib.format.open_memmap(
        folder / "rows.npy", "w+", np.float32, (made.articles * AN_ARTICLE, DIMENSIONS)
    )
    done, seconds, waited = 0, 0.0, 0.0
    for batch in _batches(made.entries(), _BATCH):
        for entry in batch:
            rows[done : done + AN_ARTICLE] = entry.vectors
            done += AN_ARTICLE
        before, clock = time.process_time(), time.perf_counter()
        archive.add(batch)
        seconds += time.process_time() - before
        waited += time.perf_counter() - clock
    before = time.process_time()
    archive.compact()
    compacted = time.process_time() - before
    size = archive.size()
    archive.close()
    np.save(folder / "queries.npy", made.vectors(QUERIES))
    return {
        "engine": engine,
        "statements": done,
        "added, CPU-s": round(seconds, 1),
        "added, s": round(waited, 1),
        "compacted, CPU-s": round(compacted, 1),
        "filling, most MB": round(_most_memory()),
        "MB": round(size / 1e6, 1),
    }


def _batches(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    rest = iter(items)
    while batch := list(islice(rest, size)):
        yield batch


def search(engine: str, name: str, folder: Path) -> dict[str, Any]:
    """What 60 queries cost in this process, which must be a fresh one, and what they found."""
    clock = time.perf_counter()
    archive = opened(engine, name, load_encoder().name)
    queries = np.load(folder / "queries.npy")
    found = archive.nearest(queries, k=30, least=0.45)
    # the nearest six of each, which is what a check has fetched
    archive.texts({near.number for each in found for near in each[:6]})
    waited, seconds = time.perf_counter() - clock, time.process_time()
    memory = _most_memory()
    before = time.process_time()
    late = archive.nearest(queries, k=30, least=0.45, window=Window(since=SINCE))
    windowed = time.process_time() - before
    rows = np.load(folder / "rows.npy", mmap_mode="r")
    return {
        "60 queries, process CPU-s": round(seconds, 2),
        "60 queries, s": round(waited, 2),
        "the same since 2024, CPU-s": round(windowed, 2),
        "searching, most MB": round(memory),
        "neighbours >= 0.6 found": found_of_true(found, rows, queries),
        "... since 2024": found_of_true(late, rows, queries, since=SINCE),
    }


def _most_memory() -> float:
    """Megabytes; what getrusage tells begins with those of the process that started this one."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    found = re.search(r"VmHWM:\s+(\d+) kB", status)
    return int(found[1]) / 1024 if found else 0.0


def copy(real: str, name: str) -> int:
    """Puts all articles of an archive into another; how many went in."""
    old = open_archive(real)
    new = make_archive(name, encoder=load_encoder().name, dimensions=DIMENSIONS)
    count, last = 0, old.info().statements + old.info().removed
    for first in range(1, last + 1, _COPIED):
        count += new.add(old.entries(range(first, first + _COPIED)))
    new.compact()
    old.close()
    new.close()
    return count


def check(name: str, draft: Path) -> dict[str, Any]:
    """What a check of the draft costs from a cold process, beside a run of `statements`."""
    factcheck = [sys.executable, "-m", "factcheck"]
    ways = {
        "statements": ["statements", str(draft)],
        "check": ["check", str(draft), "--archive", name, "--fail-on", "none"],
    }
    costs: dict[str, list[Cost]] = {way: [] for way in ways}
    for _ in range(_REPEATS):
        for way, command in ways.items():
            costs[way].append(cost_of([*factcheck, *command, "--no-cache"]))
    found = {way: median_cost(several) for way, several in costs.items()}
    return {
        f"{way}, {unit}": figure
        for way, cost in found.items()
        for unit, figure in (
            ("CPU-s", round(cost.cpu, 2)),
            ("s", round(cost.wall, 2)),
            ("most MB", round(cost.memory / 2**20)),
        )
    }


@click.command()
@click.option("--statements", default=10_000, show_default=True)
@click.option("--engine", type=click.Choice(["factcheck", "lancedb"]), default="factcheck")
@click.option("--archive", help="An archive to fill, and to keep; postgresql://… too.")
@click.option("--real", help="An archive of real articles, whose articles go in as well.")
@click.option("--draft", type=click.Path(path_type=Path), help="A text to check against it all.")
@click.option("--search-only", type=click.Path(path_type=Path), hidden=True)
def main(
    statements: int,
    engine: str,
    archive: str | None,
    real: str | None,
    draft: Path | None,
    search_only: Path | None,
) -> None:
    """Fills an archive of that size and asks it, and prints what it cost as a line of JSON."""
    if search_only:
        click.echo(json.dumps(search(engine, archive or "", search_only)))
        return
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        name = archive or str(folder / "made.archive")
        figures = fill(engine, name, statements, folder)
        again = [sys.executable, "-m", "factcheck.lab.benchmarks.archive", "--archive", name]
        run = subprocess.run(
            [*again, "--engine", engine, "--search-only", str(folder)],
            capture_output=True,
            text=True,
            check=True,
        )
        figures |= json.loads(run.stdout)
        if real:
            figures["real articles"] = copy(real, name)
        if draft:
            figures |= check(name, draft)
    click.echo(json.dumps(figures, indent=1))


if __name__ == "__main__":
    main()
