"""What a second run leaves to the cache."""

from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.cache import FILE_NAME, Cache
from factcheck.pipeline.cached import CachedEncoder, CachedJudge
from factcheck.pipeline.compare import compare
from factcheck.pipeline.engine import Engine, load_engine
from factcheck.pipeline.explain import judge_pairs
from factcheck.records import Article, Condition, Report
from factcheck.settings import Settings
from tests.judges import TableJudge

LEFT = "Twelve people died in Oslo on Monday. The king wrote to the mayor. Schools have closed."
RIGHT = "Fifteen people died in Oslo on Monday. A letter came from the king. It rained in Bergen."


class Counted:
    """The models within, and what each was asked for."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.encoded: list[str] = []
        self.weighed: list[tuple[str, str]] = []
        self.parsed: list[str] = []

    name = "counted@0"

    def encode(self, texts):
        self.encoded += texts
        return self.engine.encoder.encode(texts)

    in_context = False

    def judge(self, pairs):
        self.weighed += pairs
        return TableJudge().judge(pairs)

    def parse(self, text, starts):
        self.parsed.append(text)
        return self.engine.reader.parse(text, starts)

    @property
    def asked(self) -> list[int]:
        return [len(self.encoded), len(self.weighed), len(self.parsed)]


@pytest.fixture(scope="module")
def engine(settings: Settings) -> Engine:
    return load_engine(settings)


def counted_engine(engine: Engine, cache: Cache, rules=None) -> tuple[Engine, Counted]:
    counted = Counted(engine)
    own = Engine(
        settings=engine.settings,
        encoder=CachedEncoder(counted, cache),
        judge=CachedJudge(counted, cache),
        reader=counted,
        rules=rules or engine.rules,
        words=engine.words,
        cache=cache,
    )
    return own, counted


def run(folder: Path | None, settings, engine, *texts: str, rules=None) -> tuple[Report, Counted]:
    with Cache(folder) as cache:
        own, counted = counted_engine(engine, cache, rules)
        articles = [Article(text=text, source=str(place)) for place, text in enumerate(texts)]
        return compare(articles, settings=settings, engine=own), counted


def test_a_second_run_asks_no_model_and_reports_the_same(tmp_path, settings, engine) -> None:
    plain, _ = run(None, settings, engine, LEFT, RIGHT)
    cold, first = run(tmp_path, settings, engine, LEFT, RIGHT)
    warm, second = run(tmp_path, settings, engine, LEFT, RIGHT)
    assert all(first.asked)
    assert second.asked == [0, 0, 0]
    assert plain == cold == warm


def test_changed_rules_ask_no_model(tmp_path, settings, engine) -> None:
    run(tmp_path, settings, engine, LEFT, RIGHT)
    stricter = tuple(
        replace(rule, conditions=(*rule.conditions, Condition("rank", (), "<=", 1.0)))
        for rule in engine.rules[1:]
    )
    fresh, _ = run(None, settings, engine, LEFT, RIGHT, rules=stricter)
    warm, counted = run(tmp_path, settings, engine, LEFT, RIGHT, rules=stricter)
    assert (counted.asked, warm) == ([0, 0, 0], fresh)


def test_a_changed_sentence_asks_for_what_it_touches(tmp_path, settings, engine) -> None:
    run(tmp_path, settings, engine, LEFT, RIGHT)
    edited = RIGHT.replace("in Bergen", "all day in Bergen")
    fresh, _ = run(None, settings, engine, LEFT, edited)
    warm, counted = run(tmp_path, settings, engine, LEFT, edited)
    assert counted.encoded == ["It rained all day in Bergen."]
    assert all("It rained all day in Bergen." in pair for pair in counted.weighed)
    assert LEFT not in counted.parsed
    assert warm == fresh


def test_a_third_article_leaves_the_first_two_as_they_were(tmp_path, settings, engine) -> None:
    run(tmp_path, settings, engine, LEFT, RIGHT)
    _, counted = run(tmp_path, settings, engine, LEFT, RIGHT, "It snowed in Rome.")
    assert counted.encoded == ["It snowed in Rome."]
    assert all("It snowed in Rome." in pair for pair in counted.weighed)


@pytest.mark.parametrize("damage", [b"", b"nonsense" * 900])
def test_a_damaged_cache_changes_nothing(tmp_path, settings, engine, damage) -> None:
    plain, _ = run(tmp_path, settings, engine, LEFT, RIGHT)
    (tmp_path / FILE_NAME).write_bytes(damage)
    again, counted = run(tmp_path, settings, engine, LEFT, RIGHT)
    assert all(counted.asked)
    assert again == plain


def test_pairs_of_statements_are_looked_at_once(tmp_path, settings, engine) -> None:
    pairs = [("12 died in Oslo.", "15 died in Oslo."), ("It rained.", "It rained in Rome.")]
    found = []
    for _ in range(2):
        with Cache(tmp_path) as cache:
            own, counted = counted_engine(engine, cache)
            verdicts = judge_pairs(pairs, settings=settings, engine=own)
        found.append((verdicts, counted.asked))
    (cold, first), (warm, second) = found
    assert all(first)
    assert (warm, second) == (cold, [0, 0, 0])
