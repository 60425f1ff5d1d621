"""A text → the numbers written in it, in digits or words, before it is known what they count.

    "about 1.2 million", "twenty-five", "half a dozen", "two-thirds", "one in five", "hundreds"

Numbers that are part of a name, a date, a clock time or a range's sign are told apart later.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from factcheck.english.numbers.units import COUNT, Unit, any_of, units, values

# "Dozens", "hundreds" may be that many or more, up to where another word would be used.
_PLURAL_REACH = 20
_FEW_REACH = (2, 10)


@dataclass(frozen=True)
class Figure:
    """A number at `text[start:end]`; it is any value from `low` to `high`.

    `grain` is what its last written digit stands for: 100,000 in "1.2 million". `place` is that
    of its last digit that is no zero, 100 in "300". `scaled` is the multiplier that follows.
    """

    start: int
    end: int
    low: Decimal
    high: Decimal
    grain: Decimal
    unit: Unit = COUNT
    place: Decimal = Decimal(1)
    scaled: Decimal = Decimal(1)
    vague: bool = False


def find_figures(text: str) -> Iterator[Figure]:
    """The numbers in a text, from left to right; none lies in another."""
    for match in _pattern().finditer(text):
        if match["ordinal"] or match["nth"]:
            yield _ordinal(match)
        elif match["times"]:
            value = values("occurrences")[match["times"].lower()]
            yield _exact(match, value, Unit("times"))
        elif match["whole"] or match["part"] or match["halves"]:
            yield _share(match)
        elif match["plural"] or match["few"]:
            yield _size(match)
        else:
            yield _number(match)


def _ordinal(match: re.Match[str]) -> Figure:
    word = (match["ordinal"] or "").lower()
    return _exact(match, values("ordinal").get(word) or Decimal(match["nth"]), Unit("ordinal"))


def _exact(match: re.Match[str], value: Decimal, unit: Unit) -> Figure:
    return Figure(match.start(), match.end(), value, value, Decimal(1), unit)


def _share(match: re.Match[str]) -> Figure:
    """A part of a whole as a percentage: "two-thirds", "one in five"."""
    if match["whole"]:
        share = _value(match["of"]) / (_value(match["whole"]) or 1)
    else:
        part = match["part"] or match["halves"]
        share = _value(match["parts"] or "a") / values("part")[part.lower()]
    percent = share * 100
    return Figure(
        match.start(), match.end(), percent, percent, Decimal(1), Unit("percent"), vague=True
    )


def _size(match: re.Match[str]) -> Figure:
    """An order of magnitude: "tens of thousands", "several hundred"."""
    if match["few"]:
        base = values("multiplier")[match["few"].lower()]
        low, high = (base * reach for reach in _FEW_REACH)
    else:
        base = values("plural")[match["plural"].lower()]
        if match["tens"]:
            base *= {"tens": 10}.get(match["tens"].lower(), 100)
        low, high = base, base * _PLURAL_REACH
    return Figure(match.start(), match.end(), low, high, base, vague=True)


def _number(match: re.Match[str]) -> Figure:
    written = match["digits"] or match["word"] or match["half"] or match["a"]
    scale = Decimal(1)
    for multiplier in (match["multiplier"], match["glued"]):
        scale *= values("multiplier").get((multiplier or "").lower(), 1)
    value, grain = _value(written), Decimal(1)
    if match["digits"]:
        grain = Decimal(1).scaleb(min(int(value.as_tuple().exponent), 0))
    if match["under"]:
        grain = Decimal(1) / int(match["under"])
        value += int(match["over"]) * grain
    value, grain = value * scale, grain * scale
    place = Decimal(1).scaleb(int(value.normalize().as_tuple().exponent)) if value else grain
    return Figure(
        match.start(),
        match.end(),
        value,
        value,
        grain,
        COUNT,
        max(place, grain),
        scale,
        bool(match["half"]),
    )


def _value(written: str) -> Decimal:
    """The value of digits or of number words: "1,200", "two hundred and fifty"."""
    if written[0] == "." or written[0].isdecimal():
        return Decimal(written.replace(",", ""))
    total, group = Decimal(0), Decimal(0)
    for word in re.findall(r"[a-z]+", written.lower()):
        if word in {"a", "an"}:
            group += 1
        elif word in values("small"):
            group += values("small")[word]
        elif word == "half":
            group = Decimal("0.5")
        elif word in values("multiplier"):
            group = (group or 1) * values("multiplier")[word]
            if group >= 1000:
                total, group = total + group, Decimal(0)
    return total + group


@cache
def _pattern() -> re.Pattern[str]:
    small = any_of(values("small"))
    multiplier = any_of(word for word in values("multiplier") if len(word) > 1)
    glued = any_of(word for word in values("multiplier") if len(word) <= 3)
    tens = any_of(word for word, value in values("small").items() if value >= 20)
    below_hundred = rf"(?:(?:{tens})[\s-](?:{small})|{small})"
    group = (
        rf"(?:(?:{below_hundred}|an?)[\s-]hundred(?:\s(?:and\s)?{below_hundred})?|{below_hundred})"
    )
    words = rf"{group}(?:[\s-]thousand(?:,?\s(?:and\s)?{group})?)?"
    digits = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)"
    number = rf"{digits}|{small}"
    part = any_of(values("part"))
    attached = any_of(word for word in units() if word.isalpha() and len(word) <= 3)
    return re.compile(
        rf"""(?:(?<![\w:/.#])|(?<=\$US)|(?<=\$A)|(?<=EUR)|(?<=\bRs))(?<![^\W\d][-’'])(?<!\d,)(?<!\bNo\.\s)(?<!\bNumber\s)(?:
          (?P<times>{any_of(values("occurrences"))})
        | (?P<of>{number})\s(?:in|out\sof)\s(?:every\s)?(?P<whole>{number})(?=\s+[^\W\d])
        | (?:(?P<parts>{small}|[1-9]|an?(?=\s\w+\sof\b))[\s-])(?P<part>{part})(?!-)
        | (?P<halves>half)(?=\s+(?:of|the|its|their|his|her|our|all)\b)
        | (?P<nth>\d+)(?:st|nd|rd|th)(?!-\w)
        | (?P<ordinal>{any_of(values("ordinal"))})(?!-\w)
        | (?:(?P<tens>tens|hundreds)\sof\s)?
          (?P<plural>{any_of(values("plural"))})(?=\s+(?:of|more)\b)
        | (?:several|a\sfew|a\scouple(?:\sof)?|many)\s(?P<few>{multiplier})
        | (?:(?P<digits>{digits})(?:[\s-](?P<over>[1-7])/(?P<under>[248]))?
          | (?P<word>{words}) | (?P<half>half\s)?(?P<a>an?(?=[\s-](?:{multiplier})\b)))
          (?:[\s-](?P<multiplier>{multiplier})|(?P<glued>{glued})(?=\b))?
        )(?!(?!(?:{attached})\b)\w|[/:]|[.,]\d|['’]s\b)""",
        re.IGNORECASE | re.VERBOSE,
    )
