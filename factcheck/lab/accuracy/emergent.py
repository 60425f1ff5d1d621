"""Headlines of one rumour, for it and against it: whether pipelines see that they conflict.

Two headlines for a claim do not conflict, one for and one against it do. (`pairs/emergent_train`;
the entailment model has learnt from these headlines, so that its figure here flatters.)
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations, product
from pathlib import Path
from random import Random

from factcheck.lab.minimal_pairs.sentences import rows

Pair = tuple[str, str]
_A_CLAIM = 6  # pairs of each sort; some claims have hundreds of headlines


@dataclass(frozen=True)
class Headlines:
    """Pairs of headlines that conflict, and pairs that do not."""

    against: tuple[Pair, ...]
    both_for: tuple[Pair, ...]


def read_headlines(path: Path) -> Headlines:
    """At most six pairs of each sort a claim, drawn evenly. Raises LabelledError."""
    stances: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in rows(path):
        stances[row["claim_id"]][row["stance"]].append(row["headline"])
    against: list[Pair] = []
    both_for: list[Pair] = []
    for claim, sides in sorted(stances.items()):
        backing = list(dict.fromkeys(sides["for"]))
        denying = list(dict.fromkeys(sides["against"]))
        against += _some(list(product(backing, denying)), claim)
        both_for += _some(list(combinations(backing, 2)), claim)
    return Headlines(tuple(against), tuple(both_for))


def _some(pairs: list[Pair], claim: str) -> list[Pair]:
    return pairs if len(pairs) <= _A_CLAIM else Random(claim).sample(pairs, _A_CLAIM)
