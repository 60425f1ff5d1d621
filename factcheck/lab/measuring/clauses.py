"""How clauses compare with what people make of a sentence.

    python -m factcheck.lab.measuring.clauses FILE.jsonl.gz… [--limit N]

A file of atomic facts has lines {"sentence": …, "facts": […]}. Printed are precision, recall, F1
and the mean count a sentence of three systems beside people's: the sentence itself, a splitter on
conjunctions, and our clauses. Alignment: within a sentence every statement is scored against
every fact by the mean of two numbers, the cosine of the encoder's vectors and the F1 of the two
sets of word stems and numbers (all words, in small letters). Statements and facts are paired one
to one so that the sum of scores is largest (the Hungarian method); a pair counts as aligned at
0.7 or more. Precision is the share of statements that are aligned, recall that of facts.

A file of splits has lines {"sentence": …, "simple": "One. Two."}. Its last tenth is held out and
only that is measured. Each simple sentence is laid beside the source (difflib's matching blocks,
words in small letters), and each word of the source belongs to the simple sentence that shares the
longest run of at least two words around it, the first of equals; words in no run ("and", "I think",
what was put otherwise) belong to none. A split point lies between two successive words of
different owners; where words of none stand between, it may be at any of them. A point is right if
people have one that may be at most one word away, each counting once. The F1 of points is printed
for the same three systems, and how many points a sentence has for each and for people.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.english.words import stem, tokens
from factcheck.errors import FactcheckError
from factcheck.lab.data.json_lines import read_json_lines
from factcheck.models import load_encoder, load_reader, parse_many, parts_of
from factcheck.models.protocols import Encoder, Floats
from factcheck.statements.clauses import find_clauses

if TYPE_CHECKING:
    from spacy.tokens import Doc

ALIGNED = 0.7
NEAR = 1
RUN = 2
HELD_OUT = 0.1
_CONJUNCTION = re.compile(r",?\s+(?:and|but|while|which|who)\s+")
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’']?\s+")
_NUMBER = re.compile(r"\d+")
_WORD = re.compile(r"\w+")
_Split = tuple[int, int]

System = Callable[["Doc"], "list[str]"]


@dataclass(frozen=True)
class Sample:
    """A sentence and what people made of it: `facts`, or its simple sentences."""

    sentence: str
    facts: tuple[str, ...]


@dataclass(frozen=True)
class Figures:
    """How many there are of ours, of people's, and of both, in some sentences."""

    system: str
    sentences: int
    found: int
    wanted: int
    right: int

    @property
    def precision(self) -> float:
        """The share of ours that is people's too."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of people's that is ours too."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / (self.found + self.wanted) if self.right else 0.0


def _whole(doc: Doc) -> list[str]:
    return [doc.text]


def split_on_conjunctions(doc: Doc) -> list[str]:
    """The sentence split at every "and", "but", "while", "which" and "who"."""
    return [part for part in _CONJUNCTION.split(doc.text) if part.strip()]


def _clauses(doc: Doc) -> list[str]:
    return [clause.text for clause in find_clauses(doc[:], parts_of(doc))]


SYSTEMS: dict[str, System] = {
    "sentences": _whole,
    "conjunctions": split_on_conjunctions,
    "clauses": _clauses,
}


def read_samples(path: Path) -> tuple[list[Sample], bool]:
    """The samples of a file, and whether they are splits. Raises FactcheckError."""
    try:
        rows = list(read_json_lines(path))
        splits = "simple" in rows[0]
        samples = [Sample(row["sentence"], tuple(_made_of(row, splits))) for row in rows]
    except (OSError, ValueError, KeyError, IndexError, TypeError) as error:
        raise FactcheckError(
            f"{path}: expected gzipped lines of JSON with sentence and facts or simple ({error!r})"
        ) from error
    return (samples[-max(1, int(len(samples) * HELD_OUT)) :] if splits else samples), splits


def _made_of(row: dict[str, object], splits: bool) -> Iterable[str]:
    if splits:
        return filter(None, _SENTENCE_END.split(str(row["simple"]).strip()))
    facts = row["facts"]
    return map(str, facts) if isinstance(facts, list) else []


def measure_facts(
    samples: Sequence[Sample], docs: Sequence[Doc], encoder: Encoder
) -> Iterator[Figures]:
    """Figures of statements against facts, one for each system; `docs` are parsed sentences."""
    for name, system in SYSTEMS.items():
        made = [system(doc) for doc in docs]
        texts = sorted({t for ours in made for t in ours} | {f for s in samples for f in s.facts})
        vectors = dict(zip(texts, encoder.encode(texts), strict=True))
        right = sum(
            aligned(ours, sample.facts, vectors) for ours, sample in zip(made, samples, strict=True)
        )
        yield _figures(name, made, [sample.facts for sample in samples], right)


def _figures(
    name: str, found: Sequence[Sequence[object]], wanted: Sequence[Sequence[object]], right: int
) -> Figures:
    return Figures(name, len(found), sum(map(len, found)), sum(map(len, wanted)), right)


def aligned(statements: Sequence[str], facts: Sequence[str], vectors: dict[str, Floats]) -> int:
    """How many statements are aligned with a fact of their own."""
    # scipy comes with scikit-learn and is slow to import
    import numpy as np
    from scipy.optimize import linear_sum_assignment

    if not statements or not facts:
        return 0
    scores = np.array([[_score(one, other, vectors) for other in facts] for one in statements])
    rows, columns = linear_sum_assignment(scores, maximize=True)
    return int((scores[rows, columns] >= ALIGNED).sum())


def _score(statement: str, fact: str, vectors: dict[str, Floats]) -> float:
    one, other = _stems(statement), _stems(fact)
    shared = 2 * len(one & other) / (len(one) + len(other)) if one or other else 0.0
    return (float(vectors[statement] @ vectors[fact]) + shared) / 2


def _stems(text: str) -> set[str]:
    return {stem(word) for word in tokens(text)} | set(_NUMBER.findall(text))


def measure_splits(samples: Sequence[Sample], docs: Sequence[Doc]) -> Iterator[Figures]:
    """Figures of split points, one for each system."""
    wanted = [split_points(sample.sentence, sample.facts) for sample in samples]
    for name, system in SYSTEMS.items():
        found = [split_points(doc.text, system(doc)) for doc in docs]
        right = sum(map(near, found, wanted))
        yield _figures(name, found, wanted, right)


def split_points(sentence: str, parts: Sequence[str]) -> list[_Split]:
    """Where the parts meet in the sentence: the first and the last word at which one may begin."""
    words = _WORD.findall(sentence.lower())
    owners: list[int | None] = [None] * len(words)
    longest = [RUN - 1] * len(words)
    for number, part in enumerate(parts):
        matcher = SequenceMatcher(None, words, _WORD.findall(part.lower()), autojunk=False)
        for start, _, size in matcher.get_matching_blocks():
            for at in range(start, start + size):
                if size > longest[at]:
                    owners[at], longest[at] = number, size
    owned = [at for at, owner in enumerate(owners) if owner is not None]
    return [(a + 1, b) for a, b in pairwise(owned) if owners[a] != owners[b]]


def near(found: Sequence[_Split], wanted: Sequence[_Split]) -> int:
    """How many points have a wanted one of their own at most `NEAR` words away."""
    left, count = list(wanted), 0
    for point in found:
        close = [other for other in left if _distance(point, other) <= NEAR]
        if close:
            left.remove(min(close, key=lambda other: _distance(point, other)))
            count += 1
    return count


def _distance(one: _Split, other: _Split) -> int:
    return max(0, one[0] - other[1], other[0] - one[1])


def _lines(samples: Sequence[Sample], splits: bool, docs: Sequence[Doc]) -> Iterator[str]:
    rows = list(
        measure_splits(samples, docs) if splits else measure_facts(samples, docs, load_encoder())
    )
    yield f"{'system':<14}precision  recall     f1  a sentence"
    for row in rows:
        yield (
            f"{row.system:<14}{row.precision:>9.3f}  {row.recall:>6.3f}  {row.f1:>5.3f}"
            f"  {row.found / row.sentences:>10.2f}"
        )
    yield f"{'people':<14}{'':>26}{rows[0].wanted / len(samples):>10.2f}"


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True))
@click.option("--limit", type=click.IntRange(min=1), help="Measure so many sentences of each file.")
def main(files: tuple[Path, ...], limit: int | None) -> None:
    """Precision, recall and F1 of clauses beside two plain splitters, on people's own."""
    try:
        for path in files:
            samples, splits = read_samples(path)
            samples = samples[:limit]
            docs = parse_many(load_reader(), [(sample.sentence, [0]) for sample in samples])
            unit = "split points" if splits else "facts"
            click.echo(f"{path.name}: {len(samples)} sentences, {unit}")
            for line in _lines(samples, splits, docs):
                click.echo(line)
    except FactcheckError as error:
        raise click.ClickException(str(error)) from error


if __name__ == "__main__":
    main()
