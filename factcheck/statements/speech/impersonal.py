"""A hedge that names nobody → its candidate: "reportedly", "it is believed that", "is said to"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from factcheck.english.lexicon import word_lists
from factcheck.statements.speech.candidates import Candidate, Tokens, is_mark, subtree, top_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

FRAME = "impersonal"
_OPENING = {"“", '"', "‘", "'"}
_ASIDES = ("acl:relcl", "acl", "appos")
# what is said after "reports are emerging"; "is said to" says something of its subject
_INTRODUCED = ("ccomp", "acl", "csubj", "csubj:pass")


def impersonals_in(doc: Doc, quoted: frozenset[int]) -> tuple[Candidate, ...]:
    """Those of the paragraph that stand outside its quotations, in order."""
    return tuple(
        Candidate(top_of(doc, cue).i, cue, FRAME, (), content)
        for cue in _phrases(doc)
        if quoted.isdisjoint(cue) and (content := _content(doc, cue))
    )


def _phrases(doc: Doc) -> Iterator[Tokens]:
    words = [token.text.lower() for token in doc]
    at = 0
    while at < len(words):
        size = next(
            (len(p) for p in _by_first_word().get(words[at], ()) if words[at : at + len(p)] == p), 0
        )
        if size:
            yield tuple(range(at, at + size))
        at += size or 1


def _content(doc: Doc, cue: Tokens) -> Tokens:
    """What "it is believed that" introduces, or the clause that "reportedly" stands in."""
    after = (c for i in cue for c in doc[i].children if c.i > cue[-1] and c.dep_ in _INTRODUCED)
    said = next(after, None)
    if said is not None:
        return tuple(i for i in subtree(said) if i not in cue)
    if doc[cue[0]].lower_ == "it":
        # "it is alleged | in court papers that": a parse may hang the clause on what lies between
        around = _clause_around(doc, cue)
        that = next((i for i in around if i > cue[-1] and doc[i].lower_ == "that"), 0)
        return tuple(i for i in around if i > that)
    return _clause_around(doc, cue)


def _clause_around(doc: Doc, cue: Tokens) -> Tokens:
    """The clause without the hedge, another that is added by "and", and what is told in passing."""
    top = top_of(doc, cue)
    clause = top if len(cue) > 1 or top.head.i == top.i else top.head
    words = {word.i for word in clause.subtree} - set(cue)
    for child in (*(c for c in clause.children if _is_added(c)), *_in_passing(clause)):
        words -= {word.i for word in child.subtree}
    return tuple(sorted(words)) if not all(is_mark(doc[i]) for i in words) else ()


def _is_added(child: Token) -> bool:
    """Whether it is a clause of its own; what is quoted after "reportedly wrote:" is not."""
    if child.dep_ not in ("conj", "parataxis") or child.i < child.head.i:
        return False
    first = child.left_edge.i
    opening = {word.text for word in child.doc[first : first + 2]} & _OPENING
    quoted = child.dep_ == "parataxis" and bool(opening)
    return not quoted and any(c.dep_.startswith("nsubj") for c in child.children)


def _in_passing(clause: Token) -> Iterator[Token]:
    """What is told of the subject between commas: "Lee, a judge who sings, reportedly won"."""
    subjects = (child for child in clause.children if child.dep_.startswith("nsubj"))
    for child in (c for subject in subjects for c in subject.children):
        first = child.left_edge.i
        set_off = "," in (child.doc[first].text, child.doc[first - 1].text)
        verb = child.dep_ == "conj" and child.pos_ == "VERB"
        if verb or (set_off and child.dep_ in _ASIDES):
            yield child


@cache
def _by_first_word() -> dict[str, list[list[str]]]:
    phrases: dict[str, list[list[str]]] = {}
    for line in sorted(word_lists("cues")["impersonal"], key=lambda line: -len(line)):
        phrases.setdefault(line.split()[0], []).append(line.split())
    return phrases
