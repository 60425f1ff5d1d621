"""What a statement says of whom: its predicates, each with what denies it, by the grammar.

Whoever compares predicates asks three things: is it the same word, is it of the same subject and
object (`same_thing`), and does it stand in the same `context`, for what may or will be is no
contrary of what was.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck.evidence.polarity.abilities import denies_ability, verb_in
from factcheck.evidence.polarity.antonyms import poles
from factcheck.evidence.polarity.arguments import (
    PRONOUNS,
    core_of,
    is_content,
    key_of,
    objects_of,
    subject_of,
)
from factcheck.evidence.polarity.denials import as_written, denial_words, outward
from factcheck.evidence.reading import Reading
from factcheck.evidence.words import base, overlap, tokens

if TYPE_CHECKING:
    from spacy.tokens import Token

_PARTS = {
    "VERB": "verbs",
    "ADJ": "adjectives",
    "NOUN": "nouns",
    "ADP": "prepositions",
    "SCONJ": "prepositions",
    "ADV": "adverbs",
}
# Of two whose subjects and objects are unknown, this share of the other words must be the same.
_SAME_REST = 0.5


@dataclass(frozen=True)
class Predicate:
    """One word that says something, as `word` with its common form `base`.

    `denials` are the words that deny it, each turning it once more. `subject` and `objects` hold
    the common forms of the words that name them, empty if unknown; `rest` those of what else is
    said beside it; `past` is whether its form is one of the past.
    """

    word: str
    base: str
    part: str
    denials: tuple[str, ...]
    context: frozenset[str]
    subject: frozenset[str]
    objects: frozenset[str]
    rest: frozenset[str]
    past: bool = False

    @property
    def denied(self) -> bool:
        """Whether it is said not to be so."""
        return len(self.denials) % 2 == 1

    @property
    def shown(self) -> str:
        """The word after all that denies it: "not opposed"."""
        return " ".join([*self.denials, self.word]).rstrip()


def find_predicates(reading: Reading) -> tuple[Predicate, ...]:
    """The verbs, and the adjectives, nouns, prepositions and adverbs that say something."""
    found = [(token, predicate_of(token)) for token in reading.doc if _says_something(token)]
    able = (_can_be_done(token, predicate) for token, predicate in found)
    return (*(predicate for _, predicate in found), *(each for each in able if each))


def bases_of(reading: Reading) -> frozenset[str]:
    """The common forms of all words, "not" of "didn't" too: what is asked before any grammar."""
    words = [word.casefold().replace("’", "'") for word in tokens(reading.text)]
    negated = {"not" for word in words if word.endswith("n't") or word == "cannot"}
    return frozenset(map(base, words)) | negated


def same_thing(one: Predicate, other: Predicate) -> bool:
    """Whether both are of the same subject or object, and neither of another than the other."""
    subject, objects = _fit(one.subject, other.subject), _fit(one.objects, other.objects)
    if one.part == "prepositions":
        return bool(subject and objects)
    if False in (subject, objects):
        return False
    if one.base in denial_words("light"):
        return bool(objects)
    if True in (subject, objects):
        return True
    return one.base == other.base and overlap(one.rest, other.rest) >= _SAME_REST


def _fit(one: frozenset[str], other: frozenset[str]) -> bool | None:
    """Whether they share a word; None if one is unknown, as "he" is beside "she" or a name."""
    if one & other:
        return True
    known = one and other and not (one | other) & PRONOUNS
    return False if known else None


def _says_something(token: Token) -> bool:
    part: str = token.pos_
    dep: str = token.dep_
    if part == "VERB":
        # "grew frustrated" is no growth; "the deleted post" was deleted
        return (dep != "amod" or token.tag_ == "VBN") and not any(
            c.dep_ == "xcomp" and c.pos_ == "ADJ" for c in token.children
        )
    if part == "ADJ":
        return dep != "amod"
    if part == "NOUN":
        return dep in ("ROOT", "obj", "conj", "xcomp") or _is_existential(token)
    if part in ("ADP", "SCONJ"):
        return dep == "case" and token.lower_ in poles("prepositions")
    return part == "ADV" and base(token.text) in poles("adverbs")


def _is_existential(token: Token) -> bool:
    return token.dep_ == "nsubj" and any(child.dep_ == "expl" for child in token.head.children)


def predicate_of(token: Token) -> Predicate:
    """What one word of a parsed statement says."""
    holder = token if token.pos_ not in ("ADP", "SCONJ", "ADV") else token.head
    outer = list(outward(holder))
    denials = {at for each in outer for at in each.denials}
    context = frozenset().union(*(each.context for each in outer))
    if denials and any(child.lower_ == "again" for child in holder.children):
        context |= {"again"}  # what never came again did come
    if token is holder:
        subject, objects = subject_of(token), objects_of(token)
    elif token.dep_ == "case":
        subject, objects = frozenset({key_of(holder.head)}), core_of(holder)
    else:
        subject, objects = subject_of(holder), frozenset({key_of(holder)})
    words = {key_of(each) for each in holder.subtree if is_content(each) and each.pos_ != "PRON"}
    words -= {each.lower_ for each in holder.subtree if each.pos_ == "NUM"}
    doc = token.doc
    return Predicate(
        token.text,
        key_of(token),
        _part(token),
        tuple(as_written(doc[at]) for at in sorted(denials)),
        context,
        subject,
        objects,
        frozenset(words - subject - objects - {key_of(token)}),
        token.tag_ in ("VBD", "VBN"),
    )


def _can_be_done(token: Token, predicate: Predicate) -> Predicate | None:
    """What an adjective such as "winnable" says, as a verb; None for any other word."""
    verb = verb_in(token.lower_) if token.pos_ == "ADJ" else None
    if verb is None:
        return None
    # "unwinnable" is a denial itself, and so stands among them
    denying = denies_ability(token.lower_)
    return replace(
        predicate,
        word="" if denying else token.text,
        base=verb,
        part="verbs",
        denials=(*predicate.denials, token.text) if denying else predicate.denials,
        context=predicate.context | {"can"},
        subject=frozenset(),
        objects=predicate.subject,
    )


def _part(token: Token) -> str:
    """The part of speech that it is used as: "are opposed" and "made no attempt" are verbs."""
    part = _PARTS.get(token.pos_, "nouns")
    is_event = (
        part == "nouns" and token.dep_ == "obj" and key_of(token.head) in denial_words("doing")
    )
    is_participle = (
        part == "adjectives"
        and token.tag_ in ("VBN", "VBD", "JJ")
        and len(token) > 4
        and token.lower_.endswith("ed")
    )
    if (is_event or is_participle) and base(token.text) not in poles(part):
        return "verbs"
    return "verbs" if is_event and base(token.text) in poles("verbs") else part
