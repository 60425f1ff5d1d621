"""Each verb of a sentence that is said gets its own subject."""

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from factcheck.models import load_reader
from factcheck.statements.repair import repair

# A man who saw said banks failed / Claims were wrong , officials said
AFTER = (
    ["man", "who", "saw", "said", "banks", "failed"],
    [5, 2, 0, 3, 5, 3],
    ["nsubj", "nsubj", "acl:relcl", "ROOT", "nsubj", "ccomp"],
)
BEFORE = (
    ["Claims", "were", "wrong", ",", "officials", "said"],
    [5, 2, 5, 2, 5, 5],
    ["nsubj", "cop", "ccomp", "punct", "nsubj", "ROOT"],
)
# Gone , Lee said of Park
OF = (
    ["Gone", ",", "Lee", "said", "of", "Park"],
    [3, 0, 3, 3, 5, 3],
    ["ccomp", "punct", "nsubj", "ROOT", "case", "nsubj"],
)
RIGHT = (["Lee", "said", "banks", "failed"], [1, 1, 3, 1], ["nsubj", "ROOT", "nsubj", "ccomp"])


@pytest.mark.parametrize(
    ("sentence", "word", "head"),
    [(AFTER, "man", "said"), (BEFORE, "Claims", "wrong"), (RIGHT, "Lee", "said")],
)
def test_a_subject_hangs_on_its_own_verb(
    sentence: tuple[list[str], list[int], list[str]], word: str, head: str
) -> None:
    words, heads, labels = sentence
    doc = Doc(Vocab(), words=words, heads=heads, deps=labels)
    repair(doc)
    repair(doc)
    assert doc[words.index(word)].head.text == head


def test_of_whom_something_is_said_is_no_subject() -> None:
    words, heads, labels = OF
    doc = Doc(Vocab(), words=words, heads=heads, deps=labels)
    repair(doc)
    assert doc[5].dep_ == "obl"


def test_what_a_participle_says_hangs_on_it() -> None:
    words = ["They", "left", ",", "saying", "it", "failed"]
    labels = ["nsubj", "ROOT", "punct", "advcl", "nsubj", "parataxis"]
    lemmas = ["they", "leave", ",", "say", "it", "fail"]
    tags = ["PRP", "VBD", ",", "VBG", "PRP", "VBD"]
    doc = Doc(Vocab(), words=words, heads=[1, 1, 3, 1, 5, 1], deps=labels, tags=tags, lemmas=lemmas)
    repair(doc)
    assert (doc[5].head.i, doc[5].dep_) == (3, "ccomp")


def test_what_which_opens_is_told_of_the_noun_before_it() -> None:
    words = ["They", "built", "a", "dam", ",", "which", "failed"]
    labels = ["nsubj", "ROOT", "det", "obj", "punct", "nsubj", "parataxis"]
    tags = ["PRP", "VBD", "DT", "NN", ",", "WDT", "VBD"]
    pos = ["PRON", "VERB", "DET", "NOUN", "PUNCT", "PRON", "VERB"]
    heads = [1, 1, 3, 1, 6, 6, 1]
    doc = Doc(
        load_reader().parse("", []).vocab, words=words, heads=heads, deps=labels, tags=tags, pos=pos
    )
    repair(doc)
    assert (doc[6].head.text, doc[6].dep_) == ("dam", "acl:relcl")


# They met and said later that it failed / He said that if it fell , they left
LATER = (
    ["They", "met", "and", "said", "later", "that", "it", "failed"],
    [1, 1, 3, 1, 3, 7, 7, 1],
    ["nsubj", "ROOT", "cc", "conj", "advmod", "mark", "nsubj", "conj"],
)
# She insisted after talks that it failed
AFTER_TALKS = (
    ["She", "insisted", "after", "talks", "that", "it", "failed"],
    [1, 1, 3, 1, 6, 6, 3],
    ["nsubj", "ROOT", "case", "obl", "mark", "nsubj", "acl:relcl"],
)
IF = (
    ["He", "said", "that", "if", "it", "fell", ",", "they", "left"],
    [1, 1, 8, 5, 5, 1, 5, 8, 1],
    ["nsubj", "ROOT", "mark", "mark", "nsubj", "ccomp", "punct", "nsubj", "ccomp"],
)
# Lee said it fell and they left / Lee said it fell , and they left
AND = (
    ["Lee", "said", "it", "fell", "and", "they", "left"],
    [1, 1, 3, 1, 6, 6, 1],
    ["nsubj", "ROOT", "nsubj", "ccomp", "cc", "nsubj", "conj"],
)
COMMA = (
    ["Lee", "said", "it", "fell", ",", "and", "they", "left"],
    [1, 1, 3, 1, 7, 7, 7, 1],
    ["nsubj", "ROOT", "nsubj", "ccomp", "punct", "cc", "nsubj", "conj"],
)


@pytest.mark.parametrize(
    ("sentence", "word", "head", "label"),
    [
        (LATER, "failed", "said", "ccomp"),
        (AFTER_TALKS, "failed", "insisted", "ccomp"),
        (IF, "fell", "left", "advcl"),
        (AND, "left", "fell", "conj"),
        (COMMA, "left", "said", "conj"),
    ],
)
def test_what_is_said_hangs_together(
    sentence: tuple[list[str], list[int], list[str]], word: str, head: str, label: str
) -> None:
    words, heads, labels = sentence
    lemmas = [{"said": "say", "insisted": "insist"}.get(one, one) for one in words]
    tags = ["VERB" if one in ("said", "insisted") else "X" for one in words]
    doc = Doc(Vocab(), words=words, heads=heads, deps=labels, lemmas=lemmas, pos=tags)
    repair(doc)
    repair(doc)
    found = doc[words.index(word)]
    assert (found.head.text, found.dep_) == (head, label)
