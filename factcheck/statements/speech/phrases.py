"""A phrase that names a source → its candidate: "according to X", "in a poll by X", "X reports"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck.english.lexicon import word_lists, words_of
from factcheck.statements.speech.candidates import Candidate, Tokens, is_mark, subtree, top_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# how a whole phrase hangs on its clause
_IN_CLAUSE = ("nsubj", "obj", "obl", "advcl", "ccomp", "parataxis", "root", "csubj", "ROOT")
# tokens between "according to" and its document: "a recent New York Times | report"
_REACH = 5
# a conjunction or a finite verb begins something else
_ENDS = {"CC", "MD", "VBD", "VBZ", "VBP", "WDT", "WP", "WRB"}
_MAKERS = words_of("grammar", "of_makers")


def phrase_at(doc: Doc, token: Token) -> Candidate | None:
    """ "according to X", "in the words of X": the content is the sentence around it."""
    for words in _before_source().get(token.text.lower(), ()):
        end = token.i + len(words)
        if end < len(doc) and tuple(doc[i].text.lower() for i in range(token.i, end)) == words:
            source = _to_the_end(doc, token.i, _after_phrase(doc, end))
            ends = (
                {doc[source[-1]].text.lower(), top_of(doc, source).text.lower()} if source else ()
            )
            if words_of("cues", "not_sources").intersection(ends):
                return None
            cue = range(token.i, end)
            clause = _clause_around(token, {*cue, *source})
            return Candidate(token.i, tuple(cue), "phrase", source, clause)
    return None


def document_at(token: Token) -> Candidate | None:
    """ "Three of four agreed in a poll by X": the poll is what says so."""
    if token.text.lower() != "in" or token.head.text.lower() not in words_of("cues", "documents"):
        return None
    source = tuple(i for i in subtree(token.head) if i != token.i)
    clause = _clause_around(token, {token.i, *source})
    return Candidate(token.i, (token.i,), "document", source, clause)


def _after_phrase(doc: Doc, start: int) -> Tokens:
    """The noun phrase that begins with token `start`, with the maker of a document."""
    source = _noun_phrase(doc, start)
    end = source[-1] + 1 if source else start
    # a parse may cut "the report | by the Times" in two
    document = doc[end - 1].text.lower() in words_of("cues", "documents") and end - start <= _REACH
    if document and end + 1 < len(doc) and doc[end].text.lower() in _MAKERS:
        return (*source, end, *_noun_phrase(doc, end + 1))
    return source


def _to_the_end(doc: Doc, cue: int, source: Tokens) -> Tokens:
    """The source with what a parse cut off: "…, according to two people | familiar with it."."""
    sentence = doc[cue].sent
    if not source or cue == sentence.start or doc[cue - 1].text != ",":
        return source
    end = source[-1] + 1
    while end < sentence.end and not is_mark(doc[end]) and doc[end].tag_ not in _ENDS:
        end += 1
    return tuple(range(source[0], end)) if end < sentence.end and is_mark(doc[end]) else source


def _noun_phrase(doc: Doc, start: int) -> Tokens:
    top = doc[start]
    while start <= top.head.i != top.i and not top.dep_.startswith(_IN_CLAUSE):
        top = top.head
    return tuple(i for i in subtree(top) if i >= start)


def _clause_around(token: Token, outer: set[int]) -> Tokens:
    """The sentence without the phrase; where that stands in reported speech, only this."""
    sentence = token.sent
    clause = range(sentence.start, sentence.end)
    head = token
    while head.head.i != head.i:
        if head.dep_ == "ccomp" and head.i not in outer:
            clause = range(head.left_edge.i, head.right_edge.i + 1)
            break
        head = head.head
    return tuple(i for i in clause if i not in outer)


@cache
def _before_source() -> dict[str, list[tuple[str, ...]]]:
    phrases: dict[str, list[tuple[str, ...]]] = {}
    for line in sorted(word_lists("cues")["before_source"], key=lambda line: -len(line)):
        words = tuple(line.split())
        # "citing" and "quoting" have a subject of their own
        if len(words) > 1:
            phrases.setdefault(words[0], []).append(words)
    return phrases
