"""A parsed sentence → its mentions: names, noun phrases and third-person pronouns.

Reads the dependency labels of Universal Dependencies and the tags of the Penn Treebank. Named
entities help where the reader marks them, and are not needed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from factcheck.english.lexicon import words_of
from factcheck.english.pronouns import GENDERS, PRONOUNS, Pronoun
from factcheck.statements.context.natures import Nature, gender_of, nature_of
from factcheck.statements.context.offices import Office, offices_of
from factcheck.statements.context.parsed import Word, is_saying, role_of, singular, span_of, text_of


class Form(str, Enum):
    """How a mention names its thing."""

    NAME = "name"
    NOUN = "noun"
    PRONOUN = "pronoun"


_PARTY = re.compile(r"(?<![A-Za-z])[RDI][-–][A-Z]")
_NAME_PARTS = frozenset({"flat", "compound", "flat:name", "goeswith"})
NAMING = _NAME_PARTS | {"nmod:desc"}
_MODIFIERS = frozenset({"amod", "nummod", "compound"})
# a noun of these belongs to another's name or measure
_PARTS = _NAME_PARTS | {"nmod:desc", "fixed", "reparandum", "nmod:unmarked"}
# what a noun phrase can do without where it replaces a pronoun
_LOOSE = frozenset(
    {"acl", "acl:relcl", "advcl", "advcl:relcl", "appos", "parataxis", "punct", "cc", "conj", "dep"}
    | {"cop", "aux", "nsubj", "mark", "advmod", "csubj", "discourse", "vocative", "list", "orphan"}
    | {"expl", "ccomp", "obl", "cc:preconj", "nsubj:outer", "reparandum", "dislocated", "case"}
)


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
    offices: tuple[Office, ...] = ()
    says: bool = False

    @property
    def place(self) -> tuple[int, int]:
        """Where its head stands, for putting mentions in order."""
        return self.sentence, self.head


def find_mentions(sentence: int, words: Sequence[Word]) -> tuple[Mention, ...]:
    """The mentions of a sentence, in the order of their heads; wholes before their parts."""
    return tuple(_mentions(sentence, words))


def _mentions(sentence: int, words: Sequence[Word]) -> Iterator[Mention]:
    for index, word in enumerate(words):
        pronoun = _pronoun(index, words)
        if pronoun:
            yield _pronoun_mention(sentence, index, words, pronoun)
        elif word.pos in {"NOUN", "PROPN"} and not (
            _is_part(index, words) or _is_of_party(index, words)
        ):
            conjuncts = [
                child for child in word.children
                if words[child].dep == "conj" and words[child].pos in {"NOUN", "PROPN", "PRON"}
                and _joined_by_and(child, words)
            ]  # fmt: skip
            if conjuncts and word.dep != "conj":
                yield _noun_mention(sentence, index, words, conjuncts)
            yield _noun_mention(sentence, index, words, [])


def _is_of_party(index: int, words: Sequence[Word]) -> bool:
    """Whether it is of a "(D-Mass.)" or "R-Calif.", which names nobody."""
    begin = max(index - 2, 0)
    return bool(_PARTY.search("".join(word.text for word in words[begin : index + 2])))


def _pronoun(index: int, words: Sequence[Word]) -> Pronoun | None:
    word = words[index]
    found = PRONOUNS.get(word.lower)
    # "his" before its noun and "his" alone share a form, as "her" and "her" do
    if found and word.lower == "her" and (word.tag == "PRP$" or word.dep == "nmod:poss"):
        return Pronoun("she", possessive=True)
    return found


def _joined_by_and(index: int, words: Sequence[Word]) -> bool:
    links = {words[child].lower for child in words[index].children if words[child].dep == "cc"}
    return not links & words_of("grammar", "choosing")


def _is_part(index: int, words: Sequence[Word]) -> bool:
    word = words[index]
    if word.dep not in _PARTS or word.head == index:
        return False
    # "NATO forces": the name in front of a common noun is a mention of its own
    return not (word.dep == "compound" and word.pos == "PROPN" and words[word.head].pos == "NOUN")


def _pronoun_mention(sentence: int, index: int, words: Sequence[Word], pronoun: Pronoun) -> Mention:
    person = pronoun.family in GENDERS
    return Mention(
        sentence, index, index, index + 1, words[index].text, Form.PRONOUN,
        role_of(index, words), pronoun.family == "they",
        Nature.PERSON if person else Nature.UNKNOWN, GENDERS.get(pronoun.family, ""),
        "pronoun", pronoun.family, (), (), (), False, words[index].quoted, pronoun,
        says=_says(index, words),
    )  # fmt: skip


def _noun_mention(
    sentence: int, index: int, words: Sequence[Word], conjuncts: Sequence[int]
) -> Mention:
    word = words[index]
    start, end = _bounds(index, words, conjuncts)
    parts = sorted(c for c in word.children if words[c].dep in NAMING)
    lowers = tuple(words[part].lower for part in parts)
    titles = tuple(lower for lower in lowers if lower in words_of("context", "titles"))
    named = _name_places(index, parts, words) if word.pos == "PROPN" else []
    name = tuple(words[place].lower for place in named)
    plural = True if conjuncts else _plural(word)
    key = singular(word)
    nature = Nature.UNKNOWN if conjuncts else nature_of(index, words, name, titles, key)
    told = () if conjuncts else offices_of(index, words, start, named, nature)
    offices = () if plural else tuple(told)
    return Mention(
        sentence, index, start, end, text_of(words, start, end),
        Form.NAME if word.pos == "PROPN" else Form.NOUN, role_of(index, words), plural, nature,
        gender_of(nature, name, titles, key, plural), _definiteness(index, words), key, name,
        tuple(words[child].lower for child in word.children if words[child].dep in _MODIFIERS),
        titles, bool(conjuncts), word.quoted, None, offices, _says(index, words),
    )  # fmt: skip


def _bounds(index: int, words: Sequence[Word], conjuncts: Sequence[int]) -> tuple[int, int]:
    start, end = index, index + 1
    copulas = [child for child in words[index].children if words[child].dep == "cop"]
    for child in words[index].children:
        purpose = words[child].dep == "acl" and _is_purpose(child, words)
        before_copula = any(child < copula < index for copula in copulas)
        loose = (words[child].dep in _LOOSE and not purpose) or before_copula
        if loose and child not in conjuncts:
            continue
        left, right = span_of(child, words)
        start, end = min(start, left), max(end, right)
    return start, end


def _is_purpose(index: int, words: Sequence[Word]) -> bool:
    """Whether a verb tells what a deed is about: "a plan to send tanks"."""
    lowers = [words[child].lower for child in words[index].children if words[child].dep == "mark"]
    return "to" in lowers and singular(words[words[index].head]) in words_of("context", "deeds")


def _name_places(index: int, parts: Sequence[int], words: Sequence[Word]) -> list[int]:
    titles = words_of("context", "titles")
    places = [
        place for place in sorted([index, *parts])
        if words[place].pos in {"PROPN", "ADP", "DET"} or words[place].text[:1].isupper()
    ]  # fmt: skip
    while len(places) > 1 and words[places[0]].lower in titles:
        places = places[1:]
    return places


def _plural(word: Word) -> bool | None:
    if word.tag == "NNS":
        return True
    if word.lower in {"people", "police", "men", "women", "children"}:
        return True
    return False if word.tag in {"NN", "NNP"} else None


def _definiteness(index: int, words: Sequence[Word]) -> str:
    for child in words[index].children:
        word = words[child]
        if word.dep in {"nmod:poss", "det:poss"}:
            return "possessed"
        if word.dep == "det" and child < index:
            if word.lower in {"the"}:
                return "the"
            if word.lower in words_of("grammar", "demonstrative"):
                return "this"
            return "indefinite"
    return "bare"


def subject_of_predicate(mention: Mention, words: Sequence[Word]) -> int | None:
    """The place of the word of which a noun is said: "it" in "it was a plan"."""
    children = words[mention.head].children
    if mention.coordinated or not any(words[child].dep == "cop" for child in children):
        return None
    return next((child for child in children if words[child].dep == "nsubj"), None)


def _says(index: int, words: Sequence[Word]) -> bool:
    word = words[index]
    return word.dep == "nsubj" and not word.quoted and is_saying(words[word.head])


def says_quotation(mention: Mention, words: Sequence[Word]) -> bool:
    """Whether it is the "she" of "“A,” she said"."""
    verb = words[words[mention.head].head]
    outside = not mention.quoted and not verb.quoted
    saying = outside and words[mention.head].dep == "nsubj" and is_saying(verb)
    return saying and any(word.quoted for word in words)
