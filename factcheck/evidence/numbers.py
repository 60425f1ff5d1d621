"""Amounts that count the same thing: do they agree?

Compared only where both sides count the same thing: the same currency, percent, or one word of
what follows the number. Years, dates, times and ordinals are no amounts. A rounder figure and one
within "about" or "more than" agree.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from factcheck.evidence.reading import Reading
from factcheck.evidence.words import FUNCTION_WORDS, stem
from factcheck.records import Finding, Result

_WORDS = {
    word: value
    for value, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
        fifteen sixteen seventeen eighteen nineteen""".split()
    )
} | {
    word: value * 10
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
_MULTIPLIERS = {
    "hundred": 10**2,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
_SUFFIXES = {"k": 10**3, "m": 10**6, "mn": 10**6, "bn": 10**9, "tn": 10**12}
_NUMBER = re.compile(
    r"""(?<![\w.,:/-])
    (?P<hedge>(?:about|around|nearly|almost|roughly|some|approximately|up\ to|at\ least|at\ most
               |no\ (?:fewer|less|more)\ than|(?:more|fewer|less)\ than|over|under)\ )?
    (?P<currency>[$€£¥])?
    (?:(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)
       |(?P<word>"""
    + "|".join(sorted(_WORDS, key=len, reverse=True))
    + r"""))
    (?:[ -](?P<multiplier>"""
    + "|".join(_MULTIPLIERS)
    + r""")|(?P<suffix>bn|tn|mn|m|k)(?![^\W_]))?
    (?P<percent>\s?%|[ -]per\ ?cent\b)?
    (?P<degrees>\s?°(?:\s?[CF]\b)?|[CF]\b|\ degrees\b)?
    (?![\w/:]|[.,]\d)(?P<after>(?:[ -][^\W\d_]+){0,3})""",
    re.IGNORECASE | re.VERBOSE,
)
_MONTHS = (
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec"
).split()
_AFTER_MONTH = re.compile(r"\b(?:" + "|".join(_MONTHS) + r")\.?\s+$", re.IGNORECASE)
# "Smith, 45, was arrested": set off by commas after a word, a number of up to three digits; in
# "10, 20, and 30" a number stands before it
_AGE = re.compile(r"[^\W\d_], \d{1,3},")
_NOT_COUNTED = {stem(word) for word in [*_MONTHS, "am", "pm", "percent", "percentage", "point"]}
_APPROXIMATE = {"about", "around", "nearly", "almost", "roughly", "some", "approximately"}
_AT_LEAST = {"more than", "over", "at least", "no fewer than", "no less than"}
_AT_MOST = {"fewer than", "less than", "under", "up to", "at most", "no more than"}
# "about 300" and 273 may be told of the same crowd. A tenth, by judgement; not fitted yet.
_TOLERANCE = Decimal("0.1")


@dataclass(frozen=True)
class Amount:
    """A number with what it counts; `digits` are its significant ones, by which it is rounded."""

    value: Decimal
    units: frozenset[str]
    hedge: str
    digits: int
    words: str


def find_amounts(text: str) -> tuple[Amount, ...]:
    """The amounts in a text that say what they count."""
    found = (_amount(text, match) for match in _NUMBER.finditer(text))
    return tuple(amount for amount in found if amount is not None)


def _amount(text: str, match: re.Match[str]) -> Amount | None:
    units = _units(match)
    if not units or _AFTER_MONTH.search(text, 0, match.start()):
        return None
    written = match["digits"] or str(_WORDS[match["word"].lower()])
    value = Decimal(written.replace(",", ""))
    if 1900 <= value <= 2100 and "," not in written and not match["currency"]:
        return None
    scaled = value * _MULTIPLIERS.get((match["multiplier"] or "").lower(), 1)
    scaled *= _SUFFIXES.get((match["suffix"] or "").lower(), 1)
    figures = written.replace(",", "").replace(".", "").strip("0") or "0"
    words = match[0].removesuffix(match["after"]).strip()
    return Amount(scaled, units, (match["hedge"] or "").strip().lower(), len(figures), words)


def _units(match: re.Match[str]) -> frozenset[str]:
    if match["currency"]:
        return frozenset({match["currency"]})
    if match["percent"]:
        return frozenset({"%"})
    if match["degrees"]:
        return frozenset({"°"})
    if match["digits"] and _AGE.match(match.string, max(match.start("digits") - 3, 0)):
        return frozenset({"years of age"})
    counted = re.split(r"[ -]", match["after"].strip(" -"))
    cut = next((at for at, word in enumerate(counted) if word.lower() in FUNCTION_WORDS), None)
    return frozenset(stem(word) for word in counted[:cut] if word) - _NOT_COUNTED


def observe(left: Reading, right: Reading) -> Finding:
    """Differs if an amount of one side has no like among those of the other that count the same."""
    pairs = [
        (one, other)
        for one in left.once(_amounts)
        for other in right.once(_amounts)
        if one.units & other.units
    ]
    if not pairs:
        return Finding("numbers", Result.SILENT)
    alike = [(one, other) for one, other in pairs if _compatible(one, other)]
    result, shown = (Result.AGREES, alike[0]) if alike else (Result.DIFFERS, pairs[0])
    return Finding("numbers", result, shown[0].words, shown[1].words)


def _amounts(reading: Reading) -> tuple[Amount, ...]:
    return find_amounts(reading.text)


def _compatible(one: Amount, other: Amount) -> bool:
    if one.value == other.value:
        return True
    if _bounds(one, other) or _bounds(other, one):
        return True
    larger = max(abs(one.value), abs(other.value))
    if {one.hedge, other.hedge} & _APPROXIMATE:
        return abs(one.value - other.value) <= larger * _TOLERANCE
    rounder, finer = sorted((one, other), key=lambda amount: amount.digits)
    return rounder.digits < finer.digits and _rounded(finer.value, rounder.digits) == rounder.value


def _bounds(bound: Amount, amount: Amount) -> bool:
    if bound.hedge in _AT_LEAST:
        return amount.value >= bound.value
    return bound.hedge in _AT_MOST and amount.value <= bound.value


def _rounded(value: Decimal, digits: int) -> Decimal:
    # a single kept digit would let 2 pass for 1.9 and for 24; two are what a reader takes as round
    kept = max(digits, 2)
    exponent = value.adjusted() - kept + 1
    return value.quantize(Decimal(1).scaleb(exponent)) if value else value
