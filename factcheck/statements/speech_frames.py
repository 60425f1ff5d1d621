"""A parsed paragraph → the tokens that may be cues, each with its frame, source and content.

Nothing is decided here: "wanted Trump" and "wanted to go" are both candidates, and `speech_model`
says how likely each is to be an attribution. Labels are those of Universal Dependencies.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from factcheck.statements.data import word_lists, words_of
from factcheck.statements.speech_sources import subject_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Tokens = tuple[int, ...]

_PREDICATES = {"VERB", "ADJ", "NOUN", "AUX"}
# what stands between a cue and its content without being part of either
_LIGHT = {"aux", "aux:pass", "cop", "advmod", "neg"}
_WORDY_CLAUSE = 4


@dataclass(frozen=True)
class Candidate:
    """A token that may be a cue: `cue`, `source` and `content` are numbers of the Doc's tokens.

    `frame` tells how the content hangs on the cue: "ccomp", "quote", "obl:about", "noun:acl" …
    """

    head: int
    cue: Tokens
    frame: str
    source: Tokens
    content: Tokens


def find_candidates(doc: Doc, quoted: Iterable[tuple[int, int]]) -> Iterator[Candidate]:
    """Every candidate of the paragraph, in order; `quoted` are the tokens of its quotations."""
    quotations = tuple(quoted)
    for token in doc:
        candidate = _phrase(doc, token) or _predicate(token, quotations) or _noun(token)
        if candidate and candidate.content:
            yield candidate


def _predicate(token: Token, quotations: tuple[tuple[int, int], ...]) -> Candidate | None:
    if token.pos_ not in _PREDICATES or token.dep_ in ("aux", "aux:pass", "cop", "amod", "case"):
        return None
    if token.pos_ == "NOUN" and not any(child.dep_ == "cop" for child in token.children):
        return None
    found = _clause(token) or _quote(token, quotations) or _arguments(token)
    if found is None:
        return None
    frame, content, extra = found
    source = () if frame.startswith("raised") else subject_of(token)
    return Candidate(token.i, _cue(token, extra), frame, source, content)


def _clause(token: Token) -> tuple[str, Tokens, Tokens] | None:
    """The content that is a clause: "said that C", "C, X said", "X said: C"."""
    for child in token.children:
        if child.dep_ == "ccomp":
            mark = next((word.lower_ for word in child.children if word.dep_ == "mark"), "")
            side = "before" if child.i < token.i else ("that" if mark == "that" else "after")
            return f"ccomp:{side}", _subtree(child, without=token), ()
    subject = any(child.dep_.startswith("nsubj") for child in token.children)
    if token.dep_ == "parataxis" and subject:
        if any(child.dep_ in ("obj", "xcomp") for child in token.children):
            return None
        return "parenthesis", _subtree(token.head, without=token), ()
    for child in token.children:
        if child.dep_ == "parataxis" and subject and child.i > token.i and _after_colon(child):
            return "parataxis", _subtree(child), ()
    return None


def _after_colon(child: Token) -> bool:
    before = child.left_edge.i - 1
    return any(child.doc[i].text in (":", ",") for i in (before, before - 1) if i >= 0)


def _quote(
    token: Token, quotations: tuple[tuple[int, int], ...]
) -> tuple[str, Tokens, Tokens] | None:
    """The content that is a quotation beside the cue and its subject."""
    if any(start <= token.i < end for start, end in quotations):
        return None
    own = [token.i]
    for child in token.children:
        if child.dep_.startswith(("nsubj", "aux", "advmod")):
            own += [word.i for word in child.subtree]
    doc = token.doc
    for start, end in quotations:
        if end - start >= _WORDY_CLAUSE and end <= min(own) and _only_marks(doc, end, min(own)):
            return "quote:before", tuple(range(start, end)), ()
    for start, end in quotations:
        close = token.i < start <= token.i + 12 and doc[start].sent.start <= token.sent.end
        if end - start >= _WORDY_CLAUSE and close and _is_plain(doc, token.i + 1, start):
            return "quote:after", tuple(range(start, end)), ()
    return None


def _only_marks(doc: Doc, start: int, end: int) -> bool:
    return all(doc[i].is_punct or doc[i].is_space for i in range(start, end))


def _is_plain(doc: Doc, start: int, end: int) -> bool:
    """Whether no other verb stands between, and the last token is a mark that introduces."""
    between = [doc[i] for i in range(start, end)]
    return all(word.pos_ != "VERB" for word in between) and (
        not between or between[-1].text in (",", ":") or between[-1].lower_ in ("that", "as")
    )


def _arguments(token: Token) -> tuple[str, Tokens, Tokens] | None:
    """The content that is an object, an infinitive or a prepositional phrase."""
    children = list(token.children)
    clause = next((c for c in children if c.dep_ == "xcomp"), None)
    thing = next((c for c in children if c.dep_ == "obj"), None)
    if clause is not None and thing is None:
        subject = next((c for c in children if c.dep_.startswith("nsubj")), None)
        raised = subject is not None and (
            subject.dep_ == "nsubj:pass" or token.lemma_ in words_of("speech", "raising")
        )
        if raised and subject is not None:
            return "raised", tuple(sorted({*_subtree(subject), *_subtree(clause)})), ()
        return f"xcomp:{clause.pos_}", _subtree(clause), ()
    if thing is not None:
        rest = [c for c in children if c.i > thing.i and c.dep_ in ("xcomp", "obl") and c.i > token.i]
        rest = [c for c in rest if c.dep_ == "xcomp" or not _is_time(c)]
        words = {i for child in (thing, *rest) for i in _subtree(child)}
        frame = "obj+xcomp" if clause is not None else f"obj:{thing.pos_}"
        return frame, tuple(sorted(words)), ()
    passive = next((c for c in children if c.dep_ == "nsubj:pass"), None)
    for child in children:
        case = _case(child)
        if child.dep_ in ("obl", "obl:arg") and child.i > token.i and case and not _is_time(child):
            words = tuple(i for i in _subtree(child) if i != case.i)
            return f"obl:{case.lower_}", words, (case.i,)
    if passive is not None:
        return "passive", _subtree(passive), ()
    return None


def _noun(token: Token) -> Candidate | None:
    """ "X's claim that C", "a warning from X about C": a noun that has its content after it."""
    if token.pos_ != "NOUN":
        return None
    found = None
    for child in token.children:
        if child.dep_ in ("acl", "ccomp", "xcomp") and child.i > token.i and found is None:
            marked = any(word.dep_ == "mark" for word in child.children)
            if marked or child.dep_ != "acl":
                found = ("noun:acl", _subtree(child), ())
    for child in token.children:
        case = _case(child)
        if found is None and child.dep_ == "nmod" and child.i > token.i and case:
            if case.lower_ not in ("by", "from"):
                words = tuple(i for i in _subtree(child) if i != case.i)
                found = (f"noun:{case.lower_}", words, (case.i,))
    if found is None:
        return None
    frame, content, extra = found
    return Candidate(token.i, tuple(sorted((token.i, *extra))), frame, subject_of(token), content)


def _phrase(doc: Doc, token: Token) -> Candidate | None:
    """ "according to X", "in the words of X": the content is the clause around it."""
    for words in _before_source().get(token.lower_, ()):
        end = token.i + len(words)
        if tuple(doc[i].lower_ for i in range(token.i, min(end, len(doc)))) != words:
            continue
        if end >= len(doc):
            return None
        top = doc[end]
        while top.head.i >= end and top.head.i != top.i:
            top = top.head
            if top.pos_ == "VERB" and top.dep_ != "acl":
                return _fronted(doc, token.i, end)
        source = tuple(i for i in _subtree(top) if i >= end)
        outer = {*range(token.i, end), *source}
        governor = _governor(top, outer)
        content = tuple(i for i in _subtree(governor) if i not in outer)
        return Candidate(token.i, tuple(range(token.i, end)), "phrase", source, content)
    return None


def _fronted(doc: Doc, start: int, end: int) -> Candidate | None:
    """According to X, C: where X hangs on a verb that comes later."""
    top = doc[end]
    while top.head.i >= end and top.head.i != top.i and top.head.pos_ != "VERB":
        top = top.head
    source = tuple(i for i in _subtree(top) if i >= end)
    outer = {*range(start, end), *source}
    content = tuple(i for i in _subtree(_governor(top, outer)) if i not in outer)
    return Candidate(start, tuple(range(start, end)), "phrase", source, content)


def _governor(token: Token, outer: set[int]) -> Token:
    """The head of the clause that a phrase stands in."""
    governor = token.head
    nominal = {"obl", "nmod", "obj", "nsubj", "nsubj:pass", "case", "fixed", "acl", "amod", "appos"}
    while governor.head.i != governor.i and (governor.i in outer or governor.dep_ in nominal):
        governor = governor.head
    return governor


@cache
def _before_source() -> dict[str, list[tuple[str, ...]]]:
    phrases: dict[str, list[tuple[str, ...]]] = {}
    for line in sorted(word_lists("cues")["before_source"], key=lambda line: -len(line)):
        words = tuple(line.split())
        # "citing" and "quoting" have a subject of their own
        if len(words) > 1:
            phrases.setdefault(words[0], []).append(words)
    return phrases


def _case(token: Token) -> Token | None:
    return next((c for c in token.children if c.dep_ == "case" and c.i < token.i), None)


def _is_time(token: Token) -> bool:
    times = words_of("occasions", "days") | words_of("occasions", "times")
    return token.lower_ in times


def _cue(token: Token, extra: Tokens) -> Tokens:
    """The cue's words: the token, its auxiliaries and adverbs that touch it, its particle."""
    own = {token.i, *extra}
    light = {child.i for child in token.children if child.dep_ in _LIGHT}
    particles = {c.i for c in token.children if c.dep_ == "compound:prt"}
    at = token.i - 1
    while at in light:
        own.add(at)
        at -= 1
    return tuple(sorted(own | particles))


def _subtree(token: Token, without: Token | None = None) -> Tokens:
    """The tokens under one, without those under another."""
    left_out = {word.i for word in without.subtree} if without is not None else set()
    if token.i in left_out:
        left_out = {without.i} if without is not None else set()
    return tuple(word.i for word in token.subtree if word.i not in left_out)
