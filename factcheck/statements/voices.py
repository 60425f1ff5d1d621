"""Speeches → who speaks where the words don't tell: "he said", "the agency said", "AP said", and
quotations with nobody beside them.

Everyone who is heard or named is a voice. A conditional logistic regression chooses the voice that
a source stands for, "none of them" being one more choice. Its weights were fitted by
`python -m factcheck.lab.fitting.voices`.
"""

from __future__ import annotations

import json
import math
import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from factcheck.records import Attribution, Span
from factcheck.statements.context.natures import Nature, gender_of
from factcheck.statements.lexicons import words_of
from factcheck.statements.sources import kind_of
from factcheck.statements.speech import Speech

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as Words

WEIGHTS_FILE = "voices.json"
_WORD = re.compile(r"[^\W_]+(?:[’'.&-][^\W_]+)*\.?")
_PRONOUNS = {"he": "he", "him": "he", "his": "he", "she": "she", "her": "she", "they": "they",
             "them": "they", "their": "they", "it": "it", "its": "it"}  # fmt: skip
_GENDERS = {"he": "male", "she": "female"}
_NOBODY = frozenset({"who", "that", "which", "i", "we", "you", "this", "those", "these"})
_DEFINITE = frozenset({"the", "this", "that", "his", "her", "its", "their", "both"})
_ENTITIES = frozenset({"PERSON", "PER", "ORG"})
_PEOPLE = frozenset({"PERSON", "PER"})
# sentences back and ahead within which a voice may be meant
_BACK, _AHEAD = 12, 3
# characters beside a name whose words may tell what its bearer is
_BESIDE = 60


# a name: its words, how it is written, where, the words beside it, whose source it is
_Found = tuple[tuple[str, ...], str, tuple[int, int], list[str], int]


@dataclass
class Voice:
    """Someone who is heard or named; `heard` has numbers of sentences, in order.

    `words` are those of the fullest name, `told` has the small words beside it, `seen` the places
    of the names: sentence, paragraph, character.
    """

    name: str
    words: tuple[str, ...]
    gender: str = ""
    person: bool = False
    seen: list[tuple[int, int, int]] = field(default_factory=list)
    heard: list[int] = field(default_factory=list)
    told: set[str] = field(default_factory=set)


@dataclass(frozen=True)
class Question:
    """A source whose words don't tell who it is, who may be meant, and the traits of each.

    `speech` is its number among the speeches; the last row speaks for none of the voices.
    """

    speech: int
    family: str
    voices: tuple[Voice, ...]
    rows: tuple[tuple[str, ...], ...]


Answer = Callable[[Question], Voice | None]


@dataclass(frozen=True)
class VoiceWeights:
    """The regression's weights by trait, and the least probability to name somebody."""

    traits: Mapping[str, float]
    least: Mapping[str, float]

    def answer(self, question: Question) -> Voice | None:
        """The likeliest voice, if it is likely enough."""
        chances = self.chances(question)
        best = max(range(len(chances)), key=chances.__getitem__)
        sure = chances[best] >= self.least.get(question.family, 1.0)
        return question.voices[best] if sure and best < len(question.voices) else None

    def chances(self, question: Question) -> list[float]:
        """How likely each voice is the one that is meant, and last, none of them."""
        scores = [sum(self.traits.get(trait, 0.0) for trait in row) for row in question.rows]
        top = max(scores)
        powers = [math.exp(score - top) for score in scores]
        return [power / sum(powers) for power in powers]


@cache
def shipped_weights() -> VoiceWeights:
    """The weights beside this module."""
    text = resources.files(__package__).joinpath(WEIGHTS_FILE).read_text(encoding="utf-8")
    data = json.loads(text)
    return VoiceWeights(data["traits"], data["least"])


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


def family_of(attribution: Attribution) -> str | None:
    """How a source leaves open who it is: "he", "the" (a description), "who"; None for a name."""
    source = attribution.source
    if source is None:
        cue = attribution.cue or ""
        hedge = len(cue.split()) > 1 or cue.endswith("ly") or not (cue or attribution.quoted)
        return None if hedge else "who"
    words = source.lower().split()
    if len(words) == 1 and words[0] in _PRONOUNS:
        return _PRONOUNS[words[0]]
    plain = not any(word[:1].isupper() for word in source.split()[1:])
    return "the" if plain and words[0] in _DEFINITE and len(words) > 1 else None


def words_of_name(text: str) -> tuple[str, ...]:
    """The words of a name without titles: "Sen. Ann Fox, a Democrat" has "ann" and "fox"."""
    words = [match.group() for match in _WORD.finditer(text.split(",")[0])]
    capital = [word for word in words if word[0].isupper() or word[0].isdigit()]
    lower = [word.lower().removesuffix("’s").removesuffix("'s") for word in capital]
    while len(lower) > 1 and (lower[0] in words_of("context", "titles") or lower[0] == "the"):
        lower = lower[1:]
    return tuple(word.rstrip(".") for word in lower)


def _are_one(known: tuple[str, ...], name: tuple[str, ...]) -> bool:
    short, long = sorted((known, name), key=len)
    if known == name or not short:
        return known == name
    if len(short) == 1:
        initials = "".join(word[0] for word in long)
        return short[0] in {long[0], long[-1], initials} and len(short[0]) > 1
    return set(short) <= set(long)


class _Voices:
    """Who is heard and named in an article, and where."""

    def __init__(self, docs: Sequence[Doc], speeches: Sequence[Speech]) -> None:
        self._docs, self._speeches = docs, speeches
        self._starts = [[sentence.start_char for sentence in doc.sents] for doc in docs]
        self._first: list[int] = [0]
        for starts in self._starts:
            self._first.append(self._first[-1] + len(starts))
        self._all: list[Voice] = []
        self._of: dict[int, Voice] = {}
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
        return voice

    def _origin(self, speech: Speech) -> Voice | None:
        """Who said what a quotation goes on with."""
        same = (n for n, one in enumerate(self._speeches) if one.goes_on is None)
        speaking = (self._of.get(n) for n in same if self._speeches[n].origin == speech.origin)
        return next(speaking, None)

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
            voice.told |= {word.lower() for word in beside}
            voice.gender = voice.gender or _gender(text, words)
            if number >= 0:
                voice.heard.append(sentence)
                self._of[number] = voice

    def _entities(self) -> Iterator[_Found]:
        for paragraph, doc in enumerate(self._docs):
            for entity in doc.ents:
                words = words_of_name(entity.text)
                if entity.label_ in _ENTITIES and words:
                    beside = _beside(doc, entity)
                    number = -2 if entity.label_ in _PEOPLE else -1
                    yield words, entity.text, (paragraph, entity.start_char), beside, number

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
        fitting = [voice for voice in self._all if _are_one(voice.words, words)]
        exact = [voice for voice in fitting if voice.words == words]
        if not fitting:
            fitting = [Voice(text, words)]
            self._all += fitting
        found = exact or fitting
        if len(found) > 1:
            return None
        found[0].person = found[0].person or person
        return found[0]

    def _beside(self, number: int) -> list[Voice]:
        """Who says the very same: the "Fox" of "Fox quoted him as saying"."""
        speech = self._speeches[number]
        return [
            self._of[other]
            for other, one in enumerate(self._speeches)
            if other in self._of
            and (one.paragraph, one.content) == (speech.paragraph, speech.content)
        ]

    def _question(self, number: int, family: str, hints: Sequence[Mapping[Span, str]]) -> Question:
        speech, sentence = self._speeches[number], self._sentence(number)
        here = hints[speech.paragraph]
        hint = here.get(speech.source[0]) if len(speech.source) == 1 else None
        others = self._beside(number)
        named = {id(voice): _outside(voice, speech) for voice in self._all}
        voices = [
            voice
            for voice in self._all
            if voice not in others and _may_be(voice, named[id(voice)], family, sentence)
        ]
        meant = [voice for voice in voices if hint and _are_one(voice.words, words_of_name(hint))]
        meant = [one for one in meant if one.words == words_of_name(hint or "")] or meant
        # "Mr. Lind" may be two of them: then the article leaves it open
        voices = [] if len(meant) > 1 else voices
        bounds = (self._first[speech.paragraph], self._first[speech.paragraph + 1])
        heard = _ranks([_last(voice.heard, sentence) for voice in voices])
        places = [named[id(voice)] for voice in voices]
        nearest = _ranks([_last(own, sentence) for own in places])
        asked = set((speech.attribution.source or "").lower().split()[1:])
        rows = []
        for at, voice in enumerate(voices):
            standing = _standing(voice, places[at], sentence, bounds, heard[at], nearest[at])
            given = None if hint is None else voice in meant
            traits = (*standing, *_fitting(voice, family, asked, given))
            # each counts for all families together, and for its own beside
            rows.append((*traits, *(f"{family} {trait}" for trait in traits)))
        none = (f"{family} none", f"{family} none of {min(len(voices), 4)}")
        return Question(number, family, tuple(voices), (*rows, none))


def _outside(voice: Voice, speech: Speech) -> list[int]:
    """The sentences that name it, but for those in which the speech itself speaks of it."""
    return sorted(
        sentence
        for sentence, paragraph, at in voice.seen
        if paragraph != speech.paragraph or not any(a <= at < b for a, b in speech.content)
    )


def _beside(doc: Doc, entity: Words) -> list[str]:
    text = doc.text[max(0, entity.start_char - _BESIDE) : entity.end_char + _BESIDE]
    return [word for word in text.split() if word.islower()]


def _gender(text: str, words: tuple[str, ...]) -> str:
    titles = tuple(word.lower() for word in text.split()[: -len(words)])
    return gender_of(Nature.PERSON, words, titles, words[-1], None)


def _may_be(voice: Voice, named: Sequence[int], family: str, sentence: int) -> bool:
    gender = _GENDERS.get(family)
    if gender and voice.gender not in {"", gender}:
        return False
    ahead = _AHEAD if family == "who" else 0
    return any(sentence - _BACK <= at <= sentence + ahead for at in (*voice.heard, *named))


def _last(places: Sequence[int], sentence: int) -> int:
    """The last of the places up to a sentence; -1 for none."""
    return max((at for at in places if at <= sentence), default=-1)


def _ranks(places: Sequence[int]) -> list[int]:
    """How many others stand nearer, for each; the others' order does not matter."""
    return [sum(other > at for other in places) for at in places]


def _standing(
    voice: Voice,
    places: Sequence[int],
    sentence: int,
    bounds: tuple[int, int],
    heard: int,
    named: int,
) -> Iterator[str]:
    """What speaks for a voice by where it was heard and named."""
    last, seen = _last(voice.heard, sentence), _last(places, sentence)
    yield f"heard {min(heard, 3)} {_far(sentence - last) if last >= 0 else 'never'}"
    yield f"heard rank {min(heard, 3)}" if last >= 0 else "never heard"
    yield f"named {_far(sentence - seen) if seen >= 0 else 'never'}"
    yield f"named rank {min(named, 4)}"
    yield f"heard here {bounds[0] <= last}"
    yield f"named here {bounds[0] <= seen}"
    ahead = min((at - sentence for at in voice.heard if at > sentence), default=9)
    yield f"ahead {min(ahead, 3)} {sentence + ahead < bounds[1]}"
    yield f"often {min(len(voice.heard), 3)}"


def _far(sentences: int) -> str:
    return str(sentences) if sentences < 3 else "near" if sentences < 6 else "far"


def _fitting(voice: Voice, family: str, asked: set[str], given: bool | None) -> Iterator[str]:
    """What speaks for a voice by what it is."""
    yield f"person {voice.person} gender {bool(voice.gender)}"
    yield f"kind {kind_of(voice.name).value}"
    if given is not None:
        yield f"hint {given}"
    if family == "the":
        yield f"told {min(len(asked & voice.told), 2)}"
        for name in ("titles", "institutions", "outlet_nouns", "unnamed"):
            if asked & words_of("sources", name):
                yield f"{name} {kind_of(voice.name).value} {voice.person}"
