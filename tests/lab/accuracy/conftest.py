"""Models small enough to foresee what they say."""

from __future__ import annotations

import numpy as np
import pytest

from factcheck.pipeline.engine import Engine, load_engine
from factcheck.settings import Settings, load_settings, shipped_configs
from tests.letters import LetterEncoder


class WordEntailment:
    """A premise with all words of the hypothesis entails it; "not" on one side contradicts."""

    name = "words@0"

    def probabilities(self, pairs):
        return np.array([_row(*pair) for pair in pairs], np.float32).reshape(len(pairs), 3)


def _row(premise: str, hypothesis: str) -> list[float]:
    left, right = (set(text.lower().strip(".").split()) for text in (premise, hypothesis))
    if ("not" in left) != ("not" in right):
        return [0.1, 0.1, 0.8]
    return [0.9, 0.1, 0.0] if right <= left else [0.2, 0.8, 0.0]


@pytest.fixture
def entailment() -> WordEntailment:
    return WordEntailment()


@pytest.fixture(scope="session")
def settings() -> Settings:
    return load_settings(shipped_configs() / "default.yaml")


@pytest.fixture
def engine(settings: Settings) -> Engine:
    from dataclasses import replace

    return replace(load_engine(settings), encoder=LetterEncoder(), entailment=None)
