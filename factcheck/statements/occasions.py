"""When, where and in what something was said: the phrase beside the cue."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.statements.lexicons import words_of
from factcheck.statements.tokens import Token

# Tokens: "after the NATO summit in Vilnius" has 6; a longer stretch is part of what was said.
_LONGEST = 14
# Words in quotation marks that may be a title rather than speech.
_TITLE = 4
_ENDS = {"that", "because", "but", "and", "whether", "as"}
_PREPOSITIONS = words_of("occasions", "prepositions")
_LEADING = words_of("occasions", "leading")
_UTTERANCES = words_of("occasions", "utterances")
_DAYS = words_of("occasions", "days")
_TIMES = words_of("occasions", "times") | _DAYS


def occasion_after(tokens: Sequence[Token], start: int, *, closing: bool) -> int:
    """Where the occasion that begins with token `start` ends; `start` if there is none.

    `closing` says that what was said came before, so the occasion may run to the sentence's end.
    """
    if start >= len(tokens):
        return start
    first = tokens[start].lower
    if first in _TIMES and (first in _DAYS or _is_time(tokens, start + 1)):
        return _times_end(tokens, start)
    skip = start + (first in ("later", "earlier", "early", "late", "again", "just"))
    if skip >= len(tokens) or tokens[skip].lower not in _PREPOSITIONS:
        return start
    end = _phrase_end(tokens, skip)
    bounded = end < len(tokens) and (tokens[end].quoted or tokens[end].text in ("that", ",", ":"))
    if closing or (bounded and end - skip > 1):
        return _with_times(tokens, end) if end - skip > 1 else start
    return _short_end(tokens, start, skip)


def leading_occasion(tokens: Sequence[Token], end: int) -> bool:
    """Whether tokens 0 to `end`, which a comma ends, tell the occasion of what follows."""
    words = [token.lower for token in tokens[:end]]
    said = any(token.quoted and not _is_title(tokens, i) for i, token in enumerate(tokens[:end]))
    if not 2 <= end <= _LONGEST or "that" in words or said:
        return False
    if words[0] in ("in", "on"):
        return any(word in _UTTERANCES for word in words[1:])
    return words[0] in _LEADING


def _phrase_end(tokens: Sequence[Token], start: int) -> int:
    end = start + 1
    while end < len(tokens) and end - start < _LONGEST:
        if (tokens[end].is_mark and not _is_title(tokens, end)) or tokens[end].lower in _ENDS:
            break
        end += 1
    return end


def _is_title(tokens: Sequence[Token], index: int) -> bool:
    """Whether the quotation is a programme's name: "on | “Fox News Sunday”"."""
    before = tokens[index - 1].lower if index else ""
    named = before in ("on", "in", "to") or before.endswith(("'s", "s'"))
    return tokens[index].quoted and named and len(tokens[index].text.split()) <= _TITLE


def _short_end(tokens: Sequence[Token], start: int, preposition: int) -> int:
    """The end of "on Tuesday" or "in a long statement on Tuesday", where no mark shows it."""
    for index in range(preposition + 1, min(preposition + 5, len(tokens))):
        word = tokens[index].lower
        if tokens[index].is_mark:
            break
        if word in _DAYS or word in _UTTERANCES:
            return _times_end(tokens, index)
    return start


def _times_end(tokens: Sequence[Token], index: int) -> int:
    end = index + 1
    while end < len(tokens) and _is_time(tokens, end):
        end += 1
    if end + 1 < len(tokens) and tokens[end].lower == "on" and tokens[end + 1].lower in _DAYS:
        return end + 2
    return end


def _with_times(tokens: Sequence[Token], end: int) -> int:
    """`end`, moved past ", last month" or ", on Tuesday"."""
    if end + 1 < len(tokens) and tokens[end].text == ",":
        start = end + 1 + (tokens[end + 1].lower == "on")
        if start < len(tokens) and _is_time(tokens, start):
            following = _times_end(tokens, start)
            if following == len(tokens) or tokens[following].is_mark:
                return following
    return end


def _is_time(tokens: Sequence[Token], index: int) -> bool:
    return index < len(tokens) and tokens[index].lower in _TIMES
