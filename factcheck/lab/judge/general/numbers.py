"""Numbers changed so that the meaning turns, or rewritten so that it stays.

12 people → 15 people | twelve people | at least 10 people | about 10 people | 100 people
"""

import re
from random import Random

from factcheck.lab.judge.general.change import (
    Change,
    any_match,
    contradicts,
    keeps,
    replaced,
    weakens,
)

_WORDS = "zero one two three four five six seven eight nine ten eleven twelve".split()
_SMALL = "|".join(_WORDS[2:])
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
# Not within a word, a date, a time or a score, and no year.
_NUMBER = re.compile(
    rf"(?<![\w.,:/$€£-])(?!(?:19|20)\d\d\b)(?:{_DIGITS}|{_SMALL})(?![\w/-]|[.,:]\d|'s)"
)
_MONEY = re.compile(rf"\$(?P<sum>{_DIGITS})(?P<scale> (?:million|billion))?(?![\w-]|[.,]\d)")
_PERCENT = re.compile(rf"(?<![\w.,-])(?P<sum>{_DIGITS})(?P<unit> percent| per cent|%)")
# Words after which a number is no plain count, or a bound.
_NO_COUNT = re.compile(
    r"(?:\b(?:least|most|than|over|under|nearly|almost|about|around|some|roughly|approximately|to|"
    r"many|much|as|additional|between|and|or|than|No\.|section|page|phase|level|age|aged|nearly|day|by|from)"
    r"|\b[A-Z][\w.]*|[–—-])\s?$"
)
_AFTER = re.compile(r"\s?(?:million|billion|thousand|hundred|to|and|or|a\.m|p\.m|st|th|year-old)\b")
_FACTORS = (0.3, 0.5, 0.6, 0.7, 1.4, 1.6, 2, 3)
_KM = {"miles": ("km", 1.609), "km": ("miles", 0.6214), "kilometers": ("miles", 0.6214)}
_METRES = {"feet": ("metres", 0.3048), "meters": ("feet", 3.281), "metres": ("feet", 3.281)}
_POUNDS = {"pounds": ("kg", 0.4536), "kg": ("pounds", 2.205)}
_UNITS = {**_KM, **_METRES, **_POUNDS}
_ABOUT = "(?:(?:about|around|roughly|some) )?"
_MEASURE = re.compile(
    rf"(?<!to )(?<!than )(?<!as )(?<![\w.,$-]){_ABOUT}"
    rf"(?P<sum>{_DIGITS}) (?P<unit>{'|'.join(_UNITS)})\b"
)


def change_number(sentence: str, random: Random) -> Change | None:
    """Another count, sum or share: "12 people" → "15 people", "$5 million" → "$8 million"."""
    pattern = random.choice((_NUMBER, _NUMBER, _MONEY, _PERCENT))
    found = any_match(pattern, sentence, random)
    if not found or _is_bound(sentence, found, pattern):
        return None
    number = found.groupdict().get("sum") or found.group()
    new = found.group().replace(number, other_number(number, random), 1)
    return contradicts(replaced(sentence, found, new), found.group())


def bound_number(sentence: str, random: Random) -> Change | None:
    """A count within or beyond a bound: "12 people" → "at least 10 people", "fewer than 9 …"."""
    found = _count(sentence, random, least=4)
    if not found:
        return None
    value = number_value(found.group())
    phrase, low = random.choice((("at least", True), ("more than", True), ("fewer than", False)))
    holds = random.random() < 0.5
    factor = random.choice((0.5, 0.7, 0.8)) if low == holds else random.choice((1.3, 1.5, 2))
    text = replaced(sentence, found, f"{phrase} {_round(value * factor)}")
    return weakens(text) if holds else contradicts(text)


def round_number(sentence: str, random: Random) -> Change | None:
    """A rounder count: "298 people" → "about 300 people", or a wrong one: "about 500 people"."""
    found = _count(sentence, random, least=20)
    if not found:
        return None
    value = number_value(found.group())
    near = _round(value)
    if number_value(near) == value or random.random() < 0.3:
        far = _round(value * random.choice((0.4, 0.6, 1.7, 2.5)))
        return contradicts(replaced(sentence, found, f"about {far}"))
    words = ["about", "around", "some", "roughly"]
    words += ["nearly", "almost"] if number_value(near) > value else ["more than", "over"]
    return weakens(replaced(sentence, found, f"{random.choice(words)} {near}"))


def respell_number(sentence: str, random: Random) -> Change | None:
    """The same number written otherwise: 12 and twelve, 5% and 5 percent, $5 and 5 dollars."""
    ways = (_respell_money, _respell_percent, _respell_count)
    return random.choice(ways)(sentence, random)


def convert_unit(sentence: str, random: Random) -> Change | None:
    """A length or weight in other units: "10 miles" → "about 16 km", or wrongly "about 30 km"."""
    found = any_match(_MEASURE, sentence, random)
    if not found:
        return None
    unit, factor = _UNITS[found["unit"]]
    wrong = random.random() < 0.4
    value = number_value(found["sum"]) * factor * (random.choice((0.4, 0.6, 1.7)) if wrong else 1)
    text = replaced(sentence, found, f"about {show_number(float(f'{value:.2g}'))} {unit}")
    return contradicts(text) if wrong else weakens(text)


def number_value(text: str) -> float:
    """12.5 for "12.5", 1200 for "1,200", 7 for "seven"."""
    if text.lower() in _WORDS:
        return float(_WORDS.index(text.lower()))
    return float(text.replace(",", ""))


def show_number(value: float) -> str:
    """ "1,200" for 1200.0, "12.5" for 12.5."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,.10g}"


def other_number(text: str, random: Random) -> str:
    """A number that no rounding makes the same, written in the same way."""
    value = number_value(text)
    if text.lower() in _WORDS:
        return random.choice([word for word in _WORDS[2:] if word != text.lower()])
    if value == int(value) and value <= 12 and "." not in text:
        return str(random.choice([other for other in range(2, 16) if other != value]))
    decimals = len(text.partition(".")[2])
    new = value * random.choice(_FACTORS)
    if decimals:
        return f"{new:,.{decimals}f}" if f"{new:.{decimals}f}" != text else f"{new + 2:,.1f}"
    zeros = len(text) - len(text.rstrip("0"))
    step = 10 ** min(zeros, len(str(int(value))) - 1)
    rounded = max(step, round(new / step) * step)
    shown = rounded if rounded != value else rounded + 2 * step
    return f"{shown:,}" if "," in text or shown >= 10_000 else str(shown)


def _count(sentence: str, random: Random, *, least: int) -> re.Match[str] | None:
    found = any_match(_NUMBER, sentence, random)
    if not found or _is_bound(sentence, found, _NUMBER) or number_value(found.group()) < least:
        return None
    if re.search(
        r"\b(?:first|last|all|past|next|every|other|these|those|the) $", sentence[: found.start()]
    ):
        return None
    # Only what is counted by a plural noun; "at least 12.5" of an index reads as nonsense.
    plural = re.match(r" [a-z]+s\b| people\b| men\b| women\b| children\b", sentence[found.end() :])
    return found if plural and "." not in found.group() else None


def _is_bound(sentence: str, found: re.Match[str], pattern: re.Pattern[str]) -> bool:
    after = sentence[found.end() :]
    if pattern is _NUMBER and (_AFTER.match(after) or re.match(r" ?(?:percent|per cent|%)", after)):
        return True
    return bool(_NO_COUNT.search(sentence[: found.start()]))


def _round(value: float) -> str:
    digits = 1 if value < 100 else 2
    size = 10 ** max(0, len(str(int(value))) - digits)
    return show_number(float(max(1, round(value / size)) * size))


def _respell_money(sentence: str, random: Random) -> Change | None:
    found = any_match(_MONEY, sentence, random)
    if not found:
        return None
    scale = found["scale"] or ""
    if scale and random.random() < 0.4:
        times = 10**6 if "million" in scale else 10**9
        exact = round(number_value(found["sum"]) * times)
        return keeps(replaced(sentence, found, f"${exact:,}"))
    return keeps(replaced(sentence, found, f"{found['sum']}{scale} dollars"))


def _respell_percent(sentence: str, random: Random) -> Change | None:
    found = any_match(_PERCENT, sentence, random)
    if not found:
        return None
    unit = random.choice([unit for unit in ("%", " percent", " per cent") if unit != found["unit"]])
    return keeps(replaced(sentence, found, found["sum"] + unit))


def _respell_count(sentence: str, random: Random) -> Change | None:
    found = any_match(_NUMBER, sentence, random)
    if not found or sentence[found.end() :].startswith("%"):
        return None
    text = found.group()
    value = number_value(text)
    if text.lower() in _WORDS:
        return keeps(replaced(sentence, found, str(int(value))))
    if text.isdigit() and value in range(2, 13):
        return keeps(replaced(sentence, found, _WORDS[int(value)]))
    if "," in text:
        return keeps(replaced(sentence, found, text.replace(",", "")))
    return None
