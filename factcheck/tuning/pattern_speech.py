"""What the finder without a parser gives, as spans, to be measured beside the one with a parser.

Its verbs' links say where source, cue and content stand; of "according to X" only the words are
known, and are looked for in the sentence. A sentence that takes its speaker from one beside it is
that speaker's content, and brings no source or cue of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.records import Attribution, Span
from factcheck.statements.attribution import find_chain
from factcheck.statements.links import Link, cue_at, link_at
from factcheck.statements.places import Place
from factcheck.statements.speakers import Utterance, find_speakers
from factcheck.statements.speech.spans import trim
from factcheck.statements.text.quotes import Quotation, find_quotations
from factcheck.statements.text.sentences import find_sentences
from factcheck.statements.tokens import Sentence, tokenize
from factcheck.tuning.parsing import Parsed
from factcheck.tuning.polnear import GoldSpeech


def find_pattern_speech(article: Parsed) -> list[GoldSpeech]:
    """The attributions of the article in its own offsets; the parse is not looked at."""
    texts = [doc.text for _, doc in article.paragraphs]
    found = []
    for (offset, _), text, quotations in zip(
        article.paragraphs, texts, find_quotations(texts), strict=True
    ):
        found += [_moved(speech, offset) for speech in _paragraph(text, quotations)]
    return found


def _moved(speech: GoldSpeech, offset: int) -> GoldSpeech:
    parts = (speech.source, speech.cue, speech.content)
    return GoldSpeech(*(tuple(Span(a + offset, b + offset) for a, b in part) for part in parts))


def _paragraph(text: str, quotations: Sequence[Quotation]) -> Iterator[GoldSpeech]:
    utterances = []
    for span in find_sentences(text):
        clipped = tuple(
            Quotation(Span(max(start, span.start), min(end, span.end)), id)
            for (start, end), id in quotations
            if start < span.end and span.start < end
        )
        chain = find_chain(text, span, [quotation.span for quotation in clipped])
        utterances.append(Utterance(span, clipped, chain, 0))
        yield from _sentence(text, span, clipped, chain)
    for utterance, chain in zip(utterances, find_speakers(utterances), strict=True):
        if chain != utterance.chain and not utterance.chain:
            yield GoldSpeech((), (), (trim(text, utterance.span),))


def _sentence(
    text: str, span: Span, quotations: Sequence[Quotation], chain: Sequence[Attribution]
) -> Iterator[GoldSpeech]:
    sentence = Sentence(text, tokenize(text, span, [quotation.span for quotation in quotations]))
    links = list(_links(sentence))
    taken = {link.attribution.source for link in links}
    for link in links:
        if link.attribution in chain:
            yield _of_link(text, span, sentence, link)
    for attribution in chain:
        if attribution.source not in taken:
            yield _of_words(text, span, attribution)


def _links(sentence: Sentence) -> Iterator[Link]:
    outer: Link | None = None
    index = 0
    while index < len(sentence.tokens):
        cue = cue_at(sentence, index)
        link = link_at(sentence, index, cue, outer) if cue else None
        if link:
            yield link
            outer = link
        index += len(cue.words) if cue else 1


def _of_link(text: str, span: Span, sentence: Sentence, link: Link) -> GoldSpeech:
    start = sentence.tokens[link.cue].start
    cue = Span(start, start + len(link.attribution.cue or ""))
    words = link.attribution.source or ""
    at = text.rfind(words, span.start, start)
    at = at if at >= 0 else text.find(words, start, span.end)
    source = Span(at, at + len(words))
    tokens = sentence.tokens
    begin = tokens[link.content].start if link.content < len(tokens) else span.end
    content = Span(begin, span.end)
    if link.place is Place.TRAILING:
        content = Span(span.start, min(source.start, cue.start))
    return GoldSpeech((source,), (cue,), _worded(text, content))


def _of_words(text: str, span: Span, attribution: Attribution) -> GoldSpeech:
    places = []
    for words in (attribution.source, attribution.cue):
        at = text.find(words, span.start, span.end) if words else -1
        places.append(Span(at, at + len(words)) if words and at >= 0 else None)
    known = [place for place in places if place]
    start = min((place.start for place in known), default=span.start)
    end = max((place.end for place in known), default=span.start)
    before, after = Span(span.start, start), Span(end, span.end)
    content = max((before, after), key=lambda part: part.end - part.start)
    source, cue = (tuple(filter(None, [place])) for place in places)
    return GoldSpeech(source, cue, _worded(text, content))


def _worded(text: str, content: Span) -> tuple[Span, ...]:
    content = trim(text, content)
    return (content,) if content.end > content.start else ()
