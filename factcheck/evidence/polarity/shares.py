"""How many of how many: "all four suspects", "three of the four suspects", "the second-largest".

Both sides must name the same whole; another whole is another number, which `numbers` sees.
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

_SMALL = "zero one two three four five six seven eight nine ten eleven twelve".split()
_NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})*|{'|'.join(_SMALL)})"
_WHOLE = {"all": 1.0, "both": 1.0, "each": 1.0, "none": 0.0, "neither": 0.0, "half": 0.5}
_OF = r"(?:\s+of)?(?:\s+(?:the|these|those|its|his|her|their|our))?\s+"
_SHARE = re.compile(
    rf"\b(?P<part>{'|'.join(_WHOLE)}|{_NUMBER}){_OF}(?P<whole>{_NUMBER}){_OF}(?P<noun>[a-z]+)"
    rf"|\b(?P<pair>both|neither){_OF}(?P<nouns>[a-z]+)\b",
    re.IGNORECASE,
)
# The share of the other words, of either side, that must be the same; by judgement.
_SAME_WORDS = 0.4


@dataclass(frozen=True)
class _Share:
    """`part` of `whole` of the things that `noun` names, by its stem."""

    words: str
    part: float
    whole: float
    noun: str


def shares_apart(left: Reading, right: Reading) -> tuple[str, str] | None:
    """The words of both sides that give another part of the same whole, or another rank; else None.

    "Three of the four suspects fled." and "All four suspects fled." give their first words.
    """
    return _other_parts(left, right) or _other_ranks(left, right)


def _other_parts(left: Reading, right: Reading) -> tuple[str, str] | None:
    ours, theirs = left.once(_shares), right.once(_shares)
    if not ours or not theirs or not _alike(left, right):
        return None
    for one in ours:
        for other in theirs:
            if one.whole == other.whole and one.noun == other.noun and one.part != other.part:
                return one.words, other.words
    return None


def _alike(left: Reading, right: Reading) -> bool:
    if changes(left, right) is not None:
        return True
    ours, theirs = (content_stems(tokens(side.text)) for side in (left, right))
    return overlap(ours, theirs) >= _SAME_WORDS


def _shares(reading: Reading) -> tuple[_Share, ...]:
    return tuple(_read(reading.text))


def _read(text: str) -> Iterator[_Share]:
    for found in _SHARE.finditer(text):
        # "one of two", and no "one two"
        noun = stem(found["noun"] or found["nouns"])
        if found["pair"]:
            whole, part = 2.0, 2.0 * _WHOLE[found["pair"].lower()]
        else:
            whole = _value(found["whole"])
            word = found["part"].lower()
            if word not in _WHOLE and not re.search(r"\sof\s", found[0]):
                continue
            part = whole * _WHOLE[word] if word in _WHOLE else _value(word)
        yield _Share(found[0], part, whole, noun)


def _value(written: str) -> float:
    word = written.lower().replace(",", "")
    return float(_SMALL.index(word)) if word in _SMALL else float(word)


def _other_ranks(left: Reading, right: Reading) -> tuple[str, str] | None:
    """The same superlative of another rank: "the largest source", "the second-largest source"."""
    ours, theirs = left.once(_ranks), right.once(_ranks)
    if not (ours or theirs) or not _alike(left, right):
        return None
    for word in sorted({*ours, *theirs}):
        pair = [
            ranks.get(word) or _first(word, side) for ranks, side in ((ours, left), (theirs, right))
        ]
        if pair[0] and pair[1] and pair[0].casefold() != pair[1].casefold():
            return pair[0], pair[1]
    return None


def _ranks(reading: Reading) -> dict[str, str]:
    """The superlatives that a rank stands before, each with it: "largest" → "second-largest"."""
    return {found["word"].casefold(): found[0] for found in _ranked().finditer(reading.text)}


def _first(word: str, reading: Reading) -> str | None:
    """The superlative where no rank stands before it, for it is the first then."""
    found = re.search(rf"(?<!-)\b{re.escape(word)}\b", reading.text, re.IGNORECASE)
    return found[0] if found else None


@cache
def _ranked() -> re.Pattern[str]:
    lists = word_lists("figures")
    ordinals = "|".join(
        word for key, words in lists.items() if key.startswith("ordinal ") for word in words
    )
    return re.compile(rf"\b(?:{ordinals})[\s-](?P<word>\w+est|most \w+)\b", re.IGNORECASE)
