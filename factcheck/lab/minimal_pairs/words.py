"""Changes of single words: numbers, dates, names, opposites, scope, units, and the same again.

Each maker yields every changed text that it can make of a sentence.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from spacy.tokens import Doc

Maker = Callable[["Doc"], Iterator[str]]

# A change within what is denied or only supposed need not change what is said.
OPEN = re.compile(
    r"\b(?:not|no|never|nobody|none|nothing|nor|neither|without|if|unless|whether|hardly|would"
    r"|could|might|may|should)\b|n[’']t\b",
    re.IGNORECASE,
)
# A question to the reader, or an example, asserts nothing.
_SUPPOSED = re.compile(r"\b(?:please|you|like|such as)\b", re.IGNORECASE)
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS = "January February March April May June July August September October November December"
_SHORT = "Jan. Feb. Mar. Apr. Aug. Sept. Oct. Nov. Dec."
_MONTH = "|".join(map(re.escape, [*_MONTHS.split(), *_SHORT.split()]))
_WEEKDAY = re.compile(rf"(?<!Super )(?<!Black )\b(?:{'|'.join(_DAYS)})\b(?!['’]s|-)")
_MONTH_DAY = re.compile(rf"\b(?!Sept\. 11\b)(?P<month>{_MONTH}) (?P<day>\d{{1,2}})\b(?! ?[-–]|,\d)")
_YEAR = re.compile(r"\b(?:in|since|of|from|by|until) (?P<year>(?:19|20)\d\d)\b(?![-–s])")
_DAYTIME = re.compile(r"\b(?:morning|afternoon|evening|night)\b(?=[,. ])")
_OTHER_DAYTIME = {"morning": "night", "afternoon": "morning", "evening": "morning"}
_NUMBER = r"(?<![\w.,:/€£-])(?P<number>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)"
_COUNTED = re.compile(
    rf"{_NUMBER}(?=(?:-year-old| percent|%| per cent| (?:million|billion)\b| [a-z]+s\b| people\b))"
)
_SMALL = "two three four five six seven eight nine ten eleven twelve".split()
_SPELT = re.compile(rf"\b(?P<number>{'|'.join(_SMALL)})(?= (?:[a-z]+ )?[a-z]+s\b)", re.IGNORECASE)
# After these words, another number may be true as well.
_BOUND = re.compile(
    r"\b(?:least|than|over|under|most|to|or|and|between|from|top|age|ages|no\.|another|additional"
    r"|next|every|of|by|up|past|for|the|these|those|all|his|her|its|their|any|least|first|last"
    r"|[A-Z]\w+) ?\$?$"
)

# What comes of a change between these is no English, or says nothing: "a only in small part open",
# "one of the second-largest", "4 billion to 5 million", "the victory remained in for them".
_UNFIT = {
    "scope": re.compile(r"\b(?:(?:an?|the|(?:one|some|among)(?: of)?) #|to #\w+ly\b)"),
    "unit": re.compile(
        r"\b(?:between|from) [^,.]*#|\d (?:\w+ )?(?:to|and|or) \S*\d #|# (?:to|and|or) \D{0,3}\d"
    ),
    "antonym": re.compile(r"#left(?! (?:the|his|her|its|their|office|[A-Z]))"),
}


def change_number(doc: Doc) -> Iterator[str]:
    """Another count, age, sum or share: the first digit turned into one that is far from it."""
    text = doc.text
    for pattern in (_COUNTED, _SPELT):
        for found in () if _is_supposed(text) else pattern.finditer(text):
            start, end = found.span("number")
            if not _BOUND.search(text[:start]):
                new = _other_number(found["number"])
                yield text[:start] + like(found["number"], new) + text[end:]


def change_date(doc: Doc) -> Iterator[str]:
    """Another weekday, day of the month, year or time of day."""
    text = doc.text
    if _is_supposed(text):
        return
    for found in _WEEKDAY.finditer(text):
        other = _DAYS[(_DAYS.index(found.group()) + 3) % 7]
        if other not in text:
            yield replaced(text, found.span(), other)
    for found in _MONTH_DAY.finditer(text):
        day = int(found["day"])
        yield replaced(text, found.span("day"), str(day + 11 if day < 17 else day - 13))
    for found in _YEAR.finditer(text):
        year = int(found["year"])
        yield replaced(text, found.span("year"), str(year - 4))
    for found in _DAYTIME.finditer(text):
        if re.search(rf"(?:{'|'.join(_DAYS)}|yesterday) $", text[: found.start()]):
            other = _OTHER_DAYTIME.get(found.group(), "morning")
            yield replaced(text, found.span(), other)


def name_changer(docs: Sequence[Doc], label: str) -> Maker:
    """A maker that puts a name of other sentences in the place of one of that label."""
    names = _names(docs, label)

    def change_name(doc: Doc) -> Iterator[str]:
        for entity in doc.ents:
            if entity.label_ != label or not _is_pinned(doc, entity):
                continue
            known = {token.text for token in doc}
            others = [name for name in names if not known & set(name.split())]
            if others:
                other = others[sum(map(ord, doc.text)) % len(others)]
                yield replaced(doc.text, (entity.start_char, entity.end_char), other)

    return change_name


def lexical(table: str, *, asserted: bool = True) -> Maker:
    """A maker that exchanges the phrases of one table of lexicon.yaml.

    If `asserted`, nothing in the sentence may be denied or supposed.
    """

    def exchange(doc: Doc) -> Iterator[str]:
        text = doc.text
        if asserted and OPEN.search(text):
            return
        for found in _pattern(table).finditer(text):
            phrase, other = found.group(), _lexicon()[table][found.group().lower()]
            # a capital within the sentence is part of a name
            if phrase[:1].isupper() and other[:1].islower() and found.start():
                continue
            if _is_unfit(table, found):
                continue
            # "from ahead of to behind": where both stand, a comparison may hold either way round
            if not re.search(rf"\b{re.escape(other)}\b", text):
                yield replaced(text, found.span(), like(phrase, other))

    return exchange


def _is_unfit(table: str, found: re.Match[str]) -> bool:
    start, end = found.span()
    marked = f"{found.string[:start]}#{found.string[end:]}"
    named = f"{found.string[:start]}#{found.string[start:]}"
    tables = _UNFIT.get(table)
    return tables is not None and bool(tables.search(marked) or tables.search(named))


def replaced(text: str, span: tuple[int, int], words: str) -> str:
    """The text with other words in the place of `text[start:end]`."""
    return text[: span[0]] + words + text[span[1] :]


def like(model: str, words: str) -> str:
    """The words with a capital first letter where the model has one."""
    return words[:1].upper() + words[1:] if model[:1].isupper() else words


def _is_supposed(text: str) -> bool:
    return bool(_SUPPOSED.search(text) or OPEN.search(text))


def _other_number(text: str) -> str:
    if text.lower() in _SMALL:
        place = _SMALL.index(text.lower())
        return _SMALL[(place + 5) % len(_SMALL)]
    first = int(text[0])
    # by more than any rounding: 1→4, 2→6, 3→8, 4→9, 5→2, …
    return f"{(4, 4, 6, 8, 9, 2, 3, 3, 4, 4)[first]}{text[1:]}"


def _names(docs: Sequence[Doc], label: str) -> list[str]:
    """Those that two sentences have at least: others may be no names at all."""
    texts = Counter(
        entity.text
        for doc in docs
        for entity in doc.ents
        if entity.label_ == label and entity.root.tag_ == "NNP"
    )
    wanted = r"[A-Z][a-z]+ [A-Z][a-z]+" if label == "PERSON" else r"[A-Z][a-z]{3,}"
    return sorted(text for text in texts if texts[text] > 1 and re.fullmatch(wanted, text))


def _is_pinned(doc: Doc, entity: Doc) -> bool:
    """Whether it stands where only one name can be true: with a day, a figure or a rank."""
    pinned = re.search(r"\d|day\b|\b[a-z]+est\b|\b(?:first|only|last|yesterday)\b", doc.text)
    if not pinned or OPEN.search(doc.text):
        return False
    # a pronoun may not fit another name
    if any(token.lower_ in ("he", "him", "his", "she", "her") for token in doc):
        return False
    # a list of names, or a possessor, may leave room for another one
    lone = not any(token.dep_ == "conj" for token in entity.root.children)
    if entity.label_ == "PERSON":
        named = len(entity) == 2 and all(token.is_alpha for token in entity)
        role = entity.root.dep_ in ("nsubj", "nsubj:pass", "obl:agent")
        return lone and named and role and entity.start == entity.root.left_edge.i
    return lone and _is_scene(doc, entity)


def _is_scene(doc: Doc, entity: Doc) -> bool:
    """Whether it is where the one event of the sentence happened."""
    verb = entity.root.head
    told = verb.tag_ == "VBD" or any(one.dep_ == "aux:pass" for one in verb.children)
    if entity.root.dep_ != "obl" or not told or "percent" in doc.text:
        return False
    before = doc[entity.start - 1].lower_ if entity.start else ""
    # "in Oslo, Norway" and "in Oslo Harbour" name one place with two words
    rest = re.match(r",? [a-z]|\.$", doc.text[entity.end_char :])
    return before in ("in", "at", "near") and len(entity) == 1 and rest is not None


@cache
def _lexicon() -> Mapping[str, Mapping[str, str]]:
    text = resources.files(__package__).joinpath("lexicon.yaml").read_text(encoding="utf-8")
    tables: dict[str, dict[str, str]] = {}
    for table, lines in yaml.safe_load(text).items():
        own = tables.setdefault(table, {})
        for line in lines:
            one, sign, other = re.split(r" (<?>) ", line)
            own[one.lower()] = other
            if sign == "<>":
                own[other.lower()] = one
    return tables


@cache
def _pattern(table: str) -> re.Pattern[str]:
    longest_first = sorted(_lexicon()[table], key=lambda phrase: (-len(phrase), phrase))
    phrases = "|".join(map(re.escape, longest_first))
    before = r"(?<=\d )" if table == "unit" else r"(?<![\w-])"
    return re.compile(rf"{before}(?:{phrases})(?![\w-])", re.IGNORECASE)
