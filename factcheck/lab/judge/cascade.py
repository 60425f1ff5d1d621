"""What it costs to ask the larger judge only where the small one is not sure, on held-out pairs.

    python -m factcheck.lab.judge.cascade --pairs FILE [--every N]

For each sureness of the small judge that a pair is neither: the share of candidates that the larger
one still sees, and the share of gold agreements and conflicts among them.
"""

from collections.abc import Sequence
from pathlib import Path

import click
import numpy as np
from numpy.typing import NDArray

from factcheck.lab.judge.candidates import by_item
from factcheck.lab.judge.pairs import LabelledPair, read_pairs
from factcheck.models import load_judge

_SETTLED = (0.4, 0.5, 0.6, 0.7, 0.85)


@click.command()
@click.option("--pairs", type=Path, required=True, help="pairs.jsonl.gz of lab.judge.pairs.")
@click.option("--every", type=int, default=1, help="Only every so many pairs of articles.")
def main(pairs: Path, every: int) -> None:
    """Print what each sureness settles, and what is lost by it."""
    held = [pair for pair in read_pairs(pairs) if pair.held_out]
    items = set(list(by_item(held))[::every])
    chosen = [pair for pair in held if (pair.set, pair.item) in items]
    looked = [pair for pair in chosen if pair.asked]
    rows = load_judge("small").judge([(pair.left, pair.right) for pair in looked]).labels
    click.echo(f"{len(looked)} candidates of {len(items)} pairs of articles")
    for settled in _SETTLED:
        open_ = rows[:, 1] < settled
        kept = [f"{label} {_kept(looked, open_, label):.1f} %" for label in ("agree", "conflict")]
        click.echo(f"below {settled}: asked {100 * open_.mean():.1f} %; kept {', '.join(kept)}")


def _kept(looked: Sequence[LabelledPair], open_: NDArray[np.bool_], label: str) -> float:
    """How many in a hundred gold pairs of that label still have a candidate that is open."""
    all_of = {(pair.item, number) for pair in looked for number, gold in pair.gold if gold == label}
    left = {
        (pair.item, number)
        for pair, is_open in zip(looked, open_, strict=True)
        if is_open
        for number, gold in pair.gold
        if gold == label
    }
    return 100 * len(left) / max(1, len(all_of))


if __name__ == "__main__":
    main()
