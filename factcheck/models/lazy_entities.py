"""Entities that are found when they are asked for, as finding them is two fifths of a parse."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_FINDER = "factcheck.find_entities"


def find_later(doc: Doc, find: Callable[[Doc], object]) -> None:
    """Leaves it to the first `entity_type` of the doc's tokens to call `find`, which sets them."""
    doc.user_data[_FINDER] = find


def entity_type(token: Token) -> str:
    """What the entity is that the token is part of, such as "PERSON" or "DATE"; empty if none."""
    find: Callable[[Doc], object] | None = token.doc.user_data.pop(_FINDER, None)
    if find is not None:
        find(token.doc)
    label: str = token.ent_type_
    return label
