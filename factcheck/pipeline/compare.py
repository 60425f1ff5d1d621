"""Articles in, Report out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING

from factcheck.claims import find_claims, find_echoes
from factcheck.errors import FactcheckError
from factcheck.evidence import MEASURES, add_judgement
from factcheck.models import Judge
from factcheck.pipeline.article_ids import told_apart
from factcheck.pipeline.engine import Engine, Judging, Progress, load_engine, provenance
from factcheck.pipeline.judging import telling
from factcheck.pipeline.observe import observe
from factcheck.records import Article, Evidence, Report, Rule, Statement, Verdict
from factcheck.settings import Settings, load_settings
from factcheck.verdicts import UNMATCHED, Deciding

if TYPE_CHECKING:
    from factcheck.pipeline.processes import Workers

# matches a call of the judge: enough to sort by length, few enough to hold
_BATCH = 512


def compare(
    articles: Sequence[Article],
    *,
    settings: Settings | None = None,
    engine: Engine | None = None,
    progress: Progress = lambda stage, done, total: None,
    jobs: int = 1,
) -> Report:
    """What the articles agree on, where they conflict, and what only one of them says.

    `settings` are discovered as on the command line if None. With more than one of `jobs`, as many
    processes read and observe; each takes the memory of a reader. Raises ArticleError if there are
    fewer than two articles or one has no statement, SettingsError and ModelError.
    """
    if len(articles) < 2:
        raise FactcheckError(f"compare needs two articles or more, not {len(articles)}")
    return compare_pairs(
        articles, None, settings=settings, engine=engine, progress=progress, jobs=jobs
    )


def compare_pairs(
    articles: Sequence[Article],
    pairs: Sequence[tuple[int, int]] | None,
    *,
    settings: Settings | None = None,
    engine: Engine | None = None,
    progress: Progress = lambda stage, done, total: None,
    jobs: int = 1,
) -> Report:
    """What `compare` gives of the left of each of these pairs of places; all of all if None."""
    settings = settings or load_settings()
    engine = engine or load_engine(settings)
    articles = told_apart(articles)
    with _workers(jobs, settings) as workers:
        observing = observe(
            articles,
            settings=settings,
            engine=engine,
            only=pairs,
            workers=workers,
            progress=progress,
        )
        statements = observing.statements
        judge = telling(engine.judge, progress)
        of = None if pairs is None else {articles[left].id for left, _ in pairs}
        (verdicts,) = decide_on(
            observing.evidence(), statements, judge, engine.rules, of=of, judging=engine.judging
        )
    echoes = find_echoes(articles)
    return Report(
        articles=tuple(articles),
        statements=tuple(statements),
        verdicts=verdicts,
        claims=find_claims(verdicts, articles, echoes),
        provenance=provenance(settings, engine),
        rules=(*engine.rules, UNMATCHED),
        echoes=echoes,
    )


def _workers(jobs: int, settings: Settings) -> AbstractContextManager[Workers | None]:
    if jobs == 1:
        return nullcontext()
    # imported here: processes of our own are seldom wanted
    from factcheck.pipeline.processes import Workers

    return Workers(jobs, settings.models.reader, settings.certainty)


def decide_on(
    evidence: Iterable[Sequence[Evidence]],
    statements: Sequence[Statement],
    judge: Judge | None,
    *rule_lists: Sequence[Rule],
    of: Collection[str] | None = None,
    judging: Judging = add_judgement,
) -> list[tuple[Verdict, ...]]:
    """The verdicts on all statements by each list of rules; the judge is asked once for all.

    With `of`, those whose left is of the articles of these ids. `judging` asks the judge.
    What no report shows of the evidence is dropped once it is decided on.
    """
    decidings = [Deciding(rules, MEASURES) for rules in rule_lists]
    waiting: list[Evidence] = []

    def take() -> None:
        judged = judging(waiting, judge)
        for deciding in decidings:
            deciding.take(judged)
        waiting.clear()

    for evidences in evidence:
        waiting += evidences
        if len(waiting) >= _BATCH:
            take()
    take()
    return [deciding.verdicts(statements, of=of) for deciding in decidings]
