"""What expressions of time look like: one pattern a sort, by the name of the sort.

Names of months and days need their capital; where a word is often something else ("May", "March",
"fall", "second", a bare number), it needs company that tells it is a time.
"""

import re
from collections.abc import Mapping
from functools import cache

from factcheck.english.lexicon import any_of, word_lists
from factcheck.english.numbers.hedges import hedges
from factcheck.english.numbers.units import values

_YEAR = r"(?P<year>1[4-9]\d\d|20\d\d)(?!\d|[.,]\d)"
# how many are meant by words that name no number, least and most
VAGUE: Mapping[str, tuple[float, float]] = {
    "several": (2, 10), "a few": (2, 8), "few": (2, 8), "a couple of": (2, 3), "couple of": (2, 3),
    "some": (2, 99), "many": (3, 999), "a number of": (2, 99), "dozens of": (20, 99),
}  # fmt: skip
_UNIT = (
    r"(?P<unit>second|minute|hour|day|night|weekend|week|month|quarter|year|decade|centur(?=y|ies))"
)
_PART = r"(?:[Ee]arly|[Ll]ate|[Mm]id|[Ll]ater|[Ee]arlier|[Ss]ometime)"
_STEP = r"(?P<step>[Ll]ast|[Tt]his|[Nn]ext)"
_ZONE = r"(?:\s?\(?(?P<zone>GMT|BST|UTC|[A-Z]{1,3}T|Eastern|Central|Pacific)\b\)?)?"


def _capitals(key: str) -> list[str]:
    return [word.capitalize() for word in word_lists("calendar")[key]]


@cache
def numbers() -> Mapping[str, float]:
    """How many units of time are meant by words before them."""
    small = {word: float(value) for word, value in values("small").items() if value}
    return {
        **small, "a": 1.0, "an": 1.0, "a single": 1.0, "a full": 1.0, "a mere": 1.0, "half a": 0.5,
        "half an": 0.5, "half": 0.5, "a half": 0.5, "hundred": 100.0, "a hundred": 100.0,
    }  # fmt: skip


@cache
def day_parts() -> Mapping[str, tuple[float, float]]:
    """The hours of each part of the day by its name: "noon" → 11.5 to 13."""
    rules = ((rule.split(), names) for rule, names in word_lists("times").items())
    return {
        name: (float(rule[1]), float(rule[2]))
        for rule, names in rules
        if rule[0] == "hours"
        for name in names
    }


@cache
def patterns() -> Mapping[str, re.Pattern[str]]:
    """The pattern of each sort of expression; the longest that begins first is taken."""
    part = rf"(?P<part>{any_of(day_parts())})"
    short = rf"(?:{any_of(_capitals('short_months'))})\b\.?"
    month = rf"(?P<month>{any_of(_capitals('months'))}|{short})"
    weekday = rf"{any_of(_capitals('weekdays'))}|(?:{any_of(_capitals('short_weekdays'))})\."
    named_day = rf"(?P<weekday>{weekday})"
    hedge = rf"(?:(?P<hedge>{any_of(hedges())})\s)?"
    count = (
        rf"(?P<count>\d+(?:\.\d+)?(?P<fraction>\s1/2|½)?|{any_of([*numbers(), *VAGUE])})"
        r"(?P<half>[\s-]and[\s-]a[\s-]half)?"
    )
    sources = {
        "iso": r"(?P<year>\d{4})-(?P<number>\d\d)-(?P<day>\d\d)\b",
        "month first": rf"{month}\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:%]|,\d)"
        rf"(?:,?\s{_YEAR})?",
        "day first": rf"\b(?:the\s)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\sof)?\s{month}"
        rf"(?:,?\s{_YEAR})?",
        "month": rf"\b(?:{_PART}(?:\sin)?[ -])?(?:{_STEP}\s)?{month}"
        rf"(?:(?:\sof)?,?\s{_YEAR})?(?!\w)",
        "year": rf"(?<![\w$€£.,/-]){_YEAR}(?![\w%/]|-\w*[a-z])",
        "years": r"(?:\b[Tt]he\s)?(?:(?P<modifier>early|late|mid)[ -])?"
        r"(?<![\w$€£])(?:[’'](?P<short>\d)0s|(?P<century>1[4-9]|20)(?P<tens>\d)0[’']?s)\b",
        "century": r"\b(?:[Tt]he\s)?(?:(?:early|late|mid)[ -])?"
        r"(?P<ordinal>\d{1,2}(?:st|nd|rd|th)|[Nn]ineteenth|[Tt]wentieth)[ -][Cc]entury\b",
        "season": rf"\b(?:{_PART}[ -])?(?:{_STEP}\s|(?P<in>(?:in|during|by|since)\sthe\s))?"
        rf"(?P<season>spring|summer|fall|autumn|winter|Spring|Summer|Fall|Autumn|Winter)"
        rf"(?:(?:\sof)?\s{_YEAR})?\b",
        "weekday": rf"\b(?:{_PART}\s)?(?:(?P<which>[Ll]ast|[Tt]his|[Nn]ext|the following)\s)?"
        rf"{named_day}(?P<several>s\b(?![’']))?(?:\s(?P<daytime>morning|afternoon|evening|night))?(?!\w)",
        "deictic": r"\b(?P<word>[Tt]oday|[Tt]onight|[Yy]esterday|[Tt]omorrow|[Ll]ast night"
        r"|[Tt]his morning|[Tt]his afternoon|[Tt]his evening)"
        r"(?:\s(?P<daytime>morning|afternoon|evening|night))?(?!\w|[’']s [A-Z])",
        "step": rf"\b(?:(?P<within>[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate)\s)?(?:the\s)?"
        rf"(?:{_STEP}|[Tt]he\s(?P<over>past|coming|previous|following))\s"
        r"(?:(?:fiscal|calendar|school|academic)\s)?"
        r"(?P<unit>weekend|week|month|quarter|year|decade|century)\b",
        "weekend": r"\b[Tt]he\sweekend\b",
        "count": rf"\b{hedge}(?:[Tt]he\s(?:last|past|next|first)\s)?(?:(?i:{count}))"
        rf"[\s-](?i:{_UNIT})"
        r"(?:y|ies|s|s?[’'])?(?P<more>\sand\sa\shalf\b)?(?P<tail>\sago\b|-long\b)?(?![\w’-])",
        "vague": r"\b(?:[Nn]ow|[Cc]urrently|[Rr]ecently|[Rr]ecent\s(?:days|weeks|months|years))\b",
        "set": r"\b(?:(?i:every|each)\s(?:(?:single|other)\s)?(?:day|night|week|weekend|month"
        rf"|quarter|year|season|(?:{weekday}))|annually|daily|weekly"
        r"|monthly|yearly|hourly|quarterly)\b",
        "clock": r"(?<![\d:.$€£-])(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))?\s?"
        rf"(?P<half>[AaPp])\.?[Mm]\b\.?{_ZONE}",
        "hours": r"(?<![\d:.$€£-])(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?![\d:])"
        rf"(?:\s(?:hours|hrs))?{_ZONE}",
        "part": rf"\b(?:(?P<with>(?:in|during)\s(?:the\s)?)(?:early\s|late\s)?|at\s|by\s|before\s"
        rf"|after\s|around\s|until\s){part}\b|\b(?P<alone>overnight|noon|midnight|midday)\b",
    }  # fmt: skip
    return {name: re.compile(source) for name, source in sources.items()}
