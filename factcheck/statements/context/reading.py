"""Parsed sentences → every mention with its entity, pronouns where a chooser puts them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from factcheck.english.pronouns import PRONOUNS
from factcheck.statements.context.antecedents import Question, Weights, ask
from factcheck.statements.context.descriptions import is_description
from factcheck.statements.context.entities import Entities, Entity
from factcheck.statements.context.mentions import Mention, find_mentions, subject_of_predicate
from factcheck.statements.context.parsed import Word, quotation_open, read_words
from factcheck.statements.context.sayers import Answer, who_goes_on
from factcheck.statements.once import latest

# a question → the candidate chosen (None for none of them) and how sure that is
Choose = Callable[[Question], Answer]


@dataclass(frozen=True)
class Resolved:
    """A pronoun's question and its answer, `entity` being where the pronoun was put to."""

    question: Question
    entity: Entity
    confidence: float


@dataclass(frozen=True)
class Description:
    """A noun phrase such as "the president", and how many named before it may stand for."""

    mention: Mention
    fitting: int


@dataclass(frozen=True)
class Reading:
    """What was read of an article: its words, its mentions' entities, its pronouns' answers."""

    sentences: tuple[tuple[Word, ...], ...]
    entities: Entities
    pronouns: tuple[Resolved, ...]
    descriptions: tuple[Description, ...]


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
    descriptions: list[Description] = []
    sure: dict[tuple[int, int], float] = {}
    quoted, paragraph = False, None
    for number, sentence in enumerate(sentences):
        if sentence.doc is not paragraph:
            paragraph, entities.paragraph = sentence.doc, number
        words = read_words(sentence, quoted=quoted)
        quoted = quotation_open(words, quoted)
        read.append(words)
        mentions = _mentions(number, sentence, words)
        waiting = [one for one in mentions if one.pronoun or _is_said_of_pronoun(one, words)]
        for mention in mentions:
            if mention not in waiting:
                descriptions.extend(_put(mention, entities, words))
        for mention in sorted(waiting, key=lambda one: one.pronoun is None):
            if mention.pronoun:
                question = ask(mention, entities, read)
                chosen, confidence = who_goes_on(question, choose(question), read, sure)
                sure[mention.place] = confidence
                entity = entities.put(mention, chosen.entity if chosen else None)
                resolved.append(Resolved(question, entity, confidence))
            else:
                entities.put_noun(mention, words)
    return Reading(tuple(read), entities, tuple(resolved), tuple(descriptions))


def _mentions(number: int, sentence: Any, words: Sequence[Word]) -> tuple[Mention, ...]:
    first = sentence[0].i if len(sentence) else 0
    # the same words where no quotation before them has begun or ended
    found = latest(sentence.doc, f"mentions {first}", words, lambda: find_mentions(0, words))
    return tuple(replace(mention, sentence=number) for mention in found)


def _put(mention: Mention, entities: Entities, words: Sequence[Word]) -> Iterator[Description]:
    """Puts a noun or a name to its entity; tells of it if it is a description."""
    if not is_description(mention, words):
        entities.put_noun(mention, words)
        return
    fitting = entities.described(mention)
    if len(fitting) == 1:
        entities.put(mention, fitting[0])
    else:
        entities.put_noun(mention, words)
    yield Description(mention, len(fitting))


def _is_said_of_pronoun(mention: Mention, words: Sequence[Word]) -> bool:
    subject = subject_of_predicate(mention, words)
    return subject is not None and words[subject].lower in PRONOUNS
