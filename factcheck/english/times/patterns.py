"""What expressions of time look like: one pattern a sort, by the name of the sort.

Names of months and days need their capital; where a word is often something else ("May", "March",
"fall", "second", a bare number), it needs company that tells it is a time.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from factcheck.english.lexicon import any_of, word_lists

_MONTH = (
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November"
    r"|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
WEEKDAY = (
    r"(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|(?:Mon|Tues|Tue|Wed|Thurs|Thur|Thu|Fri|Sat|Sun)\.)"
)
_YEAR = r"(?P<year>1[4-9]\d\d|20\d\d)(?!\d|[.,]\d)"
_SMALL = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen twenty"
).split()
NUMBERS: Mapping[str, float] = {
    **{word: float(value) for value, word in enumerate(_SMALL, 1)},
    **{word: 10.0 * tens for tens, word in enumerate("thirty forty fifty sixty".split(), 3)},
    "a": 1.0, "an": 1.0, "a single": 1.0, "a full": 1.0, "a mere": 1.0, "half a": 0.5,
    "half an": 0.5, "half": 0.5, "a half": 0.5, "hundred": 100.0, "a hundred": 100.0,
}  # fmt: skip
# how many are meant by words that name no number, least and most
VAGUE: Mapping[str, tuple[float, float]] = {
    "several": (2, 10), "a few": (2, 8), "few": (2, 8), "a couple of": (2, 3), "couple of": (2, 3),
    "some": (2, 99), "many": (3, 999), "a number of": (2, 99), "dozens of": (20, 99),
}  # fmt: skip
_COUNT = (
    r"(?P<count>\d+(?:\.\d+)?(?P<fraction>\s1/2|½)?|"
    + any_of([*NUMBERS, *VAGUE])
    + r")(?P<half>[\s-]and[\s-]a[\s-]half)?"
)
UNIT = (
    r"(?P<unit>second|minute|hour|day|night|weekend|week|month|quarter|year|decade|centur(?=y|ies))"
)
_PART = r"(?:[Ee]arly|[Ll]ate|[Mm]id|[Ll]ater|[Ee]arlier|[Ss]ometime)"
_STEP = r"(?P<step>[Ll]ast|[Tt]his|[Nn]ext)"
_HEDGE = (
    r"(?:(?P<hedge>about|around|nearly|almost|roughly|some|approximately|more than|over|at least"
    r"|less than|up to|under|at most|fewer than|well over)\s)?"
)
_ZONE = r"(?:\s?\(?(?P<zone>GMT|BST|UTC|[A-Z]{1,3}T|Eastern|Central|Pacific)\b\)?)?"


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
    sources = {
        "iso": r"(?P<year>\d{4})-(?P<number>\d\d)-(?P<day>\d\d)\b",
        "month first": rf"{_MONTH}\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:%]|,\d)"
        rf"(?:,?\s{_YEAR})?",
        "day first": rf"\b(?:the\s)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\sof)?\s{_MONTH}"
        rf"(?:,?\s{_YEAR})?",
        "month": rf"\b(?:{_PART}(?:\sin)?[ -])?(?:{_STEP}\s)?{_MONTH}"
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
        rf"{WEEKDAY}(?P<several>s\b(?![’']))?(?:\s(?P<daytime>morning|afternoon|evening|night))?(?!\w)",
        "deictic": r"\b(?P<word>[Tt]oday|[Tt]onight|[Yy]esterday|[Tt]omorrow|[Ll]ast night"
        r"|[Tt]his morning|[Tt]his afternoon|[Tt]his evening)"
        r"(?:\s(?P<daytime>morning|afternoon|evening|night))?(?!\w|[’']s [A-Z])",
        "step": rf"\b(?:(?P<within>[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate)\s)?(?:the\s)?"
        rf"(?:{_STEP}|[Tt]he\s(?P<over>past|coming|previous|following))\s"
        r"(?:(?:fiscal|calendar|school|academic)\s)?"
        r"(?P<unit>weekend|week|month|quarter|year|decade|century)\b",
        "weekend": r"\b[Tt]he\sweekend\b",
        "count": rf"\b{_HEDGE}(?:[Tt]he\s(?:last|past|next|first)\s)?(?:(?i:{_COUNT}))"
        rf"[\s-](?i:{UNIT})"
        r"(?:y|ies|s|s?[’'])?(?P<more>\sand\sa\shalf\b)?(?P<tail>\sago\b|-long\b)?(?![\w’-])",
        "vague": r"\b(?:[Nn]ow|[Cc]urrently|[Rr]ecently|[Rr]ecent\s(?:days|weeks|months|years))\b",
        "set": r"\b(?:(?i:every|each)\s(?:(?:single|other)\s)?(?:day|night|week|weekend|month"
        rf"|quarter|year|season|{WEEKDAY.replace('?P<weekday>', '?:')})|annually|daily|weekly"
        r"|monthly|yearly|hourly|quarterly)\b",
        "clock": r"(?<![\d:.$€£-])(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))?\s?"
        rf"(?P<half>[AaPp])\.?[Mm]\b\.?{_ZONE}",
        "hours": r"(?<![\d:.$€£-])(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?![\d:])"
        rf"(?:\s(?:hours|hrs))?{_ZONE}",
        "part": rf"\b(?:(?P<with>(?:in|during)\s(?:the\s)?)(?:early\s|late\s)?|at\s|by\s|before\s"
        rf"|after\s|around\s|until\s){part}\b|\b(?P<alone>overnight|noon|midnight|midday)\b",
    }  # fmt: skip
    return {name: re.compile(source) for name, source in sources.items()}
