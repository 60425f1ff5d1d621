"""Two statements in the same words but for a few: where do they part?

Where all else is the same, what stands in the same place is said of the same thing, whatever the
grammar makes of it. Observers look there first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from factcheck.evidence.reading import Reading
from factcheck.evidence.words import FUNCTION_WORDS

_WORD = re.compile(r"\w+(?:[.,'’]\w+)*")
# The share of the longer side's words that both have in one order, and how many, of which so many
# carry content; by judgement.
_SHARE, _FEWEST, _CONTENT = 0.6, 3, 1


@dataclass(frozen=True)
class Stretch:
    """Words that stand together at `text[start:end]`, in small letters; none where both are one."""

    start: int
    end: int
    words: tuple[str, ...]

    def holds(self, start: int, end: int) -> bool:
        """Whether any of its words stand at `text[start:end]`."""
        return bool(self.words) and self.start < end and start < self.end

    def lies_in(self, start: int, end: int) -> bool:
        """Whether all of its words stand at `text[start:end]`."""
        return bool(self.words) and start <= self.start and self.end <= end


@dataclass(frozen=True)
class Change:
    """What stands on the left, and what stands in its place on the right."""

    left: Stretch
    right: Stretch


def only_change(left: Reading, right: Reading) -> Change | None:
    """The one place where two statements part; None if they part in several, or in none."""
    found = changes(left, right)
    return found[0] if found and len(found) == 1 else None


def changes(left: Reading, right: Reading) -> tuple[Change, ...] | None:
    """Where two statements of nearly the same words part, in order; None if too few are the same.

    "All of the men came." and "None of the men came." part at "all" and "none".
    """
    return _changes(left.text, right.text)


def words_at(side: Stretch, reading: Reading) -> str:
    """A stretch as its statement has it, with the word that follows where it holds none."""
    words = reading.text[side.start : side.end]
    if side.words:
        return words
    following = _WORD.search(reading.text, side.end)
    return following[0] if following else ""


def exchanged(left: Reading, right: Reading) -> tuple[Stretch, Stretch, Stretch] | None:
    """Of "A beat B" and "B beat A", the A, the "beat" and the B of the left; else None."""
    ours, theirs = _words(left.text), _words(right.text)
    before = _common(ours, theirs)
    after = _common(ours[before:][::-1], theirs[before:][::-1])
    one, other = ours[before : len(ours) - after], theirs[before : len(theirs) - after]
    if len(one) != len(other) or len(one) < _FEWEST:
        return None
    mine, turned = [word for _, _, word in one], [word for _, _, word in other]
    for first in range(1, len(mine) - 1):
        last = _common_last(mine, turned, first)
        if last is not None:
            return _stretch(one[:first]), _stretch(one[first:last]), _stretch(one[last:])
    return None


def _common_last(mine: list[str], turned: list[str], first: int) -> int | None:
    """Where the last part of `mine` begins, if its ends have changed places in `turned`."""
    for last in range(first + 1, len(mine)):
        if turned == mine[last:] + mine[first:last] + mine[:first]:
            return last
    return None


_Words = tuple[tuple[int, int, str], ...]


@lru_cache(maxsize=4096)
def _changes(left: str, right: str) -> tuple[Change, ...] | None:
    ours, theirs = _words(left), _words(right)
    mine, others = [word for _, _, word in ours], [word for _, _, word in theirs]
    longer = max(len(mine), len(others))
    if len(set(mine) & set(others)) < min(_FEWEST, longer):
        return None
    matcher = SequenceMatcher(None, mine, others, autojunk=False)
    same = [word for at in matcher.get_matching_blocks() for word in mine[at.a : at.a + at.size]]
    content = sum(word not in FUNCTION_WORDS for word in same)
    if len(same) < max(_SHARE * longer, _FEWEST) or content < _CONTENT:
        return None
    return tuple(
        Change(_stretch(ours[a:b], ours, a), _stretch(theirs[c:d], theirs, c))
        for kind, a, b, c, d in matcher.get_opcodes()
        if kind != "equal"
    )


@lru_cache(maxsize=4096)
def _words(text: str) -> _Words:
    return tuple(
        (found.start(), found.end(), found[0].casefold().replace("’", "'"))
        for found in _WORD.finditer(text)
    )


def _stretch(words: _Words, all_words: _Words | None = None, at: int = 0) -> Stretch:
    if words:
        return Stretch(words[0][0], words[-1][1], tuple(word for _, _, word in words))
    start = all_words[at - 1][1] if all_words and at else 0
    return Stretch(start, start, ())


def _common(one: _Words, other: _Words) -> int:
    """How many words both begin with."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a[2] != b[2]), min(len(one), len(other)))
