"""Statement → what the judge reads of it: its sentence with the statement marked, and what is near.

In 2021 the mill closed. [The owner (Ann Fox) paid 12 workers on Friday (7 May)], she said.
"""

import re

from factcheck.english.times.days_told import days_told, with_days
from factcheck.records import Span, Statement

# Characters. Short sentences are read with what stands before them, long ones alone, for twice the
# text takes the judge twice the time; sentences of 300 words are lists.
_ROOM, _LEAST, _LONGEST = 240, 40, 700
# more than stands between two sentences
_BLANK = 200
_WORD = re.compile(r"\w")
_SENTENCE_ENDS = re.compile(r"(?<=[.!?])[\"”’')\]]*\s+|\n")


def in_context(statement: Statement, *, before: bool = True, date: bool = True) -> str:
    """The statement's sentence, the statement in square brackets, pronouns with whom they mean.

    Where the article's day is known, it stands before, and times that are counted from it have the
    date that they mean. What precedes the sentence stands before too, as much as there is room for.
    """
    parts = [_marked(statement)]
    room = _ROOM - len(parts[0])
    published = statement.article.published
    if before and room >= _LEAST and (found := _before(statement, room)):
        parts.insert(0, with_days(found, published) if published else found)
    if date and published:
        parts.insert(0, f"({published})")
    return " ".join(parts)


def _marked(statement: Statement) -> str:
    text, spans = statement.article.text, statement.spans
    start = min(statement.sentence.start, spans[0].start)
    end = max(statement.sentence.end, spans[-1].end)
    # the judge has learnt from whole sentences with their full stop within the brackets
    rest = text[start : spans[0].start] + text[spans[0].end : end]
    if len(spans) == 1 and not _WORD.search(rest):
        spans = (Span(start, end),)
    if end - start > _LONGEST:
        start, end = _around(spans, start, end)
    pieces: list[tuple[int, int, str]] = [(span.start, 0, "[") for span in spans]
    pieces += [(span.end, -1, "]") for span in spans]
    pieces += [
        (filling.span.end, -2, f" ({_unmarked(filling.text)})")
        for filling in statement.fillings
        if filling.text and start <= filling.span.end <= end and filling.text != filling.words
    ]
    if published := statement.article.published:
        pieces += [
            (start + at, -3, f" ({meant})") for at, meant in days_told(text[start:end], published)
        ]
    marked, at = [], start
    for place, _, mark in sorted(pieces):
        marked += [_unmarked(text[at:place]), mark]
        at = place
    marked.append(_unmarked(text[at:end]))
    return " ".join("".join(marked).split())


def _unmarked(text: str) -> str:
    """The text without square brackets of its own, which would mark what is no statement."""
    return text.replace("[", "(").replace("]", ")")


def _around(spans: tuple[Span, ...], start: int, end: int) -> tuple[int, int]:
    """The part of an endless sentence that the statement stands in."""
    first, last = spans[0].start, spans[-1].end
    room = max(0, _LONGEST - (last - first)) // 2
    return max(start, first - room), min(end, last + room)


def _before(statement: Statement, room: int) -> str:
    """The end of what precedes the sentence, back to where its last sentence began."""
    start = min(statement.sentence.start, statement.spans[0].start)
    # no more than is read of it: articles are long, and have many statements
    head = statement.article.text[max(0, start - room - _BLANK) : start].rstrip()
    ends = [found.end() for found in _SENTENCE_ENDS.finditer(head)]
    last = head[ends[-1] :] if ends else head
    if len(last) > room:
        last = last[-room:].partition(" ")[2]
    return " ".join(_unmarked(last).split())
