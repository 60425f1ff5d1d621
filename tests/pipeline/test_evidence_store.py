from collections.abc import Sequence
from dataclasses import replace

import pytest

from factcheck.pipeline.engine import Engine, load_engine
from factcheck.pipeline.explain import EvidenceStore
from factcheck.settings import ModelSettings, Settings, load_settings, shipped_configs

PAIR, OTHER = ("The dam broke.", "The dam burst."), ("It rained.", "It poured.")


class Counting:
    """Encodes as the shipped encoder does, and counts the texts."""

    def __init__(self, engine: Engine) -> None:
        self.name, self.texts, self._encoder = "counting", 0, engine.encoder

    def encode(self, texts: Sequence[str]):
        self.texts += len(texts)
        return self._encoder.encode(texts)


@pytest.fixture(scope="module")
def settings() -> Settings:
    settings = load_settings(shipped_configs() / "default.yaml")
    return replace(settings, models=ModelSettings(judge=None), rules=())


def test_a_pair_is_looked_at_once(settings: Settings) -> None:
    counting = Counting(load_engine(settings))
    store = EvidenceStore(lambda settings: replace(load_engine(settings), encoder=counting))
    (first,) = store.evidence([PAIR], settings)
    again, other, third = store.evidence([PAIR, OTHER, PAIR], settings)
    assert (first, first) == (again, third)
    assert other.match.left.text == OTHER[0]
    assert counting.texts == 4


def test_a_pair_is_looked_at_anew_with_other_words(settings: Settings) -> None:
    counting = Counting(load_engine(settings))
    store = EvidenceStore(lambda settings: replace(load_engine(settings), encoder=counting))
    store.evidence([PAIR], settings)
    store.evidence([PAIR], replace(settings, certainty={"hedged": ("mooted",)}))
    assert counting.texts == 4
