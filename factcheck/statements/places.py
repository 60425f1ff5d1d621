"""Where in its sentence a source stands, which tells whether it speaks for the whole sentence.

LEAD: the source begins the sentence and what it said follows. NESTED: it begins what another
source said. TRAILING: what was said stands before it, as in "…, Reuters reported" and "“…,” said
Macron". Elsewhere, as in "after he said that …", a cue does not attribute the sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from factcheck.statements.phrases import CLAUSE_BEGINS
from factcheck.statements.tokens import Token


class Place(IntEnum):
    """Where a source stands; the order is that of a chain, outermost first."""

    OUTSIDE = 0
    TRAILING = 1
    LEAD = 2
    NESTED = 3


_INTRODUCTIONS = {
    *("in", "on", "at", "after", "before", "during", "following", "as", "when", "while", "if"),
    *("since", "because", "although", "though", "despite", "amid", "for", "from", "with", "by"),
    *("under", "according", "earlier", "later", "back", "asked", "once", "until", "unless", "to"),
    *("not", "even", "last", "this", "like", "unlike", "among", "over", "ahead", "given"),
    *("pressed", "prompted", "per"),
}
_OPENINGS = {
    *("but", "and", "so", "yet", "however", "meanwhile", "still", "then", "also", "instead"),
    *("nevertheless", "moreover", "furthermore", "indeed", "additionally", "today", "yesterday"),
    *("now", "later", "earlier", "again", "separately", "similarly", "likewise", "besides"),
}
PAUSES = {",", "—", "–", "―", "-", ")"}


def place_of(tokens: Sequence[Token], start: int) -> Place | None:
    """The place of the source that begins with token `start` before its cue; None elsewhere."""
    opening = _opening_end(tokens)
    if start <= opening:
        return Place.LEAD
    previous = tokens[start - 1]
    if previous.quoted:
        return Place.TRAILING
    if previous.text not in PAUSES:
        return Place.LEAD if _is_short_introduction(tokens[opening:start]) else None
    return Place.LEAD if _introduces(tokens[opening : start - 1]) else Place.TRAILING


def _opening_end(tokens: Sequence[Token]) -> int:
    """Where the "But", "However," or bracket ends that the sentence opens with."""
    end = 0
    while end < len(tokens) and not tokens[end].quoted:
        if not tokens[end].is_mark and tokens[end].lower not in _OPENINGS:
            break
        end += 1
    return end


def _introduces(tokens: Sequence[Token]) -> bool:
    """Whether that is "In the past", "After he left, on Monday" or "Speaking in Paris"."""
    if not tokens or any(token.quoted or token.text in (":", ";") for token in tokens):
        return False
    first = tokens[0].lower
    return first in _INTRODUCTIONS or first.endswith(("ing", "ly"))


def _is_short_introduction(tokens: Sequence[Token]) -> bool:
    """Whether that is the "In a tweet" of "In a tweet Rubio said", with no clause in it."""
    clause = any(token.is_mark or token.lower in (*CLAUSE_BEGINS, "and") for token in tokens)
    return _introduces(tokens) and not clause
