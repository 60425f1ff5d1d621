"""Fits what counts as a cue: `python -m factcheck.lab.fitting.attribution TRAIN.tar.gz …`.

A candidate is an attribution where people marked its token as part of a cue; of several candidates
within one cue, the first that people's content overlaps. A logistic regression over their features
gives the weights. How strong it is regularised is what predicts candidates of articles best that it
has not seen, and the threshold what finds their contents best; both by cross-validation. All of
PolNeAR takes some ten minutes on one core, half of them to parse; `--cache` keeps the parses.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from factcheck.lab.data.parsing import Parsed, parse_articles
from factcheck.lab.data.polnear import GoldSpeech, read_polnear
from factcheck.lab.fitting.regression import deviance, regress
from factcheck.lab.measuring.attribution import Figures, find_parsed_speech, measure
from factcheck.models import load_reader
from factcheck.records import Span
from factcheck.statements.speech.frames import find_candidates
from factcheck.statements.speech.model import SpeechModel, features_of
from factcheck.statements.speech.paragraph import Paragraph, read_paragraphs
from factcheck.statements.speech.spans import spans_of

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDS = 4
# Inverse strengths of the regularisation, and probabilities from which on a cue is taken.
STRENGTHS = (0.1, 0.2, 0.4, 0.8)
THRESHOLDS = (0.25, 0.3, 0.35, 0.4, 0.45, 0.5)
# Of thresholds that do about as well, the highest: other prose has less speech in it than the news
# that people marked, so more of what is doubtful there is none.
_ABOUT = 0.003
# What shipped weights must have: leaving smaller ones out halves the file.
_LEAST_WEIGHT = 0.05
_DIGITS = 2


@dataclass(frozen=True)
class Example:
    """A candidate's features and whether people marked it."""

    features: tuple[str, ...]
    marked: bool


@dataclass(frozen=True)
class Choice:
    """A strength or a threshold, and how well unseen articles were told with it."""

    value: float
    score: float


def find_examples(article: Parsed) -> list[Example]:
    """Every candidate of the article."""
    docs = [doc for _, doc in article.paragraphs]
    found = []
    used: set[int] = set()
    for paragraph in read_paragraphs(docs, [0] * len(docs)):
        offset = article.paragraphs[paragraph.number][0]
        found += list(_examples(paragraph, offset, article.gold.speeches, used))
    return found


def _examples(
    paragraph: Paragraph, offset: int, gold: Sequence[GoldSpeech], used: set[int]
) -> Iterator[Example]:
    doc = paragraph.doc
    for candidate in find_candidates(doc, paragraph.stretches):
        token = doc[candidate.head]
        place = Span(offset + token.idx, offset + token.idx + len(token))
        spans = spans_of(doc, candidate.content, paragraph.text)
        content = [Span(a + offset, b + offset) for a, b in spans]
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
        yield Example(features_of(doc, candidate, paragraph.quoted), number is not None)


def _touch(spans: Sequence[Span], others: Sequence[Span]) -> bool:
    return any(a.start < b.end and b.start < a.end for a in spans for b in others)


def fit(examples: Sequence[Example], strength: float, threshold: float) -> SpeechModel:
    """The model of those examples, in the weights' shipped precision."""
    weights, bias = regress([(e.features, e.marked) for e in examples], strength)
    kept = {
        name: round(weight, _DIGITS)
        for name, weight in weights.items()
        if abs(weight) >= _LEAST_WEIGHT
    }
    return SpeechModel(kept, round(bias, _DIGITS), threshold)


def choose_strength(examples: Sequence[Sequence[Example]]) -> list[Choice]:
    """Each strength with the mean deviance of articles left out, the lowest first."""
    choices = []
    for strength in STRENGTHS:
        total = 0.0
        for fold in range(FOLDS):
            model = fit(_others(examples, fold), strength, 0.5)
            held = [example for article in examples[fold::FOLDS] for example in article]
            total += sum(deviance(model.probability(e.features), e.marked) for e in held)
        choices.append(Choice(strength, total / sum(map(len, examples))))
    return sorted(choices, key=lambda choice: choice.score)


def choose_threshold(
    articles: Sequence[Parsed], examples: Sequence[Sequence[Example]], strength: float
) -> list[Choice]:
    """Each threshold with the F1 of contents that share half on articles left out.

    First comes the highest of those that do about as well as the best, then the others, best first.
    """
    figures = dict.fromkeys(THRESHOLDS, Figures())
    for fold in range(FOLDS):
        model = fit(_others(examples, fold), strength, 0.5)
        for threshold in THRESHOLDS:
            found = measure(articles[fold::FOLDS], _finder(model.weights, model.bias, threshold))
            figures[threshold] += found["content", "half"]
    choices = [Choice(threshold, row.f1) for threshold, row in figures.items()]
    enough = max(choice.score for choice in choices) - _ABOUT
    taken = max(choice.value for choice in choices if choice.score >= enough)
    return sorted(choices, key=lambda choice: (choice.value != taken, -choice.score))


def _others(examples: Sequence[Sequence[Example]], fold: int) -> list[Example]:
    return [e for number, own in enumerate(examples) if number % FOLDS != fold for e in own]


def _finder(weights: Mapping[str, float], bias: float, threshold: float) -> Any:
    model = SpeechModel(weights, bias, threshold)
    return lambda article: find_parsed_speech(article, model)


def write_model(model: SpeechModel, examples: Sequence[Example], path: Path) -> None:
    """The model as weights.json, one feature a line."""
    data = {
        "examples": len(examples),
        "marked": sum(example.marked for example in examples),
        "threshold": model.threshold,
        "bias": model.bias,
        "features": dict(sorted(model.weights.items())),
    }
    path.write_text(json.dumps(data, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")


@click.command()
@click.argument("train", type=click.Path(path_type=Path, exists=True))
@click.option("--out", required=True, type=click.Path(path_type=Path))
@click.option("--cache", type=click.Path(path_type=Path), help="Folder that keeps the parses.")
@click.option("--every", type=int, default=1, help="Take each Nth article only.")
def main(train: Path, out: Path, cache: Path | None, every: int) -> None:
    """Weights of cues from the attributions that people marked, as JSON."""
    articles = list(parse_articles(read_polnear(train)[::every], load_reader(), cache))
    examples = [find_examples(article) for article in articles]
    strengths = choose_strength(examples)
    _show("strength", "deviance", strengths)
    thresholds = choose_threshold(articles, examples, strengths[0].value)
    _show("threshold", "f1", thresholds)
    every_example = [example for article in examples for example in article]
    model = fit(every_example, strengths[0].value, thresholds[0].value)
    write_model(model, every_example, out)
    click.echo(f"{len(articles)} articles, {len(every_example)} candidates, {out}")


def _show(name: str, score: str, choices: Sequence[Choice]) -> None:
    for choice in sorted(choices, key=lambda choice: choice.value):
        chosen = "  chosen" if choice is choices[0] else ""
        click.echo(f"{name} {choice.value:g}: {score} {choice.score:.4f}{chosen}")


if __name__ == "__main__":
    main()
