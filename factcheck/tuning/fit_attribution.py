"""Fits what counts as a cue: `python -m factcheck.tuning.fit_attribution TRAIN.tar.gz …`.

A candidate is an attribution where people marked its token as part of a cue; of several candidates
within one cue, the first that people's content overlaps. A logistic regression over their features
gives the weights.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from factcheck.records import Span
from factcheck.statements.speech.frames import find_candidates
from factcheck.statements.speech.model import features_of
from factcheck.statements.speech.spans import quotations_of, spans_of, tokens_in
from factcheck.tuning.parsing import Parsed, parse_articles
from factcheck.tuning.polnear import GoldSpeech, read_polnear

if TYPE_CHECKING:
    from spacy.tokens import Doc

# A feature that fewer candidates of the training set have tells of one article, not of the word.
_MIN_COUNT = 3
# Inverse strength of the regularisation, and the probability from which on a cue is taken: chosen
# as a set on a tenth of the training articles that the regression had not seen. Mean F1 of contents
# that share half or touch there: 69.6; with 0.05 68.8 at 0.32, 68.4 at 0.38 and 67.5 at 0.44.
_C = 0.15
_THRESHOLD = 0.3
_LEAST_WEIGHT = 0.05  # leaving smaller ones out halves the file and moves F1 by 0.2 points


@dataclass(frozen=True)
class Example:
    """A candidate's features and whether people marked it."""

    features: tuple[str, ...]
    marked: bool


def find_examples(article: Parsed) -> list[Example]:
    """Every candidate of the article."""
    docs = [doc for _, doc in article.paragraphs]
    quotations = quotations_of([doc.text for doc in docs])
    found = []
    used: set[int] = set()
    for (offset, doc), quoted in zip(article.paragraphs, quotations, strict=True):
        found += list(_examples(doc, offset, quoted, article.gold.speeches, used))
    return found


def _examples(
    doc: Doc, offset: int, quotations: Any, gold: Sequence[GoldSpeech], used: set[int]
) -> Iterator[Example]:
    stretches = [tokens_in(doc, quotation.span) for quotation in quotations]
    quoted = frozenset(i for start, end in stretches for i in range(start, end))
    for candidate in find_candidates(doc, stretches):
        token = doc[candidate.head]
        place = Span(offset + token.idx, offset + token.idx + len(token))
        content = [Span(a + offset, b + offset) for a, b in spans_of(doc, candidate.content)]
        number = next(
            (
                n
                for n, speech in enumerate(gold)
                if n not in used and _touch([place], speech.cue) and _touch(content, speech.content)
            ),
            None,
        )
        if number is not None:
            used.add(number)
        yield Example(features_of(doc, candidate, quoted), number is not None)


def _touch(spans: Sequence[Span], others: Sequence[Span]) -> bool:
    return any(a.start < b.end and b.start < a.end for a in spans for b in others)


def fit(examples: Sequence[Example]) -> dict[str, Any]:
    """The weights in the form of weights.json, with each feature's count."""
    # sklearn takes a second to import, and only this command needs it
    from sklearn.feature_extraction.text import CountVectorizer
    from sklearn.linear_model import LogisticRegression

    counts = Counter(feature for example in examples for feature in example.features)
    names = sorted(feature for feature, count in counts.items() if count >= _MIN_COUNT)
    words = CountVectorizer(analyzer=_same, vocabulary=names, binary=True)
    rows = words.transform(example.features for example in examples)
    regression = LogisticRegression(C=_C, solver="liblinear")
    regression.fit(rows, [example.marked for example in examples])
    weights = {name: round(float(w), 3) for name, w in zip(names, regression.coef_[0], strict=True)}
    kept = {name: weight for name, weight in weights.items() if abs(weight) >= _LEAST_WEIGHT}
    return {
        "examples": len(examples),
        "marked": sum(example.marked for example in examples),
        "threshold": _THRESHOLD,
        "bias": round(float(regression.intercept_[0]), 3),
        "features": {name: [weight, counts[name]] for name, weight in kept.items()},
    }


def _same(features: Sequence[str]) -> Sequence[str]:
    return features


@click.command()
@click.argument("train", type=click.Path(path_type=Path, exists=True))
@click.option("--pipeline", required=True, type=click.Path(path_type=Path, exists=True))
@click.option("--out", required=True, type=click.Path(path_type=Path))
def main(train: Path, pipeline: Path, out: Path) -> None:
    """Weights of cues from the attributions that people marked, as JSON."""
    articles = parse_articles(read_polnear(train), pipeline)
    data = fit([example for article in articles for example in find_examples(article)])
    out.write_text(json.dumps(data, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")
    click.echo(f"{data['examples']} candidates, {data['marked']} marked, {out}")


if __name__ == "__main__":
    main()
