"""Names in the same place of otherwise like statements: are they the same?

A name is a run of capitalised words; "Macron" and "Emmanuel Macron" are one. Names differ only
where the rest of both statements is nearly the same, for most statements simply name others.
"""

from __future__ import annotations

import re

from factcheck.evidence.words import FUNCTION_WORDS, content_stems, overlap, stem, tokens
from factcheck.records import Finding, Match, Result, Statement

_NAME = re.compile(r"\b[A-Z][\w’'.-]*(?:\s+(?:(?:of|the|de|van|von|al|bin)\s+)?[A-Z][\w’'.-]*)*")
# The share of the other words that must be the same, and the fewest of them that say anything.
_SAME_REST = 0.7
_FEWEST = 3


def observe(match: Match) -> Finding:
    """Differs if the rest is the same and each side has a name that the other lacks."""
    left, right = find_names(match.left), find_names(match.right)
    if not left or not right:
        return Finding("names", Result.SILENT)
    only_left = [name for name in left if not any(_same(name, other) for other in right)]
    only_right = [name for name in right if not any(_same(name, other) for other in left)]
    if only_left and only_right and _same_rest(match, left, right):
        return Finding("names", Result.DIFFERS, ", ".join(only_left), ", ".join(only_right))
    if shared := [name for name in left if name not in only_left]:
        theirs = [name for name in right if name not in only_right]
        return Finding("names", Result.AGREES, ", ".join(shared), ", ".join(theirs))
    return Finding("names", Result.SILENT, ", ".join(left), ", ".join(right))


def find_names(statement: Statement) -> tuple[str, ...]:
    """The names in a statement, in order, each once; a sentence's first word only if it is one."""
    found = (_trimmed(match[0]) for match in _NAME.finditer(statement.text))
    return tuple(dict.fromkeys(name for name in found if _is_name(name, statement)))


def _trimmed(name: str) -> str:
    """The name without a leading "In" or "The", which only begin the sentence."""
    words = name.rstrip(".’'").split()
    while words and words[0].lower() in FUNCTION_WORDS:
        words = words[1:]
    return " ".join(words)


def _is_name(name: str, statement: Statement) -> bool:
    if not tokens(name):
        return False
    if not statement.text.startswith(name) or " " in name:
        return True
    # capitalised for beginning the sentence, unless the article never has it in lower case
    lower = re.compile(rf"\b{re.escape(name.lower())}\b")
    return not lower.search(statement.article.text)


def _same(one: str, other: str) -> bool:
    ours, theirs = set(map(stem, tokens(one))), set(map(stem, tokens(other)))
    return ours <= theirs or theirs <= ours


def _same_rest(match: Match, left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    ours = content_stems(tokens(_without(match.left.text, left)))
    theirs = content_stems(tokens(_without(match.right.text, right)))
    return min(len(ours), len(theirs)) >= _FEWEST and overlap(ours, theirs) >= _SAME_REST


def _without(text: str, names: tuple[str, ...]) -> str:
    for name in names:
        text = text.replace(name, " ")
    return text
