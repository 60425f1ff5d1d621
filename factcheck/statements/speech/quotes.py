"""A verb → the quotation, clause or sentence that it introduces, whatever the parse has."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.english.lexicon import words_of
from factcheck.english.syntax import FINITE
from factcheck.statements.speech.candidates import Frame, as_of, is_as_saying, is_mark, subtree

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# Tokens with the marks: a shorter quotation is a word or two that are held at arm's length.
_WORDY = 4
# Tokens between a cue and the quotation that it introduces.
_REACH = 12
# a clause before the cue that tells when it was said, or that a parse takes for what was said
_WHEN = {"advcl", "ccomp"}
_OWN = {"aux", "aux:pass", "cop", "advmod", "neg", "nsubj", "nsubj:pass", "compound:prt", "iobj"}
_SAYING = words_of("speech", "plain_saying")
_RELATIVE = words_of("grammar", "relative")
_OPENS = frozenset({"NOUN", "PROPN", "PRON", "DET"})


def quotation_beside(token: Token, quotations: tuple[tuple[int, int], ...]) -> Frame | None:
    """The content that is a quotation beside the cue and its subject."""
    if _is_within(token, quotations):
        return None
    own = [token.i]
    beside = list(token.children)
    # "X was quoted as saying", "Y quoted X as saying"
    if as_of(token) is not None and token.head.i < token.i:
        own.append(token.head.i)
        beside += [child for child in token.head.children if child.i < token.i]
    for child in beside:
        if child.dep_.startswith(("nsubj", "aux", "advmod")):
            # a parse may hang the last word of a quotation on who speaks
            own += [word.i for word in child.subtree if not _is_within(word, quotations)]
    doc = token.doc
    for start, end in quotations:
        if end - start < _WORDY or end > min(own) or _is_closed(doc, start, end):
            continue
        # "the plan is “off the table”, X reported": X reports all of it
        if not _only_marks(doc, min(token.sent.start, start), start):
            continue
        if _only_marks(doc, end, min(own)):
            return Frame("quote:before", tuple(range(start, end)))
    for start, end in quotations:
        close = token.i < start <= token.i + _REACH and doc[start].sent.start <= token.sent.end
        if end - start >= _WORDY and close and _is_plain(doc, token.i + 1, start):
            return Frame("quote:after", tuple(range(start, end)))
    return None


def sentence_around(token: Token) -> Frame | None:
    """The content that is the sentence around ", X said," or before ", said X."."""
    if not any(child.dep_.startswith("nsubj") for child in token.children):
        return None
    own = {i for child in token.children for i in subtree(child) if child.dep_ in _OWN}
    own |= {token.i}
    doc, sentence = token.doc, token.sent
    # the comma before ", X said" is no part of X
    outright = [i for i in own if not is_mark(doc[i])]
    start, end = min(outright), max(outright) + 1
    before = start == sentence.start or is_mark(doc[start - 1])
    after = end >= sentence.end or is_mark(doc[end])
    if not before or not after or len(own) * 2 > len(sentence):
        return None
    # "Asked whether he would go, X said no": when it was said is not what
    opening = (c for c in token.children if c.dep_ in _WHEN and c.i < token.i)
    own |= {i for c in opening if c.left_edge.i == sentence.start for i in subtree(c)}
    words = (i for i in range(sentence.start, sentence.end) if not start <= i < end)
    return Frame("inserted", tuple(i for i in words if i not in own))


def bare_clause(token: Token) -> Frame | None:
    """The clause of "said | the dam broke": the sentence's rest, where it has a verb of its own."""
    if token.text.lower() not in _SAYING or is_as_saying(token):
        return None
    # "X left, saying the dam broke"
    beside = token.tag_ == "VBG" and token.i > 0 and token.nbor(-1).text == ","
    if not beside and not any(c.dep_ == "nsubj" and c.i < token.i for c in token.children):
        return None
    rest = range(token.i + 1, token.sent.end)
    if not rest or is_mark(token.doc[rest[0]]) or token.doc[rest[0]].pos_ not in _OPENS:
        return None
    # "Critics have said the role | shows it", where the verb was taken for a noun
    subject = any(c.dep_ == "nsubj" and c.i > token.i for c in token.children)
    return Frame("ccomp:after", tuple(rest)) if subject or _has_clause(token, rest) else None


def _has_clause(token: Token, rest: Sequence[int]) -> bool:
    """Whether a finite verb follows that no relative pronoun or mark comes before."""
    for i in rest:
        word = token.doc[i]
        if word.text.lower() in _RELATIVE or word.text in ',;:“"':
            return False
        if word.tag_ in FINITE or (word.tag_ == "VBN" and word.dep_ == "acl" and i > rest[0] + 1):
            return True
    return False


def _is_within(token: Token, quotations: tuple[tuple[int, int], ...]) -> bool:
    return any(start <= token.i < end for start, end in quotations)


def _is_closed(doc: Doc, start: int, end: int) -> bool:
    """Whether a full stop ends the quotation, so that who speaks next says something else."""
    return any(doc[i].text == "." for i in range(max(start, end - 3), end))


def _only_marks(doc: Doc, start: int, end: int) -> bool:
    return all(is_mark(doc[i]) for i in range(start, end))


def _is_plain(doc: Doc, start: int, end: int) -> bool:
    """Whether no other verb stands between, and the last token is a mark that introduces."""
    between = [doc[i] for i in range(start, end)]
    return all(word.pos_ != "VERB" for word in between) and (
        not between or between[-1].text in (",", ":") or between[-1].text.lower() in ("that", "as")
    )
