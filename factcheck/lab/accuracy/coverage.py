"""How much of a claim's words, names and figures the evidence has at all."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factcheck.evidence.words import content_stems, tokens
from factcheck.lab.accuracy.wice import Looked, Support, wider

_WORD = re.compile(r"\w[\w$%.,'’-]*")


def words_covered(claim: Support, looked: Looked) -> float:
    """The share of the text's content words that one sentence with its neighbours has, at best."""
    own = _stems(looked.text)
    texts = [_stems(wider(claim.evidence, place)) for place in looked.places]
    return max((_share(own, other) for other in texts), default=0.0)


def names_missing(claim: Support) -> int:
    """How many names and figures of the claim stand nowhere in the evidence.

    Their share told less: one wrong name among many is enough.
    """
    return len(_named(claim.claim) - {word for text in claim.evidence for word in _words(text)})


def _named(text: str) -> set[str]:
    # the first word has its capital from its place
    found = enumerate(_WORD.findall(text))
    named = [word for at, word in found if _has_digit(word) or (at and word[0].isupper())]
    return set(map(_bare, named))


def _words(text: str) -> Iterable[str]:
    return map(_bare, _WORD.findall(text))


def _bare(word: str) -> str:
    return word.strip(".,'’-").lower()


def _has_digit(word: str) -> bool:
    return any(char.isdigit() for char in word)


def _stems(text: str) -> set[str]:
    return set(content_stems(tokens(text)))


def _share(own: set[str], other: set[str]) -> float:
    return len(own & other) / len(own) if own else 1.0
