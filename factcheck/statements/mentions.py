"""A parsed sentence → its mentions: names, noun phrases and third-person pronouns.

Reads the dependency labels of Universal Dependencies and the tags of the Penn Treebank. Named
entities help where the reader marks them, and are not needed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, NamedTuple

from factcheck.statements.data import words_of


class Form(str, Enum):
    """How a mention names its thing."""

    NAME = "name"
    NOUN = "noun"
    PRONOUN = "pronoun"


class Nature(str, Enum):
    """What a mention's thing is, as far as its own words tell."""

    PERSON = "person"
    GROUP = "group"
    PLACE = "place"
    TIME = "time"
    OTHER = "other"
    UNKNOWN = "unknown"


class Pronoun(NamedTuple):
    """A third-person pronoun's family ("he", "she", "it", "they") and what it does there."""

    family: str
    possessive: bool = False
    reflexive: bool = False


_OWN, _SELF = {"possessive": True}, {"reflexive": True}
PRONOUNS = {
    "he": Pronoun("he"),
    "him": Pronoun("he"),
    "his": Pronoun("he", **_OWN),
    "himself": Pronoun("he", **_SELF),
    "she": Pronoun("she"),
    "her": Pronoun("she"),
    "hers": Pronoun("she", **_OWN),
    "herself": Pronoun("she", **_SELF),
    "it": Pronoun("it"),
    "its": Pronoun("it", **_OWN),
    "itself": Pronoun("it", **_SELF),
    "they": Pronoun("they"),
    "them": Pronoun("they"),
    "'em": Pronoun("they"),
    "their": Pronoun("they", **_OWN),
    "theirs": Pronoun("they", **_OWN),
    "themselves": Pronoun("they", **_SELF),
    "themself": Pronoun("they", **_SELF),
}

_NATURES = {
    "PERSON": Nature.PERSON,
    "PER": Nature.PERSON,
    "ORG": Nature.GROUP,
    "NORP": Nature.GROUP,
    "GPE": Nature.PLACE,
    "LOC": Nature.PLACE,
    "FAC": Nature.PLACE,
    "DATE": Nature.TIME,
    "TIME": Nature.TIME,
}
_NAME_PARTS = frozenset({"flat", "compound", "flat:name", "goeswith"})
# a noun of these belongs to another's name or measure
_PARTS = _NAME_PARTS | {"nmod:desc", "fixed", "reparandum", "nmod:unmarked"}
# what a noun phrase can do without where it replaces a pronoun
_LOOSE = frozenset(
    {"acl", "acl:relcl", "advcl", "advcl:relcl", "appos", "parataxis", "punct", "cc", "conj", "dep"}
    | {"cop", "aux", "nsubj", "mark", "advmod", "csubj", "discourse", "vocative", "list", "orphan"}
    | {"expl", "ccomp", "obl", "cc:preconj", "nsubj:outer", "reparandum", "dislocated", "case"}
)
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj"})
_OPENING, _CLOSING, _EITHER = "“«", "”»", '"'


class Word(NamedTuple):
    """A token as the mentions need it; `head` and `children` are places in the sentence."""

    text: str
    lower: str
    space: str
    pos: str
    tag: str
    dep: str
    head: int
    entity: str
    children: tuple[int, ...]
    quoted: bool


@dataclass(frozen=True)
class Mention:
    """Words `start` to `end` (exclusive) of a sentence that stand for a person or a thing."""

    sentence: int
    head: int
    start: int
    end: int
    text: str
    form: Form
    role: str
    plural: bool | None
    nature: Nature
    gender: str
    definiteness: str
    key: str
    name: tuple[str, ...]
    modifiers: tuple[str, ...]
    titles: tuple[str, ...]
    coordinated: bool
    quoted: bool
    pronoun: Pronoun | None

    @property
    def place(self) -> tuple[int, int]:
        """Where its head stands, for putting mentions in order."""
        return self.sentence, self.head


def read_words(sentence: Any, *, quoted: bool = False) -> tuple[Word, ...]:
    """The tokens of a parsed Doc or Span; `quoted` where a quotation is already open."""
    base = sentence[0].i if len(sentence) else 0
    children: list[list[int]] = [[] for _ in sentence]
    heads = [token.head.i - base for token in sentence]
    for index, head in enumerate(heads):
        if head != index:
            children[head].append(index)
    words = []
    for index, token in enumerate(sentence):
        text = token.text
        opens = text in _OPENING or (text in _EITHER and not quoted)
        words.append(
            Word(text, text.lower().replace("’", "'"), token.whitespace_, token.pos_, token.tag_,
                 token.dep_.lower(), heads[index], token.ent_type_, tuple(children[index]), quoted)
        )  # fmt: skip
        quoted = opens or (quoted and not (text in _CLOSING or text in _EITHER))
    return tuple(words)


def quotation_open(words: Sequence[Word], before: bool) -> bool:
    """Whether a quotation is still open after the words; `before`: whether one was before them."""
    for word in words:
        if word.text and word.text in _OPENING:
            before = True
        elif word.text and word.text in _CLOSING:
            before = False
        elif word.text == _EITHER:
            before = not before
    return before


def find_mentions(sentence: int, words: Sequence[Word]) -> tuple[Mention, ...]:
    """The mentions of a sentence, in the order of their heads; wholes before their parts."""
    return tuple(_mentions(sentence, words))


def _mentions(sentence: int, words: Sequence[Word]) -> Iterator[Mention]:
    for index, word in enumerate(words):
        pronoun = _pronoun(index, words)
        if pronoun:
            yield _pronoun_mention(sentence, index, words, pronoun)
        elif word.pos in {"NOUN", "PROPN"} and not _is_part(index, words):
            conjuncts = [
                child for child in word.children
                if words[child].dep == "conj" and words[child].pos in {"NOUN", "PROPN", "PRON"}
                and _joined_by_and(child, words)
            ]  # fmt: skip
            if conjuncts and word.dep != "conj":
                yield _noun_mention(sentence, index, words, conjuncts)
            yield _noun_mention(sentence, index, words, [])


def _pronoun(index: int, words: Sequence[Word]) -> Pronoun | None:
    word = words[index]
    found = PRONOUNS.get(word.lower)
    # "his" before its noun and "his" alone share a form, as "her" and "her" do
    if found and word.lower == "her" and (word.tag == "PRP$" or word.dep == "nmod:poss"):
        return Pronoun("she", possessive=True)
    return found


def _joined_by_and(index: int, words: Sequence[Word]) -> bool:
    links = {words[child].lower for child in words[index].children if words[child].dep == "cc"}
    return not links & {"or", "nor", "but"}


def _is_part(index: int, words: Sequence[Word]) -> bool:
    word = words[index]
    if word.dep not in _PARTS or word.head == index:
        return False
    # "NATO forces": the name in front of a common noun is a mention of its own
    return not (
        word.dep == "compound" and word.pos == "PROPN" and words[word.head].pos == "NOUN"
    )


def _pronoun_mention(
    sentence: int, index: int, words: Sequence[Word], pronoun: Pronoun
) -> Mention:
    genders = {"he": "male", "she": "female"}
    person = pronoun.family in genders
    return Mention(
        sentence, index, index, index + 1, words[index].text, Form.PRONOUN,
        role_of(index, words), pronoun.family == "they",
        Nature.PERSON if person else Nature.UNKNOWN, genders.get(pronoun.family, ""),
        "pronoun", pronoun.family, (), (), (), False, words[index].quoted, pronoun,
    )  # fmt: skip


def _noun_mention(
    sentence: int, index: int, words: Sequence[Word], conjuncts: Sequence[int]
) -> Mention:
    word = words[index]
    start, end = _bounds(index, words, conjuncts)
    parts = sorted(c for c in word.children if words[c].dep in _NAME_PARTS | {"nmod:desc"})
    lowers = tuple(words[part].lower for part in parts)
    titles = tuple(lower for lower in lowers if lower in words_of("context", "titles"))
    name = _name(index, parts, words) if word.pos == "PROPN" else ()
    plural = True if conjuncts else _plural(word)
    key = singular(word)
    nature = Nature.UNKNOWN if conjuncts else _nature(index, words, name, titles, key)
    return Mention(
        sentence, index, start, end, _text(words, start, end),
        Form.NAME if word.pos == "PROPN" else Form.NOUN, role_of(index, words), plural, nature,
        _gender(nature, name, titles, key, plural), _definiteness(index, words), key, name,
        tuple(words[c].lower for c in word.children if words[c].dep in {"amod", "nummod", "compound"}),
        titles, bool(conjuncts), word.quoted, None,
    )  # fmt: skip


def role_of(index: int, words: Sequence[Word]) -> str:
    """What the word does in its clause; the members of a coordination do what their first does."""
    word = words[index]
    while word.dep == "conj" and words[word.head].pos in {"NOUN", "PROPN", "PRON"}:
        word = words[word.head]
    return "nsubj" if word.dep in _SUBJECTS - {"nsubj:pass"} else word.dep


def _bounds(index: int, words: Sequence[Word], conjuncts: Sequence[int]) -> tuple[int, int]:
    start, end = index, index + 1
    for child in words[index].children:
        if words[child].dep in _LOOSE and child not in conjuncts:
            continue
        left, right = _span(child, words)
        start, end = min(start, left), max(end, right)
    return start, end


def _span(index: int, words: Sequence[Word]) -> tuple[int, int]:
    start, end = index, index + 1
    waiting = list(words[index].children)
    seen = {index}
    while waiting:
        child = waiting.pop()
        if child not in seen:
            seen.add(child)
            start, end = min(start, child), max(end, child + 1)
            waiting.extend(words[child].children)
    return start, end


def _text(words: Sequence[Word], start: int, end: int) -> str:
    return "".join(word.text + word.space for word in words[start:end]).strip()


def _name(index: int, parts: Sequence[int], words: Sequence[Word]) -> tuple[str, ...]:
    titles = words_of("context", "titles")
    places = [
        place for place in sorted([index, *parts])
        if words[place].pos in {"PROPN", "ADP", "DET"} or words[place].text[:1].isupper()
    ]  # fmt: skip
    while len(places) > 1 and words[places[0]].lower in titles:
        places = places[1:]
    return tuple(words[place].lower for place in places)


def _plural(word: Word) -> bool | None:
    if word.tag in {"NNS", "NNPS"}:
        return True
    if word.lower in {"people", "police", "men", "women", "children"}:
        return True
    return False if word.tag in {"NN", "NNP"} else None


_IRREGULAR = {"people": "person", "men": "man", "women": "woman", "children": "child"}


def singular(word: Word) -> str:
    """The noun's form in the singular, in small letters: "parties" is "party"."""
    lower = word.lower
    if lower in _IRREGULAR:
        return _IRREGULAR[lower]
    if word.tag != "NNS" or len(lower) < 4:
        return lower
    if lower.endswith("ies"):
        return lower[:-3] + "y"
    if lower.endswith(("sses", "shes", "ches", "xes")):
        return lower[:-2]
    return lower[:-1] if lower.endswith("s") and not lower.endswith("ss") else lower


def _nature(
    index: int, words: Sequence[Word], name: tuple[str, ...], titles: tuple[str, ...], key: str
) -> Nature:
    entity = _NATURES.get(words[index].entity)
    if entity:
        return entity
    if name:
        return _nature_of_name(index, words, name, titles)
    for nature, listed in _LISTED:
        if key in words_of("context", listed):
            return nature
    if any(words[c].dep == "acl:relcl" and _has_who(c, words) for c in words[index].children):
        return Nature.PERSON
    return Nature.OTHER


_LISTED = (
    (Nature.PERSON, "persons"),
    (Nature.GROUP, "groups"),
    (Nature.PLACE, "places"),
    (Nature.TIME, "times"),
)


def _nature_of_name(
    index: int, words: Sequence[Word], name: tuple[str, ...], titles: tuple[str, ...]
) -> Nature:
    last = name[-1]
    if last in words_of("context", "group_names"):
        return Nature.GROUP
    if last in words_of("context", "place_names") or name[0] in {"mount", "lake", "fort"}:
        return Nature.PLACE
    if last in words_of("context", "times"):
        return Nature.TIME
    if titles or _first_name_gender(name) or last in words_of("context", "persons"):
        return Nature.PERSON
    if any(words[c].dep == "acl:relcl" and _has_who(c, words) for c in words[index].children):
        return Nature.PERSON
    for child in words[index].children:
        if words[child].dep == "appos" and singular(words[child]) in words_of("context", "persons"):
            return Nature.PERSON
    if len(name) == 1 and len(last) > 1 and words[index].text.isupper():
        return Nature.GROUP
    return Nature.UNKNOWN


def _has_who(index: int, words: Sequence[Word]) -> bool:
    return any(words[child].lower in {"who", "whom"} for child in words[index].children)


def _first_name_gender(name: tuple[str, ...]) -> str:
    if name and name[0] in words_of("context", "male_names"):
        return "male"
    return "female" if name and name[0] in words_of("context", "female_names") else ""


def _gender(
    nature: Nature, name: tuple[str, ...], titles: tuple[str, ...], key: str, plural: bool | None
) -> str:
    if plural or nature not in {Nature.PERSON, Nature.UNKNOWN}:
        return ""
    for word in (*titles, key):
        if word in words_of("context", "men"):
            return "male"
        if word in words_of("context", "women"):
            return "female"
    return _first_name_gender(name)


def _definiteness(index: int, words: Sequence[Word]) -> str:
    for child in words[index].children:
        word = words[child]
        if word.dep in {"nmod:poss", "det:poss"}:
            return "possessed"
        if word.dep == "det" and child < index:
            if word.lower in {"the"}:
                return "the"
            if word.lower in {"this", "that", "these", "those", "such"}:
                return "this"
            return "indefinite"
    return "bare"
