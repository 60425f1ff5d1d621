"""The clause of an anchor by its grammar alone: never broken, where the parse is right.

What the reader is in doubt about is cut so: the anchor with all that hangs on it, but for what
tells something of its own, and the subject that it shares.
"""

from __future__ import annotations

from collections.abc import Set
from typing import TYPE_CHECKING

from factcheck.english.syntax import RELATIVE, SUBJECTS, is_finite

if TYPE_CHECKING:
    from spacy.tokens import Token

_OWN = frozenset({"parataxis", "discourse", "vocative", "list", "cc", "dislocated", "reparandum"})
SET_OFF = frozenset({"appos", "acl", "acl:relcl", "advcl"})
_PREDICATES = frozenset({"VERB", "AUX"})
_OF_NAME = frozenset({"det", "amod", "compound", "nummod", "flat", "nmod:poss", "nmod", "case"})
SHARING = frozenset({"conj", "xcomp", "advcl"})


def words_by_grammar(anchor: Token) -> set[int]:
    """The places of the clause's words in the Doc."""
    words = below(anchor)
    subject = shared_subject(anchor)
    if subject is None:
        return words
    words |= subject
    if anchor.dep_ == "acl:relcl":
        words -= {child.i for child in anchor.children if child.tag_ in RELATIVE}
    return words


def is_sentence(words: Set[int], anchor: Token) -> bool:
    """Whether there is a finite verb with its subject, or a thing said of a noun beside it."""
    doc = anchor.doc
    finite = [doc[at] for at in words if is_finite(doc[at])]
    if not finite:
        return anchor.head.i in words and anchor.head.i != anchor.i
    return any(_has_subject(token, words) for token in finite)


def _has_subject(token: Token, words: Set[int]) -> bool:
    verb = token.head if token.dep_.startswith(("aux", "cop")) else token
    while True:
        if any(
            c.i in words and c.dep_.startswith(SUBJECTS) for c in (*verb.children, *token.children)
        ):
            return True
        if verb.dep_ == "acl:relcl":
            return verb.head.i in words
        if verb.dep_ not in SHARING or verb.head.i == verb.i:
            return False
        verb = verb.head


def below(token: Token) -> set[int]:
    """The places of the word and all that hangs on it, but what tells something of its own."""
    words = {token.i}
    for child in token.children:
        if not tells_of_its_own(child):
            words |= below(child)
    return words


def tells_of_its_own(child: Token) -> bool:
    """Whether a word opens a clause or an addition that could stand alone."""
    if child.dep_ in _OWN:
        return True
    if child.dep_ == "conj":
        return child.pos_ in _PREDICATES and child.head.pos_ in _PREDICATES
    if child.dep_ not in SET_OFF:
        return False
    first = min(token.i for token in child.subtree if not token.is_punct or token.i == child.i)
    return first > 0 and bool(child.doc[first - 1].is_punct)


def shared_subject(anchor: Token) -> set[int] | None:
    """The words of a subject that stands above the anchor; None where it has its own."""
    if any(child.dep_.startswith(SUBJECTS) for child in anchor.children):
        relative = [child for child in anchor.children if child.tag_ in RELATIVE]
        return _named(anchor.head) if anchor.dep_ == "acl:relcl" and relative else None
    if anchor.dep_ in ("appos", "acl", "acl:relcl", "amod", "nummod"):
        return _named(anchor.head)
    if anchor.dep_ in SHARING and anchor.head.i != anchor.i:
        own = [child for child in anchor.head.children if child.dep_.startswith("nsubj")]
        told = own and own[0].tag_ not in RELATIVE
        return _on_its_side(own[0]) if told else shared_subject(anchor.head)
    return None


def _on_its_side(subject: Token) -> set[int]:
    """The words of a subject that stand where it does: none beyond its verb, for that's misread."""
    verb = subject.head.i
    return {at for at in below(subject) if (at < verb) == (subject.i < verb)}


def _named(noun: Token) -> set[int]:
    words = {noun.i}
    for child in noun.children:
        if child.dep_ in _OF_NAME and not tells_of_its_own(child):
            words |= below(child)
    return words - {child.i for child in noun.children if child.dep_ == "case"}
