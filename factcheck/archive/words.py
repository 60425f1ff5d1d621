"""What of a query and of a text an engine is given."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W_]+")


def storable(text: str) -> str:
    """The text without what no data base takes: halves of surrogate pairs, and NUL.

    The name of a file that isn't UTF-8 has such halves, and texts from JSON may.
    """
    return text.encode("utf-8", "replace").decode().replace("\0", " ")


def words_of(query: str) -> list[str]:
    """Its words and figures, without any sign that would mean something to a search engine."""
    return _WORD.findall(query)
