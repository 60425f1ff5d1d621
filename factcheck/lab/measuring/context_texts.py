"""Texts of a treebank with their gold coreference, as GUM writes it in the last column."""

import gzip
import re
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from factcheck.errors import FactcheckError
from factcheck.models.onnx_reader import OnnxReader

_BRACKET = re.compile(r"\((?P<opens>[^()]+)(?P<single>\))?|(?P<closes>[^()]+)\)")
_NOUNS = frozenset({"NOUN", "PROPN"})


class GoldMention(NamedTuple):
    """A mention of a gold group, by its place; `coordinated` for "John and Mary".

    `name` has the other words of a name: parsers differ in which of them is its head.
    """

    group: str
    sentence: int
    start: int
    end: int
    head: int
    coordinated: bool
    nominal: bool
    name: tuple[int, ...] = ()


@dataclass(frozen=True)
class GoldText:
    """A text of the treebank: its genre, its parsed sentences and their gold mentions."""

    name: str
    genre: str
    sentences: tuple[Any, ...]
    mentions: tuple[GoldMention, ...]

    def group_of(self, sentence: int, start: int, end: int) -> str | None:
        """The gold group of these words of a sentence; None if they are no mention."""
        groups = [m.group for m in self.mentions if m[1:4] == (sentence, start, end)]
        return groups[0] if groups else None

    def is_marked(self, sentence: int, start: int) -> bool:
        """Whether it is known what the pronoun there stands for, or that nothing does: always."""
        return True

    def is_named(self, group: str | None, *, times: int = 1) -> bool:
        """Whether names or nouns of the text belong to the group, so many times or more."""
        return sum(m.nominal for m in self.mentions if m.group == group) >= times

    def right(self, group: str | None, place: tuple[int, int], coordinated: bool | None) -> bool:
        """Whether the mention with its head at a place belongs to the group.

        `coordinated` is None where a single person or thing is asked for, of whom "a writer and
        director" may be said: "John and Mary" and "John" have the same head.
        """
        return any(
            m.sentence == place[0]
            and place[1] in {m.head, *m.name}
            and coordinated in {None, m.coordinated}
            for m in self.mentions
            if m.group == group
        )


class NotATreebank(FactcheckError):
    """A file that is no treebank with coreference."""


def read_texts(path: Path) -> Iterator[GoldText]:
    """The texts of a CoNLL-U file (gzipped or not) with GUM's `Entity=` in its last column.

    Raises NotATreebank for a file that can't be read or holds no sentence.
    """
    import spacy  # a second to import, and only measuring needs it

    vocab = spacy.blank("en").vocab
    found = False
    for part in _read(path).split("# newdoc id = ")[1:]:
        name = part.partition("\n")[0]
        genre = part.partition("# meta::genre = ")[2].partition("\n")[0]
        sentences = [rows for rows in map(_rows, part.split("\n\n")) if rows]
        mentions = [
            mention
            for number, rows in enumerate(sentences)
            for mention in _gold_mentions(number, rows)
        ]
        found = found or bool(sentences)
        docs = tuple(_doc(vocab, rows) for rows in sentences)
        yield GoldText(name, genre, docs, tuple(mentions))
    if not found:
        raise NotATreebank(f"{path}: holds no sentences in CoNLL-U; name GUM's dev part")


def _read(path: Path) -> str:
    opener: Any = gzip.open if path.suffix == ".gz" else open
    try:
        with opener(path, "rt", encoding="utf-8") as file:
            return str(file.read())
    except (OSError, EOFError, zlib.error, UnicodeDecodeError) as error:
        message = f"{path}: can't be read ({error}); name GUM's dev part, .conllu or .conllu.gz"
        raise NotATreebank(message) from None


def _rows(block: str) -> list[list[str]]:
    rows = [line.split("\t") for line in block.splitlines() if line[:1].isdigit()]
    return [row for row in rows if len(row) == 10 and row[0].isdigit()]


def _doc(vocab: Any, rows: Sequence[Sequence[str]]) -> Any:
    from spacy.tokens import Doc  # as above

    heads = [int(row[6]) - 1 if row[6] != "0" else index for index, row in enumerate(rows)]
    return Doc(
        vocab,
        words=[row[1] for row in rows],
        spaces=["SpaceAfter=No" not in row[9] for row in rows],
        heads=heads,
        deps=[row[7] for row in rows],
        tags=[row[4] for row in rows],
        pos=[row[3] for row in rows],
    )


def _gold_mentions(sentence: int, rows: Sequence[Sequence[str]]) -> Iterator[GoldMention]:
    for group, start, end in _brackets([row[9] for row in rows]):
        inside = range(start, end)
        heads = [int(rows[index][6]) - 1 for index in inside]
        tops = [index for index, head in zip(inside, heads, strict=True) if head not in inside]
        head = tops[0] if tops else start
        joined = any(
            rows[index][7] == "conj" and int(rows[index][6]) - 1 == head and _has_cc(index, rows)
            for index in inside
        )
        nominal = rows[head][3] in _NOUNS
        name = tuple(
            index
            for index in inside
            if rows[index][7] in {"flat", "compound"}
            and int(rows[index][6]) - 1 == head
            and rows[index][3] == rows[head][3] == "PROPN"
        )
        yield GoldMention(group, sentence, start, end, head, joined, nominal, name)


def _has_cc(index: int, rows: Sequence[Sequence[str]]) -> bool:
    return rows[index][3] in {"NOUN", "PROPN", "PRON"}


def _brackets(misc: Iterable[str]) -> Iterator[tuple[str, int, int]]:
    waiting: dict[str, list[int]] = {}
    for index, column in enumerate(misc):
        value = next((part[7:] for part in column.split("|") if part.startswith("Entity=")), "")
        for match in _BRACKET.finditer(value):
            if match["closes"]:
                if waiting.get(match["closes"]):
                    yield match["closes"], waiting[match["closes"]].pop(), index + 1
                continue
            group = match["opens"].split("-")[0]
            if match["single"]:
                yield group, index, index + 1
            else:
                waiting.setdefault(group, []).append(index)


def parse_again(texts: Iterable[GoldText], reader: OnnxReader) -> Iterator[GoldText]:
    """The texts with their tokens as they are, parsed by the shipped reader."""
    from spacy.tokens import Doc  # as above

    for text in texts:
        docs = []
        for gold in text.sentences:
            spaces = [bool(token.whitespace_) for token in gold]
            docs.append(Doc(gold.vocab, words=[token.text for token in gold], spaces=spaces))
        yield GoldText(text.name, text.genre, tuple(reader.annotate(docs)), text.mentions)
