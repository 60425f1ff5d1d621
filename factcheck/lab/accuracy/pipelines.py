"""Ways to compare that are measured beside each other: factcheck, and what an afternoon builds.

cosine               sentences whose vectors have a cosine of 0.7 or more agree
sentence entailment  sentences get the entailment model's answer, the mean of both directions
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np

from factcheck.blocks import find_blocks
from factcheck.lab.accuracy.store import Basis, code_digest
from factcheck.matches import find_matches
from factcheck.models import EntailmentModel, Floats
from factcheck.pipeline.compare import compare
from factcheck.pipeline.engine import Engine
from factcheck.pipeline.explain import judge_pairs
from factcheck.records import Article, Label, Match, Report, Statement
from factcheck.settings import Settings
from factcheck.statements.passages import find_passages

# Lower finds more agreements, and calls more conflicts agreements: a conflict of two figures lies
# above nearly every paraphrase.
COSINE = 0.7
# The least similarity and the neighbours that the sentences of two articles are paired with.
_SIMILARITY, _NEIGHBOURS = 0.5, 5
_ANSWERS = (Label.AGREE, Label.UNIQUE, Label.CONFLICT)
# the code that a pipeline's answers rest on
_SENTENCES = (
    "blocks",
    "matches",
    "models/*.py",
    "statements/passages.py",
    "statements/text",
    "lab/accuracy/pipelines.py",
)
_TOOL = (
    *("articles", "blocks", "statements", "matches", "evidence", "verdicts", "models/*.py"),
    *("pipeline", "lexicon.py", "records", "lab/accuracy/pipelines.py"),
)

Pairs = Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Told:
    """Two statements that a pipeline says agree or conflict; `framed` if it marks a framing."""

    label: Label
    left: Statement
    right: Statement
    framed: bool = False


@dataclass(frozen=True)
class Telling:
    """All that a pipeline says of two articles."""

    pairs: tuple[Told, ...]
    unique: tuple[Statement, ...]


class Pipeline(Protocol):
    """A way to compare articles, and pairs of sentences."""

    @property
    def name(self) -> str:
        """What it is called in tables."""

    @property
    def basis(self) -> Basis:
        """The models, settings and code that its answers rest on."""

    def compare(self, left: Article, right: Article) -> Telling:
        """What it says of two articles."""

    def judge(self, pairs: Pairs) -> list[Label]:
        """The label of each pair."""


@dataclass(frozen=True)
class Rules:
    """factcheck itself, with these settings."""

    settings: Settings
    engine: Engine
    name: str = "factcheck"

    @property
    def basis(self) -> Basis:
        """The settings and all code and models of factcheck."""
        models = models_of(self.engine)
        return {"settings": self.settings.digest, **models, "code": code_digest(*_TOOL)}

    def compare(self, left: Article, right: Article) -> Telling:
        """What `factcheck compare` says of two articles."""
        return telling_of(compare([left, right], settings=self.settings, engine=self.engine))

    def judge(self, pairs: Pairs) -> list[Label]:
        """What `factcheck explain` says of each pair."""
        verdicts = judge_pairs(pairs, settings=self.settings, engine=self.engine)
        return [verdict.label for verdict in verdicts]


@dataclass(frozen=True)
class Cosine:
    """Whole sentences; near ones agree, and nothing conflicts."""

    engine: Engine
    name: str = f"cosine ≥ {COSINE:g} is agree"

    @property
    def basis(self) -> Basis:
        """The encoder, and the code that finds sentences."""
        return {"encoder": self.engine.encoder.name, "code": code_digest(*_SENTENCES)}

    def compare(self, left: Article, right: Article) -> Telling:
        """What similarity alone says of two articles."""
        statements = [*sentences_of(left, "a"), *sentences_of(right, "b")]
        matches = _matches(statements, self.engine)
        labels = [_near(match.similarity) for match in matches]
        return _telling(statements, matches, labels)

    def judge(self, pairs: Pairs) -> list[Label]:
        """Whether the cosine of each pair is high enough."""
        return [_near(cosine) for cosine in cosines(pairs, self.engine)]


@dataclass(frozen=True)
class SentenceEntailment:
    """Whole sentences; what the entailment model finds likeliest."""

    engine: Engine
    model: EntailmentModel
    name: str = "sentence + entailment only"

    @property
    def basis(self) -> Basis:
        """Both models, and the code that finds sentences."""
        return {
            "encoder": self.engine.encoder.name,
            "entailment": self.model.name,
            "code": code_digest(*_SENTENCES),
        }

    def compare(self, left: Article, right: Article) -> Telling:
        """What entailment between near sentences says of two articles."""
        statements = [*sentences_of(left, "a"), *sentences_of(right, "b")]
        matches = _matches(statements, self.engine)
        labels = self.judge([(match.left.text, match.right.text) for match in matches])
        return _telling(statements, matches, labels)

    def judge(self, pairs: Pairs) -> list[Label]:
        """The likeliest answer of each pair, in the mean of both directions."""
        if not pairs:
            return []
        rows = self.model.probabilities([*pairs, *((right, left) for left, right in pairs)])
        means = (rows[: len(pairs)] + rows[len(pairs) :]) / 2
        return [_ANSWERS[place] for place in means.argmax(axis=1)]


def pipelines(settings: Settings, engine: Engine) -> list[Pipeline]:
    """All that can be measured; the one of entailment only where a model is named."""
    found: list[Pipeline] = [Rules(settings, engine), Cosine(engine)]
    return [*found, SentenceEntailment(engine, engine.entailment)] if engine.entailment else found


def models_of(engine: Engine) -> Basis:
    """The names of the models, by their roles."""
    return {
        "encoder": engine.encoder.name,
        "entailment": engine.entailment.name if engine.entailment else "none",
        "reader": engine.reader.name,
    }


def sentences_of(article: Article, id: str) -> list[Statement]:
    """The sentences of its paragraphs as statements, cut no further."""
    article = replace(article, id=id)
    spans = [
        passage.span(start, end)
        for passage in find_passages(find_blocks(article.text))
        for start, end in passage.sentences
    ]
    texts = (" ".join(article.text[start:end].split()) for start, end in spans)
    return [
        Statement(article, number, (span,), span, text)
        for number, (span, text) in enumerate(zip(spans, texts, strict=True), start=1)
    ]


def cosines(pairs: Pairs, engine: Engine) -> list[float]:
    """The cosine of each pair of texts."""
    if not pairs:
        return []
    left, right = (engine.encoder.encode([pair[side] for pair in pairs]) for side in (0, 1))
    return [round(float(value), 4) for value in np.einsum("ij,ij->i", left, right)]


def telling_of(report: Report) -> Telling:
    """What a report says, the first article's statements on the left."""
    first = report.articles[0].id
    pairs, unique = [], []
    for verdict in report.verdicts:
        if verdict.label is Label.UNIQUE or verdict.right is None:
            unique.append(verdict.left)
            continue
        left, right = verdict.left, verdict.right
        if left.article.id != first:
            left, right = right, left
        pairs.append(Told(verdict.label, left, right, bool(verdict.framing)))
    return Telling(tuple(pairs), tuple(unique))


def _near(cosine: float) -> Label:
    return Label.AGREE if cosine >= COSINE else Label.UNIQUE


def _matches(statements: Sequence[Statement], engine: Engine) -> tuple[Match, ...]:
    vectors: Floats = engine.encoder.encode([statement.text for statement in statements])
    return find_matches(statements, vectors, similarity=_SIMILARITY, neighbours=_NEIGHBOURS)


def _telling(
    statements: Sequence[Statement], matches: Sequence[Match], labels: Sequence[Label]
) -> Telling:
    pairs = tuple(
        Told(label, match.left, match.right)
        for match, label in zip(matches, labels, strict=True)
        if label is not Label.UNIQUE
    )
    settled = {statement.id for told in pairs for statement in (told.left, told.right)}
    return Telling(pairs, tuple(one for one in statements if one.id not in settled))
