"""Sentences parsed by hand, and the clauses that they fall into.

Each case of cases.txt has a name, a parse (word/tag/label/head, heads from 0) and its
clauses, with the cues of each in brackets, outermost first.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.statements.clauses.clauses import Clause, find_clauses

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

CASES = {
    lines[0].removeprefix("# "): (lines[1], [line.removeprefix("= ") for line in lines[2:]])
    for block in (Path(__file__).parent / "cases.txt").read_text("utf-8").split("\n\n")
    for lines in [block.strip().splitlines()]
}
POS = {
    "NNP": "PROPN",
    "NNPS": "PROPN",
    "CD": "NUM",
    "IN": "ADP",
    "TO": "PART",
    "DT": "DET",
    "CC": "CCONJ",
    "MD": "AUX",
    "PRP": "PRON",
    "PRP$": "PRON",
    "WDT": "PRON",
    "WP": "PRON",
}
BY_START = {"NN": "NOUN", "VB": "VERB", "JJ": "ADJ", "RB": "ADV", "WR": "ADV"}
LABELS = (
    "advmod nsubj obj obl nmod conj appos acl acl:relcl advcl ccomp xcomp cc case mark punct"
    " aux cop"
)
WORDS = st.sampled_from(
    "Paris/NNP banks/NNS a/DT said/VBD signed/VBD signing/VBG which/WDT and/CC in/IN that/IN"
    " because/IN ,/, “/`` ”/'' (/-LRB- )/-RRB- not/RB who/WP is/VBZ or/CC ./. including/VBG"
    " only/RB if/IN".split()
)


@cache
def vocabulary() -> Vocab:
    """Words that know their small letters and whether they are punctuation."""
    import spacy

    vocab: Vocab = spacy.blank("en").vocab
    return vocab


def parsed(notation: str) -> Doc:
    """The sentence of a case as spaCy holds it."""
    from spacy.tokens import Doc

    rows = [re.fullmatch(r"(.+)/(\S+)/(\S+)/(\d+)", row) for row in notation.split()]
    words, tags, labels, heads = zip(*(row.groups() for row in rows if row), strict=True)
    return Doc(
        vocabulary(),
        words=list(words),
        spaces=[
            tag != "``" and after not in (",", ".", "?", "!", "''")
            for tag, after in zip(tags, (*tags[1:], "."), strict=True)
        ],
        tags=list(tags),
        pos=[_part_of_speech(tag, label) for tag, label in zip(tags, labels, strict=True)],
        deps=list(labels),
        heads=list(map(int, heads)),
    )


def _part_of_speech(tag: str, label: str) -> str:
    if label in ("aux", "aux:pass", "cop"):
        return "AUX"
    return POS.get(tag) or BY_START.get(tag[:2], "PUNCT" if label == "punct" else "X")


def shown(clause: Clause, doc: Doc) -> str:
    cues = " ".join(doc[at].text for at in clause.cues)
    return f"{clause.text} [{cues}]" if cues else clause.text


@pytest.mark.parametrize("name", CASES)
def test_a_sentence_falls_into_its_clauses(name: str) -> None:
    notation, expected = CASES[name]
    doc = parsed(notation)
    assert [shown(clause, doc) for clause in find_clauses(doc)] == expected


@pytest.mark.parametrize("name", CASES)
def test_every_word_of_content_is_in_a_clause_or_beside_a_cue(name: str) -> None:
    doc = parsed(CASES[name][0])
    clauses = find_clauses(doc)
    kept = {at for clause in clauses for at in clause.tokens}
    shells = {t.i for clause in clauses for at in clause.cues for t in doc[at].subtree}
    classes = ("NOUN", "PROPN", "VERB", "NUM", "ADJ")
    content = {t.i for t in doc if t.pos_ in classes and t.dep_ != "case"}
    assert content <= kept | shells


def test_the_innermost_cue_is_the_clause_s_own() -> None:
    doc = parsed(CASES["a chain of cues is outermost first"][0])
    (clause,) = find_clauses(doc)
    assert (clause.cue, clause.cues) == (6, (2, 6))
    assert Clause((0,), "Rain.").cue is None


def test_tokens_are_the_clause_s_own_words() -> None:
    doc = parsed(CASES["coordinated predicates share their subject"][0])
    assert [clause.tokens for clause in find_clauses(doc)] == [(0, 1, 2, 3), (0, 5, 6)]


@st.composite
def trees(draw: st.DrawFn) -> Doc:
    """Any words in any tree, as a bad parser might give."""
    words = draw(st.lists(WORDS, min_size=1, max_size=12))
    rows = [f"{words[0]}/ROOT/0"]
    for at, word in enumerate(words[1:], start=1):
        label = draw(st.sampled_from(LABELS.split()))
        rows.append(f"{word}/{label}/{draw(st.integers(0, at - 1))}")
    return parsed(" ".join(rows))


@settings(max_examples=200, deadline=None)
@given(trees())
def test_any_tree_gives_clauses_of_its_own_words_once(doc: Doc) -> None:
    clauses = find_clauses(doc)
    texts = [clause.text for clause in clauses]
    assert texts
    assert len(set(texts)) == len(texts)
    assert all(0 <= at < len(doc) for clause in clauses for at in clause.tokens)
    assert find_clauses(doc) == clauses


@settings(max_examples=200, deadline=None)
@given(trees())
def test_a_clause_that_was_cut_out_never_dangles(doc: Doc) -> None:
    clauses = find_clauses(doc)
    if [clause.text for clause in clauses] != [doc.text]:
        for text in (clause.text for clause in clauses):
            assert not re.match(r"(?i)(which|who|whose)\b", text.lstrip("“”("))
            assert [text.count(mark) for mark in "“("] == [text.count(mark) for mark in "”)"]


@settings(max_examples=300, deadline=None)
@given(trees())
def test_no_clause_loses_what_denies_narrows_or_conditions_its_words(doc: Doc) -> None:
    bound = [
        token
        for token in doc
        if (token.dep_ == "advmod" and token.text in ("not", "only"))
        or (token.dep_ == "mark" and token.text == "if")
    ]
    for clause in find_clauses(doc):
        for token in bound:
            assert token.i in clause.tokens or token.head.i not in clause.tokens
