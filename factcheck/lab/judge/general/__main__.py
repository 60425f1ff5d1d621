"""The judge's first stage: from a sentence encoder to a cross-encoder that knows entailment.

    python -m factcheck.lab.judge.general --data FOLDER --base FOLDER --out FOLDER

Reads the examples of the public sets into one file of tokens (once), trains with checkpoints
in OUT, and writes OUT/trained, a model of transformers: agree (entails), neither, conflict.
"""

from collections.abc import Iterator
from dataclasses import asdict, replace
from itertools import islice
from pathlib import Path
from typing import Any

import click
import numpy as np
from numpy.typing import NDArray

from factcheck.lab.judge.general.examples import ORDER, Mixture
from factcheck.lab.judge.general.gather import read_examples
from factcheck.lab.judge.general.pool import Pool, batches, draw, load_pool, make_pool, save_pool
from factcheck.lab.judge.model import load_model
from factcheck.lab.loop import Trainer
from factcheck.models.onnx_folder import open_tokenizer

# Shorter pairs only: twice the tokens take twice the time, and teach no more of entailment.
LONGEST = 64
SEED = 7
# More of what is nearest to MNLI, scaled to a quarter, so that one pass has something of each.
MIXTURE = replace(
    Mixture(),
    lingloop=89_800,
    turned=20_000,
    fever=14_000,
    monotonicity=1_500,
    templates=800,
    mpe=1_500,
    contrast=18_000,
)
_SHARE = 0.25


@click.command()
@click.option("--data", type=Path, required=True, help="Folder with nli/, pairs/, attribution/.")
@click.option("--base", type=Path, required=True, help="Folder of a sentence encoder's model.")
@click.option("--out", type=Path, required=True, help="Folder of checkpoints and of the model.")
@click.option("--layers", type=int, help="Keep only the first so many layers.")
@click.option("--frozen", type=int, default=2, help="Layers that stay as they are.")
@click.option("--steps", type=int, default=900, help="Batches of 32 pairs.")
@click.option("--rate", type=float, default=4e-5)
@click.option("--threads", type=int, default=1)
def main(
    data: Path,
    base: Path,
    out: Path,
    layers: int | None,
    frozen: int,
    steps: int,
    rate: float,
    threads: int,
) -> None:
    """Train the general stage; resumes where it was stopped."""
    import torch

    torch.set_num_threads(threads)
    torch.manual_seed(SEED)
    out.mkdir(parents=True, exist_ok=True)
    pool = prepared(data, base, out / f"pool-{LONGEST}.npz", LONGEST)
    model, tokenizer = load_model(base, layers=layers, frozen=frozen, dropout=0.0)

    def loss(places: NDArray[np.int64]) -> Any:
        ids, mask, answers = padded(pool, places, model.config.pad_token_id)
        rows = model(input_ids=ids, attention_mask=mask).logits.float()
        return loss_of(rows[:, :3], answers)

    trainer = Trainer(model, loss, out)
    trainer.run(0, list(islice(_batches(pool), steps)), (rate, rate * 0.02))
    trainer.finished().save_pretrained(out / "trained")
    tokenizer.save_pretrained(out / "trained")
    click.echo(f"{out / 'trained'}: {steps * 32} pairs")


def prepared(data: Path, base: Path, path: Path, longest: int) -> Pool:
    """The pool in `path`, made from the data if it is not there yet. Raises ModelError."""
    if not path.exists():
        tokenizer = open_tokenizer(base)
        save_pool(make_pool(read_examples(data).train, tokenizer, longest), path)
    return load_pool(path)


def loss_of(scores: Any, answers: Any) -> Any:
    """The mean over rows of −log of the probability that one of the allowed answers is right.

    Where one answer is allowed this is cross-entropy; where two are, it does not tell them apart.
    """
    import torch

    bits = torch.tensor([int(answer) for answer in ORDER], device=scores.device)
    allowed = (answers[:, None] & bits) > 0
    chosen = scores.masked_fill(~allowed, float("-inf"))
    return (scores.logsumexp(1) - chosen.logsumexp(1)).mean()


def padded(pool: Pool, places: NDArray[np.int64], padding: int) -> tuple[Any, Any, Any]:
    """The pairs at those places as tensors: token ids, mask, answers."""
    import torch

    length = int(pool.lengths()[places].max())
    ids = np.full((len(places), length), padding, np.int64)
    mask = np.zeros_like(ids)
    for row, place in enumerate(places):
        tokens = pool.tokens[pool.starts[place] : pool.starts[place + 1]]
        ids[row, : len(tokens)] = tokens
        mask[row, : len(tokens)] = 1
    answers = pool.answers[places].astype(np.int64)
    return torch.from_numpy(ids), torch.from_numpy(mask), torch.from_numpy(answers)


def _batches(pool: Pool) -> Iterator[NDArray[np.int64]]:
    mixture = Mixture(**{name: max(1, int(n * _SHARE)) for name, n in asdict(MIXTURE).items()})
    number = 0
    while True:
        yield from batches(pool, draw(pool, mixture, number, SEED), 32, [SEED, number])
        number += 1


if __name__ == "__main__":
    main()
