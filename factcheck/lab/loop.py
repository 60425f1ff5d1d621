"""One training loop for both stages and both sizes, which goes on where it was stopped.

Where the CPU can, the model computes in bfloat16 throughout, a fifth faster than autocast; what is
learnt is added up in float32 beside it, for a step is smaller than what bfloat16 can tell.
"""

import math
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, TypeVar

import click

Batch = TypeVar("Batch")

_WARMUP = 40
_SAVE_SECONDS = 240.0
_SHOWN = 50


@dataclass
class _State:
    phase: int = 0
    step: int = 0
    seconds: float = 0.0
    losses: list[float] = field(default_factory=list)


class Trainer(Generic[Batch]):
    """Trains a model of transformers by a loss on batches; `folder` holds its checkpoint."""

    def __init__(
        self,
        model: Any,
        loss: Callable[[Batch], Any],
        folder: Path,
        *,
        rounded: Callable[[Any], Any] = lambda weight: weight,
        faster: Callable[[str], float] = lambda name: 1.0,
    ) -> None:
        """Takes up the checkpoint in `folder`, if there is one.

        From the second phase on it computes with its weights `rounded`, and learns to make do.
        `faster` tells by how much the rate of the weight of that name is higher.
        """
        import torch
        from torch.optim import AdamW

        self.model, self._loss, self._rounded = model, loss, rounded
        self._learnt = [one for one in model.parameters() if one.requires_grad]
        self._exact = [one.detach().clone().float() for one in self._learnt]
        # elsewhere bfloat16 is computed by way of float32, and takes ten times as long
        fast = torch.cpu._is_avx512_bf16_supported() or torch.cpu._is_amx_tile_supported()
        model.to(torch.bfloat16 if fast else torch.float32)
        names = [name for name, one in model.named_parameters() if one.requires_grad]
        groups = [
            {
                "params": [one],
                "weight_decay": 0.01 if one.dim() > 1 else 0.0,
                "factor": faster(name),
            }
            for name, one in zip(names, self._exact, strict=True)
        ]
        self._optimizer = AdamW(groups, lr=0.0, fused=True)
        self._state, self._file = _State(), folder / "checkpoint.pt"
        if self._file.exists():
            self._take_up(torch.load(self._file, weights_only=False))

    def run(
        self, phase: int, cut: Sequence[Batch], rates: tuple[float, float], *, exact: bool = False
    ) -> None:
        """Trains on those batches, the rate falling from the first to the second of `rates`.

        With `exact`, its weights are not rounded in this phase either.
        """
        if self._state.phase > phase:
            return
        self.model.train()
        rounding = phase > 0 and not exact
        if rounding:
            self._round()
        saved = time.monotonic()
        for step in range(self._state.step, len(cut)):
            fall = 0.5 * (1 + math.cos(math.pi * step / len(cut)))
            rate = rates[1] + (rates[0] - rates[1]) * fall
            self._step(cut[step], rate * min(1.0, (step + 1) / _WARMUP), rounding=rounding)
            self._state.step = step + 1
            if (step + 1) % _SHOWN == 0:
                self._tell(phase, step + 1, len(cut))
            if time.monotonic() - saved > _SAVE_SECONDS:
                self.save()
                saved = time.monotonic()
        self._state.phase, self._state.step = phase + 1, 0
        self.save()

    def _round(self) -> None:
        """Rounds all weights, those too that stay as they are."""
        import torch

        with torch.no_grad():
            for name, one in self.model.named_parameters():
                if not one.requires_grad and "position" not in name:
                    one.copy_(self._rounded(one))
            for one, exact in zip(self._learnt, self._exact, strict=True):
                one.copy_(self._rounded(exact))

    def finished(self) -> Any:
        """The model with what it has learnt in float32."""
        import torch

        self.model.to(torch.float32).eval()
        with torch.no_grad():
            for one, exact in zip(self._learnt, self._exact, strict=True):
                one.copy_(exact)
        return self.model

    def save(self) -> None:
        """Writes the checkpoint; killed at any moment, the last one stays whole."""
        import torch

        new = self._file.with_suffix(".new")
        saved = {"exact": self._exact, "optimizer": self._optimizer.state_dict()}
        torch.save({**saved, "state": self._state}, new)
        new.replace(self._file)

    def _take_up(self, saved: Any) -> None:
        import torch

        with torch.no_grad():
            for one, exact, values in zip(self._learnt, self._exact, saved["exact"], strict=True):
                exact.copy_(values)
                one.copy_(values)
        self._optimizer.load_state_dict(saved["optimizer"])
        self._state = saved["state"]
        click.echo(f"goes on at pass {self._state.phase + 1}, step {self._state.step}")

    def _step(self, batch: Batch, rate: float, *, rounding: bool) -> None:
        import torch

        began = time.monotonic()
        for group in self._optimizer.param_groups:
            group["lr"] = rate * group["factor"]
        loss = self._loss(batch)
        loss.backward()
        for one, exact in zip(self._learnt, self._exact, strict=True):
            exact.grad = None if one.grad is None else one.grad.float()
            one.grad = None
        torch.nn.utils.clip_grad_norm_(self._exact, 1.0)
        self._optimizer.step()
        with torch.no_grad():
            for one, exact in zip(self._learnt, self._exact, strict=True):
                one.copy_(self._rounded(exact) if rounding else exact)
        self._state.losses.append(float(loss.detach()))
        self._state.seconds += time.monotonic() - began

    def _tell(self, phase: int, step: int, steps: int) -> None:
        loss = sum(self._state.losses) / len(self._state.losses)
        seconds = self._state.seconds
        click.echo(f"pass {phase + 1}: step {step} of {steps}, loss {loss:.3f}, {seconds:.0f} s")
        self._state.losses.clear()
