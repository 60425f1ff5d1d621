"""A pronoun and the entities before it → how likely each is its antecedent.

Entities that disagree in number, gender or animacy are no candidates, nor is a phrase that holds
the pronoun. Among the others a conditional logistic regression chooses, "none of them" being one
more choice (pleonastic "it", what was never named, whole clauses). Its weights were fitted by
`python -m factcheck.lab.measuring.context DEV --train TRAIN --write FILE`.
"""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from factcheck.english.inflection import may_do_things
from factcheck.english.pronouns import GENDERS
from factcheck.statements.context.entities import Entities, Entity
from factcheck.statements.context.mentions import Form, Mention, says_quotation
from factcheck.statements.context.natures import Nature
from factcheck.statements.context.parsed import Word
from factcheck.statements.context.traits import ancestors, traits_of, traits_of_none, with_family

# sentences back; GUM's pronouns find their antecedent within them but for one in a hundred
REACH = 8


@dataclass(frozen=True)
class Candidate:
    """An entity that a pronoun might stand for, its mention nearest before, and its traits.

    Where no mention stands before, it is one that follows in the main clause (cataphora).
    """

    entity: Entity
    mention: Mention
    traits: tuple[str, ...]


@dataclass(frozen=True)
class Question:
    """A pronoun, its candidates, nearest first, and what speaks for none of them."""

    pronoun: Mention
    candidates: tuple[Candidate, ...]
    none: tuple[str, ...]


@dataclass(frozen=True)
class Weights:
    """The regression's weights by trait, and the least probability to fill in, by family."""

    traits: dict[str, float]
    least: dict[str, float]

    def probabilities(self, question: Question) -> list[float]:
        """How likely each candidate is the antecedent, and last, none of them."""
        rows = [*(candidate.traits for candidate in question.candidates), question.none]
        return chances(self.traits, rows)


def chances(weights: Mapping[str, float], rows: Sequence[Sequence[str]]) -> list[float]:
    """How likely each choice is by the weights of its traits; together 1."""
    scores = [sum([weights.get(trait, 0.0) for trait in row]) for row in rows]
    top = max(scores)
    powers = [math.exp(score - top) for score in scores]
    total = sum(powers)
    return [power / total for power in powers]


@cache
def shipped_weights() -> Weights:
    """The weights beside this module."""
    text = resources.files(__package__).joinpath("antecedents.json").read_text(encoding="utf-8")
    data = json.loads(text)
    return Weights(data["traits"], data["least"])


def ask(pronoun: Mention, entities: Entities, sentences: Sequence[Sequence[Word]]) -> Question:
    """The question which entity a pronoun stands for."""
    words = sentences[pronoun.sentence]
    found = []
    # whom a quotation names is spoken of there, and hardly ever speaks
    speaks = says_quotation(pronoun, words)
    for entity in entities.within(pronoun.sentence - REACH, pronoun.sentence):
        mention = _nearest(pronoun, entity, words, outside=speaks)
        if mention is None or _is_spoken_of(mention, pronoun):
            continue
        if _does_it_to(mention, pronoun, words):
            continue
        if _agrees(pronoun, entity) and not _holds(mention, pronoun, words):
            found.append((entity, mention))
    found.sort(key=lambda pair: _distance(pronoun, pair[1]))
    most = max((len(entity.mentions) for entity, _ in found), default=0)
    family = pronoun.pronoun.family if pronoun.pronoun else ""
    candidates = tuple(
        Candidate(
            entity,
            mention,
            with_family(family, traits_of(pronoun, entity, mention, rank, most, sentences)),
        )
        for rank, (entity, mention) in enumerate(found)
    )
    none = with_family(family, traits_of_none(pronoun, words, len(found)))
    return Question(pronoun, candidates, none)


def _is_spoken_of(mention: Mention, pronoun: Mention) -> bool:
    """Whether a noun is of the very quotation that the pronoun's "she said" stands beside."""
    noun = mention.form is Form.NOUN and mention.definiteness in {"indefinite", "bare"}
    inside = mention.quoted and not pronoun.quoted and pronoun.role.startswith("nsubj")
    return noun and inside and mention.sentence == pronoun.sentence


def _does_it_to(mention: Mention, pronoun: Mention, words: Sequence[Word]) -> bool:
    """Whether it is the "Fox" of "Fox quoted him": himself he would have quoted."""
    found = pronoun.pronoun
    plain = found is not None and found.family in GENDERS and not found.reflexive
    done_to = plain and words[pronoun.head].dep in {"obj", "iobj"}
    same = mention.sentence == pronoun.sentence
    same = same and words[mention.head].head == words[pronoun.head].head
    return done_to and same and words[mention.head].dep == "nsubj"


def _distance(pronoun: Mention, mention: Mention) -> tuple[int, int]:
    back = pronoun.sentence - mention.sentence
    # what follows the pronoun comes after all that stands before it in its sentence
    between = pronoun.head - mention.head
    return back, between if back or between > 0 else 1000 - between


def _nearest(
    pronoun: Mention, entity: Entity, words: Sequence[Word], *, outside: bool
) -> Mention | None:
    mention = entity.last_before(pronoun.place, outside=outside)
    if mention and pronoun.sentence - mention.sentence <= REACH:
        return mention
    later = (one for one in entity.mentions if one.place > pronoun.place)
    first = next(later, None)
    if first is None:
        return None
    if first.sentence == pronoun.sentence and first.role in {"nsubj", "nsubj:pass"}:
        above = list(ancestors(pronoun.head, words))
        governor = words[first.head].head
        if governor in above and words[pronoun.head].head != governor:
            return first
    return None


def _agrees(pronoun: Mention, entity: Entity) -> bool:
    family = pronoun.pronoun.family if pronoun.pronoun else ""
    if not entity.nominal:
        return family in entity.families
    if family in GENDERS:
        return _may_be_one_person(entity, pronoun.gender)
    if family == "it":
        return not (entity.plural or entity.gender or entity.nature is Nature.PERSON)
    # "they" of one person is told by a noun, "the victim", not by a name
    if entity.gender or (entity.nature is Nature.PERSON and entity.names and not entity.plural):
        return False
    several = entity.plural is not False or entity.nature in {Nature.GROUP, Nature.PERSON}
    return several or bool(entity.names)


def _may_be_one_person(entity: Entity, gender: str) -> bool:
    if entity.plural or entity.gender not in {"", gender}:
        return False
    if entity.nature is Nature.OTHER:
        return any(map(may_do_things, entity.keys))
    return entity.nature in {Nature.PERSON, Nature.UNKNOWN}


def _holds(mention: Mention, pronoun: Mention, words: Sequence[Word]) -> bool:
    if mention.sentence != pronoun.sentence or not mention.start <= pronoun.head < mention.end:
        return False
    if pronoun.head < mention.head:
        return True
    # "an actor famous for his role": what describes may speak of the described
    below = pronoun.head
    for above in ancestors(pronoun.head, words):
        if above == mention.head:
            break
        below = above
    return words[below].dep not in {"amod", "acl", "acl:relcl", "appos"}
