"""A phrase that tells of somebody → the name in it."""

from __future__ import annotations

import re

from factcheck.english.names.proper_names import Name, find_names

# what a source says is no part of its name, nor is where it is from or what it leads
_QUOTED = re.compile(r"[“\"].*[”\"]")
_AFTER_NAME = re.compile(r"[,(;–—]|\s-\s|\b(?:of|for|at|in|on|from|with|who|whose|which|that|to)\b")
_POSSESSIVE = ("'s", "’s", "' ", "’ ")


def name_in(written: str) -> Name | None:
    """The name of whom a phrase tells: "Lee" of "Sen. Lee of Ohio", "Kim" of "Lee's aide, Kim"."""
    plain = _QUOTED.sub("", written)
    names = [
        each for each in find_names(plain) if plain[each.end : each.end + 2] not in _POSSESSIVE
    ]
    after = _AFTER_NAME.search(plain)
    before = [each for each in names if after is None or each.start < after.start()]
    return before[-1] if before else names[0] if names else None
