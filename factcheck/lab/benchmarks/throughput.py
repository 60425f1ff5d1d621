"""How many pairs a second both entailment models weigh, and how often they answer the same.

    python -m factcheck.lab.benchmarks.throughput TORCH_FOLDER < pairs.json

The pairs are a JSON list of [premise, hypothesis]. Both run on the same pairs in turn, tokens and
all, so that whatever else the machine does falls on both.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from typing import Any

# of each model, one run before that loads it
_ROUNDS = 3


def main(folder: str) -> None:
    """Prints pairs a second of each, and the share of pairs with the same answer."""
    from sentence_transformers import CrossEncoder

    from factcheck.models import load_entailment

    pairs = [tuple(pair) for pair in json.load(sys.stdin)]
    torch_model, ours = CrossEncoder(folder, device="cpu"), load_entailment()
    runs: dict[str, Callable[[], Any]] = {
        "torch": lambda: torch_model.predict(pairs, show_progress_bar=False),
        "factcheck": lambda: ours.probabilities(pairs),
    }
    answers = {name: run().argmax(axis=1) for name, run in runs.items()}
    seconds = {name: min(_timed(run) for _ in range(_ROUNDS)) for name, run in runs.items()}
    same = float((answers["torch"] == answers["factcheck"]).mean())
    rates = {name: len(pairs) / best for name, best in seconds.items()}
    print(json.dumps({"pairs": len(pairs), "rates": rates, "same": same}))


def _timed(run: Callable[[], Any]) -> float:
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


if __name__ == "__main__":
    main(sys.argv[1])
