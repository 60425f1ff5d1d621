"""Ages and parties that stand beside a name → clauses: "Bob Hill, 31," gives "Bob Hill is 31."

The words stay in their place as well. Parsers take them for members of a list or for nothing at
all, so that the words are read, not the tree.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.statements.clauses.tokens import Token
from factcheck.statements.lexicons import words_of

_OPENING = frozenset({",", "("})
_CLOSING = frozenset({",", ")", ".", ";", ":", "—", "–"})
_AGE = re.compile(r"[1-9][0-9]?|1[01][0-9]")
# "R-Ohio", "D-N.C." and "I-Vt."
_PARTY = re.compile(r"([RDI])[-–]([A-Z][\w.]*(?: [A-Z][\w.]*)?)")
_PARTIES = {"R": "a Republican", "D": "a Democrat", "I": "an independent"}
# Tokens of "R-N. Mex.", the most that a tokenizer makes of one
_LONGEST = 5


def asides_of(sentence: Sequence[Token]) -> Iterator[tuple[tuple[int, ...], str]]:
    """The words of each such clause, as places in the sentence, and its text."""
    for mark in sentence:
        name = _name_before(mark) if mark.text in _OPENING else []
        if not name:
            continue
        for end in range(mark.i + 2, min(mark.i + 2 + _LONGEST, len(sentence) + 1)):
            what = _told(sentence[mark.i + 1 : end])
            closed = end == len(sentence) or sentence[end].text in _CLOSING
            if what and closed and not _is_date(name):
                words = (*(token.i for token in name), *range(mark.i + 1, end))
                yield words, f"{_written(name)} is {what}."
                break


def _told(words: Sequence[Token]) -> str | None:
    """What the words tell of the name before them; None if it is no age and no party."""
    text = _written(words)
    if len(words) == 1 and _AGE.fullmatch(text):
        return text
    found = _PARTY.fullmatch(text)
    return f"{_PARTIES[found[1]]} from {found[2].rstrip('.')}" if found is not None else None


def _written(words: Sequence[Token]) -> str:
    return "".join(word.text + word.whitespace_ for word in words).strip()


def _name_before(mark: Token) -> list[Token]:
    """The name that ends right before a comma or a bracket, with its titles."""
    doc, at = mark.doc, mark.i
    while at > 0 and doc[at - 1].pos_ == "PROPN" and doc[at - 1].text[0].isupper():
        at -= 1
    return doc[at : mark.i]


def _is_date(name: Sequence[Token]) -> bool:
    """Whether what follows is a day rather than an age: "In May, 31, …"."""
    words = words_of("occasions", "months", "days") | {"may"}
    return any(token.lower_.rstrip(".") in words for token in name)
