"""Cuts at what hangs on a noun: relative clauses, appositions and participles.

A modifier that picks out which one is meant stays where it is ("the man who shot Liberty
Valance"). One is free that is set off by a comma, or whose noun is "a …" that only describes.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.statements.clauses.inflection import past_of, singular_of
from factcheck.statements.clauses.parts import (
    Part,
    View,
    antecedent,
    noun_of,
    noun_phrase,
    phrase,
    relative_word,
    subject_of,
)
from factcheck.statements.clauses.syntax import (
    SUBJECTS,
    children,
    finite_verb,
    is_cue,
    is_indefinite,
    is_modal,
    is_negated,
    is_past,
    is_plural,
    is_predicate,
    is_set_off,
    mark,
)
from factcheck.statements.clauses.tokens import Token
from factcheck.statements.clauses.wording import Piece, piece_of
from factcheck.statements.lexicons import words_of

_PREPOSITIONS = frozenset({"in", "on", "at", "during"})
_PARTICIPLES = ("VBG", "VBN")
_NOUNS = ("NOUN", "PROPN")
_OUTSIDE = frozenset("case cc mark conj nsubj nsubj:pass cop aux parataxis advcl".split())


def _describes(noun: Token) -> bool:
    """Whether the noun is the "a …" that a plain statement calls its subject."""
    predicate = noun.head if noun.dep_ == "conj" else noun
    return (
        is_indefinite(predicate)
        and bool(children(predicate, "cop"))
        and not is_negated(predicate)
        and not is_modal(predicate)
        and subject_of(predicate) is not None
    )


def is_free_relative(token: Token) -> bool:
    """Whether it heads a relative clause that can stand alone, turned round."""
    word = relative_word(token) if token.dep_ == "acl:relcl" else None
    if word is None or finite_verb(token) is None or token.head.pos_ not in _NOUNS:
        return False
    free = _describes(token.head) or _is_one_of_its_kind(token.head)
    # "that" picks out, even where a comma stands before it
    if not (free or (is_set_off(token) and word.lower_ != "that")):
        return False
    if word.tag_ == "WP$":
        return bool(word.head.dep_ in SUBJECTS or word.head.dep_ in ("obj", "nmod:poss"))
    if word.head.i != token.i:
        return False
    if word.tag_ == "WRB":
        return True
    # "…, which he denied" is of the whole clause before it
    if word.dep_ == "obj":
        return not is_cue(token)
    return bool(word.dep_ in SUBJECTS or _single_case(word))


def _is_one_of_its_kind(noun: Token) -> bool:
    """Whether nothing needs to pick it out: it is a name, or what "there is"."""
    if noun.dep_ in SUBJECTS and any(c.dep_ == "expl" for c in noun.head.children):
        return not (is_negated(noun.head) or is_modal(noun.head) or is_negated(noun))
    return noun.tag_ == "NNP" and not children(noun, "det", "amod")


def _single_case(word: Token) -> bool:
    return bool(word.dep_ == "obl" and len(children(word, "case")) == 1)


def relative(token: Token, view: View) -> Iterator[Part]:
    """The clause with its noun for the relative word, where that word belongs in a statement."""
    word, noun = relative_word(token), antecedent(token)
    if word is None or noun is None:
        return
    if word.tag_ == "WRB" or word.dep_ == "obl":
        noun = token.head
    named = tuple(noun_phrase(noun, view))
    if word.tag_ == "WP$":
        ending = "’" if named and named[-1].text.endswith("s") else "’s"
        yield Part(token, swaps={word.i: (*named, Piece(ending))})
    elif word.dep_ in SUBJECTS:
        yield Part(token, subject=noun, skip=frozenset({word.i}))
    elif word.tag_ == "WRB":
        case = next(
            (piece_of(c) for c in children(noun, "case") if c.lower_ in _PREPOSITIONS), None
        )
        bare = not named or named[0].text.lower() not in _PREPOSITIONS
        yield _ending(token, word, (*([case or Piece("in")] if bare else []), *named))
    elif word.dep_ == "obl":
        case = piece_of(children(word, "case")[0])
        yield _ending(token, word, (case, *named))
    else:
        yield Part(token, skip=frozenset({word.i}), forms={token.i: piece_of(token)}, after=named)


def _ending(token: Token, word: Token, pieces: tuple[Piece, ...]) -> Part:
    return Part(token, skip=frozenset({word.i}), after=pieces)


def is_apposition(token: Token) -> bool:
    """Whether it says who or what the noun before it is."""
    head = token.head
    if token.dep_ != "appos" or not is_set_off(token) or head.pos_ not in _NOUNS:
        return False
    # "Lee, not Park"
    if any(child.lower_ in ("not", "never") for child in token.children):
        return False
    if token.pos_ not in _NOUNS or children(token, "cop") or children(token, "case"):
        return False
    if not _is_beside(token) or not (children(token, "det", "nmod:poss") or _opens(token) in ",—–"):
        return False
    if _is_in_a_list(token) or (is_name(token) and not _is_told_of(head)):
        return False
    # "Pensacola, Florida"; "Smith (Labour)"
    bare = not children(token, "det", "nmod:poss", "amod", "nmod")
    return not (bare and token.pos_ == "PROPN" and head.pos_ == "PROPN")


def _opens(token: Token) -> str:
    """The mark that sets it off."""
    first = token.left_edge
    return first.text if first.is_punct else token.doc[first.i - 1].text


def _is_beside(token: Token) -> bool:
    """Whether no name stands between: "the editor of Time, a magazine" may call either one."""
    before = [word for word in token.doc[token.head.i + 1 : token.i] if not word.is_punct]
    own = {word.i for word in token.subtree}
    outside = [word for word in before if word.i not in own]
    named = bool(outside) and outside[-1].pos_ == "PROPN" and outside[-1].dep_ != "flat"
    return not (named and token.head.pos_ == "NOUN")


def _is_told_of(noun: Token) -> bool:
    """Whether the noun tells what the name after it is; "In a statement, Macron …" does not."""
    opens = bool(children(noun, "case")) and noun.i < noun.head.i
    return not opens and bool(children(noun, "det", "nmod:poss", "amod", "compound"))


def _is_in_a_list(token: Token) -> bool:
    """Whether it may be the next of several: "invested in OnTruck, a platform, and Factorial"."""
    own = [child for child in children(token, "conj") if child.pos_ == "PROPN"]
    beside = [child for child in children(token.head, "conj", "appos") if child.i > token.i]
    return bool((own and token.pos_ != "PROPN") or beside)


def is_name(token: Token) -> bool:
    """Whether the apposition is the name, which the rest can't do without."""
    return bool(token.pos_ == "PROPN" and token.head.pos_ == "NOUN")


def apposition(token: Token, view: View) -> Iterator[Part]:
    """ "The startup, Signaturit," → Signaturit is the startup."""
    named, described = (token, token.head) if is_name(token) else (noun_of(token), token)
    past = is_past(token) and named.pos_ != "PROPN"
    verb = ("were" if past else "are") if is_plural(named) else ("was" if past else "is")
    own = view.without([token, *(c for c in token.children if c.dep_ == "punct" and c.text == ",")])
    before = noun_phrase(named, own if not is_name(token) else view)
    outside = {child.i for child in described.children if child.dep_ in _OUTSIDE}
    if described.i == token.i:
        yield Part(token, put_in=(*before, Piece(verb)), skip=frozenset(outside - _own_conj(token)))
        return
    words = phrase(described, View(own.cut | outside, own.swaps, own.forms))
    yield Part(token, skip=frozenset(), put_in=(), swaps={token.i: (*before, Piece(verb), *words)})


def _own_conj(token: Token) -> set[int]:
    return {child.i for child in children(token, "conj", "cc")}


def is_free_participle(token: Token) -> bool:
    """Whether it is a participle that says something of a noun or a subject by itself."""
    if token.tag_ not in _PARTICIPLES or mark(token) is not None:
        return False
    if any(child.dep_ in SUBJECTS for child in token.children):
        return False
    if token.dep_ == "acl":
        free = is_set_off(token) or _describes(token.head)
        return free and token.head.pos_ in _NOUNS and bool(put_in_verb(token) or _finite(token))
    if token.dep_ != "advcl" or subject_of(token.head) is None or not is_predicate(token.head):
        return False
    before = token.i < token.head.i
    if is_modal(token.head) or not (is_set_off(token) or before):
        return False
    return bool(put_in_verb(token) or _finite(token))


def participle(token: Token, view: View) -> Iterator[Part]:
    """ ", signing with Barcelona" → She signed with Barcelona."""
    who = who_of(token)
    if who is None:
        return
    finite = _finite(token)
    if finite is not None:
        yield Part(token, subject=who, forms={token.i: finite})
        return
    gone = frozenset(c.i for c in token.children if c.lower_ in ("being", "having"))
    yield Part(token, subject=who, put_in=tuple(put_in_verb(token)), skip=gone)


def who_of(token: Token) -> Token | None:
    """Whom a participle is said of."""
    if token.dep_ != "acl":
        return subject_of(token.head)
    noun = token.head
    # ", working on films" at the end is of the subject, whatever noun stands before it
    if token.tag_ == "VBG" and is_set_off(token) and noun.dep_ not in SUBJECTS | {"ROOT"}:
        verb = next((above for above in noun.above if finite_verb(above) is not None), noun)
        return subject_of(verb) or antecedent(token)
    return antecedent(token)


def finite_form(token: Token) -> dict[int, Piece]:
    """A participle in -ing that is joined to another, as the finite verb that it stands for."""
    piece = _finite(token)
    return {} if piece is None else {token.i: piece}


def put_in_verb(token: Token) -> list[Piece]:
    """The "was" or "had" that makes a participle finite; empty if there is no sure one."""
    who = who_of(token) if token.dep_ in ("acl", "advcl") else None
    if who is None or token.tag_ not in _PARTICIPLES:
        return []
    plural, past = is_plural(who), is_past(token.head)
    if any(child.lower_ == "having" for child in token.children):
        return [Piece("had" if past else "have" if plural else "has")]
    if token.tag_ == "VBG":
        return []
    if token.lower_ in words_of("clauses", "states") and not past:
        return [Piece("are" if plural else "is")]
    return [Piece("were" if plural else "was")]


def _finite(token: Token) -> Piece | None:
    """The participle in -ing as a finite verb, if its clause has none and its tense is sure."""
    if token.tag_ != "VBG" or children(token, "aux", "aux:pass", "cop"):
        return None
    if is_past(token.head):
        return piece_of(token, past_of(token.lower_))
    lemma, who = token.lemma_.lower(), who_of(token)
    # "I" may be filled in with a name, which takes another form
    if who is None or lemma == token.lower_ or who.lower_ == "i":
        return None
    return piece_of(token, lemma if is_plural(who) else singular_of(lemma))
