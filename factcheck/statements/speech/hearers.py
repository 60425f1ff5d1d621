"""A cue that names who was told → that hearer: "told | the Times | that it failed"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.english.lexicon import words_of
from factcheck.statements.speech.candidates import Candidate, Tokens, case_of

if TYPE_CHECKING:
    from spacy.tokens import Token

# what hangs on a hearer and is no part of its name
_LOOSE = ("acl", "advcl", "ccomp", "parataxis", "appos")
_PLACES = words_of("grammar", "of_places")


def takes_hearer(token: Token) -> bool:
    """Whether it is "told" or "assured", whose object hears rather than is said."""
    return token.text.lower() in words_of("speech", "hearing")


def hearer_of(token: Token, content: Tokens = ()) -> Token | None:
    """The hearer of a cue that may name one; `content` is what is said, which is none."""
    if token.text.lower() not in words_of("cues", "with_hearer") | words_of("speech", "hearing"):
        return None
    if any(child.dep_ in ("nsubj:pass", "aux:pass") for child in token.children):
        return None
    heard = [c for c in token.children if c.dep_ in ("iobj", "obj") and c.i not in content]
    return next((c for c in heard if c.i > token.i and c.pos_ in ("NOUN", "PROPN", "PRON")), None)


def hearer_tokens(candidate: Candidate, hearer: Token) -> Tokens:
    """The hearer's own words, without a clause, a place or a day that hangs on it."""
    words = {word.i for word in hearer.subtree}
    for child in hearer.children:
        case = case_of(child)
        placed = case is not None and case.text.lower() in _PLACES and child.i > hearer.i
        if child.dep_.startswith(_LOOSE) or placed:
            words -= {word.i for word in child.subtree}
    return tuple(sorted(words - {*candidate.content, *candidate.source, *candidate.cue}))
