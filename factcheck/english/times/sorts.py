"""What an expression of time says, by its sort: one function for each pattern.

They read the words alone; what cannot be a time in its surroundings is None.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from factcheck.english.lexicon import any_of, word_lists
from factcheck.english.numbers.hedges import hedges
from factcheck.english.times.patterns import VAGUE, day_parts, numbers
from factcheck.english.times.values import DAYS, Date, Length

_Match = re.Match[str]

# "in May", "early March": without such company these are other words as a rule
_OTHER_WORDS = ("May", "March", "Mar", "Sun", "August", "April", "June")
_BEFORE_MONTHS = re.compile(
    rf"\b(?:{any_of(word_lists('times')['before months'])})[\s-]$", re.IGNORECASE
)
_BEFORE_YEARS = re.compile(
    r"(?:\b(?:in|since|until|till|by|from|of|to|through|before|after|during|between|and|or|the|a|an"
    r"|his|her|its|their|our|early|late|mid|fiscal|year|season|spring|summer|fall|autumn|winter"
    r"|around|circa|for|at|late-|mid-|early-)[\s-]|[(–—-]|[’']s?\s)$",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\s(?!(?:was|is|has|as|its|his|this|does|news|series|years)\b)[a-z]+s\b")
_BEFORE_LENGTHS = re.compile(
    rf"\b(?:{any_of(word_lists('times')['before lengths'])})\s$", re.IGNORECASE
)
_SEASONS = {
    "spring": (3, 4, 5), "summer": (6, 7, 8), "fall": (9, 10, 11), "autumn": (9, 10, 11),
    "winter": (12, 1, 2),
}  # fmt: skip
_STEPS = {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1, "following": 1}
_DEICTIC = {
    "today": (0, None), "tonight": (0, "night"), "yesterday": (-1, None), "tomorrow": (1, None),
    "last night": (-1, "night"), "this morning": (0, "morning"),
    "this afternoon": (0, "afternoon"), "this evening": (0, "evening"),
}  # fmt: skip


@dataclass(frozen=True)
class Time:
    """An expression of time: `text[start:end]`, and either its date or its length.

    Neither is set where it tells no time that could be compared ("every Friday", "now"). `relation`
    is how what is told stands to it, from the word before: "at", "since", "until", "by", "before",
    "after", "about", "between", and "ago" for a length counted back from now.
    """

    start: int
    end: int
    words: str
    sort: str
    date: Date | None = None
    length: Length | None = None
    relation: str = "at"


def _time(sort: str, **parts: Date | Length | str) -> Time:
    return replace(Time(0, 0, "", sort), **parts)  # type: ignore[arg-type]


def _years(match: _Match) -> tuple[int, int] | None:
    return (int(match["year"]), int(match["year"])) if match["year"] else None


def _month_number(name: str) -> int:
    months = enumerate(word_lists("calendar")["months"], start=1)
    return next(number for number, month in months if month.startswith(name.lower()[:3]))


def _iso(match: _Match) -> Time | None:
    month, day = int(match["number"]), int(match["day"])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return _time("date", date=Date(years=_years(match), months=(month,), day=day))


def _month_and_day(match: _Match) -> Time | None:
    day = int(match["day"])
    if not 1 <= day <= 31:
        return None
    months = (_month_number(match["month"]),)
    return _time("date", date=Date(years=_years(match), months=months, day=day))


def _month(match: _Match) -> Time | None:
    bare = not match["year"] and not match["step"] and match[0] == match["month"]
    following = match.string[match.end() :]
    if (
        bare
        and not _BEFORE_MONTHS.search(match.string, 0, match.start())
        and (match["month"].rstrip(".") in _OTHER_WORDS or re.match(r"\s[A-Z]", following))
    ):
        return None
    months = (_month_number(match["month"]),)
    return _time("date", date=Date(years=_years(match), months=months))


def _year(match: _Match) -> Time | None:
    beginning = match.start() == 0
    if not beginning and not _BEFORE_YEARS.search(match.string, 0, match.start()):
        return None
    if _COUNTED.match(match.string, match.end()) and not re.search(
        r"\b(?:the|in|[a-z]+[’']s?)\s$", match.string[: match.start()]
    ):
        return None
    return _time("date", date=Date(years=_years(match)))


def _decade(match: _Match) -> Time:
    century = int(match["century"] or 19)
    first = century * 100 + int(match["tens"] or match["short"]) * 10
    return _time("date", date=Date(years=(first, first + 9)))


def _century(match: _Match) -> Time:
    number = {"n": 19, "t": 20}.get(match["ordinal"][0].lower())
    century = number or int(re.sub(r"\D", "", match["ordinal"]))
    return _time("date", date=Date(years=(century * 100 - 100, century * 100 - 1)))


def _season(match: _Match) -> Time | None:
    if not (match["year"] or match["step"] or match["in"]):
        return None
    return _time("date", date=Date(years=_years(match), months=_SEASONS[match["season"].lower()]))


def _weekday(match: _Match) -> Time | None:
    if match["several"]:
        return _time("set")
    start = match["weekday"][:3].lower()
    weekdays = enumerate(word_lists("calendar")["weekdays"])
    number = next(number for number, name in weekdays if name.startswith(start))
    hours = day_parts()[match["daytime"]] if match["daytime"] else None
    return _time("date", date=Date(weekdays=(number,), hours=hours))


def _deictic(match: _Match) -> Time:
    count, part = _DEICTIC[match["word"].lower()]
    part = match["daytime"] or part
    hours = day_parts()[part] if part else None
    return _time("date", date=Date(step=("day", count), hours=hours))


def _step(match: _Match) -> Time | None:
    word = (match["step"] or match["over"]).lower()
    if word in ("previous", "following"):
        return _time("vague")
    weekdays = (4, 5, 6) if match["unit"] == "weekend" else ()
    unit = "week" if match["unit"] == "weekend" else match["unit"]
    return _time("date", date=Date(step=(unit, _STEPS[word]), weekdays=weekdays))


def _weekend(match: _Match) -> Time:
    return _time("date", date=Date(weekdays=(4, 5, 6)))


def _count(match: _Match) -> Time | None:
    length = read_length(match)
    word, tail = match["count"].lower(), (match["tail"] or "").strip()
    following = match.string[match.end() : match.end() + 12]
    if re.match(r"[\s-]old\b", following):
        return None
    if tail == "ago":
        return _time("length", length=length, relation="ago")
    offset = re.match(r"\s(?:before|after|ago|earlier|later|prior|ahead|in adv|from)", following)
    if word in ("a", "an") and not (
        offset
        or match["hedge"]
        or match["more"]
        or _BEFORE_LENGTHS.search(match.string, 0, match.start())
    ):
        return None
    return _time("length", length=length)


def read_length(match: _Match) -> Length:
    """The length of time that a count of units tells, with the play of its rounding."""
    word = match["count"].lower().removesuffix(match["fraction"] or "")
    unit = "century" if match["unit"].lower() == "centur" else match["unit"].lower()
    days = DAYS[unit]
    if word in VAGUE:
        least, most = VAGUE[word]
        return Length(least * days, most * days, unit)
    number = numbers().get(word) or float(word) + 0.0
    number += 0.5 if match["half"] or match["fraction"] or match["more"] else 0.0
    least, most = _play(number, match["hedge"] or "")
    return Length(least * days, most * days, unit, number)


def _play(number: float, hedge: str) -> tuple[float, float]:
    """Least and most of a rounded number: "three days" are 2.6 to 3.4, more where hedged."""
    # 0.4 keeps "two weeks" from "a month" and lets "six days" be "a week"
    least, most = number - 0.4 * min(number, 1), number + 0.4
    kind = hedges().get(hedge)
    if kind == "at least":
        return least, float("inf")
    if kind == "at most":
        return 0.0, most
    return (number * 0.75, number * 1.25) if hedge and number > 1.6 else (least, most)


def _clock(match: _Match) -> Time | None:
    hour, minute = int(match["hour"]), match["minute"]
    half = match.groupdict().get("half")
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half in "Pp" else 0)
    elif not minute:
        return None
    exact = hour + int(minute or 0) / 60
    # "8 p.m." is said of ten past eight, and of half past
    hours = (exact, exact) if minute else (exact - 0.1, exact + 0.5)
    return _time("date", date=Date(hours=hours, zone=match["zone"]))


def _part(match: _Match) -> Time | None:
    part = match["part"] or match["alone"]
    return _time("date", date=Date(hours=day_parts()[part]))


READERS: Mapping[str, Callable[[_Match], Time | None]] = {
    "iso": _iso, "month first": _month_and_day, "day first": _month_and_day, "month": _month,
    "year": _year, "years": _decade, "century": _century, "season": _season, "weekday": _weekday,
    "deictic": _deictic, "step": _step, "weekend": _weekend, "count": _count,
    "vague": lambda match: _time("vague"), "set": lambda match: _time("set"), "clock": _clock,
    "hours": _clock, "part": _part,
}  # fmt: skip
