"""Each shipped rule holds for every pair that it must catch, and for none that it must ignore."""

from pathlib import Path

import pytest

from factcheck.cache import MemoryCache
from factcheck.pipeline.engine import Engine, load_engine
from factcheck.pipeline.explain import judge_pairs
from factcheck.settings import load_settings, shipped_configs

SHIPPED = sorted(shipped_configs().glob("*.yaml"))
# the pairs of one file are mostly those of another
CACHE = MemoryCache()


@pytest.fixture(scope="module", params=SHIPPED, ids=lambda path: path.stem)
def path(request) -> Path:
    return request.param


@pytest.fixture(scope="module")
def engine(path) -> Engine:
    return load_engine(load_settings(path), CACHE)


@pytest.mark.parametrize("holds", [True, False], ids=["catches", "ignores"])
def test_every_rule_catches_what_it_must_and_ignores_what_it_must(engine, holds: bool) -> None:
    asked = [
        (rule.id, pair)
        for rule in engine.rules
        for pair in (rule.catches if holds else rule.ignores)
    ]
    verdicts = judge_pairs([pair for _, pair in asked], engine=engine)
    wrong = [
        (rule, pair)
        for (rule, pair), verdict in zip(asked, verdicts, strict=True)
        for trial in verdict.trials
        if trial.rule == rule and trial.fired is not holds
    ]
    assert wrong == []
