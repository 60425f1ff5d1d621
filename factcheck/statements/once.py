"""What is read off a parse once, though several ask: kept with the Doc, and gone with it.

A process that stays, such as an editor's server, hands the same Doc in again for a paragraph that
has not changed, and this is why the rest of it needn't be read anew.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING, TypeVar, cast

if TYPE_CHECKING:
    from spacy.tokens import Doc

Read = TypeVar("Read")


def once(doc: Doc, key: Hashable, read: Callable[[], Read]) -> Read:
    """What `read` returns; the same value again for this Doc and key, which it depends on alone."""
    known = doc.user_data.setdefault("factcheck.once", {})
    if key not in known:
        known[key] = read()
    return cast(Read, known[key])


def latest(doc: Doc, name: str, rests_on: object, read: Callable[[], Read]) -> Read:
    """What `read` returns; the same value again while what it rests on besides the Doc is equal.

    For what depends on other paragraphs, too: only the last value is kept.
    """
    known = doc.user_data.setdefault("factcheck.latest", {})
    if name not in known or known[name][0] != rests_on:
        known[name] = rests_on, read()
    return cast(Read, known[name][1])
