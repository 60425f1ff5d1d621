"""Pairs of statements that differ in one point: `python -m factcheck.lab.minimal_pairs.make`.

Made by rule from real news sentences, seeded: of each sort of change as many as are asked for or
can be made. Vectors of two such statements lie close together, so that similarity alone calls them
the same. `sentences.py` tells which sentences, `words.py` and `grammar.py` how they are changed:
with other rules, words and sentences than the recipe of the entailment model.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import click

from factcheck.lab.minimal_pairs.grammar import move_part, negate, shorten, swap_roles, turn_passive
from factcheck.lab.minimal_pairs.sentences import read_sentences
from factcheck.lab.minimal_pairs.words import (
    Maker,
    change_date,
    change_number,
    lexical,
    name_changer,
)
from factcheck.models import load_reader
from factcheck.records import Kind, Label
from factcheck.tuning.labelled import LabelledPair, write_labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc

EACH = 36
SEED = 4


@dataclass(frozen=True)
class Sort:
    """One way to change a sentence, and the label of the pair that comes of it."""

    make: Maker
    kind: Kind | None = None

    @property
    def label(self) -> Label:
        """A change of no kind keeps the meaning."""
        return Label.AGREE if self.kind is None else Label.CONFLICT


def sorts_of(docs: Sequence[Doc]) -> Mapping[str, Sort]:
    """The sorts of change by the note that their pairs bear; names come from these sentences."""
    return {
        "negated": Sort(negate, Kind.POLARITY),
        "roles swapped": Sort(swap_roles, Kind.NAME),
        "number changed": Sort(change_number, Kind.VALUE),
        "unit changed": Sort(lexical("unit"), Kind.VALUE),
        "date changed": Sort(change_date, Kind.TIME),
        "name changed": Sort(name_changer(docs, "PERSON"), Kind.NAME),
        "place changed": Sort(name_changer(docs, "LOC"), Kind.PLACE),
        "opposite": Sort(lexical("antonym"), Kind.POLARITY),
        "scope changed": Sort(lexical("scope"), Kind.SCOPE),
        "same, moved": Sort(move_part),
        "same, passive": Sort(turn_passive),
        "same, other words": Sort(lexical("same", asserted=False)),
        "same, shortened": Sort(shorten),
    }


def make_pairs(docs: Sequence[Doc], *, each: int = EACH, seed: int = SEED) -> list[LabelledPair]:
    """At most `each` pairs of every sort, a sentence at most once a sort; the same every time."""
    found: list[LabelledPair] = []
    for note, sort in sorts_of(docs).items():
        shuffled = Random(f"{seed} {note}").sample(list(docs), len(docs))
        pairs = _pairs(shuffled, note, sort, seed)
        found += [pair for pair, _ in zip(pairs, range(each), strict=False)]
    return found


def _pairs(docs: Sequence[Doc], note: str, sort: Sort, seed: int) -> Iterator[LabelledPair]:
    for doc in filter(_is_sentence, docs):
        random = Random(f"{seed} {note} {doc.text}")
        texts = sorted({text for text in sort.make(doc) if text != doc.text})
        if texts:
            sides = [doc.text, random.choice(texts)]
            random.shuffle(sides)
            yield LabelledPair(sides[0], sides[1], sort.label, sort.kind, note)


def _is_sentence(doc: Doc) -> bool:
    """Whether its main verb has a subject."""
    root = next(token for token in doc if token.dep_ == "ROOT")
    return any(child.dep_ in ("nsubj", "nsubj:pass") for child in root.children)


@click.command()
@click.option("--data", type=Path, required=True, help="Folder with pairs/ and attribution/.")
@click.option("--out", type=Path, required=True, help="File of labelled pairs to write.")
@click.option("--each", type=click.IntRange(min=1), default=EACH, show_default=True)
@click.option("--seed", type=int, default=SEED, show_default=True)
def main(data: Path, out: Path, each: int, seed: int) -> None:
    """Minimal pairs over kinds, for `factcheck evaluate`."""
    reader = load_reader()
    docs = [reader.parse(text, [0]) for text in read_sentences(data)]
    pairs = make_pairs(docs, each=each, seed=seed)
    out.write_text(write_labelled(pairs), encoding="utf-8")
    click.echo(f"{out}: {len(pairs)} pairs of {len(docs)} sentences")


if __name__ == "__main__":
    main()
