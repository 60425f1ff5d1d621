"""What an archive costs at a size: `python -m benchmarks.archive --statements 100000`.

Made-up statements: vectors of 384 dimensions in clusters, and words drawn at random, 16 a statement
and 30 statements an article. Each search is a process of its own, imports included, and its
neighbours of a cosine of 0.6 or more are held against brute force.
"""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import click
import numpy as np

from factcheck.archive import Entry, Window, make_archive, open_archive
from factcheck.models import Floats
from factcheck.records import Article, Span, Statement

DIMENSIONS = 384
AN_ARTICLE = 30
WORDS = 16
QUERIES = 60
ENCODER = "made-up@0"
_BATCH = 32


class MadeUp:
    """Vectors in topics, events and facts, so that a query has near and far neighbours."""

    def __init__(self, statements: int, seed: int = 0) -> None:
        self._random = np.random.default_rng(seed)
        spread = np.linspace(1.5, 0.5, DIMENSIONS, dtype=np.float32)
        topics = self._normal(1000) * spread
        # 20 events a topic, and as many facts that there are four statements of each
        events = topics[np.arange(20_000) % 1000] + self._normal(20_000) * spread * 0.8
        count = max(20, statements // 4)
        facts = events[self._random.integers(20_000, size=count)]
        self._facts = facts + self._normal(count) * spread * 0.8
        letters = np.array(list("abcdefghijklmnoprstuvw"))
        spelt = letters[self._random.integers(len(letters), size=(50_000, 6))]
        self._words = np.array(["".join(word) for word in spelt.tolist()])

    def _normal(self, rows: int) -> Floats:
        return self._random.standard_normal((rows, DIMENSIONS), np.float32)

    def vectors(self, rows: int) -> Floats:
        """That many rows of length 1."""
        facts = self._facts[self._random.integers(len(self._facts), size=rows)]
        found = facts + self._normal(rows) * 0.8
        unit: Floats = found / np.linalg.norm(found, axis=1, keepdims=True)
        return unit

    def entry(self, number: int, day: date) -> Entry:
        """An article of so many statements."""
        drawn = self._random.integers(len(self._words), size=(AN_ARTICLE, WORDS))
        lines = [" ".join(words) for words in self._words[drawn].tolist()]
        text = "\n".join(lines)
        article = Article(text, f"Outlet {number % 400}", path=f"{number}.txt", published=day)
        spans, start = [], 0
        for line in lines:
            spans.append(Span(start, start + len(line)))
            start += len(line) + 1
        statements = tuple(
            Statement(article, place, (span,), span, line)
            for place, (span, line) in enumerate(zip(spans, lines, strict=True), 1)
        )
        key = hashlib.sha256(text.encode()).hexdigest()
        return Entry(key, statements, self.vectors(AN_ARTICLE))


def fill(name: str, statements: int, folder: Path) -> dict[str, Any]:
    """Fills an archive; what that cost."""
    made = MadeUp(statements)
    articles = statements // AN_ARTICLE
    archive = make_archive(name, encoder=ENCODER, dimensions=DIMENSIONS)
    rows = np.lib.format.open_memmap(
        folder / "rows.npy", "w+", np.float32, (articles * AN_ARTICLE, DIMENSIONS)
    )
    seconds = waited = 0.0
    for start in range(0, articles, _BATCH):
        batch = list(_batch(made, start, min(start + _BATCH, articles), articles))
        for place, entry in enumerate(batch, start):
            rows[place * AN_ARTICLE : (place + 1) * AN_ARTICLE] = entry.vectors
        before, clock = time.process_time(), time.perf_counter()
        archive.add(batch)
        seconds += time.process_time() - before
        waited += time.perf_counter() - clock
    before = time.process_time()
    archive.compact()
    compacted = time.process_time() - before
    size = archive.info().size
    archive.close()
    np.save(folder / "queries.npy", made.vectors(QUERIES))
    return {
        "statements": articles * AN_ARTICLE,
        "added, CPU-s": round(seconds, 1),
        "added, s": round(waited, 1),
        "compacted, CPU-s": round(compacted, 1),
        "MB": round(size / 1e6, 1),
    }


def _batch(made: MadeUp, start: int, stop: int, articles: int) -> Iterator[Entry]:
    for number in range(start, stop):
        yield made.entry(number, date(2015, 1, 1) + timedelta(days=number * 3650 // articles))


def search(name: str, folder: Path) -> dict[str, Any]:
    """What 60 queries cost in this process, which must be a fresh one, and what they found."""
    clock = time.perf_counter()
    archive = open_archive(name, encoder=ENCODER)
    queries = np.load(folder / "queries.npy")
    found = archive.nearest(queries, k=30, least=0.45)
    # the nearest six of each, which is what a check has fetched
    archive.entries({near.number for each in found for near in each[:6]})
    waited, seconds = time.perf_counter() - clock, time.process_time()
    memory = _most_memory()
    before = time.perf_counter()
    since = Window(since=date(2024, 1, 1))
    late = archive.nearest(queries, k=30, least=0.45, window=since)
    window = time.perf_counter() - before
    rows = np.load(folder / "rows.npy", mmap_mode="r")
    first = len(rows) * 9 // 10
    return {
        "60 queries, s": round(waited, 2),
        "60 queries, process CPU-s": round(seconds, 2),
        "the same since 2024, s": round(window, 2),
        "memory, MB": round(memory),
        "neighbours >= 0.6 found": _share(found, rows, queries, 0),
        "... since 2024": _share(late, rows, queries, first),
    }


def _most_memory() -> float:
    """Megabytes; what getrusage tells begins with those of the process that started this one."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    found = re.search(r"VmHWM:\s+(\d+) kB", status)
    return int(found[1]) / 1024 if found else 0.0


def _share(found: Any, rows: Floats, queries: Floats, first: int) -> str:
    """Of the true neighbours, at most the 30 nearest a query, how many were found."""
    day = date(2024, 1, 1) - date(2015, 1, 1)
    articles = len(rows) // AN_ARTICLE
    if first:
        article = next(n for n in range(articles) if n * 3650 // articles >= day.days)
        first = article * AN_ARTICLE
    cosines = np.concatenate(
        [rows[at : at + 50_000] @ queries.T for at in range(first, len(rows), 50_000)]
    )
    true = hit = 0
    for column, near in zip(cosines.T, found, strict=True):
        best = np.argsort(-column)[:30]
        wanted = {int(row) + first + 1 for row in best if column[row] >= 0.6}
        true += len(wanted)
        hit += len(wanted & {one.number for one in near})
    return f"{hit} of {true}"


@click.command()
@click.option("--statements", default=10_000)
@click.option("--archive", help="An archive to fill instead of a file that goes again.")
@click.option("--search-only", type=click.Path(path_type=Path), hidden=True)
def main(statements: int, archive: str | None, search_only: Path | None) -> None:
    """Fills an archive of that size and asks it, and prints what it cost as a line of JSON."""
    if search_only:
        click.echo(json.dumps(search(archive or "", search_only)))
        return
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        name = archive or str(folder / "made.archive")
        figures = fill(name, statements, folder)
        again = [sys.executable, "-m", "benchmarks.archive", "--archive", name]
        run = subprocess.run(
            [*again, "--search-only", str(folder)], capture_output=True, text=True, check=True
        )
        click.echo(json.dumps(figures | json.loads(run.stdout)))


if __name__ == "__main__":
    main()
