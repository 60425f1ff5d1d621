"""Sentences and clauses that carry no assertion: questions, calls, bits of a page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.english.lexicon import phrases_of
from factcheck.english.page.furniture import furniture_of
from factcheck.english.syntax import FINITE, SUBJECTS
from factcheck.statements.speech.candidates import is_speech

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Words

_ASKS = re.compile(r"\?[!?]*[\"'”’)\]]*\Z")
_ENDS = re.compile(r"[.!…][\"'”’)\]]*\Z")
_QUOTE = re.compile(r"[\"“‘«]")
# words before a quotation that only say who asks
_MOST_BEFORE = 6
_MOST_OF_FRAGMENT = 4
_VERBS = frozenset({"VERB", "AUX"})
_BEFORE_CALL = frozenset({"RB", "UH", "CC"})


def states_nothing(sentence: Words, *, headline: bool = False) -> bool:
    """Whether it is a question, a line without a verb, or no part of the article but of its page.

    Nor if it bids somebody do something. A headline is a sentence, though the tagger may have
    taken its verb for a noun.
    """
    text = sentence.text.strip()
    if furniture_of(text):
        return True
    if not headline and (_is_call(sentence.root) or not _has_predicate(sentence, text)):
        return True
    if text.endswith(":") and _says_nothing_yet(sentence):
        return True
    if not _ASKS.search(text):
        return False
    quotation = _QUOTE.search(text, 1)
    return quotation is None or len(text[: quotation.start()].split()) <= _MOST_BEFORE


def _has_predicate(sentence: Words, text: str) -> bool:
    """Whether it has a verb; or ends as a sentence and has a subject, or more words than a few.

    For the tagger may have taken its verb for a noun: "The bridge's repair cost $2 million.".
    """
    if any(token.pos_ in _VERBS for token in sentence):
        return True
    subject = any(token.dep_.startswith(SUBJECTS) for token in sentence)
    return bool(_ENDS.search(text)) and (subject or len(text.split()) > _MOST_OF_FRAGMENT)


def bids(words: Sequence[int], doc: Doc) -> bool:
    """Whether what these words of a Doc tell is what somebody should do, or a wish.

    "Stay calm.", "Don't go.", "May they win.".
    """
    told = (doc[at] for at in words if doc[at].is_alpha)
    first = next((word for word in told if word.tag_ not in _BEFORE_CALL), None)
    if first is None:
        return False
    verb = first.head if first.dep_.startswith(("aux", "cop")) else first
    if first.tag_ == "MD":
        return bool(first.lower_ == "may" and verb.i > first.i)
    subjects = (doc[at] for at in words if doc[at].dep_.startswith(SUBJECTS))
    also_told = any(one.head.dep_ in ("conj", "parataxis") for one in subjects)
    return (first.tag_ == "VB" or first.lower_ == "do") and _is_call(verb) and not also_told


def _is_call(verb: Token) -> bool:
    """Whether it bids somebody do something: "Let them know."."""
    beside = (child for child in verb.children if child.dep_ in ("conj", "parataxis"))
    clauses = [verb, *(child for child in beside if not is_speech(child))]
    own = [child for clause in clauses for child in clause.children]
    kinds = {child.dep_.split(":")[0] for child in own if child.lower_ != "do"}
    called = verb.tag_ == "VB" or any(c.tag_ == "VB" and c.dep_ == "cop" for c in own)
    return called and kinds.isdisjoint({*SUBJECTS, "aux", "mark"})


def _says_nothing_yet(sentence: Words) -> bool:
    """Whether it only tells who says what follows: "As Ann Fox writes in the Times:"."""
    finite = [token for token in sentence if token.tag_ in FINITE]
    told = {child.dep_ for verb in finite for child in verb.children}
    return len(finite) == 1 and is_speech(finite[0]) and told.isdisjoint({"ccomp", "obj", "xcomp"})


def tells_only_of_its_source(words: Sequence[int], sentence: Words) -> bool:
    """Whether all that those words of the sentence's Doc tell is that somebody isn't named."""
    doc = sentence.doc
    withheld: set[int] = set()
    for match in phrases_of("cues", "anonymity").find(sentence.text):
        found = sentence.char_span(*match.span(), alignment_mode="expand")
        withheld |= {token.i for token in found} if found is not None else set()
    if withheld.isdisjoint(words):
        return False
    finite = [doc[at] for at in words if doc[at].tag_ in FINITE]
    near = ({verb.i, verb.head.i, *(up.i for up in verb.ancestors)} for verb in finite)
    below = ({child.i for child in verb.children} for verb in finite)
    return all(withheld & (up | down) for up, down in zip(near, below, strict=True))
