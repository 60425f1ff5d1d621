"""The whole of factcheck in one function: articles in, Report out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate, chain
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from factcheck.articles import letters
from factcheck.cache import NO_CACHE, Cache
from factcheck.errors import ArticleError, FactcheckError
from factcheck.evidence import MEASURES, OBSERVERS, Readings, add_entailment, gather_evidence
from factcheck.matches import find_matches, match_pairs
from factcheck.models import (
    Encoder,
    EntailmentModel,
    Floats,
    Reader,
    load_encoder,
    load_entailment,
    load_reader,
    prepare,
    release,
)
from factcheck.observing import ByArticle, Observing, read_statements
from factcheck.records import Article, Evidence, Provenance, Report, Rule, Statement, Verdict
from factcheck.remembered import (
    RememberedEncoder,
    RememberedEntailment,
    RememberedEvidence,
    RememberedStatements,
)
from factcheck.settings import Settings, load_settings
from factcheck.statements import CertaintyWords, one_statement
from factcheck.verdicts import UNMATCHED, Judging, find_claims, judge_match, read_rules
from factcheck.version import VERSION

if TYPE_CHECKING:
    from factcheck.workers import Workers

# stage, how much of it is done, and how much there is
Progress = Callable[[str, int, int], None]
# statements a call of the encoder: about a second's work
_PIECE = 256
# matches a call of the entailment model: enough to sort by length, few enough to hold
_BATCH = 512
# the sources and ids of two statements that belong to no article
_SIDES = (("left", "a"), ("right", "b"))


@dataclass(frozen=True)
class Tools:
    """What settings come to once loaded: the models, the rules, and the words of certainty.

    What the models compute is kept in `cache` and taken from it. With `frugal`, the encoder is let
    go before the entailment model comes, which whoever compares again would wait for.
    """

    encoder: Encoder
    entailment: EntailmentModel | None
    reader: Reader
    rules: tuple[Rule, ...]
    words: CertaintyWords
    cache: Cache = NO_CACHE
    frugal: bool = False


def load_tools(settings: Settings, cache: Cache = NO_CACHE, *, frugal: bool = False) -> Tools:
    """The models that settings name, and their rules; SettingsError before any model is loaded."""
    rules = read_rules(settings, observers=OBSERVERS, measures=MEASURES)
    entailment = settings.models.entailment
    return Tools(
        encoder=RememberedEncoder(load_encoder(settings.models.encoder), cache),
        entailment=RememberedEntailment(load_entailment(entailment), cache) if entailment else None,
        reader=load_reader(settings.models.reader),
        rules=rules,
        words=CertaintyWords(settings.certainty),
        cache=cache,
        frugal=frugal,
    )


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
    articles = _told_apart(
        [replace(article, id=letters(place)) for place, article in enumerate(articles)]
    )
    with _workers(jobs, settings) as workers:
        by_article = _read(articles, settings, tools, workers)
        verdicts = _judge(by_article, pairs, settings, tools, workers, progress)
    return Report(
        articles=tuple(articles),
        statements=tuple(chain.from_iterable(by_article)),
        verdicts=verdicts,
        claims=find_claims(verdicts),
        provenance=_provenance(settings, tools),
        rules=(*tools.rules, UNMATCHED),
    )


def _workers(jobs: int, settings: Settings) -> AbstractContextManager[Workers | None]:
    if jobs == 1:
        return nullcontext()
    # imported here: processes of our own are seldom wanted
    from factcheck.workers import Workers

    return Workers(jobs, settings.models.reader, settings.certainty)


def _read(
    articles: Sequence[Article], settings: Settings, tools: Tools, workers: Workers | None
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
    by_article = list(read)
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
    judging.take(add_entailment(judging.closest_left_over(), tools.entailment))
    return judging.verdicts(list(chain.from_iterable(by_article)))


def _vectors_of(by_article: ByArticle, tools: Tools, progress: Progress) -> list[Floats]:
    """The vectors of each article's statements, which the encoder is asked for together."""
    statements = list(chain.from_iterable(by_article))
    ends = accumulate(len(of_article) for of_article in by_article)
    vectors = _encode(tools.encoder, statements, progress)
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
        _encode(tools.encoder, statements, progress),
        similarity=settings.matching.similarity,
        neighbours=settings.matching.neighbours,
    )
    progress("weighing matches", 0, len(matches))
    return gather_evidence(
        matches, model=tools.entailment, readings=Readings(statements, tools.reader)
    )


def explain(
    left: str, right: str, *, settings: Settings | None = None, tools: Tools | None = None
) -> Verdict:
    """The verdict on two statements, with every finding and every rule tried in order.

    Its `right` is set whatever its label, for both statements were asked about.
    """
    (verdict,) = judge_pairs([(left, right)], settings=settings, tools=tools)
    return verdict


def judge_pairs(
    pairs: Sequence[tuple[str, str]],
    *,
    settings: Settings | None = None,
    tools: Tools | None = None,
    progress: Progress = lambda stage, done, total: None,
) -> tuple[Verdict, ...]:
    """The verdict on each two statements, as `explain` gives it; the models run once for all."""
    settings = settings or load_settings()
    tools = tools or load_tools(settings)
    evidences = _evidence_of_pairs(pairs, tools, progress)
    verdicts = tuple(judge_match(one, tools.rules, measures=MEASURES) for one in evidences)
    progress("weighing matches", len(pairs), len(pairs))
    return verdicts


def _evidence_of_pairs(
    pairs: Sequence[tuple[str, str]], tools: Tools, progress: Progress
) -> tuple[Evidence, ...]:
    if not pairs:
        return ()
    sides: tuple[list[Statement], list[Statement]] = ([], [])
    for number, pair in enumerate(pairs):
        progress("reading statements", number, len(pairs))
        for own, text, (source, id) in zip(sides, pair, _SIDES, strict=True):
            own.append(_only_statement(text, source, id, tools))
    lefts, rights = sides
    vectors = _encode(tools.encoder, [*lefts, *rights], progress)
    progress("weighing matches", 0, len(pairs))
    matches = match_pairs(lefts, rights, vectors)
    return gather_evidence(matches, model=tools.entailment, readings=Readings(reader=tools.reader))


def _told_apart(articles: Sequence[Article]) -> list[Article]:
    """The articles, each with a source of its own: with its folder where two files share a name."""
    foldered = _renamed_where_shared(articles, _source_with_folder)
    return _renamed_where_shared(foldered, lambda article: f"{article.source} ({article.id})")


def _renamed_where_shared(
    articles: Sequence[Article], rename: Callable[[Article], str]
) -> list[Article]:
    counts = Counter(article.source for article in articles)
    return [
        replace(article, source=rename(article)) if counts[article.source] > 1 else article
        for article in articles
    ]


def _source_with_folder(article: Article) -> str:
    folder = Path(article.path).parent.name if article.path else ""
    return f"{folder}/{article.source}" if folder else article.source


def _encode(encoder: Encoder, statements: Sequence[Statement], progress: Progress) -> Floats:
    chunks = []
    # in pieces, so that a progress bar can move; a row never depends on the others
    for start in range(0, len(statements), _PIECE):
        progress("encoding statements", start, len(statements))
        chunks.append(encoder.encode([s.text for s in statements[start : start + _PIECE]]))
    progress("encoding statements", len(statements), len(statements))
    return np.concatenate(chunks)


def _only_statement(text: str, source: str, id: str, tools: Tools) -> Statement:
    if not text.strip():
        raise FactcheckError(f"explain: the {source} statement is empty; give a sentence")
    if not any(character.isalnum() for character in text):
        # to the models, all signs that are no letters are the same
        raise FactcheckError(f"explain: the {source} statement has no word; give a sentence")
    if text != text.encode("utf-8", "replace").decode("utf-8"):
        raise FactcheckError(f"explain: the {source} statement is no UTF-8; give it as UTF-8")
    article = Article(text=text, source=source, id=id)
    return one_statement(article, tools.reader, tools.words)


def _provenance(settings: Settings, tools: Tools) -> Provenance:
    models = {"encoder": tools.encoder.name, "reader": tools.reader.name}
    if tools.entailment:
        models["entailment"] = tools.entailment.name
    return Provenance(version=VERSION, models=models, settings=settings.digest)
