"""Names found among GUM's mentions.

GUM marks every mention of a thing ("(7-place-new-nssss-cf4-2,3-coref-United_States … 7)"), names or
not, with the whole noun phrase; a reader wants the names alone. The seventh field but two lists the
mention's minimal span, which for a name is its parts: "the University of Paris" has 2,4.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

# GUM's types in our words; it knows no difference between a country and a sea
_KINDS = {"person": "PERSON", "organization": "ORG", "place": "LOC", "time": "DATE"}
_BRACKET = re.compile(r"\((?P<opens>[^()]+)(?P<single>\))?|(?P<closes>[^()]+)\)")
_CALENDAR = re.compile(
    r"(?:jan|febr)uary|march|april|may|june|july|august|(?:septem|octo|novem|decem)ber"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?"
    r"|[12]\d\d\d(?:['’]?s)?",
    re.IGNORECASE,
)
_BETWEEN = frozenset({"ADP", "DET", "PART"})
# Written as proper nouns where they stand for one person or thing, but nobody's name
TITLES = frozenset(
    "president prime minister senator speaker director secretary chancellor chairman king queen"
    " prince princess emperor pope judge justice chief mr. mrs. ms. mr mrs ms madam sir governor"
    " mayor captain general professor doctor state republic empire army university fellow".split()
)
LONGEST = 8  # words; what is longer in GUM is a title of a book, or a slip


@dataclass(frozen=True)
class Name:
    """Words `start` to `end` (exclusive) of a sentence, and the kind of thing that they name."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True)
class _Mention:
    start: int
    kind: str
    parts: tuple[int, ...]


def names(misc: Sequence[str], words: Sequence[tuple[str, str, str]]) -> tuple[Name, ...]:
    """The names of one sentence, outermost only, from its last column and (form, pos, tag)."""
    found = (
        _date(mention, end, words) or _name(mention, end, words) for mention, end in _mentions(misc)
    )
    return tuple(_outermost([name for name in found if name]))


def _mentions(misc: Sequence[str]) -> list[tuple[_Mention, int]]:
    """Each mention with the index after its last word."""
    open_ones: dict[str, list[_Mention]] = {}
    closed: list[tuple[_Mention, int]] = []
    for index, field in enumerate(misc):
        value = next((f[7:] for f in field.split("|") if f.startswith("Entity=")), "")
        for match in _BRACKET.finditer(value):
            if match["opens"]:
                group, kind, _, _, _, parts, *_ = match["opens"].split("-")
                places = tuple(int(part) - 1 for part in parts.split(",") if part.isdigit())
                mention = _Mention(index, kind, places)
                if match["single"]:
                    closed.append((mention, index + 1))
                else:
                    open_ones.setdefault(group, []).append(mention)
            elif open_ones.get(match["closes"]):
                closed.append((open_ones[match["closes"]].pop(), index + 1))
    return closed


def _date(mention: _Mention, end: int, words: Sequence[tuple[str, str, str]]) -> Name | None:
    start = mention.start
    while start < end and words[start][1] in {"DET", "ADP"}:
        start += 1
    inside = words[start:end]
    if mention.kind != "time" or len(inside) > LONGEST:
        return None
    dated = any(_CALENDAR.fullmatch(form) for form, _, _ in inside)
    return Name(start, end, "DATE") if dated else None


def _name(mention: _Mention, end: int, words: Sequence[tuple[str, str, str]]) -> Name | None:
    places = [mention.start + part for part in mention.parts if mention.start + part < end]
    if not places or mention.kind == "time":
        return None
    first, last = places[0], places[-1] + 1
    parts = [words[place] for place in places]
    between = [words[place] for place in range(first, last) if place not in places]
    if last - first > LONGEST or not all(_is_name(*part) for part in parts):
        return None
    if not all(pos in _BETWEEN or tag == "HYPH" for _, pos, tag in between):
        return None
    if not any(tag.startswith("NNP") for _, _, tag in parts):
        return None
    if all(form.lower() in TITLES for form, _, _ in parts):
        return None
    if mention.kind == "person":
        # a title is no part of a name in the other sets
        while first < last and words[first][0].lower() in TITLES:
            first += 1
    if first == last or words[first][1] in _BETWEEN:
        return None
    return Name(first, last, _KINDS.get(mention.kind, "MISC"))


def _is_name(form: str, pos: str, tag: str) -> bool:
    return pos == "PROPN" or tag.startswith("NNP") or (form[:1].isupper() and pos != "PRON")


def _outermost(names: list[Name]) -> list[Name]:
    kept: list[Name] = []
    for name in sorted(names, key=lambda name: (name.start, -name.end)):
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return kept
