"""Asking the entailment model for what a report needs only changes nothing in the report."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, groupby
from pathlib import Path

import pytest

import factcheck
from factcheck.evidence import MEASURES, add_entailment
from factcheck.pipeline.compare import compare
from factcheck.pipeline.engine import Engine, load_engine
from factcheck.pipeline.observe import observe
from factcheck.records import Article
from factcheck.settings import Settings, load_settings, shipped_configs
from factcheck.verdicts import judge

CASES = sorted((Path(__file__).parent.parent / "fixtures" / "cases").glob("*.txt"))
# a folder of articles; those whose names begin with the same three letters are compared
FOLDER = os.environ.get("FACTCHECK_ARTICLES", "")


class CountingEntailment:
    """The model within, and how many pairs it was asked for."""

    name = "counting@0"

    def __init__(self, model) -> None:
        self.asked = 0
        self._model = model

    def probabilities(self, pairs):
        self.asked += len(pairs)
        return self._model.probabilities(pairs)


@pytest.fixture(scope="module")
def settings() -> Settings:
    return load_settings(shipped_configs() / "default.yaml")


@pytest.fixture(scope="module")
def engine(settings: Settings) -> Engine:
    return load_engine(settings)


def counting(engine: Engine) -> tuple[Engine, CountingEntailment]:
    model = CountingEntailment(engine.entailment)
    return replace(engine, entailment=model), model


def unpruned(articles: Sequence[Article], settings: Settings, engine: Engine) -> list[object]:
    """The verdicts from entailment for every match."""
    engine, model = counting(engine)
    report = compare(articles, settings=settings, engine=engine)
    pruned = model.asked
    observing = observe(report.articles, settings=settings, engine=engine)
    evidence = add_entailment(list(chain.from_iterable(observing.evidence())), engine.entailment)
    assert pruned <= model.asked - pruned
    verdicts = judge(evidence, report.statements, engine.rules, measures=MEASURES)
    return [verdicts, report.verdicts]


def read_case(path: Path) -> list[Article]:
    sections = path.read_text(encoding="utf-8").removeprefix("=== ").split("\n=== ")
    parts = [section.split("\n", 1) for section in sections]
    return [Article(text=text, source=name) for name, text in parts[:-1]]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_pruning_changes_no_verdict(path: Path, settings, engine) -> None:
    with_all, pruned = unpruned(read_case(path), settings, engine)
    assert pruned == with_all


@pytest.mark.slow
@pytest.mark.skipif(not FOLDER, reason="FACTCHECK_ARTICLES names no folder of articles")
def test_pruning_changes_no_verdict_on_whole_articles(settings, engine) -> None:
    paths = sorted(Path(FOLDER).glob("*.txt"))
    for _, together in groupby(paths, key=lambda path: path.name[:3]):
        articles = [factcheck.read_article(path) for path in together]
        with_all, pruned = unpruned(articles, settings, engine)
        assert pruned == with_all


def test_matches_that_no_rule_could_hold_for_are_not_asked_about(settings, engine) -> None:
    seeds = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))
    engine, model = counting(engine)
    report = compare(
        [factcheck.read_article(path) for path in seeds], settings=settings, engine=engine
    )
    shown = {id(verdict.evidence) for verdict in report.verdicts if verdict.evidence}
    assert 0 < model.asked <= 3 * len(shown)
