"""Adjectives that say what can be done: "winnable" holds the verb of "can be won".

"Unwinnable" and "irreversible" deny it. An adjective that comes from no verb ("comfortable") is
read as if it did, for it meets no such verb.
"""

from __future__ import annotations

import re
from functools import cache

from factcheck.evidence.words import stem

_ABLE = re.compile(r"(?P<verb>[a-z]{2,})[ai]ble")
_DENYING = re.compile(r"(?:un|ir|in|im|il)(?=[a-z]{3,}[ai]ble$)")


@cache
def verb_in(adjective: str) -> str | None:
    """The common form of its verb: "winnable" → "win", "irreversible" → "revers"; None for others.

    The adjective is in small letters.
    """
    plain = _DENYING.sub("", adjective)
    # "winned" is no word, but has the stem of one
    return stem(_ABLE.sub(r"\g<verb>ed", plain)) if _ABLE.fullmatch(plain) else None


def denies_ability(word: str) -> bool:
    """Whether a word says that something can't be done: "unwinnable"."""
    return bool(_DENYING.match(word))
