"""The models and rules that settings name, loaded; and what comparing articles and pairs share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from factcheck.cache import NO_CACHE, Cache
from factcheck.evidence import MEASURES, OBSERVERS, Readings, add_judgement, gather_evidence
from factcheck.models import (
    Encoder,
    Floats,
    Judge,
    Reader,
    load_encoder,
    load_judge,
    load_reader,
)
from factcheck.pipeline.cached import CachedEncoder, CachedJudge
from factcheck.records import Evidence, Match, Provenance, Rule, Statement
from factcheck.settings import Settings
from factcheck.statements import CertaintyWords
from factcheck.verdicts import read_rules
from factcheck.version import VERSION

# stage, how much of it is done, and how much there is
Progress = Callable[[str, int, int], None]
# statements a call of the encoder: about a second's work
_PIECE = 256
# the matches of two articles → what observers see of them, without the judge
Gather = Callable[[Sequence[Match], Readings], tuple[Evidence, ...]]
# evidence of some articles, all of each two → the same with what the judge says
Judging = Callable[[Sequence[Evidence], Judge | None], tuple[Evidence, ...]]


@dataclass(frozen=True)
class Engine:
    """The models, the rules and the words of certainty that settings name, loaded.

    What the models compute is kept in `cache` and taken from it. `gather` has the observers look
    at the matches of two articles, and `judging` asks the judge of them. With `frugal`, the encoder
    is let go before the judge comes, so a second comparison with the same engine has to load it
    again.
    """

    encoder: Encoder
    judge: Judge | None
    reader: Reader
    rules: tuple[Rule, ...]
    words: CertaintyWords
    cache: Cache = NO_CACHE
    frugal: bool = False
    gather: Gather = gather_evidence
    judging: Judging = add_judgement


def load_engine(settings: Settings, cache: Cache = NO_CACHE, *, frugal: bool = False) -> Engine:
    """The models that settings name, and their rules; SettingsError before any model is loaded."""
    rules = read_rules(settings, observers=OBSERVERS, measures=MEASURES)
    judge = settings.models.judge
    return Engine(
        encoder=CachedEncoder(load_encoder(settings.models.encoder), cache),
        judge=CachedJudge(load_judge(judge), cache) if judge else None,
        reader=load_reader(settings.models.reader),
        rules=rules,
        words=CertaintyWords(settings.certainty),
        cache=cache,
        frugal=frugal,
    )


def encode(encoder: Encoder, statements: Sequence[Statement], progress: Progress) -> Floats:
    """The vectors of the statements' texts, a row each."""
    chunks = []
    # in pieces, so that a progress bar can move; a row never depends on the others
    for start in range(0, len(statements), _PIECE):
        progress("encoding statements", start, len(statements))
        chunks.append(encoder.encode([s.text for s in statements[start : start + _PIECE]]))
    progress("encoding statements", len(statements), len(statements))
    return np.concatenate(chunks)


def provenance(settings: Settings, engine: Engine) -> Provenance:
    """What a report was made by."""
    models = {"encoder": engine.encoder.name, "reader": engine.reader.name}
    if engine.judge:
        models["judge"] = engine.judge.name
    return Provenance(version=VERSION, models=models, settings=settings.digest)
