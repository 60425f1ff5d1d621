"""Parsed sentences → what their pronouns and descriptions stand for, where it is clear.

    fillings = resolve_context(sentences)         # one tuple per sentence
    fillings[1][0]                                # Filling(0, 1, "His", "Emmanuel Macron's", …)

What is not clear is there as well, with `text` None: it is never guessed silently.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from factcheck.statements.context.antecedents import (
    Candidate,
    Question,
    Weights,
    ask,
    shipped_weights,
)
from factcheck.statements.context.entities import Entities, Entity
from factcheck.statements.context.mentions import (
    NAMING,
    PRONOUNS,
    Form,
    Mention,
    find_mentions,
    subject_of_predicate,
)
from factcheck.statements.context.natures import Nature
from factcheck.statements.context.parsed import Word, quotation_open, read_words
from factcheck.statements.lexicons import words_of

# words; what is longer reads worse than the pronoun in its place
LONGEST = 10
# one noun phrase may be filled with another's possessor, and so on
_DEEPEST = 2


@dataclass(frozen=True)
class Antecedent:
    """Words `start` to `end` (exclusive) of a sentence, counted in tokens; `head` is their head.

    `coordinated` tells whether it stands for all of "John and Mary" or for the first alone.
    """

    sentence: int
    start: int
    end: int
    head: int
    coordinated: bool


@dataclass(frozen=True)
class Filling:
    """Tokens `start` to `end` (exclusive) of a sentence and what to put in their place.

    `text` is None where the antecedent is not clear. `words` are the article's own.
    `antecedent` is where what fills them in was taken from; it may stand in the same sentence.
    """

    start: int
    end: int
    words: str
    text: str | None
    antecedent: Antecedent | None
    confidence: float


Answer = tuple[Candidate | None, float]
# a question → the candidate chosen (None for none of them) and how sure that is
Choose = Callable[[Question], Answer]


@dataclass(frozen=True)
class Resolved:
    """A pronoun's question and its answer, `entity` being where the pronoun was put to."""

    question: Question
    entity: Entity
    confidence: float


@dataclass(frozen=True)
class Reading:
    """What was read of an article: its words, its mentions' entities, its pronouns' answers."""

    sentences: tuple[tuple[Word, ...], ...]
    entities: Entities
    pronouns: tuple[Resolved, ...]
    descriptions: tuple[Mention, ...]


def resolve_context(
    sentences: Sequence[Any], weights: Weights | None = None
) -> tuple[tuple[Filling, ...], ...]:
    """The fillings of each sentence (a parsed spaCy Doc or Span), in their order."""
    weights = weights or shipped_weights()
    return fill(read_context(sentences, chooser(weights)), weights)


def chooser(weights: Weights) -> Choose:
    """Chooses the likeliest candidate by the weights."""

    def choose(question: Question) -> Answer:
        chances = weights.probabilities(question)
        best = max(range(len(chances)), key=chances.__getitem__)
        chosen = question.candidates[best] if best < len(question.candidates) else None
        return chosen, chances[best]

    return choose


def read_context(sentences: Sequence[Any], choose: Choose) -> Reading:
    """Every mention of the article with its entity, its pronouns put where `choose` says."""
    entities, read = Entities(), list[tuple[Word, ...]]()
    resolved: list[Resolved] = []
    descriptions: list[Mention] = []
    quoted = False
    for number, sentence in enumerate(sentences):
        words = read_words(sentence, quoted=quoted)
        quoted = quotation_open(words, quoted)
        read.append(words)
        mentions = find_mentions(number, words)
        waiting = [one for one in mentions if one.pronoun or _is_said_of_pronoun(one, words)]
        for mention in mentions:
            describes = _is_description(mention, words)
            office = describes and mention.key in words_of("context", "roles")
            if mention not in waiting and not (office and entities.put_description(mention)):
                entities.put_noun(mention, words)
            if describes:
                descriptions.append(mention)
        for mention in sorted(waiting, key=lambda one: one.pronoun is None):
            if mention.pronoun:
                question = ask(mention, entities, read)
                chosen, confidence = choose(question)
                entity = entities.put(mention, chosen.entity if chosen else None)
                resolved.append(Resolved(question, entity, confidence))
            else:
                entities.put_noun(mention, words)
    return Reading(tuple(read), entities, tuple(resolved), tuple(descriptions))


def _is_said_of_pronoun(mention: Mention, words: Sequence[Word]) -> bool:
    subject = subject_of_predicate(mention, words)
    return subject is not None and words[subject].lower in PRONOUNS


def _is_description(mention: Mention, words: Sequence[Word]) -> bool:
    listed = words_of("context", "roles") | words_of("context", "deeds")
    if mention.coordinated or mention.form is not Form.NOUN or mention.plural:
        return False
    if mention.key not in listed or mention.definiteness not in {"the", "this"}:
        return False
    word = words[mention.head]
    deps = {words[child].dep for child in word.children}
    # "the president of France" tells by itself who is meant; a predicate does not refer
    return not deps & {"nmod", "acl", "acl:relcl", "cop", "appos", "nmod:poss"} and (
        word.dep not in {"appos", "compound", "flat"}
    )


def fill(reading: Reading, weights: Weights) -> tuple[tuple[Filling, ...], ...]:
    """The fillings of each sentence, from what was read of it."""
    return _Filler(reading, weights).fillings()


class _Filler:
    def __init__(self, reading: Reading, weights: Weights) -> None:
        self.reading = reading
        self.least = weights.least
        self.resolved = {answer.question.pronoun.place: answer for answer in reading.pronouns}

    def fillings(self) -> tuple[tuple[Filling, ...], ...]:
        found: list[list[Filling]] = [[] for _ in self.reading.sentences]
        for answer in self.reading.pronouns:
            found[answer.question.pronoun.sentence].append(self._pronoun(answer, _DEEPEST))
        for mention in self.reading.descriptions:
            filling = self._description(mention)
            if filling:
                found[mention.sentence].append(filling)
        return tuple(tuple(sorted(some, key=lambda one: one.start)) for some in found)

    def _pronoun(self, answer: Resolved, depth: int) -> Filling:
        mention = answer.question.pronoun
        naming = self._naming(answer)
        text = self._text(naming, depth) if naming else None
        if naming is None or text is None:
            return _filling(mention, None, None, answer.confidence)
        assert mention.pronoun
        if mention.pronoun.possessive:
            text = possessive(text)
        return _filling(mention, _cased(text, mention, naming), naming, answer.confidence)

    def _naming(self, answer: Resolved) -> Mention | None:
        pronoun = answer.question.pronoun.pronoun
        assert pronoun
        if answer.confidence < self.least.get(pronoun.family, 1.0):
            return None
        return naming_mention(answer.entity, answer.question.pronoun)

    def _text(self, mention: Mention, depth: int) -> str | None:
        words = self.reading.sentences[mention.sentence]
        if mention.form is Form.NAME and not mention.coordinated and mention.name:
            return _name_text(mention, words)
        end = mention.end if mention.end - mention.start <= LONGEST else mention.head + 1
        pieces = []
        for index in range(mention.start, end):
            inner = self.resolved.get((mention.sentence, index))
            if inner:
                filled = self._pronoun(inner, depth - 1).text if depth else None
                if filled is None:
                    return None
                pieces.append(filled + words[index].space)
            else:
                pieces.append(words[index].text + words[index].space)
        return _definite("".join(pieces).strip())

    def _description(self, mention: Mention) -> Filling | None:
        """None for one that needs no filling in, as where it is the first of its kind."""
        own = self.reading.entities.of(mention)
        known = [own] if own and own.mentions[0].place < mention.place else []
        others = [*known, *self.reading.entities.described(mention)]
        named = [one for one in others if one.names and one.names[0].place < mention.place]
        if len(named) != 1 or (mention.key in words_of("context", "deeds")):
            return _filling(mention, None, None, 0.0)
        naming = naming_mention(named[0], mention)
        text = self._text(naming, _DEEPEST) if naming else None
        return _filling(mention, text, naming if text else None, 1.0 if text else 0.0)


def naming_mention(entity: Entity, mention: Mention) -> Mention | None:
    """The mention that tells best who or what another of its mentions stands for.

    The fullest name, or else the nearest noun phrase before it, or else the first after it.
    """
    names = [one for one in entity.names if not one.coordinated]
    before = [one for one in names if one.place < mention.place]
    if before or names:
        return max(before or names[:1], key=lambda one: (len(one.name), one.place))
    nouns = [one for one in entity.mentions if not one.pronoun]
    earlier = [one for one in nouns if one.place < mention.place]
    return earlier[-1] if earlier else next(iter(nouns), None)


def _filling(
    mention: Mention, text: str | None, naming: Mention | None, confidence: float
) -> Filling:
    place = _antecedent(naming) if naming else None
    return Filling(mention.start, mention.end, mention.text, text, place, confidence)


def _antecedent(naming: Mention) -> Antecedent:
    return Antecedent(naming.sentence, naming.start, naming.end, naming.head, naming.coordinated)


def possessive(text: str) -> str:
    """The text's possessive form: "Macron's", "the allies’" with the text's own apostrophe."""
    return f"{text}'" if text.endswith("s") and not text[:1].isupper() else f"{text}'s"


def _cased(text: str, mention: Mention, naming: Mention) -> str:
    if mention.text[:1].isupper() and mention.start == 0:
        return text[:1].upper() + text[1:]
    return text


def _name_text(mention: Mention, words: Sequence[Word]) -> str:
    start, end = mention.start, mention.end
    if mention.nature is Nature.PERSON or end - start > LONGEST:
        # "Gary Fan of the Neo Democrats": a person's name is no more than that
        parts = [mention.head, *(c for c in words[mention.head].children if words[c].dep in NAMING)]
        start, end = min(parts), max(parts) + 1
    while len(mention.name) > 1 and words[start].lower in mention.titles:
        start += 1
    return _definite("".join(word.text + word.space for word in words[start:end]).strip())


def _definite(text: str) -> str:
    """The noun phrase as one speaks of it again: "a plan" is "the plan"."""
    first, _, rest = text.partition(" ")
    if first.lower() in {"a", "an", "some", "another"} and rest:
        return f"the {rest}"
    if first in {"The", "This", "These", "That", "Those"} and rest:
        return f"{first.lower()} {rest}"
    return text


def unresolved(fillings: Sequence[Filling]) -> Iterator[Filling]:
    """The fillings whose antecedent is not clear."""
    return (filling for filling in fillings if filling.text is None)
