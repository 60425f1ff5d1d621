"""Tokens → exact character spans: trimmed, joined across marks, widened to their quotations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from factcheck.english.quotations import Quotation, find_quotations
from factcheck.records import Span
from factcheck.statements.speech.candidates import is_mark

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_TRIMMED = " \t\u00a0,;:—–-"
_STOP = ".!?"


def quotations_of(
    texts: Sequence[str], sections: Sequence[int] = ()
) -> tuple[tuple[Quotation, ...], ...]:
    """The paragraphs' quotations, those in two single marks ('' … '') too.

    None runs from one section into the next; without `sections` all is one.
    """
    plain: list[str | None] = []
    places = []
    for number, text in enumerate(texts):
        if number and sections and sections[number] != sections[number - 1]:
            plain.append(None)
        places.append(len(plain))
        # as long as the text, for the offsets must stay
        plain.append(text.replace("''", '"_'))
    every = find_quotations(plain)
    found = [every[place] for place in places]
    return tuple(
        tuple(
            Quotation(Span(start, end + (text[end - 1 : end + 1] == "''")), id)
            for (start, end), id in quotations
        )
        for text, quotations in zip(texts, found, strict=True)
    )


def tokens_in(doc: Doc, span: Span) -> tuple[int, int]:
    """The tokens that touch a span: the first, and the one after the last."""
    inside = doc.char_span(*span, alignment_mode="expand")
    return (inside.start, inside.end) if inside is not None else (0, 0)


def spans_of(doc: Doc, tokens: Iterable[int], text: str) -> tuple[Span, ...]:
    """The stretches of the Doc's text that the tokens cover, without marks at their ends.

    Tokens that only white space or marks part are one stretch.
    """
    runs: list[tuple[int, int]] = []
    for i in sorted(set(tokens)):
        if runs and all(is_mark(doc[j]) for j in range(runs[-1][1], i)):
            runs[-1] = (runs[-1][0], i + 1)
        else:
            runs.append((i, i + 1))
    spans = (Span(doc[a].idx, doc[b - 1].idx + len(doc[b - 1])) for a, b in runs)
    trimmed = (trim(text, span) for span in spans)
    return tuple(span for span in trimmed if any(map(str.isalnum, text[span.start : span.end])))


def trim(text: str, span: Span) -> Span:
    """The span without spaces, commas and a full stop at its ends; marks of quotation stay."""
    start, end = span
    while start < end and (text[start] in _TRIMMED or text[start] in _STOP):
        start += 1
    while end > start and text[end - 1] in _TRIMMED:
        end -= 1
    while end > start and text[end - 1] in ".":
        end -= 1
    return Span(start, end)


def widen(spans: Sequence[Span], quotations: Iterable[Quotation], cue: Span) -> tuple[Span, ...]:
    """The spans, each grown to the quotations that it overlaps and that do not hold the cue."""
    grown = list(spans)
    for (start, end), _ in quotations:
        if start <= cue.start and cue.end <= end:
            continue
        if any(span.start < end and start < span.end for span in spans):
            grown += _without(Span(start, end), cue)
    return merge(grown)


def _without(span: Span, cue: Span) -> list[Span]:
    return [] if span.start < cue.end and cue.start < span.end else [span]


def merge(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order, those that overlap or touch as one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end + 1:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)


def shared(spans: Iterable[Span], other: Span) -> int:
    """How many characters of the other span they cover."""
    return sum(max(0, min(end, other.end) - max(start, other.start)) for start, end in spans)


def touches(spans: Iterable[Span], token: Token) -> bool:
    """Whether they cover some of the token."""
    first = token.idx
    last = first + len(token)
    # asked of every word of a clause for every speech: a generator would cost as much again
    for start, end in spans:  # noqa: SIM110
        if max(start, first) < min(end, last):
            return True
    return False
