"""What a statement says of whom: its predicates, each with what denies it, by the grammar.

Whoever compares predicates asks three things: is it the same word, is it of the same subject and
object (`same_thing`), and does it stand in the same `context`, for what may or will be is no
contrary of what was.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from factcheck.evidence.antonyms import base, poles
from factcheck.evidence.lexicons import word_lists
from factcheck.evidence.reading import Reading
from factcheck.evidence.words import FUNCTION_WORDS, overlap

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_PARTS = {
    "VERB": "verbs",
    "ADJ": "adjectives",
    "NOUN": "nouns",
    "ADP": "prepositions",
    "SCONJ": "prepositions",
    "ADV": "adverbs",
}
_MODALS = {
    "can": "can", "ca": "can", "could": "can", "may": "may", "might": "may",
    "should": "must", "must": "must", "ought": "must",
    "will": "will", "would": "will", "wo": "will", "shall": "will", "'ll": "will", "’ll": "will",
}  # fmt: skip
# The parts of a noun phrase that say which one it is.
_NAMING = frozenset(("compound", "flat", "flat:name", "nmod:desc", "goeswith"))
_OBJECTS = frozenset(("obj", "nsubj:pass", "csubj:pass", "xcomp", "ccomp", "iobj"))
_CLAUSES = frozenset(("xcomp", "ccomp", "csubj", "csubj:pass"))
_CONDITIONAL = frozenset(("if", "unless", "whether", "should"))
# "without seeking", "rather than seek", "unless he seeks": it is not sought.
_EXCLUDING = frozenset(("without", "rather", "instead", "unless"))
_PRONOUNS = frozenset("i he she it we they you him her us them me".split())
# What a verb or an adjective is about, where it has no object: "opposed to the plan".
_ABOUT = frozenset(("to", "of", "with", "on", "for", "against", "from"))
_TITLES = frozenset("mr mrs ms dr sir sen rep gov president".split())


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
        return " ".join([*self.denials, self.word])


def find_predicates(reading: Reading) -> tuple[Predicate, ...]:
    """The verbs, and the adjectives, nouns, prepositions and adverbs that say something."""
    return tuple(predicate_of(token) for token in reading.doc if _says_something(token))


def same_thing(one: Predicate, other: Predicate) -> bool:
    """Whether both are of the same subject or object, and neither of another than the other."""
    subject, objects = _fit(one.subject, other.subject), _fit(one.objects, other.objects)
    if one.part == "prepositions":
        return bool(subject and objects)
    if False in (subject, objects):
        return False
    if one.base in _words("light"):
        return bool(objects)
    if True in (subject, objects):
        return True
    return one.base == other.base and overlap(one.rest, other.rest) >= _SAME_REST


def _fit(one: frozenset[str], other: frozenset[str]) -> bool | None:
    """Whether they share a word; None if one is unknown, as "he" is beside "she" or a name."""
    if one & other:
        return True
    known = one and other and not (one | other) & _PRONOUNS
    return False if known else None


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(
        "-".join([base(verb), *particles])
        for verb, *particles in (word.split("-") for word in word_lists("denial")[name])
    )


def _says_something(token: Token) -> bool:
    part, dep = token.pos_, token.dep_
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
    outer = list(_outward(holder))
    denials = {at for each in outer for at in each.denials}
    context = frozenset().union(*(each.context for each in outer))
    if token is holder:
        subject, objects = _subject(token), _objects(token)
    elif token.dep_ == "case":
        subject, objects = frozenset({_key(holder.head)}), _core(holder)
    else:
        subject, objects = _subject(holder), frozenset({_key(holder)})
    words = {_key(each) for each in holder.subtree if _is_content(each) and each.pos_ != "PRON"}
    words -= {each.lower_ for each in holder.subtree if each.pos_ == "NUM"}
    doc = token.doc
    return Predicate(
        token.text,
        _key(token),
        _part(token),
        tuple(_as_written(doc[at]) for at in sorted(denials)),
        context,
        subject,
        objects,
        frozenset(words - subject - objects - {_key(token)}),
        token.tag_ in ("VBD", "VBN"),
    )


def _part(token: Token) -> str:
    """The part of speech that it is used as: "are opposed" and "made no attempt" are verbs."""
    part = _PARTS.get(token.pos_, "nouns")
    is_event = part == "nouns" and token.dep_ == "obj" and _key(token.head) in _words("doing")
    is_participle = (
        part == "adjectives"
        and token.tag_ in ("VBN", "VBD", "JJ")
        and len(token) > 4
        and token.lower_.endswith("ed")
    )
    if (is_event or is_participle) and base(token.text) not in poles(part):
        return "verbs"
    return "verbs" if is_event and base(token.text) in poles("verbs") else part


def _as_written(token: Token) -> str:
    """The token with what it is joined to: "didn't" for "n't"."""
    joined = token.i and token.lower_ in ("n't", "n’t", "not") and not token.nbor(-1).whitespace_
    return f"{token.doc[token.i - 1].text}{token.text}" if joined else token.text


@dataclass(frozen=True)
class _Step:
    """What one word on the way from a predicate to the root of its sentence does to it."""

    denials: frozenset[int] = frozenset()
    context: frozenset[str] = frozenset()


def _outward(token: Token) -> Iterator[_Step]:
    yield _Step(_negations(token), _modality(token))
    while token.dep_ != "ROOT":
        head, dep = token.head, token.dep_.split(":")[0]
        if token.dep_ in _CLAUSES:
            yield from _governed(head, token)
        elif dep == "conj":
            shared = any(child.lower_ == "or" for child in token.children if child.dep_ == "cc")
            yield _Step(_adverbs(head) if shared else frozenset(), _modality(head))
        elif dep == "obj" and token.pos_ == "NOUN":
            light = _key(head) in _words("light") or _key(head) in _words("keeping")
            words = frozenset() if light else frozenset({_key(head)})
            yield _Step(_negations(head), _modality(head) | words)
        elif dep == "nsubj" and head.lemma_ == "be":
            yield _Step(_negations(head), _modality(head))
        else:
            yield from _beside(token, dep)
            return
        token = head


def _governed(head: Token, token: Token) -> Iterator[_Step]:
    """What a verb or an adjective does to the clause that is its complement."""
    key = _key(head)
    negations = _negations(head)
    if key in _words("denying"):
        yield _Step(negations | {head.i}, _modality(head))
    elif key in _words("ahead"):
        yield _Step(negations, _modality(head) | {"will"})
    elif key in _words("keeping") and not (negations and token.dep_ != "xcomp"):
        yield _Step(negations, _modality(head))
    else:
        turned = f"not {key}" if len(negations) % 2 else key
        yield _Step(context=_modality(head) | {turned})


def _beside(token: Token, dep: str) -> Iterator[_Step]:
    """What a clause's own conjunction does to it, where it is no complement."""
    if dep == "advcl":
        marks = {
            child.lower_: child.i for child in token.children if child.dep_ in ("mark", "case")
        }
        marks |= {child.lower_: child.i for child in token.children if child.dep_ == "advmod"}
        excluding = frozenset(at for word, at in marks.items() if word in _EXCLUDING)
        yield _Step(excluding, frozenset({"if"}) if _CONDITIONAL & marks.keys() else frozenset())
    elif token.dep_ == "acl" and token.head.pos_ == "NOUN":
        denying = _key(token.head) in _words("denying_nouns")
        at, key = frozenset({token.head.i}), frozenset({_key(token.head)})
        yield _Step(denials=at) if denying else _Step(context=key)


def _negations(token: Token) -> frozenset[int]:
    """Where the words stand that deny this one: beside it, or in its subject or object."""
    arguments = [c for c in token.children if c.dep_.split(":")[0] in ("nsubj", "obj")]
    return _adverbs(token).union(*map(_empty, arguments))


def _adverbs(token: Token) -> frozenset[int]:
    found = [
        child
        for child in token.children
        if child.dep_ in ("advmod", "det", "cc", "cc:preconj", "aux", "case")
        and _is_negation(child)
        # "is charged not because …" denies the reason
        and (child.i < token.i or token.lemma_ == "be")
    ]
    # "neither … nor" denies once
    return frozenset(child.i for child in found[:1] if child.lower_ in ("neither", "nor")) or (
        frozenset(child.i for child in found)
    )


def _empty(noun: Token) -> set[int]:
    """What says that there is no such thing: "no" of "no one", or "nobody" itself."""
    if noun.pos_ in ("PRON", "DET") and _is_negation(noun):
        return {noun.i}
    return {
        child.i
        for child in noun.children
        if child.dep_ in ("det", "amod") and _is_negation(child) and child.lower_ != "not"
    } | {each.i for each in noun.subtree if each.lower_ == "not" and _is_single(each)}


def _is_single(negation: Token) -> bool:
    """Whether it is the "not" of "not one state" or "not a single state"."""
    following = negation.doc[negation.i + 1 : negation.i + 3].text.lower()
    return following.startswith(("one ", "a single"))


def _is_negation(token: Token) -> bool:
    if token.lower_ == "without":
        return token.dep_ == "case"
    if token.lower_ not in _words_as_written("negations"):
        return False
    doc: Doc = token.doc
    if token.lower_ in ("few", "little") and token.i and doc[token.i - 1].lower_ in _DETERMINERS:
        return False
    following = doc[token.i + 1].lower_ if token.i + 1 < len(doc) else ""
    return following not in _words_as_written("asserting")


_DETERMINERS = frozenset(
    ("a", "the", "these", "those", "his", "her", "its", "their", "our", "last")
)


@cache
def _words_as_written(name: str) -> frozenset[str]:
    return frozenset(word_lists("denial")[name])


def _modality(token: Token) -> frozenset[str]:
    verbs = (child.lower_ for child in token.children if child.dep_ in ("aux", "aux:pass"))
    return frozenset(_MODALS[verb] for verb in verbs if verb in _MODALS)


def _subject(token: Token) -> frozenset[str]:
    """What it is said of, taken over from the verb it hangs on if it has none of its own."""
    for child in token.children:
        if child.dep_ == "nsubj":
            relative = child.lower_ in ("who", "which", "that") and token.dep_.startswith("acl")
            return _core(token.head) if relative else _core(child)
        if child.dep_ == "obl:agent":
            return _core(child)
    if token.dep_ == "xcomp":
        objects = [each for each in token.head.children if each.dep_ in ("obj", "nsubj:pass")]
        return _core(objects[0]) if objects else _subject(token.head)
    if token.dep_ in ("conj", "advcl") or (token.dep_ == "obj" and token.pos_ == "NOUN"):
        return _subject(token.head)
    if token.dep_.startswith("acl") and token.tag_ != "VBN":
        return _core(token.head)
    return frozenset()


def _objects(token: Token) -> frozenset[str]:
    found = [_core(child) for child in token.children if child.dep_ in _OBJECTS]
    if token.pos_ == "NOUN":
        found += [_core(child) for child in token.children if child.dep_ in ("nmod", "acl")]
    if not found:
        found = [
            _core(child) for child in token.children if child.dep_ == "obl" and _is_about(child)
        ]
    if not found and token.dep_[:3] in ("acl", "amo") and token.tag_ == "VBN":
        found.append(_core(token.head))
    return frozenset().union(*found)


def _is_about(noun: Token) -> bool:
    cases = {child.lower_ for child in noun.children if child.dep_ == "case"}
    return bool(cases & _ABOUT) and noun.ent_type_ not in ("DATE", "TIME")


def _core(noun: Token) -> frozenset[str]:
    """The words that name it, or a personal pronoun; none for what may stand for anything."""
    if noun.pos_ in ("PRON", "DET"):
        return frozenset({noun.lower_} & _PRONOUNS)
    words = [noun, *(c for c in noun.children if c.dep_ in _NAMING or c.pos_ == "PROPN")]
    words += [each for word in words[1:] for each in word.children if each.dep_ in _NAMING]
    return frozenset(_key(word) for word in words if _is_content(word)) - _TITLES


def _is_content(token: Token) -> bool:
    return token.is_alpha and token.lower_ not in FUNCTION_WORDS and token.lower_ not in _TITLES


def _key(token: Token) -> str:
    particles = [child.lower_ for child in token.children if child.dep_ == "compound:prt"]
    return "-".join([base(token.text), *particles])
