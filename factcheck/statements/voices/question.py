"""Whom a source stands for that names nobody: the question, and the answer by weights.

A conditional logistic regression chooses, "none of them" being one more choice. Its weights were
fitted by `python -m factcheck.lab.fitting.voices`.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from factcheck.english.lexicon import words_of
from factcheck.english.pronouns import PRONOUNS
from factcheck.english.reporting_verbs import is_hedge
from factcheck.records import Attribution
from factcheck.statements.context.antecedents import chances
from factcheck.statements.voices.voice import Voice

WEIGHTS_FILE = "weights.json"


@dataclass(frozen=True)
class Question:
    """A source whose words don't tell who it is, who may be meant, and the traits of each.

    `speech` is its number among the speeches; the last row speaks for none of the voices.
    """

    speech: int
    family: str
    voices: tuple[Voice, ...]
    rows: tuple[tuple[str, ...], ...]


Answer = Callable[[Question], Voice | None]


@dataclass(frozen=True)
class VoiceWeights:
    """The regression's weights by trait, and the least probability to name somebody."""

    traits: Mapping[str, float]
    least: Mapping[str, float]

    def answer(self, question: Question) -> Voice | None:
        """The likeliest voice, if it is likely enough."""
        chances = self.chances(question)
        best = max(range(len(chances)), key=chances.__getitem__)
        sure = chances[best] >= self.least.get(question.family, 1.0)
        return question.voices[best] if sure and best < len(question.voices) else None

    def chances(self, question: Question) -> list[float]:
        """How likely each voice is the one that is meant, and last, none of them."""
        return chances(self.traits, question.rows)


@cache
def shipped_weights() -> VoiceWeights:
    """The weights beside this module."""
    text = resources.files(__package__).joinpath(WEIGHTS_FILE).read_text(encoding="utf-8")
    data = json.loads(text)
    return VoiceWeights(data["traits"], data["least"])


def family_of(attribution: Attribution) -> str | None:
    """How a source leaves open who it is: "he", "the" (a description), "who"; None for a name."""
    source = attribution.source
    if source is None:
        cue = attribution.cue or ""
        unclaimed = is_hedge(cue) or not (cue or attribution.quoted)
        return None if unclaimed else "who"
    words = source.lower().split()
    if len(words) == 1 and words[0] in PRONOUNS:
        return PRONOUNS[words[0]].family
    plain = not any(word[:1].isupper() for word in source.split()[1:])
    return (
        "the" if plain and words[0] in words_of("grammar", "definite") and len(words) > 1 else None
    )
