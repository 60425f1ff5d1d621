"""What sections are measured with: the data by name, settings and models, and what was kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from factcheck.lab.accuracy.pipelines import Pipeline, pipelines
from factcheck.lab.accuracy.store import Basis, NotMeasured, Store, code_digest, digest
from factcheck.pipeline.engine import Engine
from factcheck.settings import Settings

# name on the page → where it lies in the folder of data
DATA = {
    "newsroom/planted": "newsroom/planted",
    "newsroom/real": "newsroom/real",
    "nli/dev": "nli/dev.jsonl.gz",
    "wice_claim_dev": "benchmarks/wice_claim_dev.jsonl.gz",
    "wice_oracle_chunks_dev": "benchmarks/wice_oracle_chunks_dev.jsonl.gz",
    "emergent_train": "pairs/emergent_train.jsonl.gz",
    "polnear_dev": "attribution/polnear_dev.tar.gz",
    "stsb_dev": "pairs/stsb_dev.jsonl.gz",
    "dates": "dates",
    # sentences of these are left out of the minimal pairs
    "mrpc_train": "pairs/mrpc_train.jsonl.gz",
    "stsb_train": "pairs/stsb_train.jsonl.gz",
    "claimdiff_train": "pairs/claimdiff_train.jsonl.gz",
}


@dataclass(frozen=True)
class Bench:
    """All that a section needs; `most` pairs of a set, and the entailment model's own `figures`."""

    data: Path
    seeds: Path
    settings: Settings
    engine: Engine
    store: Store
    figures: Path
    most: int = 1500

    @property
    def pipelines(self) -> Sequence[Pipeline]:
        """All that are measured side by side."""
        return pipelines(self.settings, self.engine)

    def place(self, name: str) -> Path:
        """Where that data lies. Raises NotMeasured where it is missing."""
        path = self.data / DATA[name]
        if not path.exists():
            raise NotMeasured(f"{DATA[name]} is not in the folder of data")
        return path

    def digests(self, *names: str) -> Basis:
        """The digests of that data."""
        return {name: digest(self.place(name)) for name in names}

    def keep(self, name: str, basis: Basis, code: Sequence[str], run: Callable[[], Any]) -> Any:
        """What `run` gives or gave; `code` are the files of this package that measure."""
        measuring = code_digest(*(f"tuning/{file}" for file in code))
        return self.store.get(name, {**basis, "measured by": measuring}, run)

    def only_kept(self) -> Bench:
        """The same, but nothing is measured anew."""
        return replace(self, store=self.store.only_kept())
