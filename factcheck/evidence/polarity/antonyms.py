"""The antonyms in the form that observers work with: word → the poles it stands at."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from factcheck.evidence.lexicons import word_lists
from factcheck.evidence.words import base


@dataclass(frozen=True)
class Pole:
    """One side of one line of antonyms.yaml; `in_turn` if both sides can hold, one at a time."""

    line: tuple[str, int]
    second: bool
    in_turn: bool

    def faces(self, other: Pole) -> bool:
        """Whether the other is the other side of the same line."""
        return self.line == other.line and self.second != other.second


@cache
def poles(part: str) -> dict[str, frozenset[Pole]]:
    """The poles of the words of one part of speech, by their common form; "verbs" has both lists.

    A verb with its particle is one word: "turn-down".
    """
    found: dict[str, set[Pole]] = {}
    for name in (part, f"{part}_in_turn"):
        for number, line in enumerate(word_lists("antonyms").get(name, ())):
            for second, side in enumerate(f"{line} ".split("/")):
                pole = Pole((name, number), bool(second), name != part)
                for word in side.split():
                    found.setdefault(_common(word), set()).add(pole)
    return {word: frozenset(at) for word, at in found.items()}


@cache
def all_poles() -> dict[str, frozenset[Pole]]:
    """The poles of every word, whatever its part of speech; of "turn-down" under "turn"."""
    found: dict[str, set[Pole]] = {}
    for part in ("verbs", "adjectives", "nouns", "prepositions", "adverbs"):
        for word, at in poles(part).items():
            found.setdefault(word.split("-")[0], set()).update(at)
    return {word: frozenset(at) for word, at in found.items()}


def _common(word: str) -> str:
    verb, *particles = word.split("-")
    return "-".join([base(verb), *particles])
