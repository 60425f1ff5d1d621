"""How right the judge's probabilities are on what was held out, pair by pair, nothing else applied.

python -m factcheck.lab.judge.measure --pairs FILE --model FOLDER [--out FILE]
"""

import json
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click
import numpy as np
from numpy.typing import NDArray

from factcheck.lab.judge.examples import FRAMINGS, KINDS, LABELS, example_of
from factcheck.lab.judge.pairs import LabelledPair, read_pairs

Rows = NDArray[np.float32]
_THRESHOLDS = (0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95)
# what may be told as such: an argued conflict is right as a conflict
_RIGHT = {"agree": ("agree",), "conflict": ("conflict", "argued")}


@click.command()
@click.option("--pairs", type=Path, required=True)
@click.option("--model", "folder", type=Path, required=True, help="Trained folder (transformers).")
@click.option("--rows", type=Path, help="Keep the probabilities in this .npz.")
@click.option("--threads", type=int, default=2)
def main(pairs: Path, folder: Path, rows: Path | None, threads: int) -> None:
    """Print precision and recall of conflicts and agreements on all that is held out."""
    import torch

    from factcheck.lab.judge.model import load_model, probabilities

    torch.set_num_threads(threads)
    held = [pair for pair in read_pairs(pairs) if pair.held_out]
    looked = [pair for pair in held if pair.asked]
    model, tokenizer = load_model(folder)
    found = probabilities(model, tokenizer, [example_of(pair) for pair in looked])
    if rows:
        np.savez(rows, rows=found)
    for name in sorted({pair.set for pair in looked}):
        at = [place for place, pair in enumerate(looked) if pair.set == name]
        report(name, [looked[place] for place in at], found[at], held)
    others(held, model, tokenizer)


def report(
    name: str, looked: Sequence[LabelledPair], rows: Rows, held: Sequence[LabelledPair]
) -> None:
    """Prints a line a label of one set."""
    items = len({pair.item for pair in looked})
    click.echo(f"== {name}: {items} pairs of articles, {len(looked)} candidates")
    for label in ("conflict", "agree"):
        column = rows[:, LABELS.index(label)]
        wanted = {
            (pair.item, number)
            for pair in held
            if pair.set == name
            for number, gold in pair.gold
            if gold == label
        }
        parts = [
            f"{threshold}: {_figures(looked, column >= threshold, label, wanted)}"
            for threshold in _THRESHOLDS
        ]
        click.echo(f"   {label} of {len(wanted)} | " + " | ".join(parts))


def _figures(
    looked: Sequence[LabelledPair], told: Any, label: str, wanted: set[tuple[str, int]]
) -> str:
    picked = [pair for pair, yes in zip(looked, told, strict=True) if yes]
    right = [any(gold in _RIGHT[label] for _, gold in pair.gold) for pair in picked]
    hit = {(pair.item, number) for pair in picked for number, _ in pair.gold} & wanted
    precision = 100 * sum(right) / max(1, len(right))
    return f"n{len(picked)} P{precision:.0f} R{100 * len(hit) / max(1, len(wanted)):.0f}"


def others(held: Sequence[LabelledPair], model: Any, tokenizer: Any) -> None:
    """Prints the share of families and altered agreements whose likeliest label is right."""
    from factcheck.lab.judge.model import probabilities

    groups: dict[tuple[str, str], list[LabelledPair]] = defaultdict(list)
    for pair in held:
        if pair.by in ("family", "altered", "gold"):
            groups[pair.set if pair.by != "gold" else "gold clauses", pair.label].append(pair)
    for (name, label), of_group in sorted(groups.items()):
        rows = probabilities(model, tokenizer, [example_of(pair) for pair in of_group])
        best = rows[:, :3].argmax(1)
        share = (best == LABELS.index(label)).mean()
        spread = {each: int((best == at).sum()) for at, each in enumerate(LABELS)}
        click.echo(f"{name} {label}: {100 * share:.0f} % of {len(of_group)} {json.dumps(spread)}")
        if label == "conflict":
            _kinds(of_group, rows)
        if label == "agree" and any(pair.framing for pair in of_group):
            _framings(of_group, rows)


def _kinds(of_group: Sequence[LabelledPair], rows: Rows) -> None:
    told = rows[:, len(LABELS) : len(LABELS) + len(KINDS)].argmax(1)
    known = [(KINDS.index(p.kind), t) for p, t in zip(of_group, told, strict=True) if p.kind]
    click.echo(f"   kind right: {100 * np.mean([one == other for one, other in known]):.0f} %")


def _framings(of_group: Sequence[LabelledPair], rows: Rows) -> None:
    marks = rows[:, len(LABELS) + len(KINDS) :]
    framed = np.array([bool(pair.framing) for pair in of_group])
    for threshold in (0.3, 0.5, 0.7):
        told = np.any(marks >= threshold, axis=1)
        right = [
            any(marks[at, FRAMINGS.index(mark)] >= threshold for mark in pair.framing or ())
            for at, pair in enumerate(of_group)
        ]
        click.echo(
            f"   framed at {threshold}: P{100 * framed[told].mean():.0f}"
            f" R{100 * told[framed].mean():.0f}, mark right {sum(right)} of {framed.sum()}"
        )


if __name__ == "__main__":
    main()
