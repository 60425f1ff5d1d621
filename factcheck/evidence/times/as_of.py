"""What was so on the day it was told: "has 300 staff" in March, "has 450 staff" in November.

Articles of different days may both be right about what holds only for a time. The tense tells that
it does, or words such as "so far"; what happened once ("killed 12") stays as it is.
"""

from __future__ import annotations

import re
from functools import cache

from factcheck.english.lexicon import any_of, words_of
from factcheck.evidence.reading import Reading
from factcheck.records import Finding, Result

# what is told beside the main: "the firm, which employs 300 people, was founded"
_ASIDE = re.compile(r", (?:which|who|whose|where)\b[^,]*,")
_SILENT = Finding("as_of", Result.SILENT)


def observe(left: Reading, right: Reading) -> Finding:
    """Agrees if each side tells what is so as of its own day, and the days are two."""
    days = [reading.statement.article.published for reading in (left, right)]
    if None in days or days[0] == days[1]:
        return _SILENT
    ours, theirs = left.once(_words), right.once(_words)
    if not ours or not theirs:
        return _SILENT
    return Finding("as_of", Result.AGREES, ours, theirs)


def _words(reading: Reading) -> str | None:
    """The words that tie the statement to its day: "so far", else a verb in the present."""
    found = _markers().search(reading.text) or _present().search(_ASIDE.sub("", reading.text))
    return found[0] if found and found[0].casefold() not in words_of("as_of", "other") else None


@cache
def _markers() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(words_of('as_of', 'until_now'))})\b", re.IGNORECASE)


@cache
def _present() -> re.Pattern[str]:
    """The first verb that tells the tense, whichever it is."""
    verbs = words_of("as_of", "present") | words_of("as_of", "other")
    return re.compile(rf"\b(?:{any_of(verbs)})\b", re.IGNORECASE)
