"""Quotations without a cue of their own → whose they are.

    “It is over,” Macron said. “It is done.”        the sentence before has the speaker
    “We have answered. / NATO is big,” Ning said.   another paragraph of the same quotation has
    They met. “It is over now.”                     nobody has

Nobody goes on speaking across a sub-heading.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.records import Attribution, SourceKind, Span
from factcheck.statements.speech.paragraph import Paragraph
from factcheck.statements.speech.said import Origin, Speech, speeches_at
from factcheck.statements.speech.spans import merge, shared

# The share of a sentence's characters from which on it is a quotation, not a report with some
# quoted words, and the characters before it, such as "… " and "—".
_SPOKEN = 0.6
_LEAD = 4
NOBODY = Attribution(None, SourceKind.UNNAMED, quoted=True)
# by the number of their paragraph
Known = defaultdict[int, list[Speech]]


def find_speakers(paragraphs: Sequence[Paragraph], speeches: Sequence[Speech]) -> list[Speech]:
    """A speech for each sentence that is a quotation and that no speech holds."""
    found: list[Speech] = []
    known: Known = defaultdict(list)
    for speech in speeches:
        known[speech.paragraph].append(speech)
    parts = defaultdict(list)
    for paragraph in paragraphs:
        for span, id in paragraph.quotations:
            parts[id].append(Origin(paragraph.number, (span,)))
    for paragraph in paragraphs:
        for sentence in list(_unsaid(paragraph, known[paragraph.number])):
            ids = {id for span, id in paragraph.quotations if shared([span], sentence)}
            chain = _elsewhere(sorted(part for id in ids for part in parts[id]), known)
            chain = chain or _before(paragraphs, paragraph, sentence, known)
            content = _spoken(paragraph, sentence)
            new = list(_going_on(Speech(paragraph.number, (), (), content, NOBODY), chain))
            known[paragraph.number] += new
            found += new
    return _joined(found)


def _going_on(speech: Speech, chain: Sequence[Speech]) -> Iterator[Speech]:
    """The speech as said by each of the chain, the innermost one quoted."""
    # of "issued a statement saying “A. B.”" the "saying" goes on
    chain = [one for one in chain if one.clausal] or chain
    for one in chain:
        quoted = one.attribution.quoted or one is chain[-1]
        link = replace(one.attribution, quoted=quoted)
        yield replace(speech, attribution=link, goes_on=one.origin)
    if not chain:
        yield speech


def _unsaid(paragraph: Paragraph, speeches: Sequence[Speech]) -> Iterator[Span]:
    """The sentences that are quotations and none of the paragraph's speeches'."""
    if not paragraph.quotations:
        return
    for sentence in sentences_of(paragraph):
        spoken = _spoken(paragraph, sentence)
        # a cue within the quotation is the speaker's word, not who speaks
        said = [s for s in speeches if not any(s.within(q.span) for q in paragraph.quotations)]
        if spoken and not any(2 * s.shared(spoken[0]) >= _length(spoken[0]) for s in said):
            yield sentence


def sentences_of(paragraph: Paragraph) -> list[Span]:
    """The paragraph's sentences as spans of its text."""
    return [Span(sent.start_char, sent.end_char) for sent in paragraph.doc.sents]


def _spoken(paragraph: Paragraph, sentence: Span) -> tuple[Span, ...]:
    """The parts of a sentence within quotation marks, where these are all but a few words."""
    parts = [
        Span(max(start, sentence.start), min(end, sentence.end))
        for (start, end), _ in paragraph.quotations
        if start < sentence.end and sentence.start < end
    ]
    if not parts or parts[0].start > sentence.start + _LEAD:
        return ()
    quoted = sum(map(_length, parts))
    words = sum(map(str.isalnum, paragraph.text[sentence.start : sentence.end]))
    return merge(parts) if words and quoted >= _SPOKEN * _length(sentence) else ()


def _elsewhere(parts: Sequence[Origin], known: Known) -> tuple[Speech, ...]:
    """The chain of the first part of a quotation that has a cue."""
    for number, (span,) in parts:
        chain = speeches_at(known[number], number, span)
        link = chain[-1].said(span) if chain else NOBODY
        if link.quoted and link.source:
            return chain
    return ()


def _before(
    paragraphs: Sequence[Paragraph], paragraph: Paragraph, sentence: Span, known: Known
) -> tuple[Speech, ...]:
    """The chain of the sentence right before, also that at the end of the last paragraph."""
    earlier = [span for span in sentences_of(paragraph) if span.end <= sentence.start]
    number = paragraph.number
    if not earlier:
        number -= 1
        if number < 0 or paragraphs[number].section != paragraph.section:
            return ()
        earlier = sentences_of(paragraphs[number])
    if not earlier:
        return ()
    around = [speech for speech in known[number] if speech.shared(earlier[-1])]
    # what the sentence is mostly about: its outermost speech, and those that hold all of that
    outer = [s for s in around if not any(s.within(q.span) for q in paragraphs[number].quotations)]
    # "reportedly" speaks for all of "“A,” X reportedly said", but who speaks on is X
    named = [s for s in outer if s.attribution.source] or outer
    last = max(named, key=lambda s: s.shared(earlier[-1]), default=None)
    return speeches_at(known[number], number, last.content[-1]) if last is not None else ()


def _joined(speeches: Sequence[Speech]) -> list[Speech]:
    """Neighbours of one speaker in one paragraph as one."""
    joined: list[Speech] = []
    for speech in speeches:
        last = joined[-1] if joined else None
        if last and (last.paragraph, last.attribution) == (speech.paragraph, speech.attribution):
            joined[-1] = replace(last, content=merge((*last.content, *speech.content)))
        else:
            joined.append(speech)
    return joined


def _length(span: Span) -> int:
    return span.end - span.start
