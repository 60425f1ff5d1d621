"""The judge's second stage: from general pairs to statements of two articles on one event.

    python -m factcheck.lab.judge.train --pairs FILE --base FOLDER --out FOLDER

It is taught what it will be asked: negatives are what the shipped search proposes. That only what
is marked counts it learns from sisters (other statements of two sentences that agree, and of one
sentence) and from agreements with a figure or a day changed within the marks or beside them.
Surroundings are left out of some examples, so that a verdict does not hang on them. The longer text
is the first throughout, as it is when the judge is asked. Whatever is held out teaches nothing.

Weights that were restored from four bits are learnt with --exact: rounded to the nearest, they fall
back to where they began, step after step, while those behind them run away.
"""

import pickle
import random
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import click

from factcheck.lab.graphs.rounding import rounded, words_rounded
from factcheck.lab.judge.altered import altered
from factcheck.lab.judge.examples import (
    LABELS,
    Example,
    batches,
    example_of,
    family_examples,
    general_examples,
)
from factcheck.lab.judge.model import load_model, loss_of, scores_of
from factcheck.lab.judge.pairs import LabelledPair, read_pairs
from factcheck.lab.loop import Trainer
from factcheck.models.second_reading import statement_alone

# How much of each sort is seen: of all that is not of families, and of families
_SHARES = {
    "agree": 0.15,
    "invented": 0.14,
    "same": 0.02,
    "conflict": 0.175,
    "altered": 0.055,
    "beside": 0.035,
    "alike": 0.095,
    "open": 0.17,
    "sisters": 0.05,
    "own": 0.02,
    "general": 0.09,
}
# of these, what lab.judge.mine found instead, where it is given
_MINED = 0.2
_OF_FAMILIES = {"agree": 0.34, "neither": 0.36, "conflict": 0.3}
# conflicts of real articles are the fewest, and what matters: how often each is seen
_REAL, _REAL_SETS = 3, frozenset({"events", "real", "real-more", "planted"})
# of the examples, how many lose the day and what stands before, and how many all but the statement
_BARE, _ALONE = 0.25, 0.15
_SURROUNDINGS = re.compile(r"^(\(\d{4}-\d\d-\d\d\) )?([^\[\]]*[.!?][\"”’')]* )?")
_BATCH = 32
# how many of the batches are learnt with exact weights, before they are rounded as they ship
_EXACT = 0.6


@dataclass(frozen=True, kw_only=True)
class Plan:
    """How many examples are drawn, and the share of families among them."""

    count: int
    written: float
    seed: int
    everything: bool = False


@click.command()
@click.option("--pairs", type=Path, required=True, help="pairs.jsonl.gz of lab.judge.pairs.")
@click.option("--mined", type=Path, help="What lab.judge.mine wrote, to be learnt beside them.")
@click.option("--families", type=Path, multiple=True, help="Families written for this recipe.")
@click.option("--data", type=Path, required=True, help="Folder with nli/.")
@click.option("--base", type=Path, required=True, help="Model of the general stage.")
@click.option("--out", type=Path, required=True, help="Folder of checkpoints and of the model.")
@click.option("--count", type=int, default=32_000, help="Examples to see.")
@click.option("--written", type=float, default=0.32, help="Of the examples, those of families.")
@click.option("--frozen", type=int, default=2, help="Layers that stay as they are.")
@click.option("--rate", type=float, default=3e-5)
@click.option("--bits", type=click.Choice(["4", "8"]), default="4", help="Of the weights, written.")
@click.option("--exact", is_flag=True, help="Never round: for weights to be rounded by chance.")
@click.option("--seed", type=int, default=3)
@click.option("--threads", type=int, default=1)
@click.option("--everything", is_flag=True, help="Learn from what is held out, too.")
def main(
    pairs: Path,
    mined: Path | None,
    families: tuple[Path, ...],
    data: Path,
    base: Path,
    out: Path,
    count: int,
    written: float,
    frozen: int,
    rate: float,
    bits: str,
    exact: bool,
    seed: int,
    threads: int,
    everything: bool,
) -> None:
    """Train the judge on what it will be asked; resumes where it was stopped."""
    import torch

    torch.set_num_threads(threads)
    torch.manual_seed(seed)
    out.mkdir(parents=True, exist_ok=True)
    plan = Plan(count=count, written=written, seed=seed, everything=everything)
    kept = out / "examples.pickle"
    if not kept.exists():
        kept.write_bytes(pickle.dumps(drawn(pairs, families, data, plan, mined)))
    cut = batches(pickle.loads(kept.read_bytes()), _BATCH, seed)
    click.echo(f"{len(cut)} batches")
    model, tokenizer = load_model(base, frozen=frozen)

    def loss(batch: Sequence[Example]) -> Any:
        ordered = [longer_first(one) for one in batch]
        return loss_of(scores_of(model, tokenizer, ordered), ordered)

    trainer = Trainer(model, loss, out, rounded=rounded if bits == "4" else words_rounded)
    first = round(_EXACT * len(cut))
    trainer.run(0, cut[:first], (rate, rate * 0.6))
    trainer.run(1, cut[first:], (rate * 0.6, rate * 0.02), exact=exact)
    trainer.finished().save_pretrained(out / "trained")
    tokenizer.save_pretrained(out / "trained")
    click.echo(f"{out / 'trained'}")


def drawn(
    pairs: Path, families: Iterable[Path], data: Path, plan: Plan, mined: Path | None = None
) -> list[Example]:
    """The examples of a training, in an order that hangs on the seed."""
    known = [
        pair for pair in read_pairs(pairs) if pair.learn and (plan.everything or not pair.held_out)
    ]
    order = random.Random(plan.seed)
    own = round(plan.count * plan.written)
    sorts = sorts_of(known, general_examples(data, plan.count, plan.seed), order)
    hard = [example_of(one) for one in read_pairs(mined)] if mined else []
    found = draw({"mined": hard}, {"mined": _MINED}, plan.count - own, order)
    found += draw(sorts, _SHARES, plan.count - own - len(found), order)
    found += draw(family_sorts(families), _OF_FAMILIES, own, order)
    found = [_less_of(one, order.random()) for one in found]
    order.shuffle(found)
    return found


def _less_of(one: Example, drawn: float) -> Example:
    if drawn < _BARE:
        return bare(one)
    return alone(one) if drawn < _BARE + _ALONE else one


def sorts_of(
    known: Sequence[LabelledPair], general: list[Example], order: random.Random
) -> dict[str, list[Example]]:
    """What there is of each sort of `_SHARES`."""
    agree = [example_of(one) for one in known if one.label == "agree"]
    real = [example_of(one) for one in known if one.set in _REAL_SETS and one.label == "agree"]
    changed = [*altered(real, order), *altered(real, order)]
    return {
        "agree": real,
        "invented": [
            example_of(one)
            for one in known
            if one.set not in _REAL_SETS and one.label == "agree" and one.by != "altered"
        ],
        "same": list(same_said_again(agree, order)),
        "conflict": [
            example_of(one)
            for one in known
            if one.label == "conflict"
            for _ in range(_REAL if one.set in _REAL_SETS else 1)
        ],
        "altered": [one for one in changed if LABELS[one.label] == "conflict"],
        "beside": [one for one in changed if LABELS[one.label] == "agree"],
        "alike": [example_of(one) for one in known if one.alike],
        "open": left_open(known),
        "sisters": [example_of(one) for one in known if one.sisters and one.by == "statement"],
        "own": [example_of(one) for one in known if one.by == "own"],
        "general": general,
    }


def family_sorts(paths: Iterable[Path]) -> dict[str, list[Example]]:
    """The pairs of all families, by their label."""
    written = [one for path in paths for one in family_examples(path)]
    return {label: [one for one in written if LABELS[one.label] == label] for label in _OF_FAMILIES}


def draw(
    sorts: Mapping[str, list[Example]],
    shares: Mapping[str, float],
    count: int,
    order: random.Random,
) -> list[Example]:
    """About `count` examples in those shares, as many of a sort as there are."""
    found: list[Example] = []
    for name, share in shares.items():
        some = order.sample(sorts[name], min(len(sorts[name]), round(share * count)))
        click.echo(f"{name}: {len(some)} of {len(sorts[name])}")
        found += some
    return found


def left_open(known: Iterable[LabelledPair]) -> list[Example]:
    """Unmarked candidates."""
    return [
        example_of(one)
        for one in known
        if one.asked and one.label == "neither" and not (one.alike or one.sisters)
    ]


def same_said_again(agreed: Sequence[Example], order: random.Random) -> Iterable[Example]:
    """A statement of an agreement beside itself, with and without its surroundings."""
    for one in agreed:
        text = order.choice((one.left, one.right))
        yield Example(text, order.choice((bare_text(text), text)), 0)


def bare(one: Example) -> Example:
    """The same without the days and without what stands before the sentences."""
    return replace(one, left=bare_text(one.left), right=bare_text(one.right))


def alone(one: Example) -> Example:
    """The statements without their sentences."""
    return replace(one, left=statement_alone(one.left), right=statement_alone(one.right))


def bare_text(text: str) -> str:
    """What the judge reads, without the day and without whole sentences before the statement's."""
    return _SURROUNDINGS.sub("", text, count=1)


def longer_first(one: Example) -> Example:
    """The example in the order in which `OnnxJudge` asks."""
    behind = (len(one.left), one.left) < (len(one.right), one.right)
    return one.turned if behind else one


if __name__ == "__main__":
    main()
