"""The clause of an anchor by its grammar alone: never broken, where the parse is right.

What the reader is in doubt about is cut so: the anchor with all that hangs on it, but for what
tells something of its own, and the subject that it shares.
"""

from __future__ import annotations

from collections.abc import Set
from typing import TYPE_CHECKING

from factcheck.english.lexicon import words_of

if TYPE_CHECKING:
    from spacy.tokens import Token

# how labels of subjects begin, and the tags of finite verbs
SUBJECTS = ("nsubj", "csubj", "expl")
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_OWN = frozenset({"parataxis", "discourse", "vocative", "list", "cc", "dislocated", "reparandum"})
_SET_OFF = frozenset({"appos", "acl", "acl:relcl", "advcl"})
_PREDICATES = frozenset({"VERB", "AUX"})
_OF_NAME = frozenset({"det", "amod", "compound", "nummod", "flat", "nmod:poss", "nmod", "case"})
_FUNCTION = frozenset({"det", "case", "aux", "aux:pass", "cop", "fixed", "flat", "compound:prt"})
_WITH_HELP = words_of("grammar", "not") | {"to"}
_SHARING = frozenset({"conj", "xcomp", "advcl"})
_RELATIVE = frozenset({"WDT", "WP"})


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


def words_by_grammar(anchor: Token) -> set[int]:
    """The places of the clause's words in the Doc."""
    words = _below(anchor)
    subject = _subject(anchor)
    if subject is None:
        return words
    words |= subject
    if anchor.dep_ == "acl:relcl":
        words -= {child.i for child in anchor.children if child.tag_ in _RELATIVE}
    return words


def completed(words: set[int], anchor: Token) -> set[int]:
    """The words with what they can't do without: articles, prepositions, auxiliaries, a subject."""
    doc = anchor.doc
    whole = words | {
        child.i
        for at in words
        for child in doc[at].children
        if child.dep_ in _FUNCTION and not (child.dep_ == "case" and _is_subject(at, anchor, words))
    }
    # "the Republican | who | leads it", told of somebody
    whole |= {
        child.i
        for at in words - {anchor.i}
        if doc[at].dep_ == "acl:relcl"
        for child in doc[at].children
        if child.tag_ in _RELATIVE and child.dep_.startswith("nsubj")
    }
    if anchor.dep_ == "conj" and anchor.tag_ == anchor.head.tag_ and not _helped(anchor):
        # "should leave and focus": both should
        whole |= _helped(anchor.head)
    for child in anchor.children:
        own = child.dep_.startswith(SUBJECTS) and child.tag_ not in _RELATIVE
        if own and child.i not in whole:
            whole |= _below(child)
    return whole


def _is_subject(at: int, anchor: Token, words: Set[int]) -> bool:
    """Whether the anchor is told of that noun: "of the sale, which | cost"."""
    head = anchor.head
    return at == head.i and anchor.dep_ in _SET_OFF and head.head.i not in words


def _helped(verb: Token) -> set[int]:
    """Its auxiliaries, with the "not" or "to" among them."""
    return {
        child.i
        for child in verb.children
        if child.dep_.startswith("aux") or (child.lower_ in _WITH_HELP and child.i < verb.i)
    }


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
        if verb.dep_ not in _SHARING or verb.head.i == verb.i:
            return False
        verb = verb.head


def _below(token: Token) -> set[int]:
    words = {token.i}
    for child in token.children:
        if not _tells_of_its_own(child):
            words |= _below(child)
    return words


def _tells_of_its_own(child: Token) -> bool:
    if child.dep_ in _OWN:
        return True
    if child.dep_ == "conj":
        return child.pos_ in _PREDICATES and child.head.pos_ in _PREDICATES
    if child.dep_ not in _SET_OFF:
        return False
    first = min(token.i for token in child.subtree if not token.is_punct or token.i == child.i)
    return first > 0 and bool(child.doc[first - 1].is_punct)


def _subject(anchor: Token) -> set[int] | None:
    """The words of a subject that stands above the anchor; None where it has its own."""
    if any(child.dep_.startswith(SUBJECTS) for child in anchor.children):
        relative = [child for child in anchor.children if child.tag_ in _RELATIVE]
        return _named(anchor.head) if anchor.dep_ == "acl:relcl" and relative else None
    if anchor.dep_ in ("appos", "acl", "acl:relcl", "amod", "nummod"):
        return _named(anchor.head)
    if anchor.dep_ in ("conj", "advcl", "xcomp") and anchor.head.i != anchor.i:
        own = [child for child in anchor.head.children if child.dep_.startswith("nsubj")]
        return _below(own[0]) if own else _subject(anchor.head)
    return None


def _named(noun: Token) -> set[int]:
    words = {noun.i}
    for child in noun.children:
        if child.dep_ in _OF_NAME and not _tells_of_its_own(child):
            words |= _below(child)
    return words - {child.i for child in noun.children if child.dep_ == "case"}
