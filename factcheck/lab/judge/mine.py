"""What a judge wrongly holds for conflicts, to be taught it.

    python -m factcheck.lab.judge.mine --pairs FILE --trained FOLDER --out FILE

Of the pairs that the search proposes and that do neither, which are a hundred times as many as can
be learnt from, it writes those that the judge gives a good chance of conflict.
"""

import random
from pathlib import Path

import click

from factcheck.lab.judge.examples import LABELS, example_of
from factcheck.lab.judge.model import load_model, probabilities
from factcheck.lab.judge.pairs import read_pairs, write_pairs
from factcheck.lab.judge.train import longer_first

_CONFLICT = LABELS.index("conflict")


@click.command()
@click.option("--pairs", type=Path, required=True, help="pairs.jsonl.gz of lab.judge.pairs.")
@click.option("--trained", type=Path, required=True, help="Model of lab.judge.train.")
@click.option("--out", type=Path, required=True, help="File of pairs to write.")
@click.option("--most", type=int, default=14_000, help="Pairs to look at.")
@click.option("--least", type=float, default=0.3, help="Probability of conflict to be written.")
@click.option("--seed", type=int, default=2)
def main(pairs: Path, trained: Path, out: Path, most: int, least: float, seed: int) -> None:
    """Write the pairs that do neither, and that the judge would call conflicts."""
    known = [
        pair
        for pair in read_pairs(pairs)
        if pair.label == "neither" and pair.asked and pair.learn and not pair.held_out
    ]
    looked = random.Random(seed).sample(known, min(most, len(known)))
    model, tokenizer = load_model(trained)
    rows = probabilities(model, tokenizer, [longer_first(example_of(one)) for one in looked])
    found = [pair for pair, row in zip(looked, rows, strict=True) if row[_CONFLICT] >= least]
    write_pairs(found, out)
    click.echo(f"{out}: {len(found)} of {len(looked)}")


if __name__ == "__main__":
    main()
