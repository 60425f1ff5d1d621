"""Articles in, Report out."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from functools import cache
from itertools import accumulate, chain
from typing import TYPE_CHECKING

import numpy as np

from factcheck.claims import find_claims, find_echoes
from factcheck.comparison.naming import told_apart
from factcheck.comparison.tools import Progress, Tools, encode, load_tools, provenance
from factcheck.errors import ArticleError, FactcheckError
from factcheck.evidence import MEASURES, Readings, add_entailment, gather_evidence
from factcheck.matches import find_matches
from factcheck.models import Floats, prepare, release
from factcheck.observing import ByArticle, Observing, read_statements
from factcheck.records import Article, Evidence, Report, Statement, Verdict
from factcheck.remembered import RememberedEvidence, RememberedStatements
from factcheck.settings import Settings, load_settings
from factcheck.verdicts import UNMATCHED, Judging

if TYPE_CHECKING:
    from factcheck.workers import Workers

# matches a call of the entailment model: enough to sort by length, few enough to hold
_BATCH = 512


def compare(
    articles: Sequence[Article],
    *,
    settings: Settings | None = None,
    tools: Tools | None = None,
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
        articles, None, settings=settings, tools=tools, progress=progress, jobs=jobs
    )


def compare_pairs(
    articles: Sequence[Article],
    pairs: Sequence[tuple[int, int]] | None,
    *,
    settings: Settings | None = None,
    tools: Tools | None = None,
    progress: Progress = lambda stage, done, total: None,
    jobs: int = 1,
) -> Report:
    """What `compare` gives, with the articles at those places compared only; all if None."""
    settings = settings or load_settings()
    tools = tools or load_tools(settings)
    articles = told_apart(articles)
    with _workers(jobs, settings) as workers:
        by_article = _read(articles, settings, tools, workers, progress)
        verdicts = _judge(by_article, pairs, settings, tools, workers, progress)
    echoes = find_echoes(articles)
    return Report(
        articles=tuple(articles),
        statements=tuple(chain.from_iterable(by_article)),
        verdicts=verdicts,
        claims=find_claims(verdicts, articles, echoes),
        provenance=provenance(settings, tools),
        rules=(*tools.rules, UNMATCHED),
        echoes=echoes,
    )


def _workers(jobs: int, settings: Settings) -> AbstractContextManager[Workers | None]:
    if jobs == 1:
        return nullcontext()
    # imported here: processes of our own are seldom wanted
    from factcheck.workers import Workers

    return Workers(jobs, settings.models.reader, settings.certainty)


def _read(
    articles: Sequence[Article],
    settings: Settings,
    tools: Tools,
    workers: Workers | None,
    progress: Progress,
) -> list[tuple[Statement, ...]]:
    """The statements of each article. Raises ArticleError for one that has none."""
    remembered = RememberedStatements(tools.reader, settings.certainty, tools.words, tools.cache)
    read = read_statements(
        articles,
        remembered,
        workers,
        # new statements will have to be encoded too
        before_reading=lambda: prepare(tools.encoder),
    )
    by_article = []
    for number, of_article in enumerate(read, start=1):
        progress("reading articles", number, len(articles))
        by_article.append(of_article)
    for article, statements in zip(articles, by_article, strict=True):
        if not statements:
            raise ArticleError(
                f"{article.path or article.source}: no statement found, only headings; "
                "give an article with at least one full sentence"
            )
    return by_article


def _judge(
    by_article: ByArticle,
    pairs: Sequence[tuple[int, int]] | None,
    settings: Settings,
    tools: Tools,
    workers: Workers | None,
    progress: Progress,
) -> tuple[Verdict, ...]:
    """The verdicts, from what is shown of the evidence; the rest is dropped once it is judged."""
    judging = Judging(tools.rules, MEASURES)
    waiting: list[Evidence] = []
    observing = Observing(
        by_article,
        cache(lambda: _vectors_of(by_article, tools, progress)),
        settings.matching,
        tools.reader,
        RememberedEvidence(settings, tools.encoder.name, tools.reader.name, tools.cache),
        workers,
        pairs,
    )
    total = len(observing.pairs)
    for done, evidences in enumerate(observing.evidence(), start=1):
        progress("weighing matches", done, total)
        asked = {id(one) for one in evidences if judging.needs_entailment(one)}
        judging.take(one for one in evidences if id(one) not in asked)
        waiting += [one for one in evidences if id(one) in asked]
        if len(waiting) >= _BATCH:
            judging.take(add_entailment(waiting, tools.entailment))
            waiting = []
    judging.take(add_entailment(waiting, tools.entailment))
    return judging.verdicts(list(chain.from_iterable(by_article)))


def _vectors_of(by_article: ByArticle, tools: Tools, progress: Progress) -> list[Floats]:
    """The vectors of each article's statements, which the encoder is asked for together."""
    statements = list(chain.from_iterable(by_article))
    ends = accumulate(len(of_article) for of_article in by_article)
    vectors = encode(tools.encoder, statements, progress)
    if tools.frugal:
        release(tools.encoder)
    # what is new to the encoder is so to the entailment model, once it has been observed
    prepare(tools.entailment)
    return np.split(vectors, list(ends)[:-1])


def find_evidence(
    statements: Sequence[Statement],
    *,
    settings: Settings,
    tools: Tools,
    progress: Progress = lambda stage, done, total: None,
) -> tuple[Evidence, ...]:
    """All that is observed of the matches among statements of several articles, at least one each.

    `compare` finds the same, but asks the entailment model for what its report needs only.
    """
    matches = find_matches(
        statements,
        encode(tools.encoder, statements, progress),
        similarity=settings.matching.similarity,
        neighbours=settings.matching.neighbours,
    )
    progress("weighing matches", 0, len(matches))
    return gather_evidence(
        matches, model=tools.entailment, readings=Readings(statements, tools.reader)
    )
