"""How well a reader reads: figures on the dev sets, and its model card.

python -m factcheck.lab.reader.figures --reader FOLDER --data FOLDER
"""

import json
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

import click

from factcheck.lab.reader.card import card_text
from factcheck.lab.treebanks.projection import Passage, passage
from factcheck.lab.treebanks.sentences import Sentence, Sets, read_sets
from factcheck.models import Reader, parse_many
from factcheck.models.onnx_reader import OnnxReader

Figures = dict[str, float]


def figures_on_words(reader: OnnxReader, sentences: Sequence[Sentence]) -> Figures:
    """Accuracies in per cent where the reader is given the set's own words and sentences."""
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

    right: Counter[str] = Counter()
    total = 0
    vocab = Vocab()
    docs = [
        Doc(
            vocab,
            words=[word.form for word in sentence.words],
            spaces=[word.space_after for word in sentence.words],
            # told, not to be found: one sentence each
            sent_starts=[index == 0 for index in range(len(sentence.words))],
        )
        for sentence in sentences
    ]
    for doc, sentence in zip(reader.annotate(docs), sentences, strict=True):
        total += len(doc)
        for token, word in zip(doc, sentence.words, strict=True):
            head = token.head.i == word.head
            right["tag"] += token.tag_ == word.tag
            right["pos"] += token.pos_ == word.pos
            right["lemma"] += token.lemma_ == word.lemma
            right["uas"] += head
            right["las"] += head and _base(token.dep_) == _base(word.dep)
            right["las_subtypes"] += head and token.dep_ == word.dep
    return {name: _percent(count, total) for name, count in sorted(right.items())}


def figures_on_names(reader: Reader, sentences: Sequence[Sentence]) -> dict[str, Figures]:
    """Precision, recall and F1 in per cent of whole names with their kinds, all and by kind.

    What a set doesn't annotate counts neither way: a DATE on a set without dates, say.
    """
    right: Counter[str] = Counter()
    found, true = Counter[str](), Counter[str]()
    documents = list(_documents(sentences))
    docs = parse_many(reader, [(one.text, _starts(one)) for one in documents])
    for doc, document in zip(docs, documents, strict=True):
        gold = set(_true_names(document))
        unknown = _unknown_places(document)
        known = document.sentences[0].known
        own = {
            (entity.start_char, entity.end_char, entity.label_)
            for entity in doc.ents
            if entity.label_ in known
            and not unknown & set(range(entity.start_char, entity.end_char))
        }
        for name in gold:
            true[name[2]] += 1
        for name in own:
            found[name[2]] += 1
            right[name[2]] += name in gold
    kinds = sorted({*true, *found})
    result = {kind: _scores(right[kind], found[kind], true[kind]) for kind in kinds}
    return {"all": _scores(right.total(), found.total(), true.total()), **result}


def _documents(sentences: Iterable[Sentence]) -> Iterator[Passage]:
    number = 0

    def document(sentence: Sentence) -> int:
        nonlocal number
        number += sentence.starts_document
        return number

    for _, group in groupby(sentences, key=document):
        yield passage(list(group))


def _starts(document: Passage) -> list[int]:
    return [spans[0][0] for spans in document.spans]


def _true_names(document: Passage) -> Iterator[tuple[int, int, str]]:
    for sentence, spans in zip(document.sentences, document.spans, strict=True):
        for name in sentence.names:
            yield spans[name.start][0], spans[name.end - 1][1], name.kind


def _unknown_places(document: Passage) -> set[int]:
    """Characters of words of which the set doesn't tell whether they are names."""
    places: set[int] = set()
    for sentence, spans in zip(document.sentences, document.spans, strict=True):
        inside = {index for name in sentence.names for index in range(name.start, name.end)}
        for index, word in enumerate(sentence.words):
            if index not in inside and word.tag.startswith("NNP"):
                places.update(range(*spans[index]))
    return places


def _base(dep: str) -> str:
    return dep.partition(":")[0]


def _scores(right: int, found: int, true: int) -> Figures:
    return {
        "precision": _percent(right, found),
        "recall": _percent(right, true),
        "f1": _f1(right, found, true),
        "names": true,
    }


def _f1(right: int, found: int, true: int) -> float:
    return _percent(2 * right, found + true)


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 2) if whole else 0.0


def all_figures(folder: Path, sets: Sets) -> dict[str, Any]:
    """Every figure of a reader in a folder: on each dev set, of its size, and of its speed."""
    reader = OnnxReader(folder)
    return {
        "ewt_dev": {"words": figures_on_words(reader, sets.ewt_dev)},
        "gum_dev": {
            "words": figures_on_words(reader, sets.gum_dev),
            "names": figures_on_names(reader, sets.gum_dev),
        },
        "wnut17_dev": {"names": figures_on_names(reader, sets.wnut_dev)},
        "reader": {"megabytes": _megabytes(folder), **_times(folder, sets.gum_dev)},
    }


def _megabytes(folder: Path) -> float:
    return round(sum(f.stat().st_size for f in folder.rglob("*") if f.is_file()) / 1e6, 2)


_START = """
import sys, time
started, used = time.perf_counter(), time.process_time()
from pathlib import Path
from factcheck.models.onnx_reader import OnnxReader
OnnxReader(Path(sys.argv[1])).parse("Jens Stoltenberg spoke in Vilnius on Tuesday.", [0])
print(time.perf_counter() - started, time.process_time() - used, "torch" in sys.modules)
"""


def _times(folder: Path, sentences: Sequence[Sentence]) -> dict[str, Any]:
    """Seconds from a fresh interpreter to the first parse (least of five), and words a second."""
    runs = [
        subprocess.run(
            [sys.executable, "-c", _START, str(folder)], capture_output=True, text=True, check=True
        ).stdout.split()
        for _ in range(5)
    ]
    reader = OnnxReader(folder, threads=1)
    reader.parse("Warm.", [0])
    texts = [(document.text, _starts(document)) for document in _documents(sentences)]
    started = time.process_time()
    words = sum(map(len, reader.parse_many(texts)))
    return {
        "first_use_seconds": round(min(float(run[0]) for run in runs), 2),
        "first_use_cpu_seconds": round(min(float(run[1]) for run in runs), 2),
        "torch_imported": any(run[2] == "True" for run in runs),
        "words_per_cpu_second": round(words / (time.process_time() - started)),
    }


@click.command()
@click.option("--reader", type=Path, required=True, help="Folder of lab.reader.export.")
@click.option("--data", type=Path, required=True, help="Folder with parse/ and names/.")
def main(reader: Path, data: Path) -> None:
    """Measure a reader, and write its model card."""
    figures = all_figures(reader, read_sets(data))
    (reader / "card.md").write_text(card_text(figures), encoding="utf-8")
    click.echo(json.dumps(figures, indent=1))


if __name__ == "__main__":
    main()
