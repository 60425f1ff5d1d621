"""The words of a statement that has no finite verb → the same with one.

"Ann Fox, the coach" becomes "Ann Fox is the coach", "officials … citing costs" "officials cited
costs", "men … armed with rifles" "men were armed with rifles".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.english.inflection import past_of
from factcheck.statements.clauses.by_grammar import FINITE
from factcheck.statements.clauses.wording import Piece

if TYPE_CHECKING:
    from spacy.tokens import Token

_NOMINAL = frozenset({"NOUN", "PROPN", "NUM", "ADJ", "SYM", "X"})
_PLURAL = frozenset({"NNS", "NNPS"})
_RELATIVE = frozenset({"WDT", "WP", "WRB"})
_OPENING = frozenset({",", "(", "—", "–", "-", "--"})


def with_verb(pieces: Sequence[Piece], anchor: Token) -> list[Piece]:
    """The pieces with a verb put in, where they have none, or its form changed.

    What a relative clause tells of a noun before it goes without its "who".
    """
    doc = anchor.doc
    own = [piece for piece in pieces if piece.at is not None]
    if any(doc[piece.at].tag_ in FINITE for piece in own):
        return _without_relative(pieces, anchor)
    to = any(_is_to(piece, anchor) for piece in pieces)
    if (anchor.tag_ == "VBG" or to) and anchor.pos_ in ("VERB", "AUX"):
        return [_as_told(piece, anchor) for piece in pieces if not _is_to(piece, anchor)]
    if anchor.pos_ in _NOMINAL or anchor.tag_ == "VBN":
        return _with_copula(pieces, anchor)
    return list(pieces)


def _without_relative(pieces: Sequence[Piece], anchor: Token) -> list[Piece]:
    words = [piece for piece in pieces if piece.at is not None]
    return [
        piece
        for piece in pieces
        if piece is words[0]
        or piece.at is None
        or anchor.doc[piece.at].tag_ not in _RELATIVE
        or anchor.doc[piece.at].head.i != anchor.i
        or anchor.dep_ != "acl:relcl"
    ]


def _is_to(piece: Piece, anchor: Token) -> bool:
    if piece.at is None or anchor.tag_ != "VB":
        return False
    token = anchor.doc[piece.at]
    return bool(token.lower_ == "to" and token.head.i == anchor.i)


def _as_told(piece: Piece, anchor: Token) -> Piece:
    if piece.at != anchor.i:
        return piece
    word = anchor.lower_
    participle = word if word.endswith("ing") else f"{word.removesuffix('e')}ing"
    return Piece(past_of(participle), piece.at, piece.glued)


def _with_copula(pieces: Sequence[Piece], anchor: Token) -> list[Piece]:
    subject, predicate = _halves(pieces, anchor)
    if not subject or not predicate:
        return list(pieces)
    return [*subject, Piece(_copula(subject, anchor)), *predicate]


def _halves(pieces: Sequence[Piece], anchor: Token) -> tuple[list[Piece], list[Piece]]:
    below = {token.i for token in anchor.subtree}
    rest = [piece for piece in pieces if piece.at not in below]
    if _spelt(rest, anchor):
        return rest, [piece for piece in pieces if piece.at in below]
    # where the anchor is the name itself, what follows the first mark is told of it
    cut = next((at for at, piece in enumerate(pieces) if piece.text in _OPENING), len(pieces))
    return list(pieces[:cut]), list(pieces[cut:])


def _spelt(pieces: Sequence[Piece], anchor: Token) -> bool:
    return any(piece.at is not None and not anchor.doc[piece.at].is_punct for piece in pieces)


def _copula(subject: Sequence[Piece], anchor: Token) -> str:
    words = [anchor.doc[piece.at] for piece in subject if piece.at is not None]
    own = {token.i for token in words}
    tops = (token for token in words if token.head.i not in own or token.head.i == token.i)
    head = next(tops, words[0])
    joined = any(child.dep_ == "conj" and child.i in own for child in head.children)
    plural = head.tag_ in _PLURAL or joined
    if anchor.tag_ == "VBN" or anchor.dep_ in ("acl", "advcl"):
        return "were" if plural else "was"
    return "are" if plural else "is"
