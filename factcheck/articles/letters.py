"""The ids of articles within one report."""

from __future__ import annotations

import string


def letters(number: int) -> str:
    """An article's id by its place: 0 is "a", 25 "z", 26 "aa"."""
    before = letters(number // 26 - 1) if number >= 26 else ""
    return before + string.ascii_lowercase[number % 26]
