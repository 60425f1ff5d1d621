"""Training that can be stopped and taken up again, with the same end as if it had not been.

spaCy's own `train` can't resume: it keeps no optimizer state, and a saved lemmatizer forgets which
tree is which label. Here a pipeline that goes on is set up as at the start and then given the
checkpoint's weights; Adam's moments and running averages are in the checkpoint too, and what is
drawn at random depends on seed and step alone.
"""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

from factcheck.lab.learning_rate import Schedule

Epoch = Callable[[Any, Random], Iterator[Any]]
_MOMENTS = ("mom1", "mom2", "averages")


@dataclass(frozen=True, kw_only=True)
class Plan(Schedule):
    """How long and how fast one pipeline is trained; words count spaCy's tokens.

    spaCy's defaults for a CPU, but for a rate twice as high, which falls.
    """

    rate: float = 0.002
    batch_words: int = 1000
    first_batch_words: int = 200
    growth: float = 1.001
    dropout: float = 0.15
    seed: int = 7
    checkpoint_seconds: float = 600.0


@dataclass
class _State:
    """Where training stands: the next step, and the next batch of which epoch it takes."""

    step: int = 0
    epoch: int = 0
    batch: int = 0
    seconds: float = 0.0


def train(
    nlp: Any,
    epoch: Epoch,
    plan: Plan,
    folder: Path,
    *,
    resume: bool,
    begin: Callable[[Any], None] | None = None,
    until: int | None = None,
) -> Path:
    """Folder of the trained pipeline, its weights averaged over the last steps.

    `epoch` gives the examples of one epoch. `begin` may change the weights before the first step;
    `until` stops before the plan's end, to go on later.
    """
    from thinc.api import Adam, fix_random_seed

    optimizer = Adam(plan.rate, L2=0.01, grad_clip=1.0, use_averages=True, L2_is_weight_decay=True)
    fix_random_seed(plan.seed)
    found = list(epoch(nlp, Random(plan.seed)))
    nlp.initialize(lambda: found, sgd=optimizer)
    if begin:
        begin(nlp)
    checkpoint = resume and (folder / "state.json").exists()
    state = _restore(nlp, optimizer, folder) if checkpoint else _State()
    _run(nlp, epoch, plan, optimizer, state, folder, min(until or plan.steps, plan.steps))
    with nlp.use_params(optimizer.averages):
        nlp.to_disk(folder / "averaged")
    return folder / "averaged"


def _run(
    nlp: Any,
    epoch: Epoch,
    plan: Plan,
    optimizer: Any,
    state: _State,
    folder: Path,
    until: int,
) -> None:
    """Trains up to the step `until`, and saves `nlp`, `optimizer` and `state`."""
    saved = shown = time.monotonic()
    while state.step < until:
        random = Random(f"{plan.seed}-{state.epoch}")
        batches = _batches(epoch(nlp, random), plan, random, state.step - state.batch)
        for batch in islice(batches, state.batch, state.batch + until - state.step):
            losses = _learn(nlp, plan, optimizer, state, batch)
            now = time.monotonic()
            state.seconds, shown = state.seconds + now - shown, now
            if state.step % 100 == 0:
                print(_progress(state, losses), flush=True)
            if now - saved > plan.checkpoint_seconds:
                _save(nlp, optimizer, folder, state)
                saved = now
        if state.step < until:
            state.epoch, state.batch = state.epoch + 1, 0
    _save(nlp, optimizer, folder, state)


def _learn(
    nlp: Any, plan: Plan, optimizer: Any, state: _State, batch: list[Any]
) -> dict[str, float]:
    """The loss of each component per word, after learning from one batch."""
    from thinc.api import fix_random_seed

    fix_random_seed(plan.seed * 1_000_003 + state.step)  # so that dropout depends on the step
    optimizer.learn_rate = plan.rate_at(state.step)
    losses: dict[str, float] = {}
    nlp.update(batch, drop=plan.dropout, sgd=False, losses=losses)
    # spaCy would hold the shared vectors' gradients back until after the next batch
    for _, pipe in nlp.pipeline:
        pipe.finish_update(optimizer)
    state.step, state.batch = state.step + 1, state.batch + 1
    words = sum(len(example.predicted) for example in batch)
    return {name: float(loss) / words for name, loss in losses.items()}


def _progress(state: _State, losses: dict[str, float]) -> str:
    shown = "  ".join(f"{name} {loss:.3f}" for name, loss in losses.items())
    return f"step {state.step}  epoch {state.epoch}  {state.seconds:.0f} s  {shown}"


def _batches(examples: Iterator[Any], plan: Plan, random: Random, step: int) -> Iterator[list[Any]]:
    """Batches of about as many words each, growing with the step, in an order that is drawn."""
    found = list(examples)
    random.shuffle(found)
    batch: list[Any] = []
    size = 0
    for example in found:
        limit = min(plan.batch_words, plan.first_batch_words * plan.growth**step)
        if batch and size + len(example.predicted) > limit:
            yield batch
            batch, size, step = [], 0, step + 1
        batch.append(example)
        size += len(example.predicted)
    if batch:
        yield batch


def _save(nlp: Any, optimizer: Any, folder: Path, state: _State) -> None:
    """Replaces the checkpoint in `folder`, once the new one is whole."""
    import numpy

    fresh = folder.with_name(folder.name + ".new")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    arrays: dict[str, Any] = {}
    for name, node, parameter in _parameters(nlp):
        key = (node.id, parameter)
        arrays[f"{name}|weights"] = node.get_param(parameter)
        if key in optimizer.mom1:
            arrays |= {f"{name}|{kind}": getattr(optimizer, kind)[key] for kind in _MOMENTS}
            arrays[f"{name}|updates"] = numpy.asarray(optimizer.nr_update[key])
    numpy.savez(fresh / "weights.npz", **arrays)
    (fresh / "state.json").write_text(json.dumps(asdict(state)), encoding="utf-8")
    shutil.rmtree(folder, ignore_errors=True)
    fresh.rename(folder)


def _restore(nlp: Any, optimizer: Any, folder: Path) -> _State:
    import numpy

    arrays = numpy.load(folder / "weights.npz")
    for name, node, parameter in _parameters(nlp):
        key = (node.id, parameter)
        node.set_param(parameter, arrays[f"{name}|weights"])
        if f"{name}|updates" in arrays:
            for kind in _MOMENTS:
                getattr(optimizer, kind)[key] = arrays[f"{name}|{kind}"]
            optimizer.nr_update[key] = int(arrays[f"{name}|updates"])
    return _State(**json.loads((folder / "state.json").read_text(encoding="utf-8")))


def _parameters(nlp: Any) -> Iterator[tuple[str, Any, str]]:
    """For each parameter a name that outlasts this run, its layer, and its name there."""
    for pipe_name, pipe in nlp.pipeline:
        for number, node in enumerate(pipe.model.walk()):
            for parameter in node.param_names:
                if node.has_param(parameter):
                    yield f"{pipe_name}|{number}|{parameter}", node, parameter
