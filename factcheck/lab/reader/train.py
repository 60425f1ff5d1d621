"""The recipe of the shipped reader: MiniLM that reads English news.

    python -m factcheck.lab.reader.train --data FOLDER --base FOLDER --out FOLDER

First grammar and names alone, of treebanks and sets of names; then, beside them, statements that
people cut from news articles; in the end mostly these. Articles of held-out events teach nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Any

import click
import torch

from factcheck.lab.graphs.rounding import rounded
from factcheck.lab.judge.gold import is_held_out
from factcheck.lab.loop import Trainer
from factcheck.lab.reader.examples import (
    Example,
    Targeting,
    classes_of,
    examples_of,
    lemmas_of,
    loss_of,
    pieces_of,
    read_classes,
)
from factcheck.lab.reader.export import write_json, write_reader
from factcheck.lab.reader.network import classes, new_network
from factcheck.lab.reader.statements import gold_examples
from factcheck.lab.treebanks.sentences import Sets, read_sets
from factcheck.models.onnx_reader import OnnxReader

_SEED = 1
# pieces of a batch, and of a sentence at most
_BATCH, _MOST = 1000, 250
_RATE, _LAST_RATE, _FASTER = 1.5e-4, 5e-6, 6.0
# batches of grammar alone and beside statements, and how often each statement is seen
_FIRST, _BESIDE, _EPOCHS = 581, 1400, 8
# and in the end, with weights in four bits, as they ship
_LAST, _LAST_EPOCHS, _LAST_FIRST_RATE = 160, 5, 1e-4


@click.command()
@click.option("--data", type=Path, required=True, help="Folder with parse/, names/, statements/.")
@click.option("--base", type=Path, required=True, help="all-MiniLM-L6-v2, unpacked.")
@click.option("--out", type=Path, required=True, help="Folder of the checkpoint and the network.")
@click.option("--everything", is_flag=True, help="Learn from what is held out, too.")
def main(data: Path, base: Path, out: Path, everything: bool) -> None:
    """Train the reader's network; goes on where it was stopped."""
    import spacy
    from tokenizers import Tokenizer

    torch.manual_seed(_SEED)
    torch.set_flush_denormal(True)
    out.mkdir(parents=True, exist_ok=True)
    nlp, sets = spacy.blank("en"), read_sets(data)
    tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    if not (out / "classes.json").exists():
        known = list(examples_of(sets.syntax, nlp, None))
        write_json(lemmas_of(known), out / "lemmas.json")
        classes_of(known).write(out / "classes.json")
    found = read_classes(out / "classes.json")
    network = new_network(base, classes(found._asdict()))
    targeting = Targeting(found)

    def loss(batch: Sequence[Example]) -> Any:
        outputs = network(pieces_of(batch, tokenizer))
        return loss_of(outputs, targeting.targets(batch, outputs.tags.shape[1]))

    trainer = Trainer(
        network,
        loss,
        out,
        rounded=rounded,
        faster=lambda name: 1.0 if name.startswith("body.") else _FASTER,
    )

    def gold(name: str) -> list[Example]:
        """Sentences with statements, whose anchors are read off what has been learnt so far."""
        if not (out / name).exists():
            write_reader(network.state_dict(), out, base, out / name)
        return [
            one
            for article, examples in gold_examples(data / "statements/news", OnnxReader(out / name))
            if everything or not is_held_out(article.group)
            for one in examples
            if one.parts is not None
        ]

    grammar = _grammar(sets, nlp, tokenizer)
    click.echo(f"{len(grammar)} batches of grammar")
    trainer.run(0, grammar[:_FIRST], (_RATE, _RATE))
    beside = _mixed(grammar[_FIRST:], gold("grammar"), _EPOCHS, tokenizer)
    trainer.run(1, beside, (_RATE, _LAST_RATE), exact=True)
    last = _mixed(grammar[-_LAST:], gold("beside"), _LAST_EPOCHS, tokenizer)
    trainer.run(2, last, (_LAST_FIRST_RATE, _LAST_RATE))
    torch.save(trainer.finished().state_dict(), out / "network.pt")


def _mixed(
    grammar: Sequence[list[Example]], gold: Sequence[Example], epochs: int, tokenizer: Any
) -> list[list[Example]]:
    """Batches of grammar among those of so many passes through the sentences with statements."""
    mixed = list(grammar)
    for epoch in range(epochs):
        mixed += batches(gold, tokenizer, Random(f"{_SEED} {epoch}"))
    Random(_SEED).shuffle(mixed)
    click.echo(f"{len(gold)} sentences with statements, {len(mixed)} batches")
    return mixed


def _grammar(sets: Sets, nlp: Any, tokenizer: Any) -> list[list[Example]]:
    """Batches of as many passes through treebanks and sets of names as it takes."""
    cut: list[list[Example]] = []
    named = [one for one in sets.names if not one.words[0].tag]
    epoch = 0
    while len(cut) < _FIRST + _BESIDE:
        random = Random(f"{_SEED}-{epoch}")
        seen = [*sets.syntax, *random.sample(named, len(named) // 2)]
        cut += batches(list(examples_of(seen, nlp, random)), tokenizer, random)
        epoch += 1
    return cut[: _FIRST + _BESIDE]


def batches(
    examples: Sequence[Example], tokenizer: Any, random: Random, size: int = _BATCH
) -> list[list[Example]]:
    """Batches of sentences about as long as one another, in an order that is drawn."""
    made = tokenizer.encode_batch([one.words for one in examples], is_pretokenized=True)
    lengths = [len(each.ids) for each in made]
    order = sorted(
        (length + random.random() * 4, at) for at, length in enumerate(lengths) if length <= _MOST
    )
    cut: list[list[Example]] = [[]]
    for _, at in order:
        if cut[-1] and (len(cut[-1]) + 1) * lengths[at] > size:
            cut.append([])
        cut[-1].append(examples[at])
    random.shuffle(cut)
    return cut


if __name__ == "__main__":
    main()
