"""Where a parsed sentence may be cut, and the clause that each cut sets free.

A cut names the token that heads what is cut out. `applies` looks at the token alone; whether
the clause around it is asserted at all is asked of `anchor` by whoever applies the cuts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from factcheck.statements.clauses import modifiers, qualities
from factcheck.statements.clauses.parts import Part, View, determiner, strayed_subject, subject_of
from factcheck.statements.clauses.syntax import (
    HOWEVER,
    NOMINALS,
    VERBS,
    auxiliaries,
    children,
    finite_verb,
    has_child,
    is_beside,
    is_cue,
    is_indefinite,
    is_modal,
    is_negated,
    is_past,
    is_plural_word,
    is_predicate,
    is_root,
    is_set_off,
    is_thought_of,
    mark,
    subject,
)
from factcheck.statements.clauses.tokens import Token
from factcheck.statements.clauses.wording import Piece, piece_of
from factcheck.statements.lexicons import words_of

_CHOICES = frozenset({"or", "nor", "than"})
_TURNS = frozenset({"but", "so", "yet"})


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
    if token.dep_ in ("advcl", "parataxis") and _is_adverbial(token):
        return _finite_above(token.head)
    if token.dep_ != "conj" or is_root(token.head):
        return token.head
    if finite_verb(token) is None:
        return token.head
    above = _finite_above(token.head)
    outer = _finite_above(above.head)
    return outer if _is_beyond(token, above, outer) else above


def _is_beyond(token: Token, above: Token, outer: Token) -> bool:
    """Whether a whole clause was hung on a modifier inside the clause that it is joined to."""
    if subject(token) is None or mark(token) is not None or token.i < outer.i:
        return False
    if above.dep_ == "acl:relcl":
        return subject(token) is not None
    before = token.left_edge.i - 1
    comma = before >= 0 and "," in (token.doc[before].text, token.left_edge.text)
    return above.dep_ == "advcl" and comma and has_child(token, "cc", _TURNS)


def _finite_above(token: Token) -> Token:
    """The nearest finite predicate, the token itself or above it: "wants" for "wants to go"."""
    for above in token.above:
        if is_root(above) or (is_predicate(above) and finite_verb(above) is not None):
            return above
    return token


def _is_content(token: Token) -> bool:
    head = token.head
    if not (token.dep_ == "ccomp" or _is_more_content(token)):
        return False
    if not is_cue(head) or finite_verb(token) is None:
        return False
    opening = mark(token)
    if opening is not None and opening.lower_ != "that":
        return False
    if any(child.tag_ in ("WDT", "WP", "WRB") for child in token.children if child.i < token.i):
        return False
    return not (is_negated(head) or is_modal(head))


def _is_more_content(token: Token) -> bool:
    """Whether it is the "and that …" that a parser hung on the verb of speech itself."""
    opening = mark(token)
    return (
        token.dep_ == "conj"
        and opening is not None
        and opening.lower_ == "that"
        and any(child.i < token.i for child in children(token.head, "ccomp"))
    )


def _content(token: Token, view: View) -> Iterator[Part]:
    skip = _opening(token) | {child.i for child in children(token, "cc")}
    yield Part(token, put_in=tuple(map(piece_of, strayed_subject(token))), skip=skip)


def shell_of(token: Token) -> Token | None:
    """The clause that a "he said" beside it gives the source of, if the token heads such a one."""
    if not is_cue(token) or subject(token) is None or children(token, "ccomp", "obj"):
        return None
    if is_negated(token) or is_modal(token) or is_thought_of(token):
        return None
    if token.dep_ == "parataxis":
        return token.head
    before = token.left_edge.i - 1
    if is_root(token) and before > 0 and not _ends(token.doc[before], token.doc[before - 1]):
        # some parsers take “…,” Macron said for two sentences
        return next((above for above in token.doc[before].above if is_root(above)), None)
    return None


def _ends(last: Token, one_before: Token) -> bool:
    return last.text != "," and not (last.text in "”\"''" and one_before.text in ",?!")


def _nothing(token: Token, view: View) -> Iterator[Part]:
    return iter(())


def _is_separate(token: Token) -> bool:
    return (
        token.dep_ == "parataxis"
        and not has_child(token, "advmod", HOWEVER)
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
        return not (verb.i == token.i and _shares_auxiliaries(token, head))
    if is_negated(head):
        return False
    if token.pos_ in VERBS and not children(head, "cop"):
        same = token.tag_ == head.tag_ and token.tag_ in ("VB", "VBN", "VBG")
        return same or _is_mistagged(token, head)
    if token.pos_ not in (*NOMINALS, "ADJ") or not children(head, "cop"):
        return False
    # a name or a plural is no second thing that someone is: it is of a list farther down
    name = token.text.istitle() and not head.text.istitle()
    return not name and not (is_indefinite(head) and is_plural_word(token))


def _shares_auxiliaries(token: Token, head: Token) -> bool:
    """Whether the tagger took for finite what "may", "did not" or "has not" governs as well."""
    if token.tag_ == "VBP":
        return is_modal(head) or (is_negated(head) and head.tag_ == "VB")
    return token.tag_ == "VBD" and is_negated(head) and head.tag_ == "VBN"


def _is_mistagged(token: Token, head: Token) -> bool:
    """Whether a finite verb joined to another was taken for a participle or an infinitive."""
    if children(token, "aux", "aux:pass") or children(head, "aux", "aux:pass"):
        return False
    if head.tag_ == "VBD":
        return token.tag_ == "VBN" and token.lower_.endswith("ed")
    # "they put it down": a past that looks like a present
    present = head.tag_ == "VBP" or (head.tag_ == "VBD" and head.lower_ == head.lemma_)
    return token.tag_ == "VB" and present and not children(token, "mark")


def _coordinate(token: Token, view: View) -> Iterator[Part]:
    skip = _opening(token) | {child.i for child in children(token, "cc")}
    if subject(token) is not None:
        yield Part(token, skip=frozenset(skip))
        return
    head = anchor(token)
    shared: list[Piece] = []
    forms: dict[int, Piece] = {}
    if _is_mistagged(token, head):
        forms = {token.i: piece_of(token)}
    elif finite_verb(token) is None and not children(token, "aux", "aux:pass", "cop"):
        shared = [piece_of(word) for word in auxiliaries(head)] or modifiers.put_in_verb(head)
        shared += _article(token, head)
    if not shared and not forms and finite_verb(token) is None:
        forms = modifiers.finite_form(token)
    who = modifiers.who_of(head) if modifiers.is_free_participle(head) else subject_of(head)
    yield Part(token, subject=who, put_in=tuple(shared), skip=frozenset(skip), forms=forms)


def _article(token: Token, head: Token) -> list[Piece]:
    return determiner(token, head) if token.pos_ in NOMINALS else []


def _by_choice(token: Token) -> bool:
    siblings = [token.head, token, *children(token.head, "conj")]
    return any(has_child(sibling, "cc", _CHOICES) for sibling in siblings) or any(
        child.dep_ == "cc:preconj" and child.lower_ != "both" for child in token.head.children
    )


def _is_conditional(head: Token) -> bool:
    marks = [mark(clause) for clause in children(head, "advcl")]
    conditions = words_of("clauses", "conditions")
    return any(word is not None and word.lower_ in conditions for word in marks)


def _is_adverbial(token: Token) -> bool:
    opening, head = mark(token), token.head
    if token.dep_ not in ("advcl", "parataxis") or opening is None or subject(token) is None:
        return False
    main = _finite_above(head)
    if finite_verb(token) is None or not is_predicate(head):
        return False
    free = opening.lower_ in words_of("clauses", "conceding") or is_set_off(token)
    if any(map(is_negated, (head, main))) and not free:
        return False
    if opening.lower_ == "so":
        # "so that he could" and "so he can" tell a purpose
        return not is_modal(token) and finite_verb(main) is not None and opening.i > main.i
    if opening.lower_ == "where":
        return (is_set_off(token) or _follows_a_name(opening)) and finite_verb(main) is not None
    if opening.lower_ not in words_of("clauses", "asserting") or _is_narrowed(opening):
        return False
    if opening.lower_ in words_of("clauses", "asserting_in_the_past"):
        past = is_past(token) and is_past(main)
        return past or (opening.lower_ == "as" and not is_modal(token))
    return True


def _follows_a_name(opening: Token) -> bool:
    return opening.i > 0 and opening.doc[opening.i - 1].pos_ == "PROPN"


def _is_narrowed(opening: Token) -> bool:
    words = words_of("clauses", "narrowing")
    doc = opening.doc
    if opening.lower_ == "though" and opening.i > 0 and doc[opening.i - 1].lower_ == "even":
        return False
    before = doc[opening.i - 1].lower_ if opening.i > 0 else ""
    after = doc[opening.i + 1].lower_ if opening.i + 1 < len(doc) else ""
    return before in words or after in words or after in ("if", "though", "to")


def _adverbial(token: Token, view: View) -> Iterator[Part]:
    opening = mark(token)
    gone = frozenset() if opening is None else frozenset({opening.i})
    even = {child.i for child in token.children if child.lower_ == "even" and child.i + 1 in gone}
    yield Part(token, skip=gone | even)


def _opening(token: Token) -> frozenset[int]:
    return frozenset(child.i for child in children(token, "mark") if child.lower_ == "that")


# In the order in which they are asked; the first that applies is taken.
CUTS: dict[str, Cut] = {
    "content": Cut(_is_content, _content),
    "shell": Cut(lambda token: shell_of(token) is not None, _nothing),
    "separate": Cut(_is_separate, _content),
    "coordinate": Cut(_is_coordinate, _coordinate),
    "relative": Cut(modifiers.is_free_relative, modifiers.relative, anywhere=True),
    "apposition": Cut(
        modifiers.is_apposition, modifiers.apposition, anywhere=True, stays=modifiers.is_name
    ),
    "quality": Cut(qualities.is_quality, qualities.quality, stays=lambda token: True),
    "name": Cut(qualities.is_named, qualities.naming, anywhere=True, stays=lambda token: True),
    "participle": Cut(modifiers.is_free_participle, modifiers.participle),
    "adverbial": Cut(_is_adverbial, _adverbial),
}
