"""How fast a model learns at each step of its training."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Schedule:
    """A rate that goes up over `warmup` steps and falls to nearly nothing at the end of `steps`.

    It falls slowly, as if training went on to `horizon`, and fast within the last `cooldown`
    steps. So a plan can be made longer or shorter without training its beginning anew.
    """

    steps: int
    rate: float
    warmup: int = 300
    horizon: int | None = None
    cooldown: int | None = None

    def rate_at(self, step: int) -> float:
        """The rate at a step: up in a line over the warm-up, then down in two."""
        if step < self.warmup:
            return self.rate * (step + 1) / self.warmup
        horizon = self.horizon or self.steps
        slow = (horizon - step) / max(1, horizon - self.warmup)
        fast = (self.steps - step) / (self.cooldown or max(1, self.steps - self.warmup))
        return self.rate * max(0.02, min(slow, fast))
