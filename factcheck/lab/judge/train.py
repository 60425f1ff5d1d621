"""The judge's second stage: from general pairs to statements of two articles on one event.

    python -m factcheck.lab.judge.train --pairs FILE --base FOLDER --out FOLDER [--resume]

One half with negatives drawn by nearness, then the other with the hardest that the model itself
finds among the candidates. Whatever is held out is in neither.
"""

from __future__ import annotations

import json
import pickle
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
import numpy as np

from factcheck.lab.graphs.rounding import rounded
from factcheck.lab.judge.candidates import candidates
from factcheck.lab.judge.examples import (
    Example,
    batches,
    example_of,
    family_examples,
    general_examples,
    thinned,
)
from factcheck.lab.judge.model import load_model, loss_of, probabilities, scores_of
from factcheck.lab.judge.pairs import LabelledPair, read_pairs
from factcheck.lab.loop import Trainer


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What one training takes: shares of what is known, negatives in both passes, rates.

    Agreements and look-alikes are thinned, since each fact is told in several of them; conflicts,
    which are rare, are seen in both passes.
    """

    agree: float = 0.7
    alike: float = 0.8
    extra: float = 0.8
    drawn: int = 7_000
    mined: int = 7_000
    pool: int = 10_000
    general: int = 4_000
    batch: int = 32
    rate: float = 3e-5
    last_rate: float = 1e-6
    frozen: int = 2
    seed: int = 1


@click.command()
@click.option("--pairs", type=Path, required=True, help="pairs.jsonl.gz of lab.judge.pairs.")
@click.option("--families", type=Path, multiple=True, help="Families written for this recipe.")
@click.option("--data", type=Path, help="Folder with nli/, for some general pairs besides.")
@click.option("--base", type=Path, required=True, help="Model to go on from.")
@click.option("--out", type=Path, required=True, help="Folder of checkpoints and of the model.")
@click.option("--pool", type=int, default=Plan.pool, help="Candidates to mine among.")
@click.option("--frozen", type=int, default=Plan.frozen, help="Layers that stay as they are.")
@click.option("--rate", type=float, default=Plan.rate)
@click.option("--share", type=float, default=1.0, help="Of all examples, for a quick try.")
@click.option("--bits", type=click.Choice(["4", "8"]), default="8", help="Of the weights, written.")
@click.option("--threads", type=int, default=1)
@click.option("--everything", is_flag=True, help="Learn from what is held out, too.")
def main(
    pairs: Path,
    families: tuple[Path, ...],
    data: Path | None,
    base: Path,
    out: Path,
    pool: int,
    frozen: int,
    rate: float,
    share: float,
    bits: str,
    threads: int,
    everything: bool,
) -> None:
    """Train the judge further on labelled pairs of statements; resumes where it was stopped."""
    import torch

    torch.set_num_threads(threads)
    torch.manual_seed(Plan.seed)
    out.mkdir(parents=True, exist_ok=True)
    plan = Plan(
        agree=Plan.agree * share,
        alike=Plan.alike * share,
        extra=Plan.extra * share,
        drawn=int(Plan.drawn * share),
        mined=int(Plan.mined * share),
        pool=int(pool * share),
        frozen=frozen,
        rate=rate,
    )
    known = [pair for pair in read_pairs(pairs) if everything or not pair.held_out]
    extra = [one for path in families for one in family_examples(path)]
    extra += general_examples(data, Plan.general, Plan.seed) if data else []
    model, tokenizer = load_model(base, frozen=frozen)

    def loss(batch: Sequence[Example]) -> Any:
        return loss_of(scores_of(model, tokenizer, batch), batch)

    trainer = Trainer(model, loss, out, rounded=rounded if bits == "4" else lambda weight: weight)
    first = first_pass(known, extra, plan)
    click.echo(f"first pass: {len(first)} examples")
    trainer.run(0, batches(first, plan.batch, plan.seed), (plan.rate, plan.rate * 0.5))
    second = second_pass(
        known, extra, plan, out, lambda some: probabilities(model, tokenizer, some)
    )
    click.echo(f"second pass: {len(second)} examples")
    trainer.run(1, batches(second, plan.batch, plan.seed + 1), (plan.rate * 0.6, plan.last_rate))
    trainer.finished().save_pretrained(out / "trained")
    tokenizer.save_pretrained(out / "trained")
    (out / "plan.json").write_text(
        json.dumps({**vars(plan), "examples": [len(first), len(second)]}, indent=2) + "\n"
    )
    click.echo(f"{out / 'trained'}")


def first_pass(
    known: Sequence[LabelledPair], extra: Sequence[Example], plan: Plan
) -> list[Example]:
    """Half of what is known, and unmarked pairs, drawn the likelier the nearer they are."""
    taken = _half(known, extra, plan, 0)
    free = _unmarked(known)
    nearness = np.array([max(0.02, pair.similarity) ** 2 for pair in free])
    draw = np.random.default_rng(plan.seed)
    count = min(len(free), plan.drawn)
    drawn = draw.choice(len(free), size=count, replace=False, p=nearness / nearness.sum())
    return [*taken, *(example_of(free[at]) for at in drawn)]


def second_pass(
    known: Sequence[LabelledPair],
    extra: Sequence[Example],
    plan: Plan,
    folder: Path,
    judged: Callable[[Sequence[Example]], Any],
) -> list[Example]:
    """The other half, and the candidates that the model thinks least to be neither."""
    kept = folder / "second.pickle"
    if kept.exists():
        found: list[Example] = pickle.loads(kept.read_bytes())
        return found
    free = _unmarked(candidates(known, neighbours=5, similarity=0.25))
    order = random.Random(plan.seed)
    free = sorted(free, key=lambda pair: -pair.similarity * order.uniform(0.5, 1))[: plan.pool]
    examples = [example_of(pair) for pair in free]
    hardest = np.argsort(judged(examples)[:, 1], kind="stable")
    hard = [examples[at] for at in hardest[: plan.mined]]
    rest = [examples[at] for at in hardest[plan.mined :]]
    order.shuffle(rest)
    found = [*_half(known, extra, plan, 1), *hard, *rest[: plan.mined // 3]]
    kept.write_bytes(pickle.dumps(found))
    return found


def _half(
    known: Sequence[LabelledPair], extra: Sequence[Example], plan: Plan, half: int
) -> list[Example]:
    """All conflicts, and one half or the other of a share of everything else."""
    learnt = [one for one in known if one.learn]
    conflicts = [example_of(one) for one in learnt if one.label == "conflict"]
    others = [
        *thinned(
            (example_of(one) for one in learnt if one.label == "agree"), plan.agree, plan.seed
        ),
        *thinned((example_of(one) for one in learnt if one.alike), plan.alike, plan.seed),
        *thinned(extra, plan.extra, plan.seed),
    ]
    random.Random(plan.seed).shuffle(others)
    return [*conflicts, *others[half::2]]


def _unmarked(known: Sequence[LabelledPair]) -> list[LabelledPair]:
    return [
        one
        for one in known
        if one.learn and one.label == "neither" and not one.alike and one.by == "statement"
    ]


if __name__ == "__main__":
    main()
