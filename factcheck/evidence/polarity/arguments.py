"""Whom and what a word is said of: the words of the grammar that name its subject and objects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.evidence.words import FUNCTION_WORDS, base
from factcheck.models import entity_type

if TYPE_CHECKING:
    from spacy.tokens import Token

# The parts of a noun phrase that say which one it is.
_NAMING = frozenset(("compound", "flat", "flat:name", "nmod:desc", "goeswith"))
_OBJECTS = frozenset(("obj", "nsubj:pass", "csubj:pass", "xcomp", "ccomp", "iobj"))
# What a verb or an adjective is about, where it has no object: "opposed to the plan".
_ABOUT = frozenset(("to", "of", "with", "on", "for", "against", "from"))
_TITLES = frozenset("mr mrs ms dr sir sen rep gov president".split())
_EMPTY = FUNCTION_WORDS | _TITLES
PRONOUNS = frozenset("i he she it we they you him her us them me".split())


def subject_of(token: Token) -> frozenset[str]:
    """What it is said of, taken over from the verb it hangs on if it has none of its own."""
    for child in token.children:
        if child.dep_ == "nsubj":
            relative = child.lower_ in ("who", "which", "that") and token.dep_.startswith("acl")
            return core_of(token.head) if relative else core_of(child)
        if child.dep_ == "obl:agent":
            return core_of(child)
    if token.dep_ == "xcomp":
        objects = [each for each in token.head.children if each.dep_ in ("obj", "nsubj:pass")]
        return core_of(objects[0]) if objects else subject_of(token.head)
    if token.dep_ in ("conj", "advcl") or (token.dep_ == "obj" and token.pos_ == "NOUN"):
        return subject_of(token.head)
    if token.dep_.startswith("acl") and token.tag_ != "VBN":
        return core_of(token.head)
    return frozenset()


def objects_of(token: Token) -> frozenset[str]:
    """The words that name what it is done to, or what it is about; empty if unknown."""
    found = [core_of(child) for child in token.children if child.dep_ in _OBJECTS]
    if token.pos_ == "NOUN":
        found += [core_of(child) for child in token.children if child.dep_ in ("nmod", "acl")]
    if not found:
        found = [
            core_of(child) for child in token.children if child.dep_ == "obl" and _is_about(child)
        ]
    if not found and token.dep_[:3] in ("acl", "amo") and token.tag_ == "VBN":
        found.append(core_of(token.head))
    return frozenset().union(*found)


def _is_about(noun: Token) -> bool:
    cases = {child.lower_ for child in noun.children if child.dep_ == "case"}
    return bool(cases & _ABOUT) and entity_type(noun) not in ("DATE", "TIME")


def core_of(noun: Token) -> frozenset[str]:
    """The words that name it, or a personal pronoun; none for what may stand for anything."""
    if noun.pos_ in ("PRON", "DET"):
        return frozenset({noun.lower_} & PRONOUNS)
    words = [noun, *(c for c in noun.children if c.dep_ in _NAMING or c.pos_ == "PROPN")]
    words += [each for word in words[1:] for each in word.children if each.dep_ in _NAMING]
    return frozenset(key_of(word) for word in words if is_content(word)) - _TITLES


def is_content(token: Token) -> bool:
    """Whether it tells what or whom it is about, as a title does not."""
    return bool(token.is_alpha) and token.lower_ not in _EMPTY


def key_of(token: Token) -> str:
    """Its common form, with the particle of a verb: "turn-down"."""
    particles = [child.lower_ for child in token.children if child.dep_ == "compound:prt"]
    return "-".join([base(token.text), *particles])
