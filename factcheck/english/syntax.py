"""What the tags and relations of a parse say of a word, Penn's and Universal Dependencies'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.english.lexicon import words_of

if TYPE_CHECKING:
    from spacy.tokens import Token

# tags of finite verbs, and of words that begin a relative clause
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
RELATIVE = frozenset({"WDT", "WP"})
# how the relations of subjects begin
SUBJECTS = ("nsubj", "csubj", "expl")


def is_participle(word: Token) -> bool:
    """Whether it is one in -ed: "X, | believed | to be a spy," too, whatever its tag."""
    doc, at = word.doc, word.i
    set_off = doc[max(at - 1, 0)].text == "," and doc[at + 1 : at + 2].text == "to"
    hearsay = set_off and word.lower_ in words_of("speech", "hearsay")
    return (word.tag_ == "VBN" and not is_finite(word)) or (word.tag_ == "VBD" and hearsay)


def is_finite(word: Token) -> bool:
    """Whether it is a finite verb, or a past that was taken for a participle: "it killed 14"."""
    own = {child.dep_ for child in word.children}
    past = word.tag_ == "VBN" and "obj" in own and not own & {"aux", "aux:pass"}
    return word.tag_ in FINITE or (past and not own.isdisjoint({"nsubj", "nsubj:pass"}))


def is_asking(word: Token) -> bool:
    """Whether it may open a clause that asks: "how", "what", "whether"."""
    return word.tag_ in ("WRB", "WP") or word.lower_ in ("whether", "if")
