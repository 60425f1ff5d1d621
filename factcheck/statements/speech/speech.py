"""Parsed paragraphs → who says what in them, with exact spans.

    “No,” Macron told the Times, adding that Paris believed it.
          ~~~~~~ ~~~~            ~~~~~~ ~~~~~~~~~~~~~~~~~~~~~
          source cue             cue    content, which holds one more: Paris | believed | it

Looks (`frames`), decides (`model`), then cuts (`spans`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck.records import Attribution, SourceKind, Span
from factcheck.statements.lexicons import words_of
from factcheck.statements.speech.candidates import Candidate
from factcheck.statements.speech.frames import find_candidates
from factcheck.statements.speech.model import SpeechModel, features_of, load_speech_model
from factcheck.statements.speech.occasions import occasion_of
from factcheck.statements.speech.sources import kind_of
from factcheck.statements.speech.spans import merge, quotations_of, spans_of, tokens_in, widen
from factcheck.statements.text.quotes import Quotation

if TYPE_CHECKING:
    from spacy.tokens import Doc

# The share of its content from which on a quotation is direct, as for speakers without a parse.
_SPOKEN = 0.6
# Characters between a cue and the quotation that goes on: "told reporters in Des Moines on Friday."
_REACH = 80
_SENTENCE_END = re.compile(r"[^.!?]*(?:[.!?][^.!?\w]*)+")
_COMMA_END = re.compile(r"[^.!?:]*,\s*")
_SPEAKER = re.compile(r"([A-Z][\w.’'()/-]*(?: [A-Z(][\w.’'()/-]*){0,4}):\s+(?=\S)")


@dataclass(frozen=True)
class Speech:
    """One attribution of a paragraph; spans count characters of the paragraph's text.

    `source` and `cue` are () where there is none; `time` is the part of the occasion that tells
    when. `probability` is the model's, 1 where no model was asked.
    """

    paragraph: int
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    attribution: Attribution
    time: str | None = None
    probability: float = 1.0

    @property
    def size(self) -> int:
        """How many characters its content has."""
        return sum(end - start for start, end in self.content)

    def holds(self, span: Span) -> bool:
        """Whether its content covers half of that stretch or more."""
        return 2 * _shared(self.content, span) >= span.end - span.start > 0


def find_speech(paragraphs: Sequence[Doc], model: SpeechModel | None = None) -> tuple[Speech, ...]:
    """Every attribution in the order of the text; `model` is the shipped one unless given.

    The Docs need heads, Universal Dependencies labels, tags, parts of speech and lemmas.
    """
    model = model or load_speech_model()
    quotations = quotations_of([doc.text for doc in paragraphs])
    found: list[Speech] = []
    for number, (doc, quoted) in enumerate(zip(paragraphs, quotations, strict=True)):
        own = list(_paragraph(number, doc, quoted, model))
        own += _continued(number, doc, quoted, own, found)
        found += sorted(own, key=lambda speech: (speech.content[0].start, -speech.size))
    return tuple(found)


def chain_at(speeches: Sequence[Speech], paragraph: int, span: Span) -> tuple[Attribution, ...]:
    """The attributions whose content covers that stretch of a paragraph, outermost first."""
    around = [s for s in speeches if s.paragraph == paragraph and s.holds(span)]
    return tuple(s.attribution for s in sorted(around, key=lambda s: -s.size))


def _paragraph(
    number: int, doc: Doc, quotations: Sequence[Quotation], model: SpeechModel
) -> Iterator[Speech]:
    stretches = [tokens_in(doc, quotation.span) for quotation in quotations]
    quoted = frozenset(i for start, end in stretches for i in range(start, end))
    taken = [
        (candidate, probability)
        for candidate in find_candidates(doc, stretches)
        if (probability := model.probability(features_of(doc, candidate, quoted)))
        >= model.threshold
    ]
    speeches = [
        _speech(number, doc, quotations, candidate, probability)
        for candidate, probability in taken
        # a content of marks only is none
        if spans_of(doc, candidate.content)
    ]
    speeches += _labelled(number, doc)
    yield from _with_following(doc, quotations, speeches)


def _speech(
    number: int,
    doc: Doc,
    quotations: Sequence[Quotation],
    candidate: Candidate,
    probability: float,
) -> Speech:
    cue = spans_of(doc, candidate.cue)
    whole = Span(cue[0].start, cue[-1].end) if cue else Span(0, 0)
    content = spans_of(doc, candidate.content)
    if candidate.frame == "phrase":
        content = (*_quotation_before(doc.text, content[0].start, quotations), *content)
    content = widen(content, quotations, whole)
    source = _source_spans(doc, candidate)
    occasion, time = occasion_of(doc, candidate)
    words = " ".join(doc.text[start:end] for start, end in source).rstrip(",")
    attribution = Attribution(
        source=words or None,
        kind=kind_of(words) if words else SourceKind.UNNAMED,
        cue=" ".join(doc.text[start:end] for start, end in cue) or None,
        quoted=_is_quoted(content, quotations),
        occasion=occasion,
    )
    return Speech(number, source, cue, content, attribution, time, probability)


def _quotation_before(text: str, start: int, quotations: Sequence[Quotation]) -> tuple[Span, ...]:
    """The quotation that ends right before, where a parse took "“Why?” X asked" for two."""
    return tuple(
        span for span, _ in quotations if span.end <= start and not text[span.end : start].strip()
    )


def _source_spans(doc: Doc, candidate: Candidate) -> tuple[Span, ...]:
    spans = spans_of(doc, candidate.source)
    # the comma that closes ", the president of the union," is the source's
    if len(spans) == 1 and "," in doc.text[spans[0].start : spans[0].end]:
        end = spans[0].end
        if doc.text[end : end + 1] == "," and end < doc[candidate.head].idx:
            return (Span(spans[0].start, end + 1),)
    return spans


def _is_quoted(content: Sequence[Span], quotations: Sequence[Quotation]) -> bool:
    shared = sum(_shared(content, quotation.span) for quotation in quotations)
    return shared >= _SPOKEN * max(1, sum(end - start for start, end in content))


def _shared(spans: Sequence[Span], other: Span) -> int:
    return sum(max(0, min(end, other.end) - max(start, other.start)) for start, end in spans)


def _labelled(number: int, doc: Doc) -> list[Speech]:
    """ "CLINTON: I will.": a transcript's line."""
    match = _SPEAKER.match(doc.text)
    if match is None or match.group(1).lower() in words_of("speech", "not_speakers"):
        return []
    name = match.group(1)
    content = Span(match.end(), len(doc.text.rstrip()))
    colon = Span(match.end(1), match.end(1) + 1)
    attribution = Attribution(name, kind_of(name), ":", quoted=True)
    return [Speech(number, (Span(0, len(name)),), (colon,), (content,), attribution)]


def _with_following(
    doc: Doc, quotations: Sequence[Quotation], speeches: Sequence[Speech]
) -> Iterator[Speech]:
    """The speeches; "“A,” X said. “B.”" gives B to X where nobody else says it."""
    free = [
        q.span
        for q in quotations
        if not any(_shared(s.content, q.span) for s in speeches if _outer(s, q))
    ]
    for speech in speeches:
        within = any(not _outer(speech, quotation) for quotation in quotations)
        if speech.cue and not within:
            for span in free:
                end = max(part.end for part in (*speech.cue, *speech.content, *speech.source))
                halved = _halved(doc.text, end, span.start) and speech.content[0].end < end
                if halved or _follows(doc.text, end, span.start):
                    speech = replace(speech, content=merge((*speech.content, span)))
        yield speech


def _follows(text: str, end: int, start: int) -> bool:
    """Whether a quotation at `start` is the next sentence after what ends at `end`."""
    between = text[max(0, end - 1) : start]
    return end <= start and len(between) <= _REACH and bool(_SENTENCE_END.fullmatch(between))


def _halved(text: str, end: int, start: int) -> bool:
    """Whether a quotation at `start` goes on in the same sentence: "“A,” X said, “B.”"."""
    return end <= start <= end + _REACH and bool(_COMMA_END.fullmatch(text[end:start]))


def _continued(
    number: int,
    doc: Doc,
    quotations: Sequence[Quotation],
    own: Sequence[Speech],
    before: Sequence[Speech],
) -> list[Speech]:
    """A paragraph that is a quotation and names nobody: the last speaker goes on."""
    if not quotations or quotations[0].span.start > 0 or not before:
        return []
    spoken = sum(q.span.end - q.span.start for q in quotations)
    if spoken < _SPOKEN * len(doc.text) or any(
        _shared(speech.content, q.span) for q in quotations for speech in own if _outer(speech, q)
    ):
        return []
    last = max(
        (s for s in before if s.paragraph == number - 1 and s.attribution.quoted),
        key=lambda s: s.content[-1].end,
        default=None,
    )
    if last is None:
        return []
    attribution = replace(last.attribution, cue=None, occasion=None, quoted=True)
    content = merge(q.span for q in quotations)
    return [Speech(number, (), (), content, attribution)]


def _outer(speech: Speech, quotation: Quotation) -> bool:
    """Whether the speech's cue stands outside the quotation."""
    span = quotation.span
    return not speech.cue or speech.cue[0].start < span.start or speech.cue[0].start >= span.end
