"""Cuts that say again, by themselves, what a noun phrase says in passing.

"is a Spanish poet" → is Spanish; "the film Jaws" → Jaws is a film. The words stay in their place
as well.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.statements.clauses.inflection import article_for
from factcheck.statements.clauses.parts import Part, View, noun_phrase, phrase, subject_of
from factcheck.statements.clauses.syntax import (
    auxiliaries,
    children,
    is_indefinite,
    is_modal,
    is_negated,
    is_set_off,
)
from factcheck.statements.clauses.tokens import Token
from factcheck.statements.clauses.wording import Piece, piece_of
from factcheck.statements.lexicons import words_of

# what belongs to a noun that tells what a name is
_OWN = frozenset({"amod", "compound", "nmod:poss"})


def is_quality(token: Token) -> bool:
    """Whether it is the "Spanish" of "X is a Spanish poet", which X is as well."""
    noun = token.head
    if token.dep_ != "amod" or not token.tag_.startswith("JJ") or not token.text.istitle():
        return False
    if noun.pos_ != "NOUN" or not (children(noun, "cop") and is_indefinite(noun)):
        return False
    return not (is_negated(noun) or is_modal(noun)) and subject_of(noun) is not None


def quality(token: Token, view: View) -> Iterator[Part]:
    """ "She is a Spanish poet" → She is Spanish."""
    put_in = tuple(piece_of(word) for word in auxiliaries(token.head))
    yield Part(token, subject=subject_of(token.head), put_in=put_in)


def is_named(token: Token) -> bool:
    """Whether it is a name right after the noun that tells what it is, without a comma."""
    noun = token.head
    if token.dep_ not in ("appos", "flat") or token.pos_ != "PROPN" or is_set_off(token):
        return False
    if any(child.tag_ == "WP$" for child in noun.children):
        return False
    if token.lower_ in words_of("occasions", "days"):
        return False
    if noun.tag_ != "NN" or not noun.text.islower() or children(token, "case", "conj"):
        return False
    # "after meeting Xi" is read as a noun with its name too often
    if noun.lower_ in words_of("clauses", "naming") or noun.lower_.endswith("ing"):
        return False
    if any(child.dep_ not in {*_OWN, "det"} and child.i < noun.i for child in _within(noun)):
        return False
    return noun.i < token.left_edge.i <= noun.i + 2 and not children(noun, "nummod", "conj")


def _within(noun: Token) -> list[Token]:
    return [child for child in noun.children if child.dep_ not in ("case", "punct", "cc")]


def naming(token: Token, view: View) -> Iterator[Part]:
    """ "his film “Jaws”" → Jaws is his film."""
    noun = token.head
    own = children(noun, *_OWN)
    words = [piece for word in own if word.i < noun.i for piece in phrase(word, view)]
    words.append(piece_of(noun))
    lead = [] if children(noun, "nmod:poss") else [Piece(_article(noun, words[0].text))]
    name = noun_phrase(token, view)
    yield Part(token, swaps={token.i: (*name, Piece("is"), *lead, *words)})


def _article(noun: Token, first: str) -> str:
    one = noun.lower_ in words_of("clauses", "offices") and not first.lower().startswith("former")
    return "the" if one else article_for(first)
