"""What several observers need of the grammar of a statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token


def preposition_of(noun: Token) -> str | None:
    """The preposition that a noun stands after, in small letters; None if after none."""
    return next((child.lower_ for child in noun.children if child.dep_ == "case"), None)


def is_predicate(word: Token) -> bool:
    """Whether a form of "be" says it of something: "minister" in "she is the minister"."""
    return any(child.dep_ == "cop" for child in word.children)
