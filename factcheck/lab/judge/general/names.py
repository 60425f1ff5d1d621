"""Names changed, and details left out.

names    "Obama met Hollande in Paris" → "… in Rome"
detail   "Smith, a lawyer, left." → "Smith left."
"""

import re
from random import Random

from factcheck.lab.judge.general.change import (
    NEUTRAL,
    Change,
    any_match,
    contradicts,
    replaced,
    tidy,
    weakens,
)
from factcheck.lab.judge.general.examples import Answer
from factcheck.lab.judge.general.lexicon import FIRST_NAMES, PLACES

_PERSON = re.compile(rf"\b(?:{'|'.join(FIRST_NAMES)}) [A-Z][a-z]+\b(?!')")
_PLACE = re.compile(rf"(?<=in |at |to )(?<!to )(?:{'|'.join(PLACES)})\b(?! [A-Z]|[-'])")
_LAST_NAMES = "Turner Ellison Whitaker Novak Hartley Mercer Doyle Lindgren Osborne Castillo".split()
# Something the sentence could be about only once: a figure, a day, a superlative.
_ANCHOR = re.compile(
    r"\d|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b[a-z]+est\b|\b(?:yesterday|today)\b"
)
_ASIDE = re.compile(
    r", (?:who|which|a|an|the|whose|where|including|according to) [^,;“”\"]{4,70},"
    r"(?= [a-z])(?! (?:including|which|who|and|or)\b)"
    r"| \([^()]{2,60}\)"
)
_TAIL = re.compile(
    r", (?:[a-z]+ing|which|who|while|after|as|with|including|where|according to|adding that) "
    r"[^,;“”\"]{8,}(?=\.$)"
)
_REASON = re.compile(
    r"(?<! not)(?<! only)(?<! just)(?<!imply)(?<!artly)(?<!rgely)(?<!is)(?<!was)"
    r" because [^,;“”\"]+(?=\.$)"
)
_HEAD = re.compile(r"^(?:After|During|Since|While|As|Despite|At|In|On|With) [^,;“”\"]{4,60}, ")


def change_name(sentence: str, random: Random) -> Change | None:
    """Another person or place; no contradiction for sure unless a day or figure pins it down."""
    person = random.random() < 0.5
    found = any_match(_PERSON if person else _PLACE, sentence, random)
    if not found:
        return None
    if person:
        name = f"{random.choice(FIRST_NAMES)} {random.choice(_LAST_NAMES)}"
    else:
        name = random.choice([place for place in PLACES if place not in sentence])
    text = replaced(sentence, found, name)
    if _ANCHOR.search(sentence):
        return contradicts(text, found.group())
    return Change(text, Answer.NO_ENTAILMENT, Answer.NO_ENTAILMENT, found.group())


def drop_detail(sentence: str, random: Random) -> Change | None:
    """The same without an aside, an ending or an opening: less is said."""
    found = any_match(random.choice((_ASIDE, _TAIL, _HEAD)), sentence, random)
    if not found:
        return None
    text = tidy(sentence[: found.start()] + " " + sentence[found.end() :])
    # What is left must still be a sentence.
    return weakens(text) if len(text.split()) >= 5 and "(" not in text else None


def drop_reason(sentence: str, random: Random) -> Change | None:
    """The same without "because …" or "to …" at the end."""
    found = any_match(_REASON, sentence, random)
    return (
        Change(tidy(replaced(sentence, found, "")), Answer.ENTAILMENT, NEUTRAL) if found else None
    )
