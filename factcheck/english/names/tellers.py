"""The names of those who say or think what a statement tells, by its text alone.

"Ann Poe warned of a shortage" and "…, according to Ann Poe": that another person says so elsewhere
is no other fact. Most stand in the attribution; these are those that the text still has.
"""

import re
from functools import cache
from itertools import dropwhile

from factcheck.english.lexicon import words_of
from factcheck.english.names.proper_names import Name
from factcheck.english.words import base, tokens

# "Poe, the mayor of Oslo, warned", "Poe also warned": how far the verb may stand from the name
_APPOSITION = re.compile(r",[^,.“”\"]{1,60},")
_ADVERBS = 2
# whose name stands after these is not who does it: "critics of Poe warned", "told Poe left"
_NO_SUBJECT = re.compile(r"\b(?:of|for|with|by|from|to|against|and|or)\s$")
_SAID_BEFORE = re.compile(
    r"(?:[”\",]\s*(?P<verb>(?!according)\w+)|\baccording to)\s(?:\w+\s){0,3}$"
)


def is_teller(name: Name, text: str) -> bool:
    """Whether a name is the subject of a verb of saying, or stands after "according to"."""
    before = text[: name.start]
    if said := _SAID_BEFORE.search(before):
        return said["verb"] is None or _is_saying(said["verb"])
    if _NO_SUBJECT.search(before) or _is_saying((tokens(before) or [""])[-1]):
        return False
    apposition = _APPOSITION.match(text, name.end)
    words = tokens(text[apposition.end() if apposition else name.end :])[: _ADVERBS + 1]
    # "also warned", "has repeatedly said"
    return _is_saying(next(dropwhile(_is_adverb, words), ""))


def _is_adverb(word: str) -> bool:
    return word.endswith("ly") or word in words_of("speakers", "before_verbs")


def _is_saying(word: str) -> bool:
    return base(word) in _saying()


@cache
def _saying() -> frozenset[str]:
    return frozenset(map(base, words_of("speakers", "saying")))
