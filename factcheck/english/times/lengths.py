"""What a length of time is said of."""

from __future__ import annotations

import re

from factcheck.english.times.sorts import Time

_BEFORE_LENGTH = re.compile(r"(\w+)\s(?:the\s|a\s)?$")
_AFTER_LENGTH = re.compile(r"\s(before|after|earlier|later|prior|ahead|in\sadvance)\b")
_COUNTED = re.compile(r"(?:the )?(last|past|next|first)\b", re.IGNORECASE)


def use_of(time: Time, text: str) -> str:
    """What a length is said of: how long it lasts, by when, how long ago; "" for none of these."""
    if time.relation == "ago":
        return "ago"
    if after := _AFTER_LENGTH.match(text, time.end):
        return after[1]
    if counted := _COUNTED.match(time.words):
        return f"counted {counted[1].lower()}"
    before = _BEFORE_LENGTH.search(text, 0, time.start)
    word = before[1].lower() if before else ""
    return {"in": "within", "within": "within", "every": "", "of": ""}.get(word, "lasting")
