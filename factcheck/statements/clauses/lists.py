"""A clause with several nouns or infinitives in one place → one clause for each.

"appeared in films, shows and plays" says three things, "Ann and Bob met" one. Lists stay whole
wherever one of their members alone might not be meant: under "or", "not", "between", with verbs
such as "meet", in names and quotations.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import product
from math import prod

from factcheck.statements.clauses.examples import examples_of
from factcheck.statements.clauses.inflection import forms_of, singular_of
from factcheck.statements.clauses.parts import Part, View, determiner, phrase, seen_by, tokens_in
from factcheck.statements.clauses.syntax import (
    NOMINALS,
    VERBS,
    auxiliaries,
    children,
    finite_verb,
    holds_a_clause,
    is_beside,
    is_negated,
    is_plural,
    is_plural_word,
    mark,
    subject,
)
from factcheck.statements.clauses.times import Version, times_and_places
from factcheck.statements.clauses.tokens import Token
from factcheck.statements.clauses.wording import Piece, piece_of
from factcheck.statements.lexicons import words_of

# A clause in more versions than this says too little in each.
_MOST = 16
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_PLACES = frozenset({"obj", "obl", "obl:agent", "nmod", "xcomp", "ccomp"}) | _SUBJECTS
_AND = frozenset({"and", "as", "plus"})
_VAGUE = frozenset({"others", "more", "other", "etc", "etc.", "so", "many"})
_QUOTES = frozenset({'"', "“", "”", "``", "''"})


def apart(part: Part, view: View) -> list[Part]:
    """The part once for each combination of the members of its lists; itself if it has none."""
    seen = seen_by(part, view)
    tokens = sorted(tokens_in(part, view), key=lambda token: token.i)
    if is_negated(part.head) or _words(tokens) & words_of("clauses", "together"):
        return [part]
    choices = [_beside(token) for token in tokens if _is_beside_in(token, part)]
    choices += [list(_versions(token, part, seen)) for token in _outermost(tokens, part, seen)]
    choices += [found] if len(found := times_and_places(part, seen)) > 1 else []
    while choices and prod(map(len, choices)) > _MOST:
        choices.remove(min(choices, key=len))
    return [_chosen(part, picks) for picks in product(*choices)]


def _chosen(part: Part, picks: tuple[Version, ...]) -> Part:
    swaps, forms, put_in = dict(part.swaps), dict(part.forms), part.put_in
    for pick in picks:
        swaps.update(pick.swaps)
        forms = {**pick.forms, **forms}
        if pick.singular:
            forms.update(_singular_forms(part.head))
            put_in = tuple(_singular(piece) for piece in put_in)
    gone = part.skip.union(*(pick.skip for pick in picks))
    return replace(part, swaps=swaps, forms=forms, put_in=put_in, skip=gone)


def _is_beside_in(token: Token, part: Part) -> bool:
    """Whether it shares what comes after with the clause's own verb, or that of its infinitive."""
    head = token.head
    own = head.i == part.head.i and head.i not in part.forms
    return is_beside(token) and (own or (head.dep_ == "xcomp" and head.head.i == part.head.i))


def _beside(token: Token) -> list[Version]:
    """ "wrote and directed the film" with either verb."""
    link = frozenset(child.i for child in children(token, "cc"))
    none = Piece("")
    return [Version(forms={gone.i: none}, skip=link) for gone in (token, token.head)]


def _words(tokens: list[Token]) -> set[str]:
    return {token.lower_ for token in tokens}


def _outermost(tokens: list[Token], part: Part, view: View) -> Iterator[Token]:
    """The tokens that open a list which may be taken apart, none inside another."""
    taken: set[int] = set()
    for token in sorted(tokens, key=lambda token: len(token.above)):
        inside = any(above.i in taken for above in token.above)
        if not inside and _may_part(token, part, view):
            taken.add(token.i)
            yield token


def _may_part(token: Token, part: Part, view: View) -> bool:
    if token.i == part.head.i or token.i in view.swaps or token.dep_ not in _PLACES:
        return False
    if any(link.i < token.i for link in children(token, "cc")):
        return False
    found = members(token, view)
    if len(found) < 2 and not examples_of(token, view):
        return False
    if token.dep_ == "obl" and not _is_near(token, part):
        return False
    if token.dep_ == "ccomp":
        return token.head.i == part.head.i and not part.cues and all(map(_is_said, found))
    if token.dep_ == "xcomp":
        return token.head.i == part.head.i and all(m.tag_ == token.tag_ for m in found)
    if any(_is_number(member) for member in found) or _is_one_name(found):
        return False
    if any(holds_a_clause(member) for member in found[1:]):
        return False
    if len(found) > 1 and _is_counted_elsewhere(token, part, view):
        return False
    if _collective(token) or not _stands_free(token, part):
        return False
    if len(found) > 1 and children(token, "nummod") and not all(map(_is_counted, found)):
        return False
    return token.dep_ not in _SUBJECTS or len(found) < 2 or _subjects_may_part(token, part)


def _is_said(content: Token) -> bool:
    """Whether it is a finite clause that "that" or nothing opens: "knows that A and B"."""
    opening = mark(content)
    plain = opening is None or opening.lower_ == "that"
    return plain and finite_verb(content) is not None and not is_negated(content)


def _is_near(token: Token, part: Part) -> bool:
    """Whether it comes after its verb, under a preposition that its members share in sense."""
    cases = {case.lower_ for case in children(token, "case")}
    return token.i > token.head.i and cases <= words_of("clauses", "distributing")


def members(token: Token, view: View) -> list[Token]:
    """The conjuncts that "and" joins, the token first; itself alone if something else does."""
    found = [token]
    for member in found:
        found += [c for c in children(member, "conj") if c.i not in view.cut]
    found += _hung_too_high(token)
    links = [link for member in found for link in children(member, "cc", "cc:preconj")]
    same = token.dep_ == "ccomp" or all(
        m.pos_ in (NOMINALS if token.pos_ in NOMINALS else VERBS) and m.pos_ != "PRON"
        for m in found
    )
    joined = any(link.lower_ in _AND for link in links)
    if not (same and joined and all(link.lower_ in _AND | {"both"} for link in links)):
        return [token]
    return sorted(found, key=lambda member: member.i)


def _hung_too_high(token: Token) -> list[Token]:
    """The second of two infinitives, which parsers often hang on the verb above them."""
    return [
        other
        for other in children(token.head, "conj")
        if token.dep_ == "xcomp" and other.i > token.i and token.tag_ == other.tag_ == "VB"
        if children(other, "mark") and children(token, "mark")
    ]


def _is_number(member: Token) -> bool:
    """Whether it counts something, as any number but a year that stands alone."""
    doc, after = member.doc, member.right_edge.i + 1
    year = len(member.text) == 4 and member.text.isdigit()
    counts = after < len(doc) and doc[after].pos_ in (*NOMINALS, "ADJ")
    return member.pos_ == "NUM" and (counts or not year)


def _is_counted(member: Token) -> bool:
    return bool(children(member, "nummod", "det")) or member.pos_ == "PROPN"


def _is_counted_elsewhere(token: Token, part: Part, view: View) -> bool:
    """Whether a number may be of all members together: "has 300 people in France and Spain"."""
    within = {word.i for word in token.subtree}
    others = (word for word in tokens_in(part, view) if word.i not in within)
    return any(word.dep_ == "nummod" and word.head.tag_ == "NNS" for word in others)


def _is_one_name(found: list[Token]) -> bool:
    """Whether a name or a quotation holds the whole list: "Pride and Prejudice"."""
    first, last = found[0].left_edge, found[-1].right_edge
    doc = first.doc
    if found[0].entity is not None and found[0].entity == found[-1].entity:
        return len(found) > 1
    inside = any(word.text in _QUOTES for word in doc[found[0].i : found[-1].i + 1])
    opened = first.text in _QUOTES or (first.i > 0 and doc[first.i - 1].text in _QUOTES)
    closed = last.text in _QUOTES or (last.i + 1 < len(doc) and doc[last.i + 1].text in _QUOTES)
    return opened and closed and not inside


def _collective(token: Token) -> bool:
    """Whether the verb above it is one of things that several do or undergo together."""
    verb = next((above for above in token.head.above if above.pos_ in VERBS), token.head)
    return verb.lemma_.lower() in _collective_forms() or verb.lower_ in _collective_forms()


@cache
def _collective_forms() -> frozenset[str]:
    return frozenset().union(*map(forms_of, words_of("clauses", "collective")))


def _stands_free(token: Token, part: Part) -> bool:
    """Whether nothing between the list and the clause's head ties its members together."""
    allowed = words_of("clauses", "distributing")
    while token.i != part.head.i and token.dep_ not in _SUBJECTS:
        if token.dep_ == "nmod":
            cases = {case.lower_ for case in children(token, "case")}
            if not cases or not cases <= allowed:
                return False
        elif token.dep_ not in _PLACES:
            return False
        token = token.head
    return True


def _subjects_may_part(token: Token, part: Part) -> bool:
    predicate = part.head
    if predicate.pos_ in NOMINALS and is_plural(predicate):
        return False
    others = {word.lower_ for word in predicate.subtree}
    return not others & words_of("clauses", "of_all_subjects")


def _versions(place: Token, part: Part, view: View) -> Iterator[Version]:
    """Each member with the words that take the whole list's place, and each of its examples."""
    found = members(place, view)
    for member in found:
        examples = examples_of(member, view)
        if member.lower_ not in _VAGUE or len(found) == 1:
            own = view.without([*_joints(member), *(first for first, _ in examples)])
            lead = _case(place, member)
            lead += determiner(member, place) if member.i != place.i else []
            lead += _shared_subject(place, member, own)
            yield _version(place, member, (*lead, *phrase(member, own)), examples)
        for _, example in examples:
            words = phrase(example, view.without(_joints(example)))
            yield _version(place, example, (*_example_case(place, example), *words), examples)


def _shared_subject(place: Token, member: Token, view: View) -> list[Piece]:
    """Whom a later member of "knows that A came and left" is said of."""
    own = subject(place)
    if place.dep_ != "ccomp" or member.i == place.i or own is None or subject(member) is not None:
        return []
    return phrase(own, view)


def _version(
    place: Token, member: Token, pieces: tuple[Piece, ...], examples: list[tuple[Token, Token]]
) -> Version:
    alone = place.dep_ in _SUBJECTS and not is_plural_word(member)
    gone = frozenset(first.i for first, _ in examples)
    gone |= frozenset(other.i for other in _hung_too_high(place))
    return Version(swaps={place.i: pieces}, skip=gone, singular=alone)


def _joints(member: Token) -> list[Token]:
    """What ties a member to its list: the conjunctions, the preposition, commas before it."""
    tied = children(member, "conj", "cc", "cc:preconj", "case", "mark")
    return tied + [mark for mark in children(member, "punct") if mark.text in ",;—–"]


def _case(place: Token, member: Token) -> list[Piece]:
    own = [word for word in children(member, "case", "mark") if word.i < member.i]
    return [
        piece_of(word)
        for case in own or children(place, "case", "mark")
        for word in sorted([case, *children(case, "fixed")], key=lambda word: word.i)
    ]


def _example_case(place: Token, example: Token) -> list[Piece]:
    """Its own preposition, "including as a diplomat", or that of the noun before it."""
    own = [word for word in children(example, "case") if word.lower_ not in ("including", "such")]
    return [piece_of(word) for word in own] or _case(place, place)


def _singular_forms(head: Token) -> dict[int, Piece]:
    verb = finite_verb(head)
    words = {word.i for word in auxiliaries(head)} | {head.i}
    if verb is None or verb.i not in words:
        return {}
    return {verb.i: _singular(piece_of(verb), verb.tag_)}


def _singular(piece: Piece, tag: str = "") -> Piece:
    plural = tag == "VBP" or piece.text.lower() in ("are", "were", "have")
    return replace(piece, text=singular_of(piece.text)) if plural else piece
