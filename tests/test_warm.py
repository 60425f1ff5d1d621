"""What a second run leaves to the cache."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from factcheck.cache import FILE_NAME, Cache
from factcheck.comparison import Tools, compare, load_tools
from factcheck.records import Article, Condition, Report
from factcheck.remembered import RememberedEncoder, RememberedEntailment
from factcheck.settings import Settings, load_settings, shipped_configs

LEFT = "Twelve people died in Oslo on Monday. The king wrote to the mayor. Schools have closed."
RIGHT = "Fifteen people died in Oslo on Monday. A letter came from the king. It rained in Bergen."


class Counted:
    """The models within, and what each was asked for."""

    def __init__(self, tools: Tools) -> None:
        self.tools = tools
        self.encoded: list[str] = []
        self.weighed: list[tuple[str, str]] = []
        self.parsed: list[str] = []

    name = "counted@0"

    def encode(self, texts):
        self.encoded += texts
        return self.tools.encoder.encode(texts)

    def probabilities(self, pairs):
        self.weighed += pairs
        return np.asarray(self.tools.entailment.probabilities(pairs))

    def parse(self, text, starts):
        self.parsed.append(text)
        return self.tools.reader.parse(text, starts)

    @property
    def asked(self) -> list[int]:
        return [len(self.encoded), len(self.weighed), len(self.parsed)]


@pytest.fixture(scope="module")
def settings() -> Settings:
    return load_settings(shipped_configs() / "default.yaml")


@pytest.fixture(scope="module")
def tools(settings: Settings) -> Tools:
    return load_tools(settings)


def run(folder: Path | None, settings, tools, *texts: str, rules=None) -> tuple[Report, Counted]:
    counted = Counted(tools)
    with Cache(folder) as cache:
        own = Tools(
            encoder=RememberedEncoder(counted, cache),
            entailment=RememberedEntailment(counted, cache),
            reader=counted,
            rules=rules or tools.rules,
            words=tools.words,
            cache=cache,
        )
        articles = [Article(text=text, source=str(place)) for place, text in enumerate(texts)]
        return compare(articles, settings=settings, tools=own), counted


def test_a_second_run_asks_no_model_and_reports_the_same(tmp_path, settings, tools) -> None:
    plain, _ = run(None, settings, tools, LEFT, RIGHT)
    cold, first = run(tmp_path, settings, tools, LEFT, RIGHT)
    warm, second = run(tmp_path, settings, tools, LEFT, RIGHT)
    assert all(first.asked)
    assert second.asked == [0, 0, 0]
    assert plain == cold == warm


def test_changed_rules_ask_no_model(tmp_path, settings, tools) -> None:
    run(tmp_path, settings, tools, LEFT, RIGHT)
    stricter = tuple(
        replace(rule, conditions=(*rule.conditions, Condition("rank", (), "<=", 1.0)))
        for rule in tools.rules[1:]
    )
    fresh, _ = run(None, settings, tools, LEFT, RIGHT, rules=stricter)
    warm, counted = run(tmp_path, settings, tools, LEFT, RIGHT, rules=stricter)
    assert (counted.asked, warm) == ([0, 0, 0], fresh)


def test_a_changed_sentence_asks_for_what_it_touches(tmp_path, settings, tools) -> None:
    run(tmp_path, settings, tools, LEFT, RIGHT)
    edited = RIGHT.replace("in Bergen", "all day in Bergen")
    fresh, _ = run(None, settings, tools, LEFT, edited)
    warm, counted = run(tmp_path, settings, tools, LEFT, edited)
    assert counted.encoded == ["It rained all day in Bergen."]
    assert all("It rained all day in Bergen." in pair for pair in counted.weighed)
    assert LEFT not in counted.parsed
    assert warm == fresh


def test_a_third_article_leaves_the_first_two_as_they_were(tmp_path, settings, tools) -> None:
    run(tmp_path, settings, tools, LEFT, RIGHT)
    _, counted = run(tmp_path, settings, tools, LEFT, RIGHT, "It snowed in Rome.")
    assert counted.encoded == ["It snowed in Rome."]
    assert all("It snowed in Rome." in pair for pair in counted.weighed)


@pytest.mark.parametrize("damage", [b"", b"nonsense" * 900])
def test_a_damaged_cache_changes_nothing(tmp_path, settings, tools, damage) -> None:
    plain, _ = run(tmp_path, settings, tools, LEFT, RIGHT)
    (tmp_path / FILE_NAME).write_bytes(damage)
    again, counted = run(tmp_path, settings, tools, LEFT, RIGHT)
    assert all(counted.asked)
    assert again == plain
