"""Each shipped rule holds for every pair that it must catch, and for none that it must ignore."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.pipeline.engine import Engine, load_engine
from factcheck.pipeline.explain import explain
from factcheck.records import Rule
from factcheck.settings import load_settings, shipped_configs

SHIPPED = sorted(shipped_configs().glob("*.yaml"))


@pytest.fixture(scope="module", params=SHIPPED, ids=lambda path: path.stem)
def path(request) -> Path:
    return request.param


@pytest.fixture(scope="module")
def engine(path) -> Engine:
    return load_engine(load_settings(path))


def holds(rule: Rule, pair: tuple[str, str], path: Path, engine: Engine) -> bool:
    verdict = explain(*pair, settings=load_settings(path), engine=engine)
    return next(trial.fired for trial in verdict.trials if trial.rule == rule.id)


def test_every_rule_stands_beside_pairs_that_it_catches_and_ignores(engine) -> None:
    assert [rule.id for rule in engine.rules if min(len(rule.catches), len(rule.ignores)) < 2] == []


def test_every_rule_catches_what_it_must(path, engine) -> None:
    pairs = [(rule, pair) for rule in engine.rules for pair in rule.catches]
    assert [pair for rule, pair in pairs if not holds(rule, pair, path, engine)] == []


def test_every_rule_ignores_what_it_must(path, engine) -> None:
    pairs = [(rule, pair) for rule in engine.rules for pair in rule.ignores]
    assert [pair for rule, pair in pairs if holds(rule, pair, path, engine)] == []
