"""Annotated sentences, as the public sets give them: words, and the names among them.

`read_conllu` reads Universal Dependencies, `read_names` the column files of named entities; both
give `Sentence`s, which know nothing of spaCy's tokens (`projection` brings them together).
"""

import gzip
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from factcheck.errors import ModelError
from factcheck.lab.treebanks.mentions import Name, names

ALL_KINDS = frozenset({"PERSON", "ORG", "LOC", "DATE", "MISC"})
# The kinds of name of each set, in our words. BTC and WikiGold write PER/ORG/LOC(/MISC); WNUT 2017
# its own six, of which corporation and group (teams, bands, parties) are both organisations to us.
KINDS = {
    "PER": "PERSON",
    "ORG": "ORG",
    "LOC": "LOC",
    "MISC": "MISC",
    "person": "PERSON",
    "corporation": "ORG",
    "group": "ORG",
    "location": "LOC",
    "product": "MISC",
    "creative-work": "MISC",
}


@dataclass(frozen=True)
class Word:
    """One word as its set writes it; `head` counts from 0 in the sentence, the root is its own."""

    form: str
    space_after: bool = True
    tag: str = ""
    pos: str = ""
    morph: str = ""
    lemma: str = ""
    head: int = -1
    dep: str = ""


@dataclass(frozen=True)
class Sentence:
    """Words and names; `known` are the kinds of name that its set annotates, empty for none."""

    words: tuple[Word, ...]
    names: tuple[Name, ...] = ()
    known: frozenset[str] = frozenset()
    starts_paragraph: bool = False
    starts_document: bool = False
    document: str = ""


def read_conllu(path: Path) -> Iterator[Sentence]:
    """Every sentence of a CoNLL-U file, in order, with names where it has `Entity=` (GUM)."""
    entities = False
    document = ""
    for comments, rows in _blocks(path):
        starts = [comment for comment in comments if comment.startswith("# newdoc")]
        if starts:
            document = starts[0].partition("=")[2].strip()
            entities = any(comment.startswith("# global.Entity") for comment in comments)
        paragraph = any(comment.startswith("# newpar") for comment in comments)
        yield replace(
            _sentence(rows, entities),
            starts_paragraph=paragraph or bool(starts),
            starts_document=bool(starts),
            document=document,
        )


def _blocks(path: Path) -> Iterator[tuple[list[str], list[list[str]]]]:
    """The comments and the rows of each sentence."""
    comments: list[str] = []
    rows: list[list[str]] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in chain(lines, [""]):
            line = line.rstrip("\n")
            if line.startswith("#"):
                comments.append(line)
            elif line:
                rows.append(line.split("\t"))
            elif rows:
                yield comments, rows
                comments, rows = [], []


def _sentence(rows: list[list[str]], entities: bool) -> Sentence:
    plain = [row for row in rows if row[0].isdigit()]
    words = tuple(_word(row, space) for row, space in zip(plain, _spaces(rows), strict=True))
    if not entities:
        return Sentence(words)
    found = names([row[9] for row in plain], [(word.form, word.pos, word.tag) for word in words])
    return Sentence(words, found, ALL_KINDS)


def _word(row: list[str], space_after: bool) -> Word:
    _, form, lemma, pos, tag, morph, head, dep, _, _ = row
    index = int(row[0]) - 1
    morph = "" if morph == "_" else morph
    # "_" is how the sets mark a word that was split by mistake in the text ("goeswith")
    lemma = form if lemma == "_" and form != "_" else lemma
    governor = index if head == "0" else int(head) - 1
    return Word(form, space_after, tag, pos, morph, lemma, governor, _dep(dep))


def _dep(dep: str) -> str:
    # spaCy's parser calls every root "ROOT", whatever its training data says
    return "ROOT" if dep == "root" else dep


def _spaces(rows: list[list[str]]) -> list[bool]:
    """Whether a space follows each word; within a multiword token ("do" + "n't") none does."""
    spaces: list[bool] = []
    until, after = 0, True
    for row in rows:
        space = "SpaceAfter=No" not in row[9]
        if "-" in row[0]:
            until, after = int(row[0].split("-")[1]), space
        elif row[0].isdigit():
            index = int(row[0])
            spaces.append(space if index > until else after if index == until else False)
    return spaces


def read_names(path: Path, *, known: frozenset[str]) -> Iterator[Sentence]:
    """Every sentence of a column file: a word, white space, and its tag in IOB1 or IOB2."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows: list[tuple[str, str]] = []
        for line in chain(lines, [""]):
            if line.strip():
                rows.append((line.split()[0], line.split()[-1]))
            elif rows:
                yield _named_sentence(rows, known)
                rows = []


def _named_sentence(rows: list[tuple[str, str]], known: frozenset[str]) -> Sentence:
    found: list[Name] = []
    last = "O"
    for index, (_, tag) in enumerate(rows):
        if tag != "O":
            kind = KINDS[tag[2:]]
            if tag[0] == "I" and last[2:] == tag[2:]:
                found[-1] = Name(found[-1].start, index + 1, kind)
            else:
                found.append(Name(index, index + 1, kind))
        last = tag
    spaces = spaces_between([form for form, _ in rows])
    words = tuple(Word(form, space) for (form, _), space in zip(rows, spaces, strict=True))
    return Sentence(words, tuple(found), known, True, True)


def spaces_between(forms: list[str]) -> list[bool]:
    """Whether a space follows each word of a text that was written out with spaces everywhere.

    >>> spaces_between(["Joe", "'s", "(", "big", ")", "day", "."])
    [False, True, False, False, True, False, True]
    """
    spaces = [True] * len(forms)
    open_quote = False
    for index, form in enumerate(forms):
        closes = form in _CLOSING or form.lower() in _SUFFIXES or form == "''"
        if form == '"':
            closes, open_quote = open_quote, not open_quote
            spaces[index] = closes
        if closes and index:
            spaces[index - 1] = False
        if form in _OPENING:
            spaces[index] = False
    return spaces


_CLOSING = frozenset(".,;:!?)]}%…”")
_OPENING = frozenset({*"([{$£€#“", "``"})
_SUFFIXES = frozenset({"'s", "'", "n't", "'m", "'re", "'ve", "'ll", "'d", "’s", "n’t", "’re"})


@dataclass(frozen=True)
class Sets:
    """Everything that the recipe trains on and measures with."""

    syntax: tuple[Sentence, ...]
    names: tuple[Sentence, ...]
    ewt_dev: tuple[Sentence, ...]
    gum_dev: tuple[Sentence, ...]
    wnut_dev: tuple[Sentence, ...]


def read_sets(data: Path) -> Sets:
    """The sets of a data folder's parse/ and names/. Raises ModelError where one is missing."""
    ewt, gum = (_parsed(data, name) for name in ("ewt_train", "gum_open_train"))
    undated = ALL_KINDS - {"DATE"}
    named = [
        *_named(data, "wikigold", undated),
        *_named(data, "wnut17_train", undated),
        *_named(data, "btc", undated - {"MISC"}),
    ]
    return Sets(
        syntax=(*ewt, *gum),
        names=(*gum, *named),
        ewt_dev=_parsed(data, "ewt_dev"),
        gum_dev=_parsed(data, "gum_open_dev"),
        wnut_dev=_named(data, "wnut17_dev", undated),
    )


def _parsed(data: Path, name: str) -> tuple[Sentence, ...]:
    return tuple(read_conllu(_there(data / "parse" / f"{name}.conllu.gz")))


def _named(data: Path, name: str, known: frozenset[str]) -> tuple[Sentence, ...]:
    return tuple(read_names(_there(data / "names" / f"{name}.conll.gz"), known=known))


def _there(path: Path) -> Path:
    if not path.is_file():
        raise ModelError(f"{path}: no such file; --data is the folder that holds parse/ and names/")
    return path
