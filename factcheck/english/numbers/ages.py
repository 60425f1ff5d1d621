"""A text → the ages that it tells."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factcheck.english.numbers.amounts import Amount
from factcheck.english.numbers.units import any_of, values

_OLDEST = 120


def find_ages(text: str) -> Iterator[Amount]:
    """The ages in a text: "the 45-year-old driver", "Ann Lee, 16, and …", "aged 12"."""
    for match in _age().finditer(text):
        written = next(filter(None, match.groups()))
        parts = re.split(r"[\s-]", written.lower())
        age = Decimal(written) if written.isdigit() else sum(map(_small, parts), Decimal(0))
        if age <= _OLDEST:
            start = match.start(match.lastindex or 0)
            yield Amount(start, start + len(written), written, "age", age, age, Decimal(1))


def _small(word: str) -> Decimal:
    return values("small")[word]


@cache
def _age() -> re.Pattern[str]:
    small = any_of(values("small"))
    age = rf"(\d{{1,3}}|(?i:(?:{small})(?:-(?:{small}))?))"
    return re.compile(
        rf"\b{age}[\s-]years?[\s-]old\b|\baged?\s{age}\b|(?<=aged \d\d and )(\d{{1,3}})\b"
        r"|(?<=[a-z]),\s(\d{1,3})(?=,(?!\d)|[.;]?$|[.;]\s|\sand\b)"
    )
