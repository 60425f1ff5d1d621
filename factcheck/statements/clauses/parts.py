"""What a clause is made of before it is written: which tokens, in which order, and what is put in.

A `View` says what of the sentence is left out; `phrase` reads a token's phrase through it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from factcheck.statements.clauses.inflection import article_for
from factcheck.statements.clauses.syntax import (
    SET_OFF,
    SUBJECTS,
    children,
    is_indefinite,
    is_plural_word,
    is_predicate,
    is_root,
    subject,
)
from factcheck.statements.clauses.tokens import Token
from factcheck.statements.clauses.wording import Piece, is_loose_end, piece_of
from factcheck.statements.lexicons import words_of

# what hangs on a noun and is no part of its name
_NOT_OF_THE_NOUN = frozenset(
    "case cc mark list acl acl:relcl parataxis advcl cop aux aux:pass nsubj nsubj:pass expl"
    " dep".split()
)
# what the nouns of those who do something end in: "organizer", "guitarist"
_AGENTS = ("er", "or", "ist", "ian", "man", "woman")
_RELATIVE_TAGS = ("WDT", "WP", "WP$")


@dataclass(frozen=True)
class View:
    """A sentence with some phrases left out (`cut`) and some replaced (`swaps`), by token index.

    `forms` are words that take another form: "are" → "is".
    """

    cut: frozenset[int] = frozenset()
    swaps: Mapping[int, tuple[Piece, ...]] = field(default_factory=dict)
    forms: Mapping[int, Piece] = field(default_factory=dict)

    def without(self, tokens: Iterable[Token]) -> View:
        """The view with these tokens' phrases left out as well."""
        return replace(self, cut=self.cut | {token.i for token in tokens})


@dataclass(frozen=True)
class Part:
    """A clause to be: its head, the words and phrases before and after it, and its cues.

    `subject` is what it shares with another clause; `put_in` are words after that; `after` pieces
    come last. `skip` are tokens that only this part leaves out.
    """

    head: Token
    subject: Token | None = None
    put_in: tuple[Piece, ...] = ()
    after: tuple[Piece, ...] = ()
    skip: frozenset[int] = frozenset()
    swaps: Mapping[int, tuple[Piece, ...]] = field(default_factory=dict)
    forms: Mapping[int, Piece] = field(default_factory=dict)
    cues: tuple[int, ...] = ()


def pieces_of(part: Part, view: View) -> list[Piece]:
    """All of a part's pieces, in order."""
    own = seen_by(part, view)
    lead = noun_phrase(part.subject, replace(own, cut=view.cut)) if part.subject is not None else []
    put_in = [own.forms.get(-1 if piece.at is None else piece.at, piece) for piece in part.put_in]
    body = phrase(part.head, own)
    while body and body[0].loose and (lead or put_in):
        body.pop(0)
    pieces = [*lead, *put_in, *body, *part.after]
    return _lowered([piece for piece in pieces if piece.text], part.head.doc)


def _lowered(pieces: list[Piece], doc: Sequence[Token]) -> list[Piece]:
    """The pieces with the sentence's first word in small letters where it comes later."""
    return [
        replace(piece, text=piece.text.lower()) if at > 0 and _opens(piece, doc) else piece
        for at, piece in enumerate(pieces)
    ]


def _opens(piece: Piece, doc: Sequence[Token]) -> bool:
    if piece.at is None or piece.text == "I":
        return False
    token = doc[piece.at]
    return bool(
        token.is_sent_start
        and token.text == piece.text
        and token.entity is None
        and token.pos_ != "PROPN"
    )


def seen_by(part: Part, view: View) -> View:
    """The view with what this part alone leaves out, replaces or bends."""
    return View(view.cut | part.skip, {**view.swaps, **part.swaps}, {**view.forms, **part.forms})


def phrase(token: Token, view: View) -> list[Piece]:
    """The pieces of a token's phrase, in the sentence's order."""
    blocks = list(_blocks(token, view))
    return [piece for _, block in sorted(blocks, key=lambda pair: pair[0]) for piece in block]


def _blocks(token: Token, view: View) -> Iterator[tuple[int, tuple[Piece, ...]]]:
    if token.i in view.swaps:
        yield token.i, view.swaps[token.i]
        return
    yield token.i, (view.forms.get(token.i) or piece_of(token),)
    for child in token.children:
        if child.i not in view.cut:
            yield from _blocks(child, view)


def noun_phrase(token: Token, view: View) -> list[Piece]:
    """A noun with what belongs to it, free of its preposition and of clauses that hang on it."""
    if token.i in view.swaps:
        return list(view.swaps[token.i])
    loose = [child for child in token.children if child.dep_ in _NOT_OF_THE_NOUN]
    loose += [child for child in children(token, "appos", "conj") if is_predicate(child)]
    if children(token, "cop"):
        loose += children(token, "obl", "obl:unmarked", "advmod")
    if token.dep_ not in SUBJECTS:
        loose += children(token, "conj")
    pieces = phrase(token, view.without(loose))
    while pieces and (is_loose_end(pieces) or pieces[-1].text in ".?!"):
        pieces.pop()
    while pieces and (pieces[0].loose or _is_case(pieces[0], token)):
        pieces.pop(0)
    return pieces


def _is_case(piece: Piece, noun: Token) -> bool:
    """Whether it is a preposition, wherever in the phrase the parser hung it."""
    return piece.at is not None and piece.at < noun.i and noun.doc[piece.at].dep_ == "case"


def tokens_in(part: Part, view: View) -> Iterator[Token]:
    """The tokens that a part reads from the sentence, those of its subject too."""
    stack = [part.head] if part.subject is None else [part.head, part.subject]
    cut = view.cut | part.skip
    while stack:
        token = stack.pop()
        yield token
        stack += [child for child in token.children if child.i not in cut]


def relative_word(token: Token) -> Token | None:
    """The "which", "who", "whose" or "where" that opens a relative clause."""
    for word in token.subtree:
        if word.i < token.i and word.tag_ in _RELATIVE_TAGS:
            return word
        if word.tag_ == "WRB" and word.lower_ in ("where", "when") and word.i < token.i:
            return word
    return None


def subject_of(token: Token) -> Token | None:
    """Whom a predicate is said of: its subject, that of what it is joined to, or its noun."""
    own = subject(token)
    if own is not None and (own.tag_ in _RELATIVE_TAGS or own.lower_ == "that"):
        return antecedent(token) if token.dep_ == "acl:relcl" else None
    if own is not None or is_root(token):
        return own
    if token.dep_ in ("conj", "advcl", "xcomp"):
        return subject_of(token.head)
    return antecedent(token) if token.dep_ in ("acl", "acl:relcl") else None


def antecedent(token: Token) -> Token | None:
    """What a modifier of a noun is said of: the noun, or whom the noun is said of."""
    noun = noun_of(token)
    if noun.pos_ == "PROPN" and _is_cleft(token, noun):
        return noun
    if children(noun, "cop") and not children(noun, "case"):
        return subject_of(noun)
    if noun.dep_ == "conj" and children(noun.head, "cop"):
        return subject_of(noun.head)
    return noun


def _is_cleft(token: Token, noun: Token) -> bool:
    """Whether it is the "who paid" of "It was Ann Fox who paid"."""
    own, word = subject(noun), relative_word(token)
    it = own is not None and own.lower_ == "it" and bool(children(noun, "cop"))
    return it and word is not None and word.lower_ == "who"


def strayed_subject(token: Token) -> list[Token]:
    """The subject of what is said that a parse hung elsewhere: "wrote that | X, 16, | must go"."""
    first = token.left_edge.i
    if token.dep_ != "ccomp" or subject(token) is not None or first < token.head.i:
        return []
    between = token.doc[token.head.i + 1 : first]
    that = next((w for w in between if w.lower_ == "that" and w.tag_ == "IN"), None)
    return between[that.i - token.head.i :] if that is not None else []


def noun_of(token: Token) -> Token:
    """The noun that a modifier is of: its head, or the name before it that a parse passed over.

    "a tie between Ann Fox and Bob Hill, 31, a writer" speaks of Hill, not of a tie that writes.
    """
    noun, name = token.head, _name_before(token)
    if name is None or name.i == noun.i or not any(word is noun for word in name.above):
        return noun
    if noun.pos_ == "PROPN":
        return name if name.dep_ == "conj" and not is_plural_word(token) else noun
    persons = words_of("context", "persons")
    return name if noun.lemma_ not in persons and _is_of_a_person(token, persons) else noun


def _is_of_a_person(token: Token, persons: frozenset[str]) -> bool:
    """Whether it says who somebody is: "a writer", "who wrote"."""
    who = relative_word(token) if token.dep_ == "acl:relcl" else None
    agent = token.dep_ == "appos" and token.pos_ == "NOUN" and token.lower_.endswith(_AGENTS)
    listed = token.dep_ == "appos" and token.lemma_ in persons
    return listed or agent or (who is not None and who.lower_ in ("who", "whose"))


def _name_before(token: Token) -> Token | None:
    """The name that ends right before the mark that sets off a modifier, but for an age."""
    doc, at = token.doc, token.left_edge.i
    at -= 0 if token.left_edge.is_punct else 1
    if at > 2 and doc[at].text == "," and doc[at - 1].pos_ == "NUM" and doc[at - 2].text == ",":
        at -= 2
    if at < 1 or doc[at].text not in SET_OFF or doc[at - 1].pos_ != "PROPN":
        return None
    name = doc[at - 1]
    while name.dep_ in ("flat", "compound") and name.head.pos_ == "PROPN":
        name = name.head
    return name


def determiner(member: Token, first: Token) -> list[Piece]:
    """The article or possessive that a later member shares with the first: "a singer and actor"."""
    if children(member, "det", "nmod:poss", "nummod") or member.pos_ == "PROPN":
        return []
    if is_indefinite(first):
        following = [w for w in member.subtree if w.dep_ != "cc" and not w.is_punct]
        return [] if is_plural_word(member) else [Piece(article_for(following[0].text))]
    shared = children(first, "det", "nmod:poss")
    if not shared or shared[0].i > first.i:
        return []
    word = shared[0]
    if word.dep_ == "det":
        return [piece_of(word)] if word.lower_ in ("the", "his", "her", "its") else []
    return [piece_of(piece) for piece in sorted(word.subtree, key=lambda t: t.i)]
