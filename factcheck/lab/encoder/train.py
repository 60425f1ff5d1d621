"""The encoder, taught which statements of two articles tell of one fact.

    python -m factcheck.lab.encoder.train --pairs FILE --out FOLDER

Whatever two articles on one event say is alike; what is asked of the encoder is which of it is the
same fact. Of a statement's cosines to all of the other article, those of its partners in gold are
to be highest: a softmax each way round. Whatever is held out teaches nothing.
"""

import random
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from factcheck.lab.encoder.folder import packaged_source
from factcheck.lab.judge.candidates import by_item
from factcheck.lab.judge.pairs import LabelledPair, read_pairs
from factcheck.lab.loop import Trainer
from factcheck.models.second_reading import marked_words

# article pairs at a time: one's statements are the other's negatives
_BATCH = 2
# what a cosine is divided by: of two that differ by as much, one is 2.7 times as likely
_TEMPERATURE = 0.05
# of a statement; longer ones are cut
_TOKENS, _TOGETHER = 56, 32
_NEVER = -1e4
_SEED = 2


@dataclass(frozen=True)
class Item:
    """The statements of two articles; `told` are the pairs that gold says are about one fact.

    `doubtful` ones only touch a gold pair, and teach nothing.
    """

    lefts: tuple[str, ...]
    rights: tuple[str, ...]
    told: frozenset[tuple[int, int]]
    doubtful: frozenset[tuple[int, int]]


@click.command()
@click.option("--pairs", type=Path, required=True, help="pairs.jsonl.gz of lab.judge.pairs.")
@click.option("--source", type=Path, help="Folder of all-MiniLM-L6-v2, with model.safetensors.")
@click.option("--out", type=Path, required=True, help="Folder of checkpoints and of the model.")
@click.option("--times", type=int, default=3, help="How often each pair of articles is seen.")
@click.option("--rate", type=float, default=6e-5)
@click.option("--threads", type=int, default=1)
def main(
    pairs: Path, source: Path | None, out: Path, times: int, rate: float, threads: int
) -> None:
    """Write OUT/trained, a folder that `lab.encoder.export` takes; resumes where it stopped."""
    import torch
    from transformers import AutoModel, AutoTokenizer

    torch.set_num_threads(threads)
    torch.manual_seed(_SEED)
    source = source or packaged_source()
    shutil.copytree(source, out / "trained", dirs_exist_ok=True)
    model = AutoModel.from_pretrained(source)
    tokenizer = AutoTokenizer.from_pretrained(source)
    # words keep what they mean: the pairs have too few of them
    model.embeddings.requires_grad_(False)

    def loss(batch: Sequence[Item]) -> Any:
        lefts = encoded(model, tokenizer, [text for item in batch for text in item.lefts])
        rights = encoded(model, tokenizer, [text for item in batch for text in item.rights])
        return contrast(lefts @ rights.T, batch)

    trainer = Trainer(model, loss, out)
    learnt = [one for one in read_pairs(pairs) if not one.held_out]
    trainer.run(0, batches([one for one in items(learnt) if one.told], times), (rate, rate * 0.05))
    trainer.finished().save_pretrained(out / "trained")
    click.echo(f"{out / 'trained'}")


def items(pairs: Iterable[LabelledPair]) -> list[Item]:
    """The pairs of statements by their articles."""
    found = []
    for of_item in by_item(pairs).values():
        lefts = {one.place[0]: marked_words(one.left) for one in of_item}
        rights = {one.place[1]: marked_words(one.right) for one in of_item}
        labels = {one.place: {label for _, label in one.gold} - {"neither"} for one in of_item}
        told = frozenset(place for place, some in labels.items() if some)
        doubtful = frozenset(one.place for one in of_item if not one.learn) - told
        found.append(
            Item(
                tuple(lefts[at] for at in range(len(lefts))),
                tuple(rights[at] for at in range(len(rights))),
                told,
                doubtful,
            )
        )
    return found


def batches(found: Sequence[Item], times: int) -> list[list[Item]]:
    """Each item that often, in an order that hangs on the seed."""
    order, cut = random.Random(_SEED), []
    for _ in range(times):
        mixed = order.sample(found, len(found))
        cut += [mixed[at : at + _BATCH] for at in range(0, len(mixed), _BATCH)]
    return cut


def encoded(model: Any, tokenizer: Any, texts: Sequence[str]) -> Any:
    """A row of length 1 a text, a float32 tensor (n, dimensions): the mean over its tokens."""
    import torch

    order = sorted(range(len(texts)), key=lambda at: len(texts[at]))
    rows: list[Any] = [None] * len(texts)
    for start in range(0, len(order), _TOGETHER):
        places = order[start : start + _TOGETHER]
        made = tokenizer(
            [texts[at] for at in places],
            padding=True,
            truncation=True,
            max_length=_TOKENS,
            return_tensors="pt",
        )
        mask = made["attention_mask"][..., None].float()
        means = (model(**made).last_hidden_state.float() * mask).sum(1) / mask.sum(1)
        for at, row in zip(places, torch.nn.functional.normalize(means, dim=-1), strict=True):
            rows[at] = row
    return torch.stack(rows)


def contrast(cosines: Any, batch: Sequence[Item]) -> Any:
    """How far the cosines are from those of partners being highest; of shape (lefts, rights)."""
    import torch

    told = torch.zeros(cosines.shape, dtype=torch.bool)
    scores = cosines / _TEMPERATURE
    row = column = 0
    for item in batch:
        for left, right in item.told:
            told[row + left, column + right] = True
        for left, right in item.doubtful:
            scores[row + left, column + right] = _NEVER
        row, column = row + len(item.lefts), column + len(item.rights)
    loss = torch.zeros(())
    for some, partners in ((scores, told), (scores.T, told.T)):
        known = partners.any(1)
        best = some[known].masked_fill(~partners[known], _NEVER)
        loss = loss + (torch.logsumexp(some[known], 1) - torch.logsumexp(best, 1)).mean()
    return loss


if __name__ == "__main__":
    main()
