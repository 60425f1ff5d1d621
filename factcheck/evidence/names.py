"""Names in the same place of otherwise like statements: are they the same?

A name is a run of capitalised words; "Macron" and "Emmanuel Macron" are one, and so are "U.N." and
"United Nations". Names differ only where the rest of both statements is nearly the same, for most
statements simply name others: if each side has a name that the other lacks, or if the same names
have changed places ("Rome beat Carthage", "Carthage beat Rome").
"""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.evidence.reading import Reading
from factcheck.evidence.words import FUNCTION_WORDS, content_stems, overlap, stem, tokens
from factcheck.records import Finding, Result, Statement

_NAME = re.compile(r"\b[A-Z][\w’'.-]*(?:\s+(?:(?:of|the|de|van|von|al|bin)\s+)?[A-Z][\w’'.-]*)*")
# The share of the other words that must be the same, and the fewest of them that say anything,
# fewer where another name is the same; set by judgement, not fitted yet.
_SAME_REST = 0.7
_FEWEST, _FEWEST_BESIDE_NAME = 3, 1
_TITLES = frozenset(
    "mr mrs ms miss dr prof professor sir lord lady president chancellor premier minister secretary"
    " senator sen representative rep governor gov mayor judge justice general candidate".split()
)
# Words between two names that name them as equals.
_MUTUAL = frozenset("and or with met meets meet married marries between".split())


def observe(left: Reading, right: Reading) -> Finding:
    """Differs if the rest is the same, and the names are others or have changed places."""
    one, other = left.once(_names), right.once(_names)
    if not one or not other:
        return Finding("names", Result.SILENT)
    only_left = [name for name in one if not any(_same(name, each) for each in other)]
    only_right = [name for name in other if not any(_same(name, each) for each in one)]
    fewest = _FEWEST if len(only_left) == len(one) else _FEWEST_BESIDE_NAME
    if only_left and only_right and _same_rest(left, right, fewest):
        return Finding("names", Result.DIFFERS, ", ".join(only_left), ", ".join(only_right))
    if _swapped(left, right):
        return Finding("names", Result.DIFFERS, ", ".join(one), ", ".join(other))
    if shared := [name for name in one if name not in only_left]:
        theirs = [name for name in other if name not in only_right]
        return Finding("names", Result.AGREES, ", ".join(shared), ", ".join(theirs))
    return Finding("names", Result.SILENT, ", ".join(one), ", ".join(other))


def find_names(statement: Statement) -> tuple[str, ...]:
    """The names in a statement, in order, each once; a sentence's first word only if it is one."""
    found = (_trimmed(match[0]) for match in _NAME.finditer(statement.text))
    return tuple(dict.fromkeys(name for name in found if _is_name(name, statement)))


def _trimmed(name: str) -> str:
    """The name without a leading "In" or "The", which only begin the sentence."""
    inner = "." in name[:-1]  # "U.N." keeps its last dot
    words = name.rstrip("’'" if inner else ".’'").split()
    while words and words[0].lower() in FUNCTION_WORDS:
        words = words[1:]
    return " ".join(words)


def _is_name(name: str, statement: Statement) -> bool:
    if not tokens(name):
        return False
    if not statement.text.startswith(name) or " " in name:
        return True
    # capitalised for beginning the sentence, unless the article never has it in lower case
    return name.lower() not in _words(statement.article.text)


@lru_cache(maxsize=64)
def _words(text: str) -> frozenset[str]:
    """The words of an article as written."""
    return frozenset(tokens(text))


def _names(reading: Reading) -> tuple[str, ...]:
    return find_names(reading.statement)


def _swapped(left: Reading, right: Reading) -> bool:
    one, other = left.once(_names), right.once(_names)
    if len(one) != 2 or one != other[::-1]:
        return False
    between = [_between(left.statement, one), _between(right.statement, other)]
    # "Ann and Bo", "Ann met Bo": their order tells nothing
    if between[0] != between[1] or not between[0] or between[0] & _MUTUAL:
        return False
    return left.once(_rest) == right.once(_rest)


def _between(statement: Statement, names: tuple[str, ...]) -> set[str]:
    """The words from the end of the first name to the second, in lower case."""
    text = statement.text
    first = text.find(names[0]) + len(names[0])
    return {word.lower() for word in tokens(text[first : text.find(names[1], first)])}


def _same(one: str, other: str) -> bool:
    if _letters(one) == _initials(other) or _letters(other) == _initials(one):
        return True
    ours, theirs = _stems(one), _stems(other)
    return ours <= theirs or theirs <= ours


def _stems(name: str) -> set[str]:
    """The stems of a name's words, "Mr. Trump" without its title."""
    words = {word.lower().rstrip(".") for word in tokens(name)}
    return set(map(stem, words - _TITLES or words))


def _same_rest(left: Reading, right: Reading, fewest: int) -> bool:
    ours, theirs = left.once(_rest), right.once(_rest)
    return min(len(ours), len(theirs)) >= fewest and overlap(ours, theirs) >= _SAME_REST


def _rest(reading: Reading) -> list[str]:
    """The content stems of a statement without its names."""
    text = reading.text
    for name in reading.once(_names):
        text = text.replace(name, " ")
    return content_stems(tokens(text))


def _letters(name: str) -> str | None:
    """The letters of an acronym, "U.N." or "NATO"; None for any other name."""
    letters = name.replace(".", "")
    return letters if len(letters) > 1 and letters.isupper() else None


def _initials(name: str) -> str:
    return "".join(word[0] for word in tokens(name) if word[0].isupper())
