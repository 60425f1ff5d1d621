"""Runs factcheck and the afternoon pipeline on a workload, one after the other, several times."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from factcheck.articles import lettered, read_article
from factcheck.lab.benchmarks.page import AFTERNOON, COLD, RULE, WARM, Throughput, Workload
from factcheck.lab.benchmarks.processes import Cost, cost_of, median_cost
from factcheck.matches import find_matches_between
from factcheck.pipeline.engine import load_engine
from factcheck.settings import load_settings, shipped_configs
from factcheck.statements import find_statements

# a rule of the default settings with another threshold and severity
_CHANGED = """extends: default
rules:
  - id: same-fact
    severity: warning
    when: {agree: ">= 0.65"}
"""


@dataclass(frozen=True)
class Ways:
    """How often each way is run, and the torch models; None leaves the afternoon pipeline out."""

    repeats: int
    encoder: Path | None = None
    cross_encoder: Path | None = None
    cosine: float = 0.5
    patience: float = 600.0
    jobs: int = 1


def measure(name: str, paths: Sequence[Path], ways: Ways, *, afternoon: bool = True) -> Workload:
    """What each way cost on these articles, and what there is in them."""
    costs: dict[str, list[Cost]] = {}
    for _ in range(ways.repeats):
        with tempfile.TemporaryDirectory() as folder:
            for way, cost in _one_round(paths, ways, Path(folder), afternoon=afternoon).items():
                costs.setdefault(way, []).append(cost)
    statements, matches = count(paths)
    medians = {way: median_cost(several) for way, several in costs.items()}
    return Workload(name, len(paths), statements, matches, medians)


def _one_round(
    paths: Sequence[Path], ways: Ways, folder: Path, *, afternoon: bool
) -> dict[str, Cost]:
    compare = [sys.executable, "-m", "factcheck", "compare", *map(str, paths), "-f", "json"]
    compare += ["--jobs", str(ways.jobs)]
    default = ["--config", str(shipped_configs() / "default.yaml")]
    changed = folder / "changed.yaml"
    changed.write_text(_CHANGED, encoding="utf-8")
    environ = {"FACTCHECK_CACHE_DIR": str(folder / "cache")}
    found = {COLD: cost_of([*compare, *default, "--no-cache"], environ=environ)}
    cost_of([*compare, *default], environ=environ)  # fills the cache
    found[RULE] = cost_of([*compare, "--config", str(changed)], environ=environ)
    found[WARM] = cost_of([*compare, *default], environ=environ)
    if afternoon and ways.encoder and ways.cross_encoder:
        found[AFTERNOON] = cost_of(
            [
                *(sys.executable, "-m", "factcheck.lab.benchmarks.afternoon"),
                *(str(ways.encoder), str(ways.cross_encoder), str(ways.cosine)),
                *map(str, paths),
            ],
            environ={"HF_HUB_OFFLINE": "1"},
            patience=ways.patience,
        )
    return found


def count(paths: Sequence[Path]) -> tuple[int, int]:
    """How many statements the articles have, and how many matches are found among them."""
    settings = load_settings(shipped_configs() / "default.yaml")
    engine = load_engine(settings)
    articles = lettered(map(read_article, paths))
    found = [find_statements(one, engine.reader) for one in articles]
    vectors = [engine.encoder.encode([one.text for one in statements]) for statements in found]
    matches = (
        find_matches_between(
            found[left],
            found[right],
            vectors[left],
            vectors[right],
            similarity=settings.matching.similarity,
            neighbours=settings.matching.neighbours,
        )
        for left, right in combinations(range(len(found)), 2)
    )
    return sum(map(len, found)), sum(map(len, matches))


def measure_throughput(pairs: Sequence[tuple[str, str]], cross_encoder: Path) -> Throughput:
    """The judge and that cross-encoder on these pairs."""
    run = subprocess.run(
        [sys.executable, "-m", "factcheck.lab.benchmarks.throughput", str(cross_encoder)],
        input=json.dumps(pairs),
        capture_output=True,
        text=True,
        check=True,
    )
    found = json.loads(run.stdout.splitlines()[-1])
    rates = found["rates"]
    return Throughput(found["pairs"], rates["torch"], rates["factcheck"])
