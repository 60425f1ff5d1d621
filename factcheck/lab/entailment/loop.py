"""Fine-tuning that can be stopped and taken up again, with the same end as if it had not been.

The model is the one that `sentence_transformers.CrossEncoder` runs, and its folder loads as one.
CrossEncoder's own trainer can't be used: it needs two more packages, knows no loss for an answer
that is known in part, and resumes only at the beginning of a batch order that it draws itself.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from factcheck.errors import ModelError
from factcheck.lab.entailment.examples import ORDER, Mixture
from factcheck.lab.entailment.pool import Batch, Pool, batch, batches, draw
from factcheck.lab.learning_rate import Schedule

CHECKPOINT = "checkpoint.pt"


@dataclass(frozen=True, kw_only=True)
class Plan(Schedule):
    """How long, how fast and on what one model is trained.

    Without dropout: hardly a pair is seen three times, and drawing it costs a CPU an eighth of its
    time. Freezing spares a CPU little: with `freeze_words` 2 %, with two `freeze_layers` 25 %, with
    three 40 % (of 1.3 s for a batch of 32 pairs on one thread), and then less is learnt.
    """

    rate: float = 1.5e-4
    batch: int = 32
    decay: float = 0.01
    dropout: float = 0.0
    freeze_words: bool = False
    freeze_layers: int = 0
    seed: int = 7
    checkpoint_seconds: float = 300.0


@dataclass
class _State:
    """Where training stands: the next step, and the next batch of which pass it takes."""

    step: int = 0
    number: int = 0
    batch: int = 0
    pairs: int = 0
    seconds: float = 0.0


def load_base(folder: Path, plan: Plan) -> Any:
    """The model with three fresh outputs on top of the weights in `folder`. Raises ModelError."""
    import torch
    from transformers import AutoModelForSequenceClassification
    from transformers.utils import logging

    logging.set_verbosity_error()  # it would report that the outputs are fresh, as they must be
    logging.disable_progress_bar()
    torch.manual_seed(plan.seed)
    names = {place: str(answer.name).lower() for place, answer in enumerate(ORDER)}
    try:
        return AutoModelForSequenceClassification.from_pretrained(
            str(folder),
            local_files_only=True,
            num_labels=len(ORDER),
            id2label=names,
            label2id={name: place for place, name in names.items()},
            hidden_dropout_prob=plan.dropout,
            attention_probs_dropout_prob=plan.dropout,
        )
    except (OSError, ValueError) as error:
        raise ModelError(f"{folder}: no BERT can be loaded from it ({error})") from error


def train(
    model: Any,
    pool: Pool,
    mixture: Mixture,
    plan: Plan,
    folder: Path,
    *,
    resume: bool,
    until: int | None = None,
    device: str = "cpu",
) -> None:
    """Trains `model` up to the plan's end, or `until`, and saves a checkpoint."""
    model.to(device).train()
    optimizer = _optimizer(model, plan)
    state = (
        _restore(model, optimizer, folder)
        if resume and (folder / CHECKPOINT).exists()
        else _State()
    )
    _run(model, pool, mixture, plan, optimizer, state, folder, min(until or plan.steps, plan.steps))
    model.eval()


def meet_halfway(model: Any, other: Any) -> None:
    """Makes each weight of `model` the mean of what it was and of that of `other`.

    Both must have been trained from the same weights, one further than the other.
    """
    import torch

    with torch.no_grad():
        for own, its in zip(model.parameters(), other.parameters(), strict=True):
            own.lerp_(its, 0.5)


def loss_of(scores: Any, answers: Any) -> Any:
    """The mean over rows of −log of the probability that one of the allowed answers is right.

    Where one answer is allowed this is cross-entropy; where two are, it does not tell them apart.
    """
    import torch

    bits = torch.tensor([int(answer) for answer in ORDER], device=scores.device)
    allowed = (answers[:, None] & bits) > 0
    chosen = scores.masked_fill(~allowed, float("-inf"))
    return (scores.logsumexp(1) - chosen.logsumexp(1)).mean()


def _optimizer(model: Any, plan: Plan) -> Any:
    from torch.optim import AdamW

    encoder = model.base_model
    frozen = [encoder.embeddings.word_embeddings] if plan.freeze_words else []
    # Lower layers can be left out of the backward pass only with all that is below them.
    if plan.freeze_layers:
        frozen = [encoder.embeddings, *encoder.encoder.layer[: plan.freeze_layers]]
    for module in frozen:
        module.requires_grad_(False)
    learnt = [one for one in model.parameters() if one.requires_grad]
    groups = [
        {"params": [one for one in learnt if one.dim() > 1], "weight_decay": plan.decay},
        {"params": [one for one in learnt if one.dim() < 2], "weight_decay": 0.0},
    ]
    return AdamW(groups, lr=plan.rate, fused=True)


def _run(
    model: Any,
    pool: Pool,
    mixture: Mixture,
    plan: Plan,
    optimizer: Any,
    state: _State,
    folder: Path,
    until: int,
) -> None:
    saved = shown = time.monotonic()
    losses: list[float] = []
    while state.step < until:
        order = _pass(pool, mixture, plan, state.number)
        for places in islice(order, state.batch, state.batch + until - state.step):
            losses.append(_learn(model, plan, optimizer, state, batch(pool, places)))
            now = time.monotonic()
            state.seconds, shown = state.seconds + now - shown, now
            if state.step % 50 == 0:
                print(_progress(state, losses), flush=True)
                losses.clear()
            if now - saved > plan.checkpoint_seconds:
                _save(model, optimizer, folder, state)
                saved = now
        if state.step < until:
            state.number, state.batch = state.number + 1, 0
    _save(model, optimizer, folder, state)


def _pass(pool: Pool, mixture: Mixture, plan: Plan, number: int) -> Iterator[NDArray[np.int64]]:
    places = draw(pool, mixture, number, plan.seed)
    if not len(places):
        raise ModelError("no examples to learn from: the mixture names no source of the data")
    return batches(pool, places, plan.batch, [plan.seed, number])


def _learn(model: Any, plan: Plan, optimizer: Any, state: _State, found: Batch) -> float:
    """The loss of one batch, after learning from it."""
    import torch

    torch.manual_seed(plan.seed * 1_000_003 + state.step)  # so that dropout depends on the step
    for group in optimizer.param_groups:
        group["lr"] = plan.rate_at(state.step)
    device = next(model.parameters()).device
    inputs = {
        "input_ids": found.ids,
        "attention_mask": found.mask,
        "token_type_ids": found.segments,
    }
    tensors = {name: torch.from_numpy(value).to(device) for name, value in inputs.items()}
    with torch.autocast(device.type, torch.bfloat16, enabled=_has_fast_halves(device)):
        scores = model(**tensors).logits.float()
    loss = loss_of(scores, torch.from_numpy(found.answers).to(device))
    loss.backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimizer.step()
    optimizer.zero_grad(set_to_none=True)
    state.step, state.batch = state.step + 1, state.batch + 1
    state.pairs += len(found.answers)
    return float(loss.detach())


def _has_fast_halves(device: Any) -> bool:
    """Whether products of bfloat16 are faster there: 1.7 times on a CPU that has them, else slower.

    So a CPU with them ends at other weights than one without.
    """
    import torch

    return device.type == "cuda" or bool(torch.ops.mkldnn._is_mkldnn_bf16_supported())


def _progress(state: _State, losses: list[float]) -> str:
    speed = state.pairs / max(state.seconds, 1e-9)
    loss = sum(losses) / len(losses)
    return (
        f"step {state.step}  pass {state.number}  {state.seconds:.0f} s"
        f"  {speed:.0f} pairs/s  loss {loss:.3f}"
    )


def _save(model: Any, optimizer: Any, folder: Path, state: _State) -> None:
    """Saves a checkpoint, which replaces the last in one step: there is always a whole one."""
    import torch

    folder.mkdir(parents=True, exist_ok=True)
    parts = {"model": model.state_dict(), "optimizer": optimizer.state_dict()}
    torch.save(parts | {"state": asdict(state)}, folder / "checkpoint.new")
    (folder / "checkpoint.new").replace(folder / CHECKPOINT)


def _restore(model: Any, optimizer: Any, folder: Path) -> _State:
    import torch

    parts = torch.load(folder / CHECKPOINT, map_location="cpu", weights_only=True)
    model.load_state_dict(parts["model"])
    optimizer.load_state_dict(parts["optimizer"])
    return _State(**parts["state"])
