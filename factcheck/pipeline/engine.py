"""The models and rules that settings name, loaded; and what comparing articles and pairs share."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain

import numpy as np

from factcheck.cache import NO_CACHE, Cache
from factcheck.claims import find_claims, find_echoes
from factcheck.evidence import OBSERVERS, Readings, add_judgement, gather_evidence
from factcheck.models import (
    Encoder,
    Floats,
    Judge,
    Judgements,
    Reader,
    load_encoder,
    load_judge,
    load_reader,
    prepare,
    release,
)
from factcheck.pipeline.cached import CachedEncoder, CachedJudge
from factcheck.records import Article, Evidence, Match, Provenance, Report, Rule, Statement, Verdict
from factcheck.settings import Settings
from factcheck.statements import CertaintyWords
from factcheck.verdicts import UNMATCHED, read_rules
from factcheck.version import VERSION

# stage, how much of it is done, and how much there is
Progress = Callable[[str, int, int], None]
ByArticle = Sequence[tuple[Statement, ...]]
# statements a call of the encoder: about a second's work
_PIECE = 256
# pairs a call: a few seconds' work, which is kept in the cache before the next
PIECE = 64
# the matches of two articles → what observers see of them, without the judge
Gather = Callable[[Sequence[Match], Readings], tuple[Evidence, ...]]
# evidence of some articles, all of each two → the same with what the judge says
Judging = Callable[[Sequence[Evidence], Judge | None], tuple[Evidence, ...]]


@dataclass(frozen=True)
class Engine:
    """The models, the rules and the words of certainty that settings name, loaded.

    What the models compute is kept in `cache` and taken from it, and `progress` is told how far all
    is that is done with them. `gather` has the observers look at the matches of two articles, and
    `judging` asks the judge of them, `piece` pairs at a time. With `frugal`, the encoder is let go
    before the judge comes, so a second comparison with the same engine has to load it again.
    """

    settings: Settings
    encoder: Encoder
    judge: Judge | None
    reader: Reader
    rules: tuple[Rule, ...]
    words: CertaintyWords
    cache: Cache = NO_CACHE
    progress: Progress = lambda stage, done, total: None
    frugal: bool = False
    gather: Gather = gather_evidence
    judging: Judging = add_judgement
    piece: int = PIECE

    def judged(self, evidences: Sequence[Evidence]) -> tuple[Evidence, ...]:
        """The same evidence, all of each two articles, with what the judge says of it."""
        judge = self.judge and TellingJudge(self.judge, self.progress, self.piece)
        return self.judging(evidences, judge)


def load_engine(
    settings: Settings,
    cache: Cache = NO_CACHE,
    progress: Progress = lambda stage, done, total: None,
    *,
    frugal: bool = False,
) -> Engine:
    """The models that settings name, and their rules; SettingsError before any model is loaded."""
    rules = rules_of(settings)
    judge = settings.models.judge
    return Engine(
        settings=settings,
        encoder=CachedEncoder(load_encoder(settings.models.encoder), cache),
        judge=CachedJudge(load_judge(judge), cache) if judge else None,
        reader=load_reader(settings.models.reader),
        rules=rules,
        words=CertaintyWords(settings.certainty),
        cache=cache,
        progress=progress,
        frugal=frugal,
    )


def rules_of(settings: Settings) -> tuple[Rule, ...]:
    """The rules that settings have. Raises SettingsError with every mistake in any rule."""
    return read_rules(settings, observers=OBSERVERS)


def what_looks(settings: Settings) -> str:
    """What the models and words that settings name are known by: other rules change nothing."""
    words = {name: list(found) for name, found in settings.certainty.items()}
    return json.dumps([vars(settings.models), words], sort_keys=True)


def encode(statements: Sequence[Statement], engine: Engine) -> Floats:
    """The vectors of the statements' texts, a row each."""
    chunks = []
    # in pieces, so that a progress bar can move; a row never depends on the others
    for start in range(0, len(statements), _PIECE):
        engine.progress("encoding statements", start, len(statements))
        chunks.append(engine.encoder.encode([s.text for s in statements[start : start + _PIECE]]))
    engine.progress("encoding statements", len(statements), len(statements))
    return np.concatenate(chunks)


def encode_articles(by_article: ByArticle, engine: Engine) -> list[Floats]:
    """The vectors of each article's statements, which the encoder is asked for together."""
    vectors = encode(list(chain.from_iterable(by_article)), engine)
    if engine.frugal:
        release(engine.encoder)
    # what is new to the encoder is so to the judge, once it has been observed
    prepare(engine.judge)
    return np.split(vectors, list(accumulate(map(len, by_article)))[:-1])


def provenance(engine: Engine) -> Provenance:
    """What a report was made by."""
    models = {"encoder": engine.encoder.name, "reader": engine.reader.name}
    if engine.judge:
        models["judge"] = engine.judge.name
    return Provenance(version=VERSION, models=models, settings=engine.settings.digest)


def make_report(
    articles: Sequence[Article],
    statements: Iterable[Statement],
    verdicts: Sequence[Verdict],
    engine: Engine,
    drafts: tuple[str, ...] = (),
) -> Report:
    """The report, with what the verdicts make of claims; `drafts` are the ids of those checked."""
    echoes = find_echoes(articles)
    return Report(
        articles=tuple(articles),
        statements=tuple(statements),
        verdicts=tuple(verdicts),
        claims=find_claims(verdicts, articles, echoes),
        provenance=provenance(engine),
        rules=(*engine.rules, UNMATCHED),
        drafts=drafts,
        echoes=echoes,
    )


class TellingJudge:
    """Another judge, asked for `piece` pairs at a time, with `progress` told before each.

    A row never depends on those beside it.
    """

    def __init__(self, judge: Judge, progress: Progress, piece: int = PIECE) -> None:
        self.name, self.in_context = judge.name, judge.in_context
        self._judge = judge
        self._progress = progress
        self._piece = piece

    def judge(self, pairs: Sequence[tuple[str, str]]) -> Judgements:
        """One row a pair, as `Judge` has it."""
        # pairs of one length are quicker together
        order = sorted(range(len(pairs)), key=lambda place: -sum(map(len, pairs[place])))
        found = [Judgements.empty()]
        for start in range(0, len(pairs), self._piece):
            self._progress("judging matches", start, len(pairs))
            piece = order[start : start + self._piece]
            found.append(self._judge.judge([pairs[at] for at in piece]))
        self._progress("judging matches", len(pairs), len(pairs))
        back = np.argsort(order)
        return Judgements(*(np.concatenate(part)[back] for part in zip(*found, strict=True)))
