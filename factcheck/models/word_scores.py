"""Vectors of a sentence's words → tags, lemmas, names, heads, relations and statements.

The last step of the shipped reader, in numpy: what `lab.reader.network` computes after MiniLM.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from factcheck.models.dependency_tree import tree_of
from factcheck.models.protocols import Floats, Part

Weights = Mapping[str, NDArray[np.float32]]

# From which probability on a word is the anchor of a statement, or belongs to one. Where no word
# of a sentence is so sure, the likeliest counts from _LEAST on: rather too much than nothing.
_SURE, _LEAST, _MEMBER = 0.45, 0.15, 0.5
# a word so near to _MEMBER goes where its head goes
_UNCLEAR = 0.2
# how likely the other way has to be for a word to be in doubt
_DOUBTED = 0.4


@dataclass(frozen=True)
class Grammar:
    """What is read of n words: classes by their places, heads by words of the sentence.

    `parts` are the statements, by words of the sentence.
    """

    tags: Sequence[int]
    parts_of_speech: Sequence[int]
    lemmas: Sequence[int]
    names: Sequence[int]
    heads: Sequence[int]
    relations: Sequence[int]
    parts: tuple[Part, ...]


def grammar_of(vectors: Floats, weights: Weights, root: int) -> Grammar:
    """What the vectors of a sentence's words, float32 (n, size), say of it.

    `root` is the place of the relation that the root has, and no other word.
    """
    heads = tree_of(
        _with_one(_side(vectors, weights, "arc_from"))
        @ weights["arc"]
        @ _side(vectors, weights, "arc_to").T
    )
    return Grammar(
        tags=_likeliest(vectors, weights, "tags"),
        parts_of_speech=_likeliest(vectors, weights, "parts"),
        lemmas=_likeliest(vectors, weights, "lemmas"),
        names=_likeliest(vectors, weights, "names"),
        heads=heads,
        relations=_relations(vectors, weights, heads, root),
        parts=tuple(_parts(vectors, weights, heads)),
    )


def _likeliest(vectors: Floats, weights: Weights, name: str) -> list[int]:
    scores = vectors @ weights[f"{name}.weight"].T + weights[f"{name}.bias"]
    return [int(place) for place in scores.argmax(axis=1)]


def _relations(vectors: Floats, weights: Weights, heads: Sequence[int], root: int) -> list[int]:
    below = _with_one(_side(vectors, weights, "relation_from"))
    above = _with_one(_side(vectors, weights, "relation_to"))[list(heads)]
    scores = np.einsum("rnd,nd->nr", below @ weights["relation"], above)
    scores[:, root] = np.where(np.arange(len(heads)) == heads, np.inf, -np.inf)
    return [int(place) for place in scores.argmax(axis=1)]


def _parts(vectors: Floats, weights: Weights, heads: Sequence[int]) -> list[Part]:
    hidden = _side(vectors, weights, "anchor_hidden")
    anchors = _sigmoid((hidden @ weights["anchor.weight"].T + weights["anchor.bias"])[:, 0])
    at = [int(place) for place in np.flatnonzero(anchors >= min(_SURE, max(anchors.max(), _LEAST)))]
    rows = _with_one(_side(vectors[at], weights, "member_from")) @ weights["member"]
    members = _sigmoid(rows @ _with_one(_side(vectors, weights, "member_to")).T)
    return [
        Part(anchor, _members(row, heads), float(anchors[anchor]), _doubted(row))
        for anchor, row in zip(at, members, strict=True)
    ]


def _members(row: Floats, heads: Sequence[int]) -> tuple[int, ...]:
    """The words that belong; one of which it is not clear goes where its head goes."""
    return tuple(word for word in range(len(row)) if row[_clear(word, row, heads)] >= _MEMBER)


def _doubted(row: Floats) -> int:
    return int(np.sum(np.minimum(row, 1 - row) > _DOUBTED))


def _clear(word: int, row: Floats, heads: Sequence[int]) -> int:
    """The word or the nearest one above it of which it is clear whether it belongs."""
    at = word
    while abs(row[at] - _MEMBER) < _UNCLEAR:
        if heads[at] == at:
            return word
        at = heads[at]
    return at


def _side(vectors: Floats, weights: Weights, name: str) -> Floats:
    return _gelu(vectors @ weights[f"{name}.weight"].T + weights[f"{name}.bias"])


def _with_one(rows: Floats) -> Floats:
    return np.concatenate([rows, np.ones_like(rows[:, :1])], axis=1)


def _gelu(values: Floats) -> Floats:
    # the cube as products, for numpy's powers take ten times as long
    inner = np.float32(0.7978845608) * (values + np.float32(0.044715) * (values * values * values))
    made: Floats = values * (1 + np.tanh(inner)) / 2
    return made


def _sigmoid(values: Floats) -> Floats:
    # by the tangent, which has no number too large for it
    made: Floats = ((1 + np.tanh(values / 2)) / 2).astype(np.float32)
    return made
