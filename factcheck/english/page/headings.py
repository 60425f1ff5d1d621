"""A line without a full stop → whether it reads like a heading, and not like a sentence.

In doubt it is a sentence: an odd statement does less harm than a fact that nobody sees.
"""

import re

from factcheck.english.lexicon import any_of, words_of

# "died. The", but not "Mr. Fox", "Gov. Brown", "U.S. Senate" or "vs. Xi"
_STOP = re.compile(
    r"(?<!\bvs)(?<!\bv)(?<!\b[A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})"
    r"[.…][\"'”’)\]]{0,6} [\"'“‘(\[]{0,3}[A-Z0-9]"
)
_STOP_OR_CRY = re.compile(rf"{_STOP.pattern}|[?!] [\"'“‘(\[]{{0,3}}[A-Z]")
# an address, "[1]", "[x]" and "#sad" stand in running text
_POINTER = re.compile(r"https?://|\bwww\.|\[\w{1,3}\]\Z|(?:^| )#\w+\Z|(?:^| )@\w+\Z")
_BRACKET = re.compile(r"[)\]]\Z")
_QUOTE = re.compile(r"[\"“”‘’](?=\W|\Z)|(?:^| )['‘“\"]")
_SAID = re.compile(rf"\b(?:{any_of(words_of('page', 'said'))})\b")
# "What Macron said" has a verb, and is a heading all the same
_OPENS_HEADING = re.compile(r"[\"'“‘]?(?:What|Why|How|Who|Where|When|Which|Whether)\b")
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|did|does|can|could|may|might|should|must"
    r"|(?:is|are|was|were|has|have|had|would|did|does|do|could|should)n[’']t|won[’']t|can[’']t)\b"
)
_OPENS_SENTENCE = re.compile(rf"(?:{any_of(words_of('page', 'openers'))})\b")
_PAST = re.compile(r"(?<!\bthe )(?<!\ba )(?<!\ban )\b[a-z]{2,}ed\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{4,}")
# A share of the words of four letters or more; a title in title case has small prepositions.
_TITLE_CASE = 0.8


def may_head_article(text: str) -> bool:
    """Whether an article's first line, of a headline's length, may be its headline."""
    return not (_STOP.search(text) or _POINTER.search(text) or _is_quoted_speech(text))


def may_head_section(text: str) -> bool:
    """Whether a line within an article, of a heading's length, reads like a heading."""
    if text.lstrip("\"'“‘([¿")[:1].islower() or _STOP_OR_CRY.search(text):
        return False
    if _POINTER.search(text) or _BRACKET.search(text) or _is_quoted_speech(text):
        return False
    return bool(_OPENS_HEADING.match(text)) or _is_title_case(text) or not _is_clause(text)


def _is_quoted_speech(text: str) -> bool:
    """Whether it tells a quotation's speaker, as no headline does in the past tense."""
    return bool(_QUOTE.search(text) and _SAID.search(text))


def _is_title_case(text: str) -> bool:
    words = _WORD.findall(text)
    return len(words) > 1 and sum(w[0].isupper() for w in words) >= _TITLE_CASE * len(words)


def _is_clause(text: str) -> bool:
    """Whether a finite verb shows that it is a sentence without its full stop."""
    if _FINITE.search(text) or _SAID.search(text):
        return True
    return bool(_OPENS_SENTENCE.match(text) and _PAST.search(text))
