"""Where a parsed sentence may be cut, and the clause that each cut sets free.

A cut names the token that heads what is cut out. `applies` looks at the token alone; whether
the clause around it is asserted at all is asked of `anchor` by whoever applies the cuts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.statements.clauses import modifiers
from factcheck.statements.clauses.parts import Part, View, subject_of
from factcheck.statements.clauses.syntax import (
    NOMINALS,
    VERBS,
    ancestors,
    auxiliaries,
    children,
    finite_verb,
    has_child,
    is_beside,
    is_cue,
    is_modal,
    is_negated,
    is_past,
    is_predicate,
    is_root,
    is_set_off,
    mark,
    subject,
)
from factcheck.statements.clauses.wording import Piece, piece_of
from factcheck.statements.lexicons import words_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_CHOICES = frozenset({"or", "nor", "than"})
_ARTICLES = frozenset({"a", "an"})


@dataclass(frozen=True)
class Cut:
    """One way to cut: whether it applies to a token, and the parts that it sets free.

    `anywhere` holds if what is cut out is asserted even inside a condition; `stays` if the words
    are kept where they stand as well.
    """

    applies: Callable[[Token], bool]
    parts: Callable[[Token, View], Iterator[Part]]
    anywhere: bool = False
    stays: Callable[[Token], bool] = lambda token: False


def anchor(token: Token) -> Token:
    """The token whose clause a cut leans on: for a finite conjunct the predicate it is joined to.

    Parsers often hang a second predicate on the last noun before it.
    """
    if token.dep_ == "advcl" and _is_adverbial(token):
        return _finite_above(token.head)
    if token.dep_ != "conj" or is_root(token.head):
        return token.head
    if finite_verb(token) is None or (is_predicate(token.head) and finite_verb(token.head)):
        return token.head
    return _finite_above(token.head)


def _finite_above(token: Token) -> Token:
    """The nearest finite predicate, the token itself or above it: "wants" for "wants to go"."""
    for above in ancestors(token):
        if is_root(above) or (is_predicate(above) and finite_verb(above) is not None):
            return above
    return token


def _is_content(token: Token) -> bool:
    head = token.head
    if token.dep_ != "ccomp" or not is_cue(head) or finite_verb(token) is None:
        return False
    opening = mark(token)
    if opening is not None and opening.lower_ != "that":
        return False
    if any(word.tag_ in ("WDT", "WP", "WRB") for word in token.lefts):
        return False
    return not (is_negated(head) or is_modal(head))


def _content(token: Token, view: View) -> Iterator[Part]:
    yield Part(token, skip=_opening(token))


def _is_shell(token: Token) -> bool:
    return shell_of(token) is not None


def shell_of(token: Token) -> Token | None:
    """The clause that a "he said" beside it gives the source of, if the token heads such a one."""
    if not is_cue(token) or subject(token) is None or children(token, "ccomp", "obj"):
        return None
    if is_negated(token) or is_modal(token):
        return None
    if token.dep_ == "parataxis":
        return token.head
    before = token.left_edge.i - 1
    if is_root(token) and before > 0 and not _ends(token.doc[before], token.doc[before - 1]):
        # some parsers take “…,” Macron said for two sentences
        return next((above for above in ancestors(token.doc[before]) if is_root(above)), None)
    return None


def _ends(last: Token, one_before: Token) -> bool:
    return last.text != "," and not (last.text in "”\"''" and one_before.text in ",?!")


def _nothing(token: Token, view: View) -> Iterator[Part]:
    return iter(())


def _is_separate(token: Token) -> bool:
    return (
        token.dep_ == "parataxis"
        and subject(token) is not None
        and finite_verb(token) is not None
        and mark(token) is None
    )


def _is_coordinate(token: Token) -> bool:
    head = anchor(token)
    if token.dep_ != "conj" or _by_choice(token) or _is_conditional(head) or is_beside(token):
        return False
    if mark(token) is not None and head.dep_ != "ccomp" and finite_verb(token) is not None:
        return False
    if subject(token) is not None:
        return finite_verb(token) is not None and is_predicate(head)
    if subject_of(head) is None or not is_predicate(head):
        return False
    verb = finite_verb(token)
    if verb is not None:
        # "may pass and fund": a base form that the tagger took for a present
        return not (verb.i == token.i and token.tag_ == "VBP" and is_modal(head))
    if is_negated(head):
        return False
    if token.pos_ in VERBS and not children(head, "cop"):
        return bool(token.tag_ == head.tag_ and token.tag_ in ("VB", "VBN", "VBG"))
    return bool(children(head, "cop")) and token.pos_ in (*NOMINALS, "ADJ")


def _coordinate(token: Token, view: View) -> Iterator[Part]:
    skip = _opening(token) | {child.i for child in children(token, "cc")}
    if subject(token) is not None:
        yield Part(token, skip=frozenset(skip))
        return
    head = anchor(token)
    shared: list[Piece] = []
    forms: dict[int, Piece] = {}
    if finite_verb(token) is None and not children(token, "aux", "aux:pass", "cop"):
        shared = [piece_of(word) for word in auxiliaries(head)] or modifiers.put_in_verb(head)
        shared += _article(token, head)
    if not shared and finite_verb(token) is None:
        forms = modifiers.finite_form(token)
    yield Part(
        token, subject=subject_of(head), put_in=tuple(shared), skip=frozenset(skip), forms=forms
    )


def _article(token: Token, head: Token) -> list[Piece]:
    from factcheck.statements.clauses.lists import determiner

    return determiner(token, head) if token.pos_ in NOMINALS else []


def _by_choice(token: Token) -> bool:
    siblings = [token.head, token, *children(token.head, "conj")]
    return any(has_child(sibling, "cc", _CHOICES) for sibling in siblings) or any(
        child.dep_ == "cc:preconj" for child in token.head.children
    )


def _is_conditional(head: Token) -> bool:
    marks = [mark(clause) for clause in children(head, "advcl")]
    conditions = words_of("clauses", "conditions")
    return any(word is not None and word.lower_ in conditions for word in marks)


def _is_adverbial(token: Token) -> bool:
    opening, head = mark(token), token.head
    if token.dep_ != "advcl" or opening is None or subject(token) is None:
        return False
    main = _finite_above(head)
    if finite_verb(token) is None or any(map(is_negated, (head, main))) or not is_predicate(head):
        return False
    if opening.lower_ == "where":
        return is_set_off(token) and finite_verb(main) is not None
    if opening.lower_ not in words_of("clauses", "asserting") or _is_narrowed(opening):
        return False
    if opening.lower_ in words_of("clauses", "asserting_in_the_past"):
        past = is_past(token) and is_past(main)
        return past or (opening.lower_ == "as" and not is_modal(token))
    return True


def _is_narrowed(opening: Token) -> bool:
    words = words_of("clauses", "narrowing")
    doc, sentence = opening.doc, opening.sent
    before = doc[opening.i - 1].lower_ if opening.i > sentence.start else ""
    after = doc[opening.i + 1].lower_ if opening.i + 1 < sentence.end else ""
    return before in words or after in words or after in ("if", "though", "to")


def _adverbial(token: Token, view: View) -> Iterator[Part]:
    opening = mark(token)
    yield Part(token, skip=frozenset() if opening is None else frozenset({opening.i}))


def _opening(token: Token) -> frozenset[int]:
    return frozenset(child.i for child in children(token, "mark") if child.lower_ == "that")


# In the order in which they are asked; the first that applies is taken.
CUTS: dict[str, Cut] = {
    "content": Cut(_is_content, _content),
    "shell": Cut(_is_shell, _nothing),
    "separate": Cut(_is_separate, _content),
    "coordinate": Cut(_is_coordinate, _coordinate),
    "relative": Cut(modifiers.is_free_relative, modifiers.relative, anywhere=True),
    "apposition": Cut(
        modifiers.is_apposition, modifiers.apposition, anywhere=True, stays=modifiers.is_name
    ),
    "participle": Cut(modifiers.is_free_participle, modifiers.participle),
    "adverbial": Cut(_is_adverbial, _adverbial),
}
