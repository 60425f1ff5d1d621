"""The examples that a noun is followed by: "films, including Jaws" has Jaws."""

from __future__ import annotations

from factcheck.statements.clauses.parts import View
from factcheck.statements.clauses.syntax import children
from factcheck.statements.clauses.tokens import Token
from factcheck.statements.lexicons import words_of


def examples_of(token: Token, view: View) -> list[tuple[Token, Token]]:
    """The members of "including A, B and C" on a plural noun, each with the first of them."""
    counts = token.lower_ in words_of("clauses", "counting")
    if token.tag_ not in ("NNS", "NNPS") and not counts:
        return []
    found = []
    for above in token.above:
        for child in children(above, "nmod", "obl"):
            if child.i > token.i and child.i not in view.cut and _exemplifies(child, token):
                found += [(child, member) for member in _all_conjuncts(child)]
    return found


def _exemplifies(example: Token, noun: Token) -> bool:
    """Whether it opens examples, and the noun is the last before it that may have some.

    Parsers often hang "including …" on the verb, or on another noun.
    """
    if not _is_example(example):
        return False
    if example.head.i == noun.i:
        return True
    counting = words_of("clauses", "counting")
    between = noun.doc[noun.i + 1 : example.left_edge.i]
    barriers = [word for word in between if word.tag_ in ("NNS", "NNPS", "VBD", "VBZ")]
    return noun.i < example.left_edge.i and all(word.lower_ in counting for word in barriers)


def _is_example(token: Token) -> bool:
    """Whether "including" or "such as" opens its phrase."""
    opening = [word for word in token.subtree if word.i < token.i and not word.is_punct][:2]
    words = [word.lower_ for word in opening]
    return words[:1] == ["including"] or words == ["such", "as"]


def _all_conjuncts(token: Token) -> list[Token]:
    found = [token]
    for member in found:
        found += children(member, "conj")
    return sorted(found, key=lambda member: member.i)
