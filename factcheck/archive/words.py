"""What of a query the full-text search of every engine is asked for."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W_]+")


def words_of(query: str) -> list[str]:
    """Its words and figures, without any sign that would mean something to a search engine."""
    return _WORD.findall(query)
