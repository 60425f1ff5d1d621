"""The words that bound a number: "nearly 300", "12 or more"."""

import re
from functools import cache

from factcheck.english.lexicon import word_lists
from factcheck.english.numbers.units import any_of

_KINDS = ("about", "nearly", "slightly over", "at least", "at most")


@cache
def hedges() -> dict[str, str]:
    """What stands before a number, each with what it does: "more than" is "at least"."""
    return {word: kind for kind in _KINDS for word in word_lists("figures")[kind]}


@cache
def hedges_after() -> dict[str, str]:
    """What stands after it: "or more" is "at least"."""
    kinds = ("at least", "at most", "about")
    return {word: kind for kind in kinds for word in word_lists("figures")[f"after {kind}"]}


@cache
def hedge_before() -> re.Pattern[str]:
    """A hedge up to the end of what is searched."""
    return re.compile(rf"\b(?P<hedge>{any_of(hedges())})\s+$", re.IGNORECASE)


@cache
def hedge_after() -> re.Pattern[str]:
    """A hedge where the number ends."""
    return re.compile(rf"\s+(?P<hedge>{any_of(hedges_after())})\b", re.IGNORECASE)
