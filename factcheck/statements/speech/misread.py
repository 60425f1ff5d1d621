"""A verb of speech whose clause a parse did not see → its candidate, read from the words alone.

An autopsy shows that he fell          "shows" was taken for a noun
The agency said the dam broke          "the dam" was taken for what was said
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.english.lexicon import words_of
from factcheck.english.syntax import FINITE
from factcheck.statements.speech.candidates import (
    Candidate,
    Frame,
    Tokens,
    classes_of,
    is_as_saying,
    is_mark,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

_SAYING = words_of("speech", "plain_saying")
_RELATIVE = words_of("grammar", "relative")
_NAMING = frozenset({"NOUN", "PROPN", "PRON"})


def bare_clause(token: Token) -> Frame | None:
    """The clause of "said | the dam broke": the sentence's rest, where it has a verb of its own."""
    if token.text.lower() not in _SAYING or is_as_saying(token):
        return None
    # "X left, saying the dam broke"
    beside = token.tag_ == "VBG" and token.i > 0 and token.nbor(-1).text == ","
    if not beside and not any(c.dep_ == "nsubj" and c.i < token.i for c in token.children):
        return None
    rest = _rest(token, token.i + 1)
    if not rest or is_mark(token.doc[rest[0]]) or token.doc[rest[0]].pos_ not in {*_NAMING, "DET"}:
        return None
    # "Critics have said the role | shows it", where the verb was taken for a noun
    subject = any(c.dep_ == "nsubj" and c.i > token.i for c in token.children)
    return Frame("ccomp:after", rest) if subject or _has_clause(token, rest) else None


def _has_clause(token: Token, rest: Tokens) -> bool:
    """Whether a finite verb follows that no relative pronoun or mark comes before."""
    for i in rest:
        word = token.doc[i]
        if word.text.lower() in _RELATIVE or word.text in ',;:“"':
            return False
        if word.tag_ in FINITE or (word.tag_ == "VBN" and word.dep_ == "acl" and i > rest[0] + 1):
            return True
    return False


def misread_at(token: Token) -> Candidate | None:
    """A verb of speech before "that" which was tagged as a noun: "An autopsy | shows | that …"."""
    doc = token.doc
    nominal = token.pos_ in {"NOUN", "PROPN", "ADJ"} and token.dep_.lower() == "root"
    if not nominal or not classes_of(token):
        return None
    if token.i + 2 >= len(doc) or doc[token.i + 1].text.lower() != "that":
        return None
    start = token.i
    while start > token.sent.start and _is_named(doc[start - 1]):
        start -= 1
    rest = _rest(token, token.i + 2)
    # "The claim that C was false" claims nothing
    bare = all(doc[i].pos_ == "DET" for i in range(start, token.i))
    if bare or not rest or not any(doc[i].tag_ in FINITE for i in rest):
        return None
    return Candidate(token.i, (token.i,), "misread", tuple(range(start, token.i)), rest)


def _is_named(word: Token) -> bool:
    return word.pos_ in {*_NAMING, "DET", "ADJ", "NUM"} and not is_mark(word)


def _rest(token: Token, start: int) -> Tokens:
    return tuple(range(start, token.sent.end))
