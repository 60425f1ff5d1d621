"""A parsed paragraph → the tokens that may be cues, each with its frame, source and content.

Nothing is decided here: "wanted Trump" and "wanted to go" are both candidates, and `model`
says how likely each is to be an attribution. Labels are those of Universal Dependencies.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from factcheck.english.lexicon import words_of
from factcheck.statements.speech.arguments import noun_arguments, verb_arguments
from factcheck.statements.speech.candidates import (
    Candidate,
    Frame,
    Tokens,
    as_of,
    day_between,
    is_as_saying,
    is_mark,
    is_speech,
    subtree,
)
from factcheck.statements.speech.impersonal import impersonals_in
from factcheck.statements.speech.phrases import document_at, phrase_at
from factcheck.statements.speech.quotes import bare_clause, quotation_beside, sentence_around
from factcheck.statements.speech.subjects import subject_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_PREDICATES = {"VERB", "ADJ", "NOUN", "AUX"}
_DEPENDENT = {"aux", "aux:pass", "cop", "amod", "case"}
_LIGHT = {"aux", "aux:pass", "cop", "advmod", "neg"}
# what hangs on the cue but, after its clause, mostly belongs to the clause
_REST = {"ccomp", "obl", "advcl", "xcomp", "obj"}


def find_candidates(doc: Doc, quoted: Iterable[tuple[int, int]]) -> Iterator[Candidate]:
    """Every candidate of the paragraph, in order; `quoted` are the tokens of its quotations."""
    quotations = tuple(quoted)
    within = frozenset(i for start, end in quotations for i in range(start, end))
    hedges = impersonals_in(doc, within)
    used = {i for hedge in hedges for i in hedge.cue}
    yield from hedges
    for token in doc:
        if token.i in used:
            continue
        candidate = (
            phrase_at(doc, token)
            or document_at(token)
            or _predicate(token, quotations)
            or _noun(token)
        )
        if candidate and candidate.content:
            yield candidate


def _predicate(token: Token, quotations: tuple[tuple[int, int], ...]) -> Candidate | None:
    if token.pos_ not in _PREDICATES or token.dep_ in _DEPENDENT:
        return None
    if token.pos_ == "NOUN" and not any(child.dep_ == "cop" for child in token.children):
        return None
    if any(is_as_saying(child) for child in token.children):
        return None
    frame = (
        _clause(token)
        or bare_clause(token)
        or quotation_beside(token, quotations)
        or (sentence_around(token) if _is_between_commas(token) else None)
        or verb_arguments(token)
        or sentence_around(token)
    )
    return _candidate(token, frame) if frame else None


def _noun(token: Token) -> Candidate | None:
    frame = noun_arguments(token) if token.pos_ == "NOUN" else None
    if frame is None:
        return None
    cue = tuple(sorted((token.i, *frame.cue)))
    return Candidate(token.i, cue, frame.name, subject_of(token), frame.content)


def _candidate(token: Token, frame: Frame) -> Candidate:
    source = () if frame.name == "raised" else subject_of(token)
    return Candidate(token.i, _cue(token, frame.cue), frame.name, source, frame.content)


def _clause(token: Token) -> Frame | None:
    """The content that is a clause: "said that C", "C, X said", "X said: C"."""
    children = list(token.children)
    clause = next((c for c in children if c.dep_ == "ccomp"), None)
    if clause is not None and clause.i < token.i:
        return Frame("ccomp:before", tuple(i for i in subtree(clause) if i != token.i))
    if clause is not None:
        name = "ccomp:that" if _has_mark(clause, "that") else "ccomp:after"
        own = {token.i, *day_between(token, clause)}
        words = tuple(i for i in subtree(clause) if i not in own)
        return Frame(name, (*_subject_before(token), *_with_rest(token, words)))
    if not any(c.dep_.startswith("nsubj") for c in children):
        return None
    if token.dep_ == "parataxis":
        return _parenthesis(token)
    if token.dep_ == "advcl" and _has_mark(token, "as") and is_speech(token):
        return _as_said(token)
    clear = _made_clear(token)
    if clear is not None:
        return clear
    beside = next(
        (c for c in children if c.dep_ == "parataxis" and c.i > token.i and _after_colon(c)), None
    )
    return Frame("parataxis", subtree(beside)) if beside is not None else None


def _is_between_commas(token: Token) -> bool:
    """Whether it is the "he added" of "What we need, he added, is peace"."""
    subjects = [c for c in token.children if c.dep_ == "nsubj" and c.i < token.i]
    if not subjects or not is_speech(token) or token.i + 1 >= len(token.doc):
        return False
    first = subjects[-1].left_edge.i
    before, after = token.doc[max(first - 1, 0)].text, token.doc[token.i + 1].text
    return bool(before == after == ",")


def _subject_before(token: Token) -> Tokens:
    """The content's subject in "The plan, X said, “will fail”", which a parse gives to the cue."""
    subjects = [c for c in token.children if c.dep_ == "nsubj" and c.i < token.i]
    return subtree(subjects[0]) if len(subjects) > 1 else ()


def _has_mark(token: Token, word: str) -> bool:
    return any(c.dep_ == "mark" and c.text.lower() == word for c in token.children)


def _as_said(token: Token) -> Frame | None:
    """The clause that "as X said" speaks for; "as he said it would" has its own."""
    own = set(subtree(token))
    if any(c.dep_ in ("xcomp", "ccomp") for c in token.children):
        return None
    return Frame("as", tuple(i for i in subtree(token.head) if i not in own))


def _made_clear(token: Token) -> Frame | None:
    """ "made it clear that C": the clause hangs on what was made of it."""
    for word in token.children:
        if word.dep_ == "xcomp" and word.pos_ == "ADJ" and word.i > token.i:
            for clause in (*word.children, *token.children):
                marks = {c.text.lower() for c in clause.children if c.dep_ == "mark"}
                if (
                    marks <= {"that"}
                    and clause.dep_ in ("ccomp", "advcl", "csubj")
                    and clause.i > word.i
                ):
                    cue = tuple(range(token.i + 1, word.i + 1))
                    return Frame("ccomp:that", subtree(clause), cue)
    return None


def _parenthesis(token: Token) -> Frame | None:
    """The clause that ", X said," stands in."""
    # "told reporters" has a hearer for its object, "wrote a book" what is said
    hearer = token.text.lower() in words_of("cues", "with_hearer")
    if any(c.dep_ == "xcomp" or (c.dep_ == "obj" and not hearer) for c in token.children):
        return None
    own = set(subtree(token))
    # "The court heard | police | came": a parse may hang the verb on what follows it
    before = token.i < token.head.i and not is_mark(token.nbor())
    name = "ccomp:after" if before and is_speech(token) else "parenthesis"
    return Frame(name, tuple(i for i in subtree(token.head) if i not in own))


def _with_rest(token: Token, words: Tokens) -> Tokens:
    """The content's tokens and those that a parse cut from its end: "that A | and that B"."""
    more = set(words)
    for child in token.children:
        marked = any(c.dep_ == "mark" for c in child.children)
        rest = child.dep_ in _REST or (child.dep_ == "conj" and marked)
        if rest and child.i > max(words):
            more |= set(subtree(child))
    return tuple(sorted(more))


def _after_colon(child: Token) -> bool:
    before = child.left_edge.i - 1
    return any(child.doc[i].text in (":", ",") for i in (before, before - 1) if i >= 0)


def _cue(token: Token, extra: Tokens) -> Tokens:
    """The cue's words: the token, its auxiliaries and adverbs that touch it, its particle."""
    own = {token.i, *extra}
    word_as = as_of(token)
    if is_as_saying(token) and word_as is not None:
        quoted = token.head
        own |= {word_as.i, quoted.i, *(c.i for c in quoted.children if c.dep_ == "aux:pass")}
    light = {child.i for child in token.children if child.dep_ in _LIGHT}
    particles = {c.i for c in token.children if c.dep_ == "compound:prt"}
    at = token.i - 1
    while at in light:
        own.add(at)
        at -= 1
    return tuple(sorted(own | particles))
