"""Why it happened: does each side name another cause of the same?

"Flights were cancelled because of the strike" and "because of the storm" differ; "because of bad
weather" and "because of the storm" may be one cause, told more and less closely.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from factcheck.evidence.frames import changes
from factcheck.evidence.lexicons import word_lists
from factcheck.evidence.reading import Reading
from factcheck.evidence.words import content_stems, overlap, stem, tokens
from factcheck.records import Finding, Result

_SILENT = Finding("causes", Result.SILENT)
# A cause ends where something else begins.
_PHRASE = re.compile(
    r"(?:\s+(?!and\b|or\b|but\b|which\b|that\b|who\b|when\b|after\b|before\b|while\b|on\b|in\b|at\b"
    r"|by\b|from\b|near\b|for\b|as\b|to\b|with\b|was\b|were\b|is\b|are\b|has\b|had\b|have\b)[\w’'-]+)+"
)
_CAUSER = re.compile(r"[\w’'-]+(?:\s[\w’'-]+){0,5}\s$")
# The share of the words of either side, without the causes, that both must have; by judgement.
_SAME_REST = 0.5


@dataclass(frozen=True)
class _Cause:
    """A cause with the word that leads to it, the stems that name it, and those of the rest."""

    words: str
    stems: frozenset[str]
    rest: frozenset[str]
    again: bool


def observe(left: Reading, right: Reading) -> Finding:
    """Differs if the same is told to have happened for two reasons of different kinds."""
    agreeing = _SILENT
    for one in left.once(_causes):
        for other in right.once(_causes):
            if not _of_the_same(one, other, left, right):
                continue
            if one.stems & other.stems:
                agreeing = Finding("causes", Result.AGREES, one.words, other.words)
            elif _exclude(one, other):
                return Finding("causes", Result.DIFFERS, one.words, other.words)
    return agreeing


def _of_the_same(one: _Cause, other: _Cause, left: Reading, right: Reading) -> bool:
    # "also because of" has another cause beside it
    if one.again or other.again:
        return False
    same = bool(one.rest & other.rest) and overlap(one.rest, other.rest) >= _SAME_REST
    return same and (changes(left, right) is not None or len(one.rest & other.rest) > 1)


def _exclude(one: _Cause, other: _Cause) -> bool:
    """Whether they are of two kinds; of unknown ones nobody can tell."""
    ours, theirs = _kinds(one), _kinds(other)
    return bool(ours and theirs and not ours & theirs)


def _kinds(cause: _Cause) -> frozenset[str]:
    return frozenset(kind for word in cause.stems for kind in _by_stem().get(word, ()))


def _causes(reading: Reading) -> tuple[_Cause, ...]:
    """The causes that a statement names, in order; for `Reading.once`."""
    return tuple(_found(reading.text))


def _found(text: str) -> Iterator[_Cause]:
    for lead in _because().finditer(text):
        phrase = (
            _CAUSER.search(text, 0, lead.start()) if lead["by"] else _PHRASE.match(text, lead.end())
        )
        if phrase is None:
            continue
        rest = f"{text[: phrase.start()]} {lead['what'] or ''} {text[phrase.end() :]}"
        yield _Cause(
            phrase[0].strip(),
            frozenset(content_stems(tokens(phrase[0]))),
            frozenset(content_stems(tokens(rest))),
            bool(re.search(r"\b(?:also|partly|not|n[’']t|not only)\s$", text[: lead.start()])),
        )


@cache
def _because() -> re.Pattern[str]:
    leads = "|".join(map(re.escape, word_lists("causes")["because"]))
    return re.compile(
        rf"\b(?:(?:{leads})\b|blam(?:ed?|es|ing)(?P<what>(?:\s[\w’'-]+){{1,4}}?)\son\b"
        r"|(?P<by>caused|triggered|sparked)(?!\sby\b)\b)",
        re.IGNORECASE,
    )


@cache
def _by_stem() -> dict[str, frozenset[str]]:
    """The kinds of the causes of the lexicon, by their stems."""
    found: dict[str, set[str]] = {}
    for key, words in word_lists("causes").items():
        for word in words if key.startswith("kind ") else ():
            found.setdefault(stem(word), set()).add(key)
    return {word: frozenset(kinds) for word, kinds in found.items()}
