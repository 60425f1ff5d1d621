"""Sentences and clauses that carry no assertion: questions, calls, bits of a page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.blocks import furniture_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Words

_ASKS = re.compile(r"\?[!?]*[\"'”’)\]]*\Z")
_ENDS = re.compile(r"[.!…][\"'”’)\]]*\Z")
_QUOTE = re.compile(r"[\"“‘«]")
# words before a quotation that only say who asks
_MOST_BEFORE = 6
_VERBS = frozenset({"VERB", "AUX"})


def states_nothing(sentence: Words, *, headline: bool = False) -> bool:
    """Whether it is a question, a line without a verb, or no part of the article but of its page.

    What ends as a sentence does is one, and so is a headline: the tagger may have taken its verb
    for a noun.
    """
    text = sentence.text.strip()
    if furniture_of(text):
        return True
    if not (headline or _ENDS.search(text)) and not any(token.pos_ in _VERBS for token in sentence):
        return True
    if not _ASKS.search(text):
        return False
    quotation = _QUOTE.search(text, 1)
    return quotation is None or len(text[: quotation.start()].split()) <= _MOST_BEFORE


def is_call(tokens: Sequence[int], doc: Doc) -> bool:
    """Whether the words tell somebody to do a thing, as "Leave your thoughts below" does."""
    own = set(tokens)
    heads = [doc[at] for at in tokens if doc[at].head.i == at or doc[at].head.i not in own]
    # "Please run this: the flood killed 14" tells something too
    tells = any(doc[at].dep_.startswith(("nsubj", "csubj")) for at in tokens)
    return len(heads) == 1 and not tells and _is_bare(heads[0], own)


def _is_bare(verb: Token, own: set[int]) -> bool:
    children = [child for child in verb.children if child.i in own]
    told = any(
        child.dep_.startswith(("nsubj", "csubj", "aux", "expl", "cop")) for child in children
    )
    return verb.tag_ == "VB" and verb.pos_ == "VERB" and not told
