"""A clause that tells when and where something happened → one version for each.

Only for what happens once: "met in Vilnius on Tuesday" would lose which meeting is meant.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from factcheck.statements.clauses.inflection import forms_of
from factcheck.statements.clauses.parts import Part, View, phrase
from factcheck.statements.clauses.syntax import children
from factcheck.statements.clauses.tokens import Token
from factcheck.statements.clauses.wording import Piece
from factcheck.statements.lexicons import words_of

_WHEN_OR_WHERE = frozenset({"in", "on", "at"})


@dataclass(frozen=True)
class Version:
    """One of several ways to say a clause: what it replaces, bends and leaves out."""

    swaps: Mapping[int, tuple[Piece, ...]] = field(default_factory=dict)
    forms: Mapping[int, Piece] = field(default_factory=dict)
    skip: frozenset[int] = frozenset()
    singular: bool = False


def times_and_places(part: Part, view: View) -> list[Version]:
    """ "born in 1990 in Oslo" with either: what happens once can be told by each alone."""
    if part.head.lower_ not in _single_forms():
        return []
    direct = [word for word in children(part.head, "obl") if word.i not in view.cut]
    # parsers often hang the place on the date
    nested = [
        word
        for time in direct
        for word in children(time, "nmod")
        if time.right_edge.i >= word.i and _is_date(time) and word.i not in view.cut
    ]
    found = [word for word in (*direct, *nested) if _says_when_or_where(word, part.head)]
    return [_only(one, found) for one in found]


def _only(one: Token, found: list[Token]) -> Version:
    """The clause with this one of its times and places alone."""
    outer = one.head if any(one.head is other for other in found) else one
    swaps = {} if outer is one else {outer.i: tuple(phrase(one, View()))}
    return Version(
        swaps=swaps, skip=frozenset(word.i for word in found if word.i not in (one.i, outer.i))
    )


def _is_date(word: Token) -> bool:
    return word.pos_ in ("PROPN", "NUM") and any(w.tag_ == "CD" for w in word.subtree)


def _says_when_or_where(word: Token, verb: Token) -> bool:
    cases = children(word, "case")
    return word.i > verb.i and len(cases) == 1 and cases[0].lower_ in _WHEN_OR_WHERE


@cache
def _single_forms() -> frozenset[str]:
    return frozenset().union(*map(forms_of, words_of("clauses", "once"))) | {"born"}
