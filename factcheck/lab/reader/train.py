"""The recipe of the shipped reader: MiniLM that reads English news.

    python -m factcheck.lab.reader.train --data FOLDER --base FOLDER --out FOLDER
    python -m factcheck.lab.reader.train --data FOLDER --base MPNET --out TEACHER --teacher
    python -m factcheck.lab.reader.silver --network TEACHER --base MPNET --data FOLDER --out SILVER
    python -m factcheck.lab.reader.train --data FOLDER --base FOLDER --out FOLDER --further READER
        --silver SILVER

First grammar and names alone, of treebanks and sets of names; then, beside them, statements that
people cut from news articles; in the end mostly these. A teacher of eight times its size reads raw
news, from which the reader then learns further. Articles of held-out events teach nothing.
"""

import pickle
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import click
import torch

from factcheck.lab.accuracy.statements import gold_articles
from factcheck.lab.graphs.rounding import words_rounded
from factcheck.lab.judge.gold import is_held_out
from factcheck.lab.loop import Trainer
from factcheck.lab.reader.cuts import written_gold
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
from factcheck.lab.reader.export import read_reader, write_json, write_reader
from factcheck.lab.reader.network import Network, classes, new_network
from factcheck.lab.reader.statements import gold_examples
from factcheck.lab.treebanks.sentences import Sets, read_sets
from factcheck.models import Reader, load_reader
from factcheck.models.onnx_folder import open_tokenizer
from factcheck.models.onnx_reader import OnnxReader

_SEED = 1
# pieces of a batch, and of a sentence at most
_BATCH, _MOST = 1000, 250


@dataclass(frozen=True, kw_only=True)
class Plan:
    """How many batches of grammar each phase has, how often each statement is seen, at which rates.

    What is new in the network learns `faster`; its lowest layers may be `frozen`.
    """

    rate: float
    last_rate: float
    faster: float
    first: int = 0
    beside: int = 0
    epochs: int = 0
    last: int = 0
    last_epochs: int = 0
    last_first_rate: float = 0.0
    frozen: int = 0


SMALL = Plan(
    rate=1.5e-4,
    last_rate=5e-6,
    faster=6,
    first=581,
    beside=1400,
    epochs=8,
    last=160,
    last_epochs=5,
    last_first_rate=1e-4,
)
# the teacher never ships, so that its weights are never rounded
TEACHER = Plan(rate=7e-5, last_rate=1.4e-6, faster=15, first=120, beside=380, epochs=5, frozen=4)
FURTHER = Plan(rate=0, last_rate=4e-6, faster=4, last=400, last_epochs=4, last_first_rate=1e-4)


@click.command()
@click.option("--data", type=Path, required=True, help="Folder with parse/, names/, statements/.")
@click.option("--base", type=Path, required=True, help="all-MiniLM-L6-v2, unpacked.")
@click.option("--out", type=Path, required=True, help="Folder of the checkpoint and the network.")
@click.option("--teacher", is_flag=True, help="Train the teacher: the base is all-mpnet-base-v2.")
@click.option("--further", type=Path, help="A reader that lab.reader.export wrote, to go on from.")
@click.option("--silver", type=Path, help="What lab.reader.silver wrote, to learn from further.")
@click.option("--everything", is_flag=True, help="Learn from what is held out, too.")
def main(
    data: Path,
    base: Path,
    out: Path,
    teacher: bool,
    further: Path | None,
    silver: Path | None,
    everything: bool,
) -> None:
    """Train the reader's network; goes on where it was stopped."""
    import spacy

    torch.manual_seed(_SEED)
    torch.set_flush_denormal(True)
    out.mkdir(parents=True, exist_ok=True)
    plan = TEACHER if teacher else FURTHER if further else SMALL
    nlp, sets = spacy.blank("en"), read_sets(data)
    tokenizer = open_tokenizer(base)
    weights: dict[str, Any] = {}
    if further:
        weights, known_classes = read_reader(further)
        known_classes.write(out / "classes.json")
        shutil.copy(further / "lemmas.json", out)
    elif not (out / "classes.json").exists():
        known = list(examples_of(sets.syntax, nlp, None))
        write_json(lemmas_of(known), out / "lemmas.json")
        classes_of(known).write(out / "classes.json")
    found = read_classes(out / "classes.json")
    network = new_network(base, classes(found._asdict()))
    if weights:
        network.load_state_dict(weights)
    freeze(network, plan.frozen)
    targeting = Targeting(found)

    def loss(batch: Sequence[Example]) -> Any:
        outputs = network(pieces_of(batch, tokenizer))
        return loss_of(outputs, targeting.targets(batch, outputs.tags.shape[1]))

    trainer = Trainer(
        network,
        loss,
        out,
        rounded=words_rounded,
        faster=lambda name: 1.0 if is_old(name) else plan.faster,
    )

    def gold(reader: Reader) -> list[Example]:
        """Sentences with statements, whose anchors hang on the grammar that the reader sees."""
        known = [
            each
            for each in (*gold_articles(data / "statements/news"), *written_gold(data))
            if everything or not is_held_out(each.group)
        ]
        return [
            one
            for examples in gold_examples(known, reader)
            for one in examples
            if one.parts is not None
        ]

    def learnt(name: str) -> Reader:
        """The reader as it is so far."""
        if not (out / name).exists():
            write_reader(network.state_dict(), out, base, out / name)
        return OnnxReader(out / name)

    grammar = _grammar(sets, nlp, tokenizer, max(plan.first + plan.beside, plan.last))
    click.echo(f"{len(grammar)} batches of grammar")
    if plan.first:
        trainer.run(0, grammar[: plan.first], (plan.rate, plan.rate))
        reader = load_reader() if teacher else learnt("grammar")
        beside = _mixed(grammar[plan.first :], gold(reader), plan.epochs, tokenizer)
        trainer.run(1, beside, (plan.rate, plan.last_rate), exact=True)
    if plan.last:
        last = [*grammar[-plan.last :], *_silver(silver, tokenizer)]
        reader = OnnxReader(further) if further else learnt("beside")
        last = _mixed(last, gold(reader), plan.last_epochs, tokenizer)
        trainer.run(2, last, (plan.last_first_rate, plan.last_rate))
    torch.save(trainer.finished().state_dict(), out / "network.pt")


def freeze(network: Network, layers: int) -> None:
    """Leaves the tables of pieces and places and so many of MPNet's layers as they are."""
    if layers:
        model = network.body.model
        parts = [model.embeddings.word_embeddings, model.embeddings.position_embeddings]
        for part in (*parts, *model.encoder.layer[:layers]):
            part.requires_grad_(False)


def is_old(name: str) -> bool:
    """Whether the weights of this name come from the base."""
    return name.startswith("body.") and not name.startswith("body.forms")


def _silver(path: Path | None, tokenizer: Any) -> list[list[Example]]:
    """Batches of one pass through what the teacher has read."""
    read: list[Example] = pickle.loads(path.read_bytes()) if path else []
    return batches(read, tokenizer, Random(_SEED)) if read else []


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


def _grammar(sets: Sets, nlp: Any, tokenizer: Any, count: int) -> list[list[Example]]:
    """So many batches of as many passes through treebanks and sets of names as it takes."""
    cut: list[list[Example]] = []
    named = [one for one in sets.names if not one.words[0].tag]
    epoch = 0
    while len(cut) < count:
        random = Random(f"{_SEED}-{epoch}")
        seen = [*sets.syntax, *random.sample(named, len(named) // 2)]
        cut += batches(list(examples_of(seen, nlp, random)), tokenizer, random)
        epoch += 1
    return cut[:count]


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
