"""Pieces of a sentence → text that reads as a sentence of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from factcheck.english.lexicon import any_of, words_of

if TYPE_CHECKING:
    from spacy.tokens import Token


_GLUED = frozenset({"’s", "'s", "’", "”", ",", ".", ";", ":", "n't", "n’t", "%", ")", "?", "!"})
_SPACES = re.compile(r"\s+")
_EMPTY = re.compile(r"\(\s*\)")
_BEFORE_MARK = re.compile(r"\s+([,.;:!?])")
_DOUBLE_MARK = re.compile(r"(?:\s*,)+(?=\s*[,.;:])")
_LINKING = re.compile(rf"^(?:{any_of(words_of('grammar', 'linking'))})\s+", re.IGNORECASE)
_BEFORE_END = re.compile(r"[,;:—–]+([”\"])$")
_QUOTE = re.compile(r"[“”\"]")
_EDGE = " ,;:—–-"
_NOTHING: Mapping[int, str] = MappingProxyType({})


@dataclass(frozen=True)
class Piece:
    """A word of a clause: where it stands in the sentence, or None if it was put in.

    `glued` holds if no white space follows it in the sentence; `loose` pieces (commas, "and") go
    where something beside them was cut out.
    """

    text: str
    at: int | None = None
    glued: bool = False
    loose: bool = False


def piece_of(token: Token, text: str | None = None) -> Piece:
    """The piece that stands for a token, with other letters if the form was changed."""
    loose = token.dep_ == "cc" or token.tag_ == "CC" or (token.is_punct and token.text in ",;:)—–-")
    return Piece(text or token.text, token.i, not token.whitespace_, bool(loose))


def write(pieces: Sequence[Piece], instead: Mapping[int, str] = _NOTHING) -> str:
    """The pieces as one sentence: seams closed, brackets and quotes balanced, a full stop.

    `instead` are the words that take the place of others ("" for those that go), by their place.
    """
    text, previous = "", None
    for piece in _without_seams(piece for piece in pieces if piece.text):
        words = piece.text if piece.at is None else instead.get(piece.at, piece.text)
        # "I'm" and "Ann Fox is"
        apart = words != piece.text and words[:1].isalpha() and text[-1:].isalnum()
        if words and text and (apart or not (_is_glued(piece, text) or _adjoins(previous, piece))):
            text += " "
        text += words
        previous = piece
    return _tidy(text)


def _is_glued(piece: Piece, text: str) -> bool:
    """Whether no space comes between: before a comma or closing quote, after an opening one."""
    inside = text.count('"') % 2 == 1
    if piece.text == '"' or text.endswith('"'):
        return inside
    return piece.text in _GLUED or text.endswith(("“", "("))


def _adjoins(previous: Piece | None, piece: Piece) -> bool:
    return previous is not None and previous.glued and _follows(previous, piece)


def _follows(previous: Piece, piece: Piece) -> bool:
    return None not in (previous.at, piece.at) and piece.at == (previous.at or 0) + 1


def _without_seams(pieces: Iterable[Piece]) -> list[Piece]:
    kept: list[Piece] = []
    for piece in pieces:
        if kept and not _follows(kept[-1], piece):
            while kept and is_loose_end(kept):
                kept.pop()
            if piece.loose and piece.text in ",;:)—–-":
                continue
        kept.append(piece)
    while kept and (is_loose_end(kept) or kept[-1].text == "."):
        kept.pop()
    return kept


def is_loose_end(pieces: Sequence[Piece]) -> bool:
    """Whether the last piece has nothing to tie: a comma, an "and", a bracket never opened."""
    closes = pieces[-1].text == ")" and any(piece.text == "(" for piece in pieces)
    return pieces[-1].loose and not closes


def _tidy(text: str) -> str:
    text = _EMPTY.sub("", _DOUBLE_MARK.sub("", _SPACES.sub(" ", text))).strip(_EDGE)
    text = _balanced(text)
    text = _BEFORE_MARK.sub(r"\1", _SPACES.sub(" ", text)).strip(f"{_EDGE}.")
    text = _LINKING.sub("", text).strip(_EDGE)
    text = _BEFORE_END.sub(r"\1", text)
    if len(text) > 2 and text[0] + text[-1] in ("“”", '""') and not _QUOTE.search(text[1:-1]):
        text = text[1:-1].strip(f"{_EDGE}.")
    if not text:
        return ""
    end = "" if text.endswith(("!", "?", "!”", '!"', "?”", '?"', ".”", '."')) else "."
    return f"{text[0].upper()}{text[1:]}{end}"


def _balanced(text: str) -> str:
    for opening, closing in (("“", "”"), ("(", ")"), ("[", "]")):
        if not _nests(text, opening, closing):
            text = text.replace(opening, "").replace(closing, "")
    return text.replace('"', " ") if text.count('"') % 2 else text


def _nests(text: str, opening: str, closing: str) -> bool:
    depth = 0
    for letter in text:
        depth += (letter == opening) - (letter == closing)
        if depth < 0:
            return False
    return depth == 0
