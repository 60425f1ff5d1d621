"""A candidate → its source and cue in words that an attribution shows.

What people mark as a source may run on: "the mayor, who on Monday was in Paris to open a school".
The name is what comes before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from factcheck.english.lexicon import words_of
from factcheck.english.negation import is_negation
from factcheck.english.sources import kind_of
from factcheck.records import SourceKind
from factcheck.statements.speech.candidates import Candidate, Tokens, top_of
from factcheck.statements.speech.impersonal import FRAME as IMPERSONAL
from factcheck.statements.speech.spans import spans_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_CLAUSES = ("acl", "advcl", "parataxis", "ccomp")
# Tokens: "people who are familiar with the matter" tells who speaks, a longer clause a story.
_LONGEST_CLAUSE = 12
_MAKERS = words_of("grammar", "of_sources")
_PARTIES = {"R", "D", "I"}
_OUTLETS = words_of("grammar", "of_outlets")


def name_of(doc: Doc, candidate: Candidate, text: str) -> tuple[Tokens, Tokens]:
    """The tokens of the source and of the cue as an attribution names them; `text` is the Doc's."""
    cue = candidate.cue if candidate.frame == IMPERSONAL else _verb(doc, candidate)
    if not candidate.source:
        return (), cue
    top = top_of(doc, candidate.source)
    maker = _maker(doc, top, candidate, text)
    if maker and candidate.frame == "phrase":
        return maker, tuple(range(candidate.cue[0], maker[0]))
    if maker:
        return maker, cue
    loose = {i for child in _loose(doc, candidate.source) for i in _under(child, candidate.source)}
    gone = loose | _asides(doc, candidate.source)
    return tuple(i for i in candidate.source if i not in gone), cue


def words_at(doc: Doc, tokens: Iterable[int], text: str) -> str | None:
    """The tokens' words as the text has them; None for none."""
    words = ""
    for start, end in spans_of(doc, tokens, text):
        # "Ann Fox | , 31 | , a baker" keeps its comma
        words += ", " * bool(words and text[:start].rstrip().endswith(",")) or " " * bool(words)
        words += text[start:end]
    return words or None


def _verb(doc: Doc, candidate: Candidate) -> Tokens:
    """The cue without "has repeatedly", which stays where it says "has never"."""
    negated = any(is_negation(doc[i].text.lower()) for i in candidate.cue)
    kept = tuple(
        i
        for i in candidate.cue
        if i == candidate.head or negated or doc[i].dep_ not in ("aux", "advmod", "neg")
    )
    return kept or candidate.cue


def _under(child: Token, source: Tokens) -> list[int]:
    return [word.i for word in child.subtree if word.i in source]


def _loose(doc: Doc, source: Tokens) -> Iterator[Token]:
    """The clauses within the source that a comma sets off or that run on."""
    for i in source:
        if doc[i].dep_.startswith(_CLAUSES) and doc[i].head.i in source:
            first = doc[i].left_edge.i
            set_off = first > 0 and doc[first - 1].text in (",", "—", "–", "-", "--")
            set_off = set_off or doc[first].text in (",", "-")
            if set_off or len(_under(doc[i], source)) > _LONGEST_CLAUSE:
                yield doc[i]


def _asides(doc: Doc, source: Tokens) -> set[int]:
    """The age or the party within the source: "Ann Fox | , 31", "Bob Hill | , R-Ohio"."""
    gone: set[int] = set()
    for i in source[1:]:
        party = doc[i].text in _PARTIES and doc[i + 1 : i + 2].text in ("-", "–")
        aside = doc[i].pos_ == "NUM" or party
        if doc[i - 1].text in (",", "(") and doc[i - 2].pos_ == "PROPN" and aside:
            end = i
            while end in source and doc[end].text not in (",", ")"):
                end += 1
            gone |= set(range(i - 1, end + (doc[end : end + 1].text == ")")))
    return gone


def _maker(doc: Doc, top: Token, candidate: Candidate, text: str) -> Tokens:
    """Who made the document that is named: "the report by | the Times"; () where nobody is.

    Of a paper's report that "said" so only the paper is the source; a bank's stays a report.
    """
    if top.text.lower() not in words_of("cues", "documents"):
        return ()
    after = [i for i in candidate.source if i > top.i]
    case = doc[after[0]].text.lower() if after else ""
    if case not in _MAKERS | _OUTLETS or len(after) < 2:
        return ()
    maker = tuple(after[1:])
    paper = kind_of(words_at(doc, maker, text) or "") is SourceKind.MEDIA
    return maker if paper or (case in _MAKERS and candidate.frame == "phrase") else ()
