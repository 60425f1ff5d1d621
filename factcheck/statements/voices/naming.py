"""Speeches → who speaks where the words don't tell: "he said", "the agency said", "AP said", and
quotations with nobody beside them.

Everyone who is heard or named is a voice.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from factcheck.english.lexicon import words_of
from factcheck.english.names.people import may_be_one, short_forms, without_tail, words_of_name
from factcheck.english.sources import kind_of
from factcheck.records import SourceKind, Span
from factcheck.statements.context.natures import Nature, gender_of
from factcheck.statements.once import once
from factcheck.statements.speech import Speech
from factcheck.statements.speech.said import Origin
from factcheck.statements.voices.question import Answer, Question, family_of, shipped_weights
from factcheck.statements.voices.traits import (
    fitting,
    last_of,
    may_be,
    ranks,
    standing,
    within_reach,
)
from factcheck.statements.voices.voice import Voice

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as Words

_NOBODY = words_of("grammar", "nobody_speaks")
_ENTITIES = frozenset({"PERSON", "PER", "ORG"})
_PEOPLE = frozenset({"PERSON", "PER"})
# characters beside a name whose words may tell what its bearer is
_BESIDE = 60

# a name: its words, how it is written, where, the words beside it, whose source it is
_Found = tuple[tuple[str, ...], str, tuple[int, int], list[str], int]


def name_speakers(
    docs: Sequence[Doc],
    speeches: Sequence[Speech],
    hints: Sequence[Mapping[Span, str]],
    answer: Answer | None = None,
) -> tuple[Speech, ...]:
    """The speeches, each with whom its source stands for where that is clear.

    `hints` has what the pronouns of each paragraph stand for, by where they stand.
    """
    answer = answer or shipped_weights().answer
    found = _Voices(docs, speeches)
    named = list(speeches)
    for number in sorted(range(len(speeches)), key=found.place):
        voice = found.named_by(number) or found.asked(number, hints, answer)
        if voice is not None:
            named[number] = _said_by(speeches[number], voice)
    return tuple(named)


def _said_by(speech: Speech, voice: Voice) -> Speech:
    attribution = speech.attribution
    own = words_of_name(attribution.source or "") or (attribution.source or "").lower().split()
    if len(own) >= len(voice.words) and family_of(attribution) is None:
        return speech
    return replace(
        speech, attribution=replace(attribution, resolved=voice.name, kind=kind_of(voice.name))
    )


class _Voices:
    """Who is heard and named in an article, and where."""

    def __init__(self, docs: Sequence[Doc], speeches: Sequence[Speech]) -> None:
        self._docs, self._speeches = docs, speeches
        self._starts = [once(doc, "starts", partial(_starts, doc)) for doc in docs]
        self._first: list[int] = [0]
        for starts in self._starts:
            self._first.append(self._first[-1] + len(starts))
        # by the short forms of their names, and by the sentences where they are heard or named
        self._named: defaultdict[str, set[Voice]] = defaultdict(set)
        self._in: defaultdict[int, set[Voice]] = defaultdict(set)
        self._of: dict[int, Voice] = {}
        # numbers of speeches by what is said, and of those that begin by where their source stands
        self._same: defaultdict[Hashable, list[int]] = defaultdict(list)
        self._from: defaultdict[Origin, list[int]] = defaultdict(list)
        for number, speech in enumerate(speeches):
            self._same[_saying(speech)].append(number)
            if speech.goes_on is None:
                self._from[speech.origin].append(number)
        self._made = 0
        self._find()

    def place(self, number: int) -> tuple[int, int]:
        """Where a speech's source stands, or its cue or content, to put speeches in order."""
        speech = self._speeches[number]
        spans = speech.source or speech.cue or speech.content
        return speech.paragraph, spans[0].start

    def named_by(self, number: int) -> Voice | None:
        """Whom the source's own words name."""
        return self._of.get(number)

    def asked(
        self, number: int, hints: Sequence[Mapping[Span, str]], answer: Answer
    ) -> Voice | None:
        """Who is meant by a source that names nobody, and now is heard here."""
        speech = self._speeches[number]
        family = family_of(speech.attribution)
        if family is None or not speech.clausal:
            return None
        if speech.goes_on is not None:
            return self._origin(speech)
        question = self._question(number, family, hints)
        voice = answer(question) if question.voices else None
        if voice is not None:
            self._of[number] = voice
            voice.heard = sorted([*voice.heard, self._sentence(number)])
            self._in[self._sentence(number)].add(voice)
        return voice

    def _origin(self, speech: Speech) -> Voice | None:
        """Who said what a quotation goes on with."""
        return next((self._of.get(number) for number in self._from[speech.origin]), None)

    def _sentence(self, number: int) -> int:
        return self._at(*self.place(number))

    def _at(self, paragraph: int, start: int) -> int:
        return self._first[paragraph] + bisect_right(self._starts[paragraph], start) - 1

    def _find(self) -> None:
        found = [*self._entities(), *self._sources()]
        # the fullest names first, for a last name alone may be two people's
        for words, text, place, beside, number in sorted(found, key=lambda one: -len(one[0])):
            voice = self._voice(words, text, person=number == -2)
            if voice is None:
                continue
            sentence = self._at(*place)
            voice.seen.append((sentence, *place))
            self._in[sentence].add(voice)
            voice.told |= {word.lower() for word in beside}
            voice.gender = voice.gender or _gender(text, words)
            if number >= 0:
                voice.heard.append(sentence)
                self._of[number] = voice

    def _entities(self) -> Iterator[_Found]:
        for paragraph, doc in enumerate(self._docs):
            found = once(doc, "named", partial(_named_in, doc))
            for words, text, start, beside, number in found:
                yield words, text, (paragraph, start), beside, number

    def _sources(self) -> Iterator[_Found]:
        for number, speech in enumerate(self._speeches):
            source = speech.attribution.source
            if source is None or family_of(speech.attribution) or source.lower() in _NOBODY:
                continue
            text = self._docs[speech.paragraph].text
            beside = [word for a, b in speech.source for word in text[a:b].split()]
            words = words_of_name(source) or tuple(source.lower().split())
            yield words, source.split(",")[0], self.place(number), beside, number

    def _voice(self, words: tuple[str, ...], text: str, *, person: bool) -> Voice | None:
        """The voice so named, a new one where there is none; None where it may be several."""
        forms = short_forms(words)
        known = set[Voice]().union(*(self._named.get(form, ()) for form in forms))
        fitting = [voice for voice in known if may_be_one(voice.words, words)]
        exact = [voice for voice in fitting if voice.words == words]
        if not fitting:
            self._made += 1
            fitting = [Voice(self._made, without_tail(text), words)]
            for form in forms:
                self._named[form].add(fitting[0])
        found = exact or fitting
        if len(found) > 1:
            return None
        found[0].person = found[0].person or person
        return found[0]

    def _beside(self, number: int) -> list[Voice]:
        """Who says the very same: the "Fox" of "Fox quoted him as saying"."""
        same = self._same[_saying(self._speeches[number])]
        return [self._of[other] for other in same if other in self._of]

    def _question(self, number: int, family: str, hints: Sequence[Mapping[Span, str]]) -> Question:
        speech, sentence = self._speeches[number], self._sentence(number)
        here = hints[speech.paragraph]
        hint = here.get(speech.source[0]) if len(speech.source) == 1 else None
        others = self._beside(number)
        near = set[Voice]().union(*(self._in.get(at, ()) for at in within_reach(sentence)))
        if family == "the" and speech.attribution.kind is SourceKind.INSTITUTION:
            # "the commission" is nobody who stands beside it
            near = {voice for voice in near if not voice.person}
        named = {one: _outside(one, speech) for one in near}
        voices = [
            voice
            for voice in sorted(near, key=lambda one: one.number)
            if voice not in others and may_be(voice, named[voice], family, sentence)
        ]
        meant = [voice for voice in voices if hint and may_be_one(voice.words, words_of_name(hint))]
        meant = [one for one in meant if one.words == words_of_name(hint or "")] or meant
        # "Mr. Lind" may be two of them: then the article leaves it open
        voices = [] if len(meant) > 1 else voices
        bounds = (self._first[speech.paragraph], self._first[speech.paragraph + 1])
        heard = ranks([last_of(voice.heard, sentence) for voice in voices])
        places = [named[voice] for voice in voices]
        nearest = ranks([last_of(own, sentence) for own in places])
        asked = set((speech.attribution.source or "").lower().split()[1:])
        rows = []
        for at, voice in enumerate(voices):
            stands = standing(voice, places[at], sentence, bounds, heard[at], nearest[at])
            given = None if hint is None else voice in meant
            traits = (*stands, *fitting(voice, family, asked, given))
            # each counts for all families together, and for its own beside
            rows.append((*traits, *(f"{family} {trait}" for trait in traits)))
        none = (f"{family} none", f"{family} none of {min(len(voices), 4)}")
        return Question(number, family, tuple(voices), (*rows, none))


def _saying(speech: Speech) -> Hashable:
    return speech.paragraph, speech.content


def _starts(doc: Doc) -> list[int]:
    return [sentence.start_char for sentence in doc.sents]


def _named_in(doc: Doc) -> list[tuple[tuple[str, ...], str, int, list[str], int]]:
    found, text = [], doc.text
    for entity in doc.ents:
        words = words_of_name(entity.text)
        if entity.label_ in _ENTITIES and words:
            number = -2 if entity.label_ in _PEOPLE else -1
            found.append((words, entity.text, entity.start_char, _beside(text, entity), number))
    return found


def _outside(voice: Voice, speech: Speech) -> list[int]:
    """The sentences that name it, but for those in which the speech itself speaks of it."""
    return sorted(
        sentence
        for sentence, paragraph, at in voice.seen
        if paragraph != speech.paragraph or not any(a <= at < b for a, b in speech.content)
    )


def _beside(text: str, entity: Words) -> list[str]:
    near = text[max(0, entity.start_char - _BESIDE) : entity.end_char + _BESIDE]
    return [word for word in near.split() if word.islower()]


def _gender(text: str, words: tuple[str, ...]) -> str:
    titles = tuple(word.lower() for word in text.split()[: -len(words)])
    return gender_of(Nature.PERSON, words, titles, words[-1], None)
