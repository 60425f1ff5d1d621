"""Articles in, Report out."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING

from factcheck.articles import told_apart
from factcheck.errors import FactcheckError
from factcheck.pipeline.engine import Engine, load_engine, make_report
from factcheck.pipeline.observe import Observing, observe
from factcheck.records import Article, Evidence, Report, Rule, Verdict
from factcheck.settings import Settings, load_settings
from factcheck.verdicts import Deciding

if TYPE_CHECKING:
    from factcheck.pipeline.processes import Workers

# matches a call of the judge: enough to sort by length, few enough to hold
_BATCH = 512


def compare(
    articles: Sequence[Article],
    *,
    settings: Settings | None = None,
    engine: Engine | None = None,
    jobs: int = 1,
) -> Report:
    """What the articles agree on, where they conflict, and what only one of them says.

    `settings` are discovered as on the command line if None; an `engine` has its own. With more
    than one of `jobs`, as many processes read and observe; each takes the memory of a reader.
    Raises ArticleError if there are fewer than two articles or one has no statement, SettingsError
    and ModelError.
    """
    if len(articles) < 2:
        raise FactcheckError(f"compare needs two articles or more, not {len(articles)}")
    engine = engine or load_engine(settings or load_settings())
    return compare_pairs(articles, None, engine, jobs=jobs)


def compare_pairs(
    articles: Sequence[Article],
    pairs: Sequence[tuple[int, int]] | None,
    engine: Engine,
    *,
    jobs: int = 1,
) -> Report:
    """What `compare` gives of the left of each of these pairs of places; all of all if None."""
    articles = told_apart(articles)
    with _workers(jobs, engine.settings) as workers:
        observing = observe(articles, engine, only=pairs, workers=workers)
        of = None if pairs is None else {articles[left].id for left, _ in pairs}
        (verdicts,) = decide_on(observing, engine.rules, of=of)
    return make_report(articles, observing.statements, verdicts, engine)


def _workers(jobs: int, settings: Settings) -> AbstractContextManager[Workers | None]:
    if jobs == 1:
        return nullcontext()
    # imported here: processes of our own are seldom wanted
    from factcheck.pipeline.processes import Workers

    return Workers(jobs, settings.models.reader, settings.certainty)


def decide_on(
    observing: Observing, *rule_lists: Sequence[Rule], of: Collection[str] | None = None
) -> list[tuple[Verdict, ...]]:
    """The verdicts on all statements by each list of rules; the judge is asked once for all.

    With `of`, those whose left is of the articles of these ids. What no report shows of the
    evidence is dropped once it is decided on.
    """
    engine = observing.engine
    decidings = [Deciding(rules) for rules in rule_lists]
    waiting: list[Evidence] = []

    def take() -> None:
        judged = engine.judged(waiting)
        for deciding in decidings:
            deciding.take(judged)
        waiting.clear()

    for evidences in observing.evidence():
        waiting += evidences
        if len(waiting) >= _BATCH:
            take()
    take()
    return [deciding.verdicts(observing.statements, of=of) for deciding in decidings]
