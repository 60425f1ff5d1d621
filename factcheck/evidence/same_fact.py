"""How likely both sides of a match speak of the same fact, whatever each of them says of it.

A cosine alone can't tell, for statements of one event are all alike. Words that an article uses
seldom tell more than those that stand in its every sentence, and so does the sentence around. A
logistic regression over such figures: `python -m factcheck.lab.fitting.same_fact` writes its
weights to same_fact.json.
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

from factcheck.evidence.reading import Reading
from factcheck.evidence.words import content_stems, tokens
from factcheck.records import Match

WEIGHTS_FILE = "same_fact.json"
_FIGURE = re.compile(r"\d(?:[\d,.]*\d)?")

FEATURES = (
    "similarity",
    "rank",
    "shared",  # of the words of either
    "shared of fewer",
    "rare shared",  # the same, each word counting by how seldom the articles use it
    "rare shared of fewer",
    "rare shared of sentences",
    "rare shared sum",
    "least in sentence",  # of each statement's words, those in the other's whole sentence
    "most in sentence",
    "length",
    "both attributed or neither",
)


@dataclass(frozen=True)
class SameFactModel:
    """The weight of each of `FEATURES`, and the bias."""

    weights: tuple[float, ...]
    bias: float

    def probability(self, features: Sequence[float]) -> float:
        """0 to 1, for the features of a match."""
        score = self.bias + math.fsum(
            weight * feature for weight, feature in zip(self.weights, features, strict=True)
        )
        return 1 / (1 + math.exp(-max(-60.0, min(60.0, score))))


@cache
def load_same_fact_model() -> SameFactModel:
    """The shipped weights."""
    text = resources.files(__package__).joinpath(WEIGHTS_FILE).read_text(encoding="utf-8")
    data = json.loads(text)
    return SameFactModel(tuple(data["weights"][name] for name in FEATURES), data["bias"])


def same_fact(match: Match, left: Reading, right: Reading) -> float:
    """The probability, 0 to 1, rounded to four decimals; the same with the sides swapped."""
    found = load_same_fact_model().probability(features_of(match, left, right))
    return round(found, 4)


def features_of(match: Match, left: Reading, right: Reading) -> tuple[float, ...]:
    """One number for each of `FEATURES`."""
    ours, theirs = left.once(_words), right.once(_words)
    ours_around, theirs_around = left.once(_sentence_words), right.once(_sentence_words)
    rarity = _rarity(left.statement.article.text, right.statement.article.text)
    shared = ours & theirs
    rare, one, other = (_weight(stems, rarity) for stems in (shared, ours, theirs))
    in_sentence = sorted(
        (
            _share(_weight(ours & theirs_around, rarity), one),
            _share(_weight(theirs & ours_around, rarity), other),
        )
    )
    fewer = min(len(ours), len(theirs))
    around = _weight(ours_around & theirs_around, rarity)
    return (
        match.similarity,
        math.log(match.rank),
        _share(len(shared), len(ours | theirs)),
        _share(len(shared), fewer),
        _share(rare, _weight(ours | theirs, rarity)),
        _share(rare, min(one, other)),
        _share(around, _weight(ours_around | theirs_around, rarity)),
        min(rare, 3.0),
        *in_sentence,
        math.log(1 + fewer),
        float(bool(left.statement.attribution) == bool(right.statement.attribution)),
    )


def _weight(stems: Iterable[str], rarity: Mapping[str, float]) -> float:
    """The sum over words of how seldom both articles use each."""
    return math.fsum(rarity.get(stem, 1.0) for stem in stems)


@lru_cache(maxsize=64)
def _rarity(one: str, other: str) -> Mapping[str, float]:
    """How seldom two articles use each of their words; 1 for a word that neither has."""
    counts = _counts(one) + _counts(other)
    return {stem: 1 / (1 + math.log(1 + count)) for stem, count in counts.items()}


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def _words(reading: Reading) -> frozenset[str]:
    return frozenset(_content(reading.text))


def _sentence_words(reading: Reading) -> frozenset[str]:
    start, end = reading.statement.sentence
    return frozenset(_content(reading.statement.article.text[start:end]))


@lru_cache(maxsize=64)
def _counts(text: str) -> Counter[str]:
    """How often an article uses each word."""
    return Counter(_content(text))


def _content(text: str) -> list[str]:
    return [*content_stems(tokens(text)), *_FIGURE.findall(text)]
