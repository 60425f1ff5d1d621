"""Who did it to whom: turned round, or told from the other side; by the grammar of the sentence.

roles    "Oracle sued the city." → "The city sued Oracle."
passive  "Oracle sued the city." → "The city was sued by Oracle.", or turned round as well
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from factcheck.lab.judge.general.change import Change, contradicts, keeps

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

# What one does to the other in these, the other does to the one, or may do.
_MUTUAL = frozenset(
    "meet marry divorce join face fight date know resemble equal match debate follow precede"
    " accompany be have include mean need want love see become border visit reach".split()
)
# Sides that begin with these can't change places as they are: "he sued him", "its lawyers".
_UNMOVED = frozenset({"PRP", "PRP$", "WP", "WP$", "WDT", "EX"})
# Forms of the past that are participles as well, beside those in -ed.
_PARTICIPLES = frozenset(
    "won held led told bought sold shot hit paid sent made found left lost caught taught fought"
    " kept put set read met brought thought heard struck hung".split()
)
_NO_PART = ("VERB", "NUM")
_MARKS = frozenset(',"“”()')
_LONGEST = 6  # tokens of a side; longer ones hold clauses of their own
_OPEN = frozenset("not never no n't nobody none neither nor if whether unless".split())


def change_roles(doc: Doc) -> Iterator[tuple[str, Change]]:
    """Each change of the parsed sentence that can be made, and its name ("roles", "passive")."""
    for verb in doc:
        sides = _sides(doc, verb)
        if sides is None:
            continue
        left, right = sides
        yield "roles", contradicts(_told(doc, verb, (right, left), between=None))
        participle = verb.lower_.endswith("ed") or verb.lower_ in _PARTICIPLES
        if verb.tag_ == "VBD" and participle and left.end == verb.i:
            yield "passive", contradicts(_told(doc, verb, (left, right), between=_was(left)))
            yield "passive", keeps(_told(doc, verb, (right, left), between=_was(right)))


def _sides(doc: Doc, verb: Token) -> tuple[Span, Span] | None:
    """Who does it and to whom, in the order of the text, where the two could change places."""
    if verb.pos_ != "VERB" or verb.lemma_ in _MUTUAL:
        return None
    if any(token.lower_ in _OPEN for token in verb.children) or "?" in doc.text:
        return None
    one = _child(verb, "nsubj", "nsubj:pass")
    other = _child(verb, "obl:agent") if one and one.dep_ == "nsubj:pass" else _child(verb, "obj")
    if one is None or other is None or _is_many(one) != _is_many(other):
        return None
    left, right = _phrase(doc, one), _phrase(doc, other)
    if left is None or right is None or not left.end <= verb.i < right.start:
        return None
    alike = left.text.lower() == right.text.lower()
    return (left, right) if not alike and _acts(one) and _acts(other) else None


def _child(verb: Token, *labels: str) -> Token | None:
    found = [child for child in verb.children if child.dep_ in labels]
    return found[0] if len(found) == 1 else None


def _is_many(token: Token) -> bool:
    # only a verb in the past fits both numbers
    return token.tag_ in ("NNS", "NNPS") and token.head.tag_ != "VBD"


def _acts(token: Token) -> bool:
    """Whether it is a name, or a noun that its ending makes one who acts ("lawyers")."""
    people = ("er", "or", "ers", "ors", "ist", "ists", "ian", "ians", "ant", "ants", "man", "men")
    if token.lower_.endswith("day"):
        return False  # "Bush tweeted Monday"
    named = token.pos_ == "PROPN" or token.ent_type_ in ("PERSON", "ORG", "GPE", "NORP")
    collective = token.lower_ in ("police", "court", "company", "government", "union", "party")
    return named or collective or (token.pos_ == "NOUN" and token.lower_.endswith(people))


def _phrase(doc: Doc, head: Token) -> Span | None:
    """The words of a side without its preposition, where they stand together and hold no clause."""
    inner = [token for token in head.subtree if not (token.dep_ == "case" and token.head == head)]
    span: Any = doc[inner[0].i : inner[-1].i + 1]
    whole = len(span) == len(inner) <= _LONGEST
    plain = all(
        token.tag_ not in _UNMOVED and token.pos_ not in _NO_PART and token.text not in _MARKS
        for token in inner
    )
    return span if whole and plain else None


def _was(side: Span) -> str:
    return "were" if side.root.tag_ in ("NNS", "NNPS") else "was"


def _told(doc: Doc, verb: Token, sides: tuple[Span, Span], *, between: str | None) -> str:
    """The sentence with the sides in this order; `between` makes its verb a passive one."""
    first, last = sorted(sides, key=lambda span: span.start)
    text: str = doc.text
    verbal = text[first.end_char : last.start_char]
    if between:
        verbal = f" {between} {text[verb.idx : last.start_char].rstrip()} by "
    told = _as_said(sides[0], first) + verbal + _as_said(sides[1], last)
    return text[: first.start_char] + told + text[last.end_char :]


def _as_said(side: Span, place: Span) -> str:
    """The side's words, their first letter as large as its new place asks for."""
    words = str(side.text)
    named = side[0].pos_ == "PROPN" or side[0].text.isupper()
    if place.start == place.sent.start:
        return words[:1].upper() + words[1:]
    return words if named or side.start != side.sent.start else words[:1].lower() + words[1:]
