"""What a noun or a name stands for by its own words: a person, a group, a place, a time."""

from collections.abc import Sequence
from enum import Enum

from factcheck.english.lexicon import words_of
from factcheck.english.sources import governments
from factcheck.statements.context.parsed import Word, singular


class Nature(str, Enum):
    """What a mention's thing is, as far as its own words tell."""

    PERSON = "person"
    GROUP = "group"
    PLACE = "place"
    TIME = "time"
    OTHER = "other"
    UNKNOWN = "unknown"


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
_LISTED = (
    (Nature.PERSON, "persons"),
    (Nature.GROUP, "groups"),
    (Nature.PLACE, "places"),
    (Nature.TIME, "times"),
)


def nature_of(
    index: int, words: Sequence[Word], name: tuple[str, ...], titles: tuple[str, ...], key: str
) -> Nature:
    """What it is. Of a name its words tell first: a marked entity is often of the wrong kind."""
    entity = _NATURES.get(words[index].entity)
    if name:
        told = _nature_of_name(index, words, name, titles)
        return entity if entity and told is Nature.UNKNOWN else told
    if entity:
        return entity
    for nature, listed in _LISTED:
        if key in words_of("context", listed):
            return nature
    if any(words[c].dep == "acl:relcl" and _has_who(c, words) for c in words[index].children):
        return Nature.PERSON
    return Nature.OTHER


def _nature_of_name(
    index: int, words: Sequence[Word], name: tuple[str, ...], titles: tuple[str, ...]
) -> Nature:
    last = name[-1]
    if last in words_of("context", "group_names"):
        return Nature.GROUP
    if last in words_of("context", "place_names") or name[0] in words_of(
        "grammar", "before_places"
    ):
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
    if " ".join(name) in governments():
        return Nature.PLACE
    plain = words[index].entity not in _NATURES
    if plain and len(name) == 1 and len(last) > 1 and words[index].text.isupper():
        return Nature.GROUP
    return Nature.UNKNOWN


def _has_who(index: int, words: Sequence[Word]) -> bool:
    return any(
        words[child].lower in words_of("grammar", "personal") for child in words[index].children
    )


def _first_name_gender(name: tuple[str, ...]) -> str:
    if name and name[0] in words_of("context", "male_names"):
        return "male"
    return "female" if name and name[0] in words_of("context", "female_names") else ""


def gender_of(
    nature: Nature, name: tuple[str, ...], titles: tuple[str, ...], key: str, plural: bool | None
) -> str:
    """ "male" or "female" where a title, the noun or the first name tells; else ""."""
    if plural or nature not in {Nature.PERSON, Nature.UNKNOWN}:
        return ""
    for word in (*titles, key):
        if word in words_of("context", "men"):
            return "male"
        if word in words_of("context", "women"):
            return "female"
    return _first_name_gender(name)
