"""The words of a statement that has no finite verb → the same with one.

"Ann Fox, the coach" becomes "Ann Fox is the coach", "officials … citing costs" "officials cited
costs", "men … armed with rifles" "men were armed with rifles".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.english.inflection import past_of
from factcheck.english.lexicon import words_of
from factcheck.english.syntax import is_finite, is_participle
from factcheck.statements.clauses.wording import Piece

if TYPE_CHECKING:
    from spacy.tokens import Token

_NOMINAL = frozenset({"NOUN", "PROPN", "NUM", "ADJ", "SYM", "X"})
_PLURAL = frozenset({"NNS", "NNPS"})
_RELATIVE = frozenset({"WDT", "WP", "WRB"})
_RELATING = frozenset({"acl", "acl:relcl"})
_TOLD_OF = _RELATING | {"appos"}
_OPENING = frozenset({",", "(", "—", "–", "-", "--"})


def with_verb(pieces: Sequence[Piece], anchor: Token) -> list[Piece]:
    """The pieces with a verb put in, where they have none, or its form changed.

    What a relative clause tells of a noun before it goes without its "who".
    """
    doc = anchor.doc
    own = [piece for piece in pieces if piece.at is not None]
    if any(_is_told(doc[piece.at], anchor) for piece in own if piece.at is not None):
        return [*_at(pieces, anchor), *_without_relative(_owned(pieces, anchor), anchor)]
    if _is_bare(anchor, own):
        told = [piece for piece in pieces if not _parts(piece, anchor)]
        return _in_order([_as_told(piece, anchor) for piece in told], anchor)
    if anchor.pos_ in _NOMINAL or is_participle(anchor):
        return _with_copula(pieces, anchor)
    return list(pieces)


def _is_told(word: Token, anchor: Token) -> bool:
    """Whether it is a finite verb, and of no clause that only tells more of a word."""
    if not is_finite(word) or is_participle(word):
        return False
    verb = word.head if word.dep_.startswith(("aux", "cop")) else word
    while verb.i != anchor.i and verb.head.i != verb.i:
        tells = verb.dep_ in _RELATING or (verb.dep_ == "advcl" and anchor.tag_ == "VBG")
        if tells and anchor in verb.ancestors:
            return False
        verb = verb.head
    return True


def _at(pieces: Sequence[Piece], anchor: Token) -> list[Piece]:
    """An "at" before a place that is told of: "the park, where | they met"."""
    places = any(child.lower_ == "where" for child in anchor.children)
    tied = ("case", "cop")
    named = {token.i for token in anchor.head.subtree if token.dep_ not in tied}
    named -= {token.i for token in anchor.subtree}
    told = anchor.dep_ == "acl:relcl" and places and pieces[0].at in named
    return [Piece("at")] if told else []


def _owned(pieces: Sequence[Piece], anchor: Token) -> list[Piece]:
    """The pieces with "Ann Fox's" for "Ann Fox, whose", of what is told of her."""
    own = {token.i for token in anchor.subtree if token.lower_ == "whose"}
    own -= {pieces[0].at} if anchor.dep_ in _TOLD_OF else own
    return [Piece("'s") if piece.at in own else piece for piece in pieces]


def _is_bare(anchor: Token, own: Sequence[Piece]) -> bool:
    """Whether it is a verb of no tense: "X left, citing costs", "X scored to | lead the club"."""
    if anchor.tag_ == "VBG":
        return anchor.pos_ in ("VERB", "AUX")
    told = {piece.at for piece in own}
    helping = [child for child in anchor.children if child.dep_.startswith(("aux", "mark"))]
    untold = helping and not any(child.i in told for child in helping)
    named = own[0].at is not None and own[0].at < anchor.left_edge.i
    aim = anchor.tag_ == "VB" and anchor.pos_ == "VERB" and anchor.dep_ in ("advcl", "acl")
    return bool(aim and named and untold)


def _parts(piece: Piece, anchor: Token) -> bool:
    """Whether it is the comma before what a participle tells."""
    return piece.text == "," and piece.at in (anchor.left_edge.i, anchor.left_edge.i - 1)


def _without_relative(pieces: Sequence[Piece], anchor: Token) -> list[Piece]:
    words = [piece for piece in pieces if piece.at is not None]
    return [
        piece
        for piece in pieces
        if piece is words[0]
        or piece.at is None
        or anchor.doc[piece.at].tag_ not in _RELATIVE
        or anchor.doc[piece.at].head.i != anchor.i
        or (anchor.dep_ != "acl:relcl" and anchor.doc[piece.at - 1].text != ",")
    ]


def _as_told(piece: Piece, anchor: Token) -> Piece:
    own = piece.at == anchor.i
    return Piece(past_of(anchor.lower_), piece.at, piece.glued) if own else piece


def _in_order(pieces: Sequence[Piece], anchor: Token) -> list[Piece]:
    """The pieces with a subject that stands after its participle put first: "Citing costs, X"."""
    own = [child for child in anchor.head.children if child.dep_.startswith("nsubj")]
    named = {token.i for child in own[:1] for token in child.subtree}
    subject = [piece for piece in pieces if piece.at in named]
    if pieces[0].at != anchor.i or not subject:
        return list(pieces)
    return [*subject, *(piece for piece in pieces if piece.at not in named)]


def _with_copula(pieces: Sequence[Piece], anchor: Token) -> list[Piece]:
    subject, predicate = _halves(pieces, anchor)
    told = [piece for piece in predicate if piece.at is None or not anchor.doc[piece.at].is_punct]
    tags = [anchor.doc[piece.at].tag_ for piece in told if piece.at is not None]
    if not subject or not tags:
        return list(pieces)
    if told[0].text == "whose" and _spelt(subject, anchor):
        return [*subject, Piece("'s"), *told[1:]]
    if tags[0] in _RELATIVE and anchor.i < (told[0].at or 0):
        # "Ann Fox, who won"
        return [*subject, *told[1:]]
    if predicate[0].text == "(":
        # what is left of a bracket goes when it is written
        predicate = predicate[1:]
    if subject[0].text.lower() in words_of("grammar", "first_time") and anchor.pos_ == "PROPN":
        # "an agent, Ann Fox"
        first = replace(subject[0], text=subject[0].text.lower())
        return [*predicate, Piece(_copula(subject, anchor)), first, *subject[1:]]
    return [*subject, Piece(_copula(subject, anchor)), *predicate]


def _halves(pieces: Sequence[Piece], anchor: Token) -> tuple[list[Piece], list[Piece]]:
    below = {token.i for token in anchor.subtree}
    rest = [piece for piece in pieces if piece.at not in below]
    if _spelt(rest, anchor):
        return rest, [piece for piece in pieces if piece.at in below]
    # where the anchor is the name itself, what follows the first mark is told of it
    marks = (at for at, piece in enumerate(pieces) if piece.text in _OPENING)
    cut = next((at for at in marks if not _is_hyphen(pieces, at)), len(pieces))
    return list(pieces[:cut]), list(pieces[cut:])


def _is_hyphen(pieces: Sequence[Piece], at: int) -> bool:
    return pieces[at].glued and at > 0 and pieces[at - 1].glued and pieces[at].text in "-–"


def _spelt(pieces: Sequence[Piece], anchor: Token) -> bool:
    return any(piece.at is not None and not anchor.doc[piece.at].is_punct for piece in pieces)


def _copula(subject: Sequence[Piece], anchor: Token) -> str:
    words = [anchor.doc[piece.at] for piece in subject if piece.at is not None]
    own = {token.i for token in words}
    tops = (token for token in words if token.head.i not in own or token.head.i == token.i)
    head = next(tops, words[0])
    joined = any(child.dep_ == "conj" and child.i in own for child in head.children)
    # "the owner and director, Ann Fox"
    joined = joined and (anchor.pos_ != "PROPN" or any(c.dep_ == "conj" for c in anchor.children))
    plural = head.tag_ in _PLURAL or joined
    if is_participle(anchor) or anchor.dep_ in ("acl", "advcl"):
        return "were" if plural else "was"
    return "are" if plural else "is"
