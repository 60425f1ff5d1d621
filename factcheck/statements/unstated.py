"""Sentences and clauses that carry no assertion: questions, calls, bits of a page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.english.page.furniture import furniture_of

if TYPE_CHECKING:
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
