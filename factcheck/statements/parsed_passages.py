"""Parsed passages → the same with who says what, and whom pronouns and sources stand for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck.english.lexicon import words_of
from factcheck.english.names.people import full_names
from factcheck.models import Part, parts_of
from factcheck.records import Span
from factcheck.statements import context
from factcheck.statements.chains import speaker_of
from factcheck.statements.names import Names, people_in
from factcheck.statements.passages import Passage
from factcheck.statements.repair import repair
from factcheck.statements.speech import Speech, find_speech
from factcheck.statements.speech.spans import shared, touches
from factcheck.statements.voices import name_speakers

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as Words


@dataclass(frozen=True)
class ParsedSentence:
    """A sentence's words, and what those of them that don't tell it themselves stand for."""

    words: Words
    fillings: tuple[context.Filling, ...]

    @property
    def counted(self) -> tuple[context.Filling, ...]:
        """The fillings, counted in tokens of the passage."""
        first = self.words.start
        return tuple(
            replace(
                filling,
                start=filling.start + first,
                end=filling.end + first,
                forms=tuple((at + first, form) for at, form in filling.forms),
            )
            for filling in self.fillings
        )


@dataclass(frozen=True)
class Parsed:
    """A passage with all that is known of it before it is cut into statements."""

    passage: Passage
    doc: Doc
    parts: tuple[Part, ...]
    speeches: tuple[Speech, ...]
    sentences: tuple[ParsedSentence, ...]
    people: Mapping[str, str]

    @property
    def names(self) -> Names:
        """Whom its sources stand for."""
        filled = {
            stretch_of(self.doc, filling): filling.text
            for sentence in self.sentences
            for filling in sentence.counted
            if filling.text
        }
        return Names(filled, self.people)

    def parts_in(self, sentence: ParsedSentence) -> tuple[Part, ...]:
        """What the reader takes for the sentence's statements."""
        first, end = sentence.words.start, sentence.words.end
        return tuple(part for part in self.parts if first <= part.anchor < end)

    def speeches_near(self, sentence: ParsedSentence) -> tuple[Speech, ...]:
        """Those of which a part stands in the sentence; the others can tell nothing of it."""
        span = Span(sentence.words.start_char, sentence.words.end_char)
        return tuple(
            one for one in self.speeches if shared((*one.content, *one.cue, *one.source), span)
        )


def read_passages(passages: Sequence[Passage], docs: Sequence[Doc]) -> Iterator[Parsed]:
    """Each passage of an article, in order, with its parse and what the others tell of it."""
    if not passages:
        return
    for doc in docs:
        repair(doc)
    speeches = find_speech(docs, sections=[passage.section for passage in passages])
    # a headline names nobody as the article does, and is written in capitals at that
    prose = [doc for one, doc in zip(passages, docs, strict=True) if not one.headline]
    fillings = iter(context.resolve_context([words for doc in prose for words in doc.sents]))
    people = full_names(people_in(prose))
    parsed = []
    for number, (passage, doc) in enumerate(zip(passages, docs, strict=True)):
        own = tuple(speech for speech in speeches if speech.paragraph == number)
        known = tuple(
            ParsedSentence(words, () if passage.headline else next(fillings)) for words in doc.sents
        )
        parsed.append(Parsed(passage, doc, parts_of(doc), own, known, people))
    named = name_speakers(docs, speeches, [one.names.filled for one in parsed])
    for number, one in enumerate(parsed):
        own = tuple(speech for speech in named if speech.paragraph == number)
        yield _with_first_persons(replace(one, speeches=own))


def _with_first_persons(parsed: Parsed) -> Parsed:
    """The passage with what "I" and "my" stand for in its quotations."""
    names, known, quoted = parsed.names, [], False
    for sentence in parsed.sentences:
        words = context.read_words(sentence.words, quoted=quoted)
        quoted = context.quotation_open(words, quoted)
        span = Span(sentence.words.start_char, sentence.words.end_char)
        speaker = speaker_of(span, parsed.speeches, names)
        # a quotation may have begun in a paragraph before
        said = [one.content for one in parsed.speeches if one.said(span).quoted]
        words = tuple(
            word._replace(quoted=word.quoted or any(touches(each, token) for each in said))
            for word, token in zip(words, sentence.words, strict=True)
        )
        kept = [
            replace(filling, text=None) if _is_himself(filling, words, speaker) else filling
            for filling in sentence.fillings
        ]
        kept += context.first_person(words, speaker)
        known.append(ParsedSentence(sentence.words, tuple(sorted(kept, key=lambda one: one.start))))
    return replace(parsed, sentences=tuple(known))


def _is_himself(
    filling: context.Filling, words: Sequence[context.Word], speaker: str | None
) -> bool:
    """Whether a speaker's own "he" was taken for the speaker, or a "whose" for a name."""
    text = filling.text or ""
    own = speaker is not None and speaker in text and words[filling.start].quoted
    return own or text.split(" ")[0].lower() in words_of("grammar", "asked_about")


def stretch_of(doc: Doc, filling: context.Filling) -> Span:
    """Where the filled-in words stand in the text."""
    start, last = doc[filling.start], doc[filling.end - 1]
    return Span(start.idx, last.idx + len(last))
