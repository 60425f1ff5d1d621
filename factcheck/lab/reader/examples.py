"""Sentences as the reader's network learns them: numbers of pieces, classes and heads.

What a set doesn't tell is `UNKNOWN` and teaches nothing.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray

from factcheck.lab.reader.lemma_rules import rule_of
from factcheck.lab.reader.network import Outputs, Pieces
from factcheck.lab.treebanks.projection import passage, project
from factcheck.lab.treebanks.sentences import ALL_KINDS, Sentence
from factcheck.lab.treebanks.variants import vary
from factcheck.models.word_forms import forms_of, lemma_by

UNKNOWN = -100
NAMES = ["O", *(f"{edge}-{kind}" for kind in sorted(ALL_KINDS) for edge in "BI")]
# a class is learnt that is seen so often
_RARE = 3
_LONGEST = 200
# from which probability on a teacher's anchor says which words belong to it
_ANCHOR = 0.2


@dataclass(frozen=True)
class Example:
    """A sentence's words, and what is known of each; lists of one length or empty.

    `parts` are sets of words: the statements that the sentence makes, each with its anchor; None
    where nobody said what they are. `likely` is what a teacher thinks of them instead.
    """

    words: list[str]
    spaces: list[bool]
    tags: list[str] = field(default_factory=list)
    pos: list[str] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    relations: list[str] = field(default_factory=list)
    parts: Mapping[int, frozenset[int]] | None = None
    likely: Likely | None = None


class Likely(NamedTuple):
    """How likely each of n words is an anchor, float16 (n,), and belongs to each, (n, n)."""

    anchors: NDArray[np.float16]
    members: NDArray[np.float16]


class Classes(NamedTuple):
    """The classes of each output, in order."""

    tags: list[str]
    parts: list[str]
    lemmas: list[str]
    names: list[str]
    relations: list[str]

    def write(self, path: Path) -> None:
        """As JSON."""
        path.write_text(json.dumps(self._asdict(), ensure_ascii=False), encoding="utf-8")


def read_classes(path: Path) -> Classes:
    """What `Classes.write` wrote."""
    return Classes(**json.loads(path.read_text(encoding="utf-8")))


def examples_of(
    sentences: Iterable[Sentence], nlp: Any, random: Random | None
) -> Iterator[Example]:
    """Each annotated sentence on spaCy's words, in a variant where `random` is given."""
    for sentence in sentences:
        one = passage([vary(sentence, random) if random else sentence])
        doc = nlp.make_doc(one.text)
        if not 0 < len(doc) <= _LONGEST or any(token.is_space for token in doc):
            continue
        found = project(one, [(token.idx, token.idx + len(token)) for token in doc])
        words, spaces = [token.text for token in doc], [bool(token.whitespace_) for token in doc]
        if not any(found.deps):
            yield Example(words, spaces, names=found.names)
            continue
        rules = [rule_of(word, lemma) for word, lemma in zip(words, found.lemmas, strict=True)]
        names = found.names if sentence.known else []
        yield Example(words, spaces, found.tags, found.pos, rules, names, found.heads, found.deps)


def classes_of(examples: Iterable[Example]) -> Classes:
    """Every class that is seen often enough."""
    counts: dict[str, Counter[str]] = {
        name: Counter() for name in ("tags", "pos", "lemmas", "relations")
    }
    for one in examples:
        for name, counter in counts.items():
            counter.update(filter(None, getattr(one, name)))
    tags, parts, lemmas, relations = (
        sorted(each for each, count in counter.items() if count >= _RARE)
        for counter in counts.values()
    )
    return Classes(tags, parts, lemmas, NAMES, relations)


def lemmas_of(examples: Iterable[Example]) -> dict[str, dict[str, str]]:
    """The commonest rule of each word in small letters, by its part of speech.

    Words that stay as they are, are left out, and names, whose rule their form tells.
    """
    seen: Counter[tuple[str, str, str]] = Counter()
    for one in examples:
        seen.update(
            (pos, word.lower(), rule)
            for word, pos, rule in zip(one.words, one.pos, one.lemmas, strict=False)
            if rule and pos != "PROPN"
        )
    best: dict[tuple[str, str], str] = {}
    for (pos, word, rule), _ in sorted(seen.items(), key=lambda item: (-item[1], item[0])):
        best.setdefault((pos, word), rule)
    table: dict[str, dict[str, str]] = {}
    for (pos, word), rule in sorted(best.items()):
        if lemma_by(rule, word) != word:
            table.setdefault(pos, {})[word] = rule
    return table


def pieces_of(examples: Sequence[Example], tokenizer: Any) -> Pieces:
    """Sentences as the network takes them, `tokenizer` being one of `tokenizers`."""
    made = tokenizer.encode_batch([one.words for one in examples], is_pretokenized=True)
    longest, most = max(len(each.ids) for each in made), max(len(one.words) for one in examples)
    ids, mask, forms = (np.zeros((len(made), longest), np.int64) for _ in range(3))
    first = np.full((len(made), most), -1, np.int64)
    for row, (one, each) in enumerate(zip(examples, made, strict=True)):
        ids[row, : len(each.ids)] = each.ids
        mask[row, : len(each.ids)] = 1
        own = forms_of(one.words, one.spaces)
        for at, word in enumerate(each.word_ids):
            if word is not None:
                forms[row, at] = own[word]
                if first[row, word] < 0:
                    first[row, word] = at
        # a word of nothing that the tokenizer knows is read where the sentence begins
        first[row, : len(one.words)] = np.maximum(first[row, : len(one.words)], 0)
    return Pieces(*(torch.from_numpy(each) for each in (ids, mask, forms, first)))


class Targets(NamedTuple):
    """What the network should say; int64 (n, w), `anchors` float32 (n, w) with -1 for unknown.

    `members` float32 (n, w, w): a row for each anchor, -1 where nothing is known.
    """

    tags: torch.Tensor
    parts: torch.Tensor
    lemmas: torch.Tensor
    names: torch.Tensor
    heads: torch.Tensor
    relations: torch.Tensor
    anchors: torch.Tensor
    members: torch.Tensor


class Targeting:
    """Turns examples into targets, class by class."""

    def __init__(self, classes: Classes) -> None:
        self._places = [{name: at for at, name in enumerate(each)} for each in classes]

    def targets(self, examples: Sequence[Example], width: int) -> Targets:
        """The targets of these sentences, padded to `width` words."""
        made = [np.full((len(examples), width), UNKNOWN, np.int64) for _ in range(6)]
        anchors = np.full((len(examples), width), -1, np.float32)
        members = np.full((len(examples), width, width), -1, np.float32)
        tags, parts, lemmas, names, relations = self._places
        for row, one in enumerate(examples):
            count = len(one.words)
            for target, values, places in (
                (made[0], one.tags, tags),
                (made[1], one.pos, parts),
                (made[2], one.lemmas, lemmas),
                (made[3], one.names, names),
                (made[5], one.relations, relations),
            ):
                target[row, : len(values)] = [places.get(value, UNKNOWN) for value in values]
            made[4][row, : len(one.heads)] = one.heads
            if one.parts is not None:
                anchors[row, :count] = 0
                for anchor, words in one.parts.items():
                    anchors[row, anchor] = 1
                    members[row, anchor, :count] = 0
                    members[row, anchor, list(words)] = 1
            if one.likely is not None:
                anchors[row, :count] = one.likely.anchors
                told = one.likely.anchors >= _ANCHOR
                members[row, :count, :count][told] = one.likely.members[told]
        return Targets(*(torch.from_numpy(each) for each in (*made, anchors, members)))


def loss_of(outputs: Outputs, targets: Targets) -> torch.Tensor:
    """How wrong the outputs are, each output's mean over the words that it is known of."""
    cross = torch.nn.functional.cross_entropy
    total = outputs.tags.sum() * 0.0
    for scores, wanted, weight in (
        (outputs.tags, targets.tags, 0.5),
        (outputs.parts, targets.parts, 0.3),
        (outputs.lemmas, targets.lemmas, 0.3),
        (outputs.names, targets.names, 1.0),
        (outputs.heads, targets.heads, 1.0),
    ):
        known = wanted != UNKNOWN
        if known.any():
            total = total + weight * cross(scores[known], wanted[known])
    known = (targets.heads != UNKNOWN) & (targets.relations != UNKNOWN)
    if known.any():
        rows, places = known.nonzero(as_tuple=True)
        picked = outputs.relations[rows, places, targets.heads[known]]
        total = total + cross(picked, targets.relations[known])
    return total + _statement_loss(outputs, targets)


def _statement_loss(outputs: Outputs, targets: Targets) -> torch.Tensor:
    entropy = torch.nn.functional.binary_cross_entropy_with_logits
    known = targets.anchors >= 0
    if not known.any():
        return outputs.anchors.sum() * 0.0
    anchors = entropy(outputs.anchors[known], targets.anchors[known])
    told = targets.members >= 0
    if not told.any():
        return 2.0 * anchors
    return 2.0 * anchors + 2.0 * entropy(outputs.members[told], targets.members[told])
