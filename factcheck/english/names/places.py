"""Is a name that of a place? By what is known of it, or by the words before it: "in Aldwick"."""

import re

from factcheck.english.lexicon import words_of
from factcheck.english.names.geography import places_named
from factcheck.english.names.proper_names import Name

# "in", and what may stand between it and the name: "near the town of", "in northern"
_PLACING = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Ii]nside|[Aa]round)\s(?:the\s)?"
    r"(?:(?:north|south|east|west|central)\w*\s|(?:town|city|village|port|state|province)\sof\s)?$"
)
_NEAR = 40


def is_place(name: Name, text: str) -> bool:
    """Whether a name is a known place, or stands where a place does: "in Aldwick"."""
    if places_named(name.words):
        return True
    first = name.words.split()[0].rstrip(".").lower()
    if first in words_of("names", "titles") or words_of("names", "bodies") & {*name.core}:
        return False
    start = max(name.start - _NEAR, 0)
    return bool(_PLACING.search(text, start, name.start))
