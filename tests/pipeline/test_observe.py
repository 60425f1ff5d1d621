"""Several processes give what one gives; and what is held at a time is of two articles only."""

from itertools import combinations
from pathlib import Path

import numpy as np
import pytest

from factcheck.cache import NO_CACHE, Cache
from factcheck.evidence import gather_evidence
from factcheck.models import load_reader
from factcheck.pipeline.cached import CachedEvidence, CachedStatements
from factcheck.pipeline.cached.evidence import evidence_to_json
from factcheck.pipeline.compare import compare
from factcheck.pipeline.engine import Engine, load_engine
from factcheck.pipeline.observe import Observing
from factcheck.pipeline.read import read_statements
from factcheck.records import Article
from factcheck.records.statement_json import statements_to_json
from factcheck.settings import Settings
from factcheck.statements import CertaintyWords, find_statements

TEXTS = (
    "Twelve people died in Oslo on Monday. The king wrote to the mayor.",
    "Fifteen people died in Oslo on Monday. A letter came from the king.",
    "Fifteen people died in Oslo on Tuesday. It rained.",
)


class InTurn:
    """Does a worker's work at once, and notes how much there was."""

    def __init__(self) -> None:
        self.tasks = 0

    def read(self, articles):
        for article in articles:
            self.tasks += 1
            yield statements_to_json(find_statements(article))

    def observe(self, tasks):
        for _lefts, _rights, matches in tasks:
            self.tasks += 1
            yield evidence_to_json(gather_evidence(matches))


@pytest.fixture(scope="module")
def engine(settings: Settings) -> Engine:
    return load_engine(settings)


def articles() -> list[Article]:
    return [Article(text, source=id, id=id) for text, id in zip(TEXTS, "abc", strict=True)]


def observe(settings: Settings, workers=None, cache: Cache = NO_CACHE):
    engine = load_engine(settings)
    cached = CachedStatements(load_reader(), {}, CertaintyWords({}), cache)
    found = list(read_statements(articles(), cached, workers, headlines=True))
    vectors = [engine.encoder.encode([one.text for one in of_article]) for of_article in found]
    evidence = CachedEvidence(settings, "encoder@1", "reader@1", cache)
    observing = Observing(found, lambda: vectors, engine, evidence, workers)
    return observing.evidence()


def test_workers_give_what_one_process_gives(settings) -> None:
    workers = InTurn()
    assert list(observe(settings, workers)) == list(observe(settings))
    assert workers.tasks == len(TEXTS) + len(list(combinations(TEXTS, 2)))


def test_workers_are_asked_for_what_the_cache_does_not_have(settings, tmp_path: Path) -> None:
    workers = InTurn()
    with Cache(tmp_path) as cache:
        first = list(observe(settings, workers, cache))
        done = workers.tasks
        again = list(observe(settings, workers, cache))
    assert (workers.tasks, again) == (done, first)


def test_evidence_comes_two_articles_after_the_other(settings) -> None:
    ids = [
        {(one.match.left.article.id, one.match.right.article.id) for one in evidences}
        for evidences in observe(settings)
    ]
    assert ids == [{("a", "b")}, {("a", "c")}, {("b", "c")}]


def test_articles_without_a_match_are_known_to_have_none(settings, engine, tmp_path: Path) -> None:
    reader = load_reader()
    pair = [find_statements(article, reader) for article in articles()[:2]]

    def apart():
        ours, theirs = map(len, pair)
        return np.split(np.eye(ours + theirs, dtype=np.float32), [ours])

    def unasked():
        raise AssertionError("encoded again")

    with Cache(tmp_path) as cache:
        cached = CachedEvidence(settings, "encoder@1", "reader@1", cache)
        for vectors in (apart, unasked):
            observing = Observing(pair, vectors, engine, cached)
            assert list(observing.evidence()) == [()]


@pytest.mark.slow
def test_processes_of_our_own_report_the_same(settings, engine) -> None:
    given = articles()
    alone = compare(given, settings=settings, engine=engine)
    assert compare(given, settings=settings, engine=engine, jobs=2) == alone
