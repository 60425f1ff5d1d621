"""A cue in a parse → when, where and in what it was said: the phrases that hang on the cue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.statements.lexicons import words_of
from factcheck.statements.speech.candidates import Candidate
from factcheck.statements.speech.spans import spans_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_PHRASES = ("obl", "advcl", "advmod")
_LONGEST = 25


def occasion_of(doc: Doc, candidate: Candidate) -> tuple[str | None, str | None]:
    """The occasion as written, and the part of it that tells the time.

    "said in a statement on Tuesday" gives "in a statement on Tuesday" and "on Tuesday".
    """
    used = {*candidate.content, *candidate.source, *candidate.cue}
    found = [
        child
        for child in doc[candidate.head].children
        if child.dep_.startswith(_PHRASES) and child.i not in used and _tells(child)
    ]
    words = {word.i for child in found for word in child.subtree if word.i not in used}
    times = {w.i for child in found if _is_time(child) for w in child.subtree if w.i not in used}
    if not words or len(words) > _LONGEST:
        return None, None
    return _text(doc, words), _text(doc, times) if times else None


def _tells(child: Token) -> bool:
    if _is_time(child):
        return True
    if child.dep_ == "advmod":
        return False
    first = next(
        (c.text.lower() for c in child.children if c.dep_ in ("case", "mark", "advmod")), ""
    )
    return first in words_of("occasions", "prepositions") or child.text.lower() in words_of(
        "occasions", "leading"
    )


def _is_time(child: Token) -> bool:
    times = words_of("occasions", "days") | (words_of("occasions", "times") - {"this", "last"})
    return child.text.lower() in times


def _text(doc: Doc, tokens: set[int]) -> str:
    return " ".join(doc.text[start:end] for start, end in spans_of(doc, tokens))
