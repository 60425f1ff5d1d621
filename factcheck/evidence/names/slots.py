"""Where in the grammar of a statement its names stand: as whose doer, at which noun, of what."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.evidence.grammar import preposition_of
from factcheck.evidence.lexicons import words_of
from factcheck.evidence.names.proper_names import Name, names_of
from factcheck.evidence.reading import Reading
from factcheck.evidence.words import base

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_VERBS = frozenset({"VERB", "AUX"})
_BELONGING = frozenset("of for at with to".split())
_INSIDE = frozenset("in at on inside".split())


class Slot(NamedTuple):
    """A relation to a word, by its common form: ("agent", "sue"), ("of", "editor").

    The relations of verbs are `agent`, `patient`, `recipient` and prepositions; those of nouns
    `of`, for whatever belongs to them, other prepositions, and `is`, for who or what they are.
    """

    relation: str
    governor: str


# Whoever goes by a name on a site, whatever he is called there.
ACCOUNT = Slot("is", "account")

Slots = Mapping[Slot, tuple[Name, ...]]


def slots_of(reading: Reading) -> Slots:
    """The slots of a statement that names fill, each with its names in order; for `Reading.once`.

    "Ann Poe, the editor of the Herald, sued Harbour Bank": Poe is agent of "sue" and "is" an
    editor, the Herald is "of" an editor, the bank patient of "sue".
    """
    found: dict[Slot, list[Name]] = defaultdict(list)
    for name in reading.once(names_of):
        span = reading.doc.char_span(name.start, name.end, alignment_mode="expand")
        if span is not None and (name.start or " " in name.words or span[0].pos_ == "PROPN"):
            for slot in dict.fromkeys(_slots(span)):
                found[slot].append(name)
        if _account().search(reading.text[: name.start]):
            found[ACCOUNT].append(name)
    return {slot: tuple(names) for slot, names in found.items()}


@cache
def _account() -> re.Pattern[str]:
    """What stands before the name of an account: "an account titled", "the user"."""
    accounts, naming = ("|".join(words_of("names", key)) for key in ("accounts", "naming"))
    return re.compile(rf"\b(?:{accounts})(?: (?:{naming})(?: the name)?)? [\"'“‘@]?$")


def _slots(span: Span) -> Iterable[Slot]:
    inside = set(span)
    head = next((each for each in span if each.head not in inside or each.head is each), span[-1])
    yield from _descriptions(span, head)
    while head.dep_ == "conj" and head.head is not head:
        head = head.head
    slot = slot_of(head)
    if slot is not None:
        yield slot


def slot_of(token: Token) -> Slot | None:
    """The slot of a noun's head, None where the grammar gives it none that can be compared."""
    relation, governor = token.dep_, token.head
    kind, callings = relation.split(":")[0], words_of("names", "callings")
    if governor is token:
        return None
    if relation in {"nsubj:pass", "obj"}:
        return Slot("patient", base(governor.text))
    if relation == "obl:agent":
        return Slot("agent", base(governor.text))
    if kind == "nsubj" and governor.pos_ in _VERBS:
        return Slot("agent", base(governor.text))
    if kind == "iobj":
        return Slot("recipient", base(governor.text))
    if relation == "nmod:poss" or (relation == "compound" and governor.lower_ in callings):
        return Slot("of", base(governor.text))
    return _after_preposition(token, kind)


def _after_preposition(token: Token, kind: str) -> Slot | None:
    word = preposition_of(token)
    if word is None or kind not in {"obl", "nmod"}:
        return None
    governor = token.head
    if governor.pos_ == "NOUN" and word in _BELONGING and kind == "nmod":
        return Slot("of", base(governor.text))
    return Slot("in" if word in _INSIDE else word, base(governor.text))


def _descriptions(span: Span, head: Token) -> Iterable[Slot]:
    """What a name is: "the comedian Ann Poe", "Ann Poe, the editor", "Editor Ann Poe"."""
    nouns = [child for child in head.children if child.dep_ == "appos" and child.i > span[-1].i]
    if head.dep_.startswith("nsubj") and any(each.dep_ == "cop" for each in head.head.children):
        nouns.append(head.head)
    if span.start and span.doc[span.start - 1].pos_ == "NOUN":
        nouns.append(span.doc[span.start - 1])
    callings = words_of("names", "callings")
    yield from (Slot("is", base(each.text)) for each in span if each.lower_ in callings)
    yield from (Slot("is", base(noun.text)) for noun in nouns if _is_definite(noun))


def _is_definite(noun: Token) -> bool:
    # "the" may hang elsewhere in the grammar, so that the few words before are looked at
    return noun.pos_ == "NOUN" and any(
        each.lower_ == "the" for each in noun.doc[max(noun.i - 4, 0) : noun.i]
    )
