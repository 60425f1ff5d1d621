"""A statement's words → how firmly it is put."""

from __future__ import annotations

import re

from factcheck.records import Certainty
from factcheck.statements.data import phrases_of, word_lists

_ASKED = re.compile(r"\?[\"'”’)\]]*\Z|\?[\"'”’]+,? (?:[\w.’']+ ){0,6}asked\b")
_CONDITIONAL = re.compile(r"[\"'“‘]?(?:If|Unless|Should)\b(?! not )")
# "May" is a month, "free will" and "good will" are things
_NOT_VERBS = re.compile(
    r"\bMay\b|\b(?:free|good|ill|the|a|his|her|last) will\b|\bmight(?=[.,;:)”\"]|\Z)"
)
# "is also expected to"
_ADVERBS = re.compile(r"\b(?:also|now|still|then|currently|widely|already|not|all|both) ")


def find_certainty(text: str) -> Certainty:
    """How firmly single-spaced `text` is put, by its most telling words.

    find_certainty("Kishida is expected to attend.")       # Certainty.PLANNED
    """
    if _ASKED.search(text):
        return Certainty.ASKED
    words = _ADVERBS.sub("", _NOT_VERBS.sub(" ", text))
    for name in word_lists("certainty"):
        if phrases_of("certainty", name).any_in(words):
            return Certainty(name)
    return Certainty.CONDITIONAL if _CONDITIONAL.match(text) else Certainty.ASSERTED
