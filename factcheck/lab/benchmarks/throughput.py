"""How many pairs a second the judge weighs, beside a torch cross-encoder.

    python -m factcheck.lab.benchmarks.throughput TORCH_FOLDER < pairs.json

The pairs are a JSON list of [left, right]. Both run on the same pairs in turn, tokens and all, so
that whatever else the machine does falls on both. The cross-encoder is asked in both directions,
as one that knows only those must be.
"""

import json
import sys
import time
from collections.abc import Callable
from typing import Any

# of each model, one run before that loads it
_ROUNDS = 3


def main(folder: str) -> None:
    """Prints pairs a second of each."""
    from sentence_transformers import CrossEncoder

    from factcheck.models import load_judge

    pairs = [tuple(pair) for pair in json.load(sys.stdin)]
    both = [*pairs, *((right, left) for left, right in pairs)]
    torch_model, judge = CrossEncoder(folder, device="cpu"), load_judge()
    runs: dict[str, Callable[[], Any]] = {
        "torch": lambda: torch_model.predict(both, show_progress_bar=False),
        "factcheck": lambda: judge.judge(pairs),
    }
    for run in runs.values():
        run()
    seconds = {name: min(_timed(run) for _ in range(_ROUNDS)) for name, run in runs.items()}
    rates = {name: len(pairs) / best for name, best in seconds.items()}
    print(json.dumps({"pairs": len(pairs), "rates": rates}))


def _timed(run: Callable[[], Any]) -> float:
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


if __name__ == "__main__":
    main(sys.argv[1])
