"""Parsed paragraphs → who says what in them, with exact spans.

    “No,” Macron told the Times, adding that Paris believed it.
          ~~~~~~ ~~~~            ~~~~~~ ~~~~~~~~~~~~~~~~~~~~~
          source cue             cue    content, which holds one more: Paris | believed | it

Looks (`frames`), decides (`model`), cuts (`spans`), names (`attributions`), and gives quotations
without a cue their speakers (`speakers`).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from factcheck.english.lexicon import words_of
from factcheck.english.sources import kind_of
from factcheck.records import Attribution, Span
from factcheck.statements.once import latest, once
from factcheck.statements.speech import impersonal
from factcheck.statements.speech.attributions import attributions_of, is_about_anonymity
from factcheck.statements.speech.candidates import Candidate, is_mark
from factcheck.statements.speech.frames import find_candidates
from factcheck.statements.speech.model import (
    SpeechModel,
    features_of,
    is_evident,
    load_speech_model,
)
from factcheck.statements.speech.paragraph import Paragraph, read_paragraphs
from factcheck.statements.speech.said import Speech
from factcheck.statements.speech.spans import merge, spans_of, widen
from factcheck.statements.speech.speakers import find_speakers

if TYPE_CHECKING:
    from spacy.tokens import Doc

# Characters between a cue and the quotation that goes on: "told reporters in Des Moines on Friday."
_REACH = 80
# frames whose content is a thing or an aim, not a clause that is said
_THINGS = ("obj", "obl", "noun", "passive", "xcomp", "raised")
# frames that stand within what they speak for: "A, X reported, B"
_AROUND = ("inserted", "parenthesis", "ccomp:before", "as", "phrase", "document")
_SENTENCE_END = re.compile(r"[^.!?]*(?:[.!?][^.!?\w]*)+")
_COMMA_END = re.compile(r"[^.!?:]*,\s*")
_SPEAKER = re.compile(r"([A-Z][\w.’'()/-]*(?: [A-Z(][\w.’'()/-]*){0,4}):\s+(?=\S)")


def find_speech(
    paragraphs: Sequence[Doc],
    model: SpeechModel | None = None,
    *,
    sections: Sequence[int] | None = None,
) -> tuple[Speech, ...]:
    """Every attribution in the order of the text; `model` is the shipped one unless given.

    The Docs need heads, Universal Dependencies labels, tags, parts of speech and lemmas. `sections`
    has one number for each: nobody speaks on where it changes. Without it all is one section.
    """
    model = model or load_speech_model()
    read = list(read_paragraphs(paragraphs, sections or [0] * len(paragraphs)))
    found = [speech for paragraph in read for speech in _told_in(paragraph, model)]
    found = list(_widened(found, find_speakers(read, found)))
    return tuple(sorted(found, key=lambda s: (s.paragraph, s.content[0].start, -s.size)))


def _widened(found: Sequence[Speech], more: Sequence[Speech]) -> Iterator[Speech]:
    """All of them; one that reaches further than a found one of its speaker takes its place."""
    left = defaultdict[int, list[Speech]](list)
    for speech in more:
        left[speech.paragraph].append(speech)
    for speech in found:
        beside = left[speech.paragraph]
        wider = next((one for one in beside if _reaches(one, speech)), None)
        if wider is not None:
            beside.remove(wider)
            speech = replace(speech, content=wider.content)
        yield speech
    yield from chain.from_iterable(left.values())


def _reaches(wide: Speech, speech: Speech) -> bool:
    """Whether it holds all of a speech of the same speaker in its paragraph."""
    return wide.attribution == speech.attribution and wide.shared(*speech.content) == speech.size


def _told_in(paragraph: Paragraph, model: SpeechModel) -> tuple[Speech, ...]:
    # neither the paragraph's number nor that of a quotation tells anything: others come and go
    rests_on = ([quotation.span for quotation in paragraph.quotations], model)
    found = latest(paragraph.doc, "speech", rests_on, lambda: tuple(_paragraph(paragraph, model)))
    return tuple(replace(speech, paragraph=paragraph.number) for speech in found)


def _paragraph(paragraph: Paragraph, model: SpeechModel) -> Iterator[Speech]:
    taken = list(_taken(paragraph, model))
    others = [candidate for candidate, _ in taken]
    speeches = [
        speech
        for candidate, probability in taken
        for speech in _speeches(paragraph, _own(paragraph, candidate, others), probability)
    ]
    speeches += _labelled(paragraph)
    yield from _with_following(paragraph, speeches)


def _taken(paragraph: Paragraph, model: SpeechModel) -> Iterator[tuple[Candidate, float]]:
    doc = paragraph.doc
    stretches = paragraph.stretches
    for candidate in once(doc, stretches, lambda: tuple(find_candidates(doc, stretches))):
        # who is believed to do something is nobody's guess: the lexicon has these whole
        if candidate.frame == impersonal.FRAME:
            yield candidate, 1.0
            continue
        probability = model.probability(features_of(doc, candidate, paragraph.quoted))
        sure = probability >= model.threshold or is_evident(doc, candidate, paragraph.quoted)
        if sure and not _says_nothing(paragraph, candidate):
            yield candidate, probability


def _own(paragraph: Paragraph, candidate: Candidate, others: Sequence[Candidate]) -> Candidate:
    """The candidate, its content without the "X reported" that speaks for its whole sentence."""
    doc, quoted = paragraph.doc, paragraph.quoted
    content = set(candidate.content)
    before = {i for i in content if i < candidate.head and not is_mark(doc[i])}
    if before and before <= quoted:
        # "“We won,” said Ruiz, but it rained": what follows is the article's
        content = {i for i in content if i < candidate.head or i in quoted}
    others = () if candidate.frame in _AROUND else others
    for other in others:
        around = other.frame in _AROUND and candidate.head in other.content
        if around and other.head in content:
            content -= {*other.cue, *other.source}
    return replace(candidate, content=tuple(sorted(content)))


def _says_nothing(paragraph: Paragraph, candidate: Candidate) -> bool:
    """ "It is important to note that C", "who asked not to be named", "is reluctant to go"."""
    token = paragraph.doc[candidate.head]
    if token.pos_ == "ADJ" and candidate.frame.startswith("xcomp"):
        return True
    # "Claims that C were …", where a tagger took a noun for a verb
    nominal = token.i + 1 < len(paragraph.doc) and token.nbor(1).lower_ == "that"
    nominal = nominal and token.lower_ in words_of("speech", "claims")
    if nominal and all(paragraph.doc[at].pos_ in ("DET", "ADJ") for at in candidate.source):
        return candidate.frame not in ("noun", "noun:acl")
    aim = token.tag_ == "VB" and any(child.tag_ == "TO" for child in token.children)
    return (aim and not candidate.source) or is_about_anonymity(paragraph, candidate)


def _speeches(paragraph: Paragraph, candidate: Candidate, probability: float) -> Iterator[Speech]:
    """The candidate's speech, after that of the outlet that was told."""
    doc, text = paragraph.doc, paragraph.text
    cue = spans_of(doc, candidate.cue, text)
    whole = Span(cue[0].start, cue[-1].end) if cue else Span(0, 0)
    content = spans_of(doc, candidate.content, text)
    # a content of marks only is none
    if not content:
        return
    content = widen(content, paragraph.quotations, whole)
    *outer, own = attributions_of(paragraph, candidate, content)
    for attribution in outer:
        yield Speech(paragraph.number, (), (), content, attribution)
    yield Speech(
        paragraph.number,
        _source_spans(paragraph, candidate),
        cue,
        content,
        own,
        probability,
        clausal=candidate.frame.partition(":")[0].partition("+")[0] not in _THINGS,
    )


def _source_spans(paragraph: Paragraph, candidate: Candidate) -> tuple[Span, ...]:
    text = paragraph.text
    spans = spans_of(paragraph.doc, candidate.source, text)
    # the comma that closes ", the president of the union," is the source's
    if len(spans) == 1 and "," in text[spans[0].start : spans[0].end]:
        end = spans[0].end
        if text[end : end + 1] == "," and end < paragraph.doc[candidate.head].idx:
            return (Span(spans[0].start, end + 1),)
    return spans


def _labelled(paragraph: Paragraph) -> list[Speech]:
    """ "CLINTON: I will.": a transcript's line."""
    match = _SPEAKER.match(paragraph.text)
    if match is None or match.group(1).lower() in words_of("speech", "not_speakers"):
        return []
    name = match.group(1)
    content = Span(match.end(), len(paragraph.text.rstrip()))
    colon = Span(match.end(1), match.end(1) + 1)
    attribution = Attribution(name, kind_of(name), ":", quoted=True)
    return [Speech(paragraph.number, (Span(0, len(name)),), (colon,), (content,), attribution)]


def _with_following(paragraph: Paragraph, speeches: Sequence[Speech]) -> Iterator[Speech]:
    """The speeches; "“A,” X said. “B.”" gives B to X where nobody else says it."""
    free = [
        q.span
        for q in paragraph.quotations
        if not any(one.shared(q.span) for one in speeches if not one.within(q.span))
    ]
    for speech in speeches:
        within = any(speech.within(quotation.span) for quotation in paragraph.quotations)
        # what somebody wants or opposes is no quotation, though one may follow: `find_speakers`
        if speech.cue and speech.clausal and not within:
            for span in free:
                speech = _joined(paragraph.text, speech, span)
        yield speech


def _joined(text: str, speech: Speech, span: Span) -> Speech:
    end = max(part.end for part in (*speech.cue, *speech.content, *speech.source))
    halved = _halved(text, end, span.start) and speech.content[0].end < end
    if not halved and not _follows(text, end, span.start):
        return speech
    content = merge((*speech.content, span))
    return replace(speech, content=content, quotations=(*speech.quotations, span))


def _follows(text: str, end: int, start: int) -> bool:
    """Whether a quotation at `start` is the next sentence after what ends at `end`."""
    between = text[max(0, end - 1) : start]
    return end <= start and len(between) <= _REACH and bool(_SENTENCE_END.fullmatch(between))


def _halved(text: str, end: int, start: int) -> bool:
    """Whether a quotation at `start` goes on in the same sentence: "“A,” X said, “B.”"."""
    return end <= start <= end + _REACH and bool(_COMMA_END.fullmatch(text[end:start]))
