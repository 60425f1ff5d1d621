"""A text → its amounts: numbers with their unit, their hedge and the values that these allow.

    "between 10 and 15 percent"   10 to 15 percent
    "more than $1.2 million"      from 1,200,000 US dollars
    "nearly 5 miles"              up to 8,046.72 metres, and not much less

Years, dates, clock times and spans of time are no amounts here, nor are ages.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from factcheck.english.lexicon import word_lists, words_of
from factcheck.english.numbers.figures import Figure, find_figures
from factcheck.english.numbers.hedges import hedge_after, hedge_before, hedges, hedges_after
from factcheck.english.numbers.units import COUNT, any_of, signs, units

_NEVER = Decimal("Infinity")
# "nearly 300" is no less than 270, "just over 300" no more than 330; by judgement.
_NEAR = Decimal("0.1")
# No hedge and no month is longer; to look further back would take quadratic time.
_BEFORE_NUMBER = 40
# Without a sign, a comma or a multiplier these are taken for years.
_YEARS = range(1900, 2101)


@dataclass(frozen=True)
class Amount:
    """What `text[start:end]` says, its hedge included in `words` alone.

    `low` and `high` are in the unit that `measure` is compared in, `grain` is what the last digit
    as written stands for there, `place` what the last that is no zero does; `about` tells that it
    was put so. A score's `low` and `high` are its two sides. `written` are both before conversion.
    """

    start: int
    end: int
    words: str
    measure: str
    low: Decimal
    high: Decimal
    grain: Decimal
    place: Decimal = Decimal(1)
    about: bool = False
    written: tuple[Decimal, Decimal] | None = None


def find_amounts(text: str) -> tuple[Amount, ...]:
    """The amounts in a text, from left to right."""
    figures = [_with_unit(text, figure) for figure in find_figures(text)]
    paired = [_folded(text, amount) for amount in _pair(text, figures)]
    return tuple(_hedged(text, amount) for amount in paired if not _elsewhere(text, amount))


def _with_unit(text: str, figure: Figure) -> Figure:
    """The figure with the sign before it and the unit after it, its values as yet unconverted."""
    if figure.unit is not COUNT:
        return figure
    if sign := _sign().search(text, _near(figure.start), figure.start):
        after = _unit().match(text, figure.end)  # "$5 million dollars"
        doubled = after and units()[_key(after["unit"])].measure == "dollars"
        end = after.end() if after and doubled else figure.end
        return replace(figure, start=sign.start(), end=end, unit=signs()[sign["sign"]])
    # "millions of dollars"
    of = figure.vague and text.startswith(" of ", figure.end)
    if unit := _unit().match(text, figure.end + len(" of") * of):
        return replace(figure, end=unit.end(), unit=units()[_key(unit["unit"])])
    return figure


def _near(start: int) -> int:
    return max(start - _BEFORE_NUMBER, 0)


def _key(words: str) -> str:
    return re.sub(r"[\s-]+", " ", words.lower())


def _pair(text: str, figures: list[Figure]) -> Iterator[Amount]:
    """The figures as amounts; two that make a range or a score are one."""
    at = 0
    while at < len(figures):
        two = figures[at : at + 2]
        if len(two) == 2 and (joined := _join(text, *two)):
            yield joined
            at += 2
        else:
            yield _amount(text, figures[at], figures[at])
            at += 1


def _join(text: str, one: Figure, other: Figure) -> Amount | None:
    between, before = text[one.end : other.start], text[: one.start].lower()
    spread = before.endswith("between ") and between == " and "
    if one.unit is COUNT or other.unit is COUNT:
        unit = other.unit if one.unit is COUNT else one.unit
    elif one.unit is not other.unit:
        return None
    else:
        unit = one.unit
    if one.vague or other.vague:
        return None
    if not spread and between not in {" to ", "-", "–", " or "}:
        return None
    if one.low > other.low and between != " or " and one.unit is other.unit is COUNT:
        score = _amount(text, other, other, start=one.start, end=other.end)
        return replace(score, measure="score", low=other.low, high=one.low)
    # "from 3 to 5 percent" tells as often of a change
    if re.search(r"\bfrom (?:\w+ ){0,2}$", before) and between == " to ":
        return None
    if one.scaled == 1 and one.low < other.low / other.scaled:
        one = replace(one, low=one.low * other.scaled, grain=one.grain * other.scaled)
    if one.low >= other.low:
        return None
    start = one.start - len("between ") * spread
    return _amount(
        text, replace(one, unit=unit), replace(other, unit=unit), start=start, end=other.end
    )


def _amount(
    text: str, low: Figure, high: Figure, *, start: int | None = None, end: int | None = None
) -> Amount:
    unit = high.unit
    start, end = start if start is not None else low.start, end or high.end
    return Amount(
        start,
        end,
        text[start:end],
        unit.dimension,
        unit.convert(low.low),
        unit.convert(high.high),
        high.grain * unit.step,
        high.place * unit.step,
        low.vague,
        (low.low, high.high),
    )


def _folded(text: str, amount: Amount) -> Amount:
    """Of "three times as many" how much more, no longer how often."""
    after = re.match(r"\s+(\w+)", text[amount.end :])
    if amount.measure == "times" and after and after[1].lower() in words_of("figures", "multiples"):
        return replace(amount, measure="fold")
    return amount


def _elsewhere(text: str, amount: Amount) -> bool:
    """Whether it is a year, a day, a time or an age, or a number that names something."""
    if amount.measure not in {"count", "ordinal"}:
        return False
    if _month_before().search(text, _near(amount.start), amount.start) or _date_after().match(
        text, amount.end
    ):
        return True
    if amount.words.isdigit() and _numbered_before().search(
        text, _near(amount.start), amount.start
    ):
        # "in the ward 12 people died"
        return not _COUNTED_AFTER.match(text, amount.end)
    if amount.measure == "count" and _CLOCK_BEFORE.search(text, _near(amount.start), amount.start):
        return not re.match(r"\s+[^\W\d_]", text[amount.end :])
    return amount.words.isdigit() and int(amount.words) in _YEARS


def _hedged(text: str, amount: Amount) -> Amount:
    """The amount with the words that bound it."""
    low, high = amount.low, amount.high
    start, end, hedge = amount.start, amount.end, ""
    if before := hedge_before().search(text, _near(amount.start), amount.start):
        start, hedge = before.start(), hedges()[_key(before["hedge"])]
    elif after := hedge_after().match(text, amount.end):
        end, hedge = after.end(), hedges_after()[_key(after["hedge"])]
    if amount.measure in {"ordinal", "score"} or not hedge:
        return amount
    bounds = {
        "at least": (low, _NEVER),
        "at most": (-_NEVER, high),
        "nearly": (low - abs(low) * _NEAR, high),
        "slightly over": (low, high + abs(high) * _NEAR),
    }
    low, high = bounds.get(hedge, (low, high))
    words = text[start:end]
    return replace(amount, words=words, low=low, high=high, about=amount.about or hedge == "about")


@cache
def _sign() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w$])(?P<sign>{any_of(signs())})\s?$")


@cache
def _unit() -> re.Pattern[str]:
    # a single letter only right after the number: "40C"
    long = any_of(word for word in units() if len(word) > 1 or word in "%°")
    return re.compile(
        rf"(?:[\s-]*(?=\S\S)|(?=[%°])|(?<=\d)(?=[CF]))(?P<unit>{long}|(?<=\d)[CF])(?!\w)",
        re.IGNORECASE,
    )


@cache
def _month_before() -> re.Pattern[str]:
    months = any_of(word_lists("figures")["months"])
    # "March 3", and "5" in "March 3-5" or "March 3 and 5"
    return re.compile(
        rf"\b(?:{months})\.?\s+(?:\d{{1,2}}(?:\s?[-–,]\s?|\s(?:and|to|or)\s))?(?:the\s)?$",
        re.IGNORECASE,
    )


@cache
def _date_after() -> re.Pattern[str]:
    months, time = (any_of(word_lists("figures")[key]) for key in ("months", "time"))
    # "reached 19 million last year" is no length of time
    which = r"(?:last|this|next|per|each|every|an?|the|that|in|by|on)\b"
    return re.compile(
        rf"\s?(?:[-\s](?:(?!{which})\w+[-\s])?(?:{time})\b|\s(?:of\s)?(?:{months})\b|[ap]\.?m\b)",
        re.IGNORECASE,
    )


@cache
def _numbered_before() -> re.Pattern[str]:
    numbered = any_of(word_lists("figures")["numbered"])
    return re.compile(rf"\b(?:{numbered})\s$", re.IGNORECASE)


_COUNTED_AFTER = re.compile(
    r"\s+(?:[a-z-]+\s)?(?:people|men|women|children|(?!(?:was|is|has|does|its|this|as|us)\b)[a-z]+s)\b"
)
_CLOCK_BEFORE = re.compile(r"\b(?:at|by|until|around|since|age|aged)\s+$", re.IGNORECASE)
