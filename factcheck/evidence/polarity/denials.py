"""What denies a word, and in which `context` it stands: read from it outward to the root.

"Refused to sign" denies "sign", "wants to sign" puts it in a context of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from factcheck.evidence.lexicons import word_lists
from factcheck.evidence.polarity.arguments import key_of
from factcheck.evidence.words import base

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_MODALS = {
    "can": "can", "ca": "can", "could": "can", "may": "may", "might": "may",
    "should": "must", "must": "must", "ought": "must",
    "will": "will", "would": "will", "wo": "will", "shall": "will", "'ll": "will", "’ll": "will",
}  # fmt: skip
_CLAUSES = frozenset(("xcomp", "ccomp", "csubj", "csubj:pass"))
_CONDITIONAL = frozenset(("if", "unless", "whether", "should"))
# "without seeking", "rather than seek", "unless he seeks": it is not sought.
_EXCLUDING = frozenset(("without", "rather", "instead", "unless"))
_PHRASES = ("instead of", "rather than")
# "A few came", "the few who came": they did come.
_DETERMINERS = frozenset(
    ("a", "the", "these", "those", "his", "her", "its", "their", "our", "last")
)


@cache
def denial_words(name: str) -> frozenset[str]:
    """One list of denial.yaml by the common forms of its words."""
    return frozenset(
        "-".join([base(verb), *particles])
        for verb, *particles in (word.split("-") for word in word_lists("denial")[name])
    )


def as_written(token: Token) -> str:
    """The token with what it is joined to: "didn't" for "n't"."""
    joined = token.i and token.lower_ in ("n't", "n’t", "not") and not token.nbor(-1).whitespace_
    return f"{token.doc[token.i - 1].text}{token.text}" if joined else token.text


@dataclass(frozen=True)
class Step:
    """What one word on the way from a predicate to the root of its sentence does to it."""

    denials: frozenset[int] = frozenset()
    context: frozenset[str] = frozenset()


def outward(token: Token) -> Iterator[Step]:
    """The steps from a predicate to the root, as far as they lead to what it is a part of."""
    yield Step(_negations(token) | _instead(token), _modality(token))
    while token.dep_ != "ROOT":
        head, dep = token.head, token.dep_.split(":")[0]
        if token.dep_ in _CLAUSES:
            yield from _governed(head, token)
        elif dep == "conj":
            shared = any(child.lower_ == "or" for child in token.children if child.dep_ == "cc")
            yield Step(_adverbs(head) if shared else frozenset(), _modality(head))
        elif dep == "obj" and token.pos_ == "NOUN":
            light = key_of(head) in denial_words("light") or key_of(head) in denial_words("keeping")
            words = frozenset() if light else frozenset({key_of(head)})
            yield Step(_negations(head), _modality(head) | words)
        elif dep == "nsubj" and head.lemma_ == "be":
            yield Step(_negations(head), _modality(head))
        else:
            yield from _beside(token, dep)
            return
        token = head


def _instead(token: Token) -> frozenset[int]:
    """Where "instead of" or "rather than" stands before it, however that is read."""
    before = token.doc[max(0, token.i - 2) : token.i]
    return frozenset({before.start} if before.text.lower() in _PHRASES else ())


def _governed(head: Token, token: Token) -> Iterator[Step]:
    """What a verb or an adjective does to the clause that is its complement."""
    key = key_of(head)
    negations = _negations(head)
    if key in denial_words("denying"):
        yield Step(negations | {head.i}, _modality(head))
    elif key in denial_words("ahead"):
        yield Step(negations, _modality(head) | {"will"})
    elif key in denial_words("keeping") and not (negations and token.dep_ != "xcomp"):
        yield Step(negations, _modality(head))
    else:
        turned = f"not {key}" if len(negations) % 2 else key
        yield Step(context=_modality(head) | {turned})


def _beside(token: Token, dep: str) -> Iterator[Step]:
    """What a clause's own conjunction does to it, where it is no complement."""
    if dep == "advcl":
        marks = {
            child.lower_: child.i for child in token.children if child.dep_ in ("mark", "case")
        }
        marks |= {child.lower_: child.i for child in token.children if child.dep_ == "advmod"}
        excluding = frozenset(at for word, at in marks.items() if word in _EXCLUDING)
        yield Step(excluding, frozenset({"if"}) if _CONDITIONAL & marks.keys() else frozenset())
    elif token.dep_ == "acl" and token.head.pos_ == "NOUN":
        denying = key_of(token.head) in denial_words("denying_nouns")
        at, key = frozenset({token.head.i}), frozenset({key_of(token.head)})
        yield Step(denials=at) if denying else Step(context=key)


def _negations(token: Token) -> frozenset[int]:
    """Where the words stand that deny this one: beside it, or in its subject or object."""
    arguments = [c for c in token.children if c.dep_.split(":")[0] in ("nsubj", "obj")]
    return _adverbs(token).union(*map(_empty, arguments))


def _adverbs(token: Token) -> frozenset[int]:
    found = [
        child
        for child in token.children
        if child.dep_ in ("advmod", "det", "cc", "cc:preconj", "aux", "case")
        and _is_negation(child)
        # "is charged not because …" denies the reason
        and (child.i < token.i or token.lemma_ == "be")
    ]
    # "neither … nor" denies once
    return frozenset(child.i for child in found[:1] if child.lower_ in ("neither", "nor")) or (
        frozenset(child.i for child in found)
    )


def _empty(noun: Token) -> set[int]:
    """What says that there is no such thing: "no" of "no one", or "nobody" itself."""
    if noun.pos_ in ("PRON", "DET") and _is_negation(noun):
        return {noun.i}
    return {
        child.i
        for child in noun.children
        if child.dep_ in ("det", "amod") and _is_negation(child) and child.lower_ != "not"
    } | {each.i for each in noun.subtree if each.lower_ == "not" and _is_single(each)}


def _is_single(negation: Token) -> bool:
    """Whether it is the "not" of "not one state" or "not a single state"."""
    following: str = negation.doc[negation.i + 1 : negation.i + 3].text.lower()
    return following.startswith(("one ", "a single"))


def _is_negation(token: Token) -> bool:
    if token.lower_ == "without":
        return bool(token.dep_ == "case")
    if token.lower_ not in _words_as_written("negations"):
        return False
    doc: Doc = token.doc
    if token.lower_ in ("few", "little") and token.i and doc[token.i - 1].lower_ in _DETERMINERS:
        return False
    following = doc[token.i + 1].lower_ if token.i + 1 < len(doc) else ""
    return following not in _words_as_written("asserting")


@cache
def _words_as_written(name: str) -> frozenset[str]:
    return frozenset(word_lists("denial")[name])


def _modality(token: Token) -> frozenset[str]:
    verbs = (child.lower_ for child in token.children if child.dep_ in ("aux", "aux:pass"))
    return frozenset(_MODALS[verb] for verb in verbs if verb in _MODALS)
