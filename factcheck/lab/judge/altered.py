"""Agreements of real articles with a figure or a day changed on one side.

Real conflicts are few, and most of them are about a figure. Changed within the marks it makes a
conflict; changed outside of them it leaves the agreement as it is, for only what is marked counts.
"""

import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from factcheck.english.lexicon import any_of, word_lists
from factcheck.english.numbers.hedges import hedges, hedges_after
from factcheck.lab.judge.examples import KINDS, Example

_WORDS = "two three four five six seven eight nine ten eleven twelve".split()
_DAYS, _MONTHS = (
    [word.capitalize() for word in word_lists("calendar")[name]] for name in ("weekdays", "months")
)
_RINGS = {word: ring for ring in (_WORDS, _DAYS, _MONTHS) for word in ring}
_CHANGEABLE = re.compile(
    rf"(?<![\w.,-])(?:\d+(?:,\d{{3}})*(?:\.\d+)?(?![\w-]|[.,]\d)|(?:{'|'.join(_RINGS)})(?![\w-]))"
)
_BOUND = re.compile(
    rf"\b(?:{any_of(hedges())}) (?:the )?[$£€]?({_CHANGEABLE.pattern})"
    rf"|({_CHANGEABLE.pattern}) (?:\w+ )?(?:{any_of(hedges_after())})\b",
    re.IGNORECASE,
)
# "Room 12", "Budget 2024": what only names its thing is no quantity, and another is another thing
_NAMING = re.compile(
    rf"\b(?:(?i:{any_of(word_lists('figures')['numbered'])})|(?!(?:{'|'.join(_MONTHS)})\b)[A-Z]\w*)"
    rf" (?![A-Z])({_CHANGEABLE.pattern})"
)
_MARKED = re.compile(r"\[[^\]]*\]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_VALUE, _TIME = KINDS.index("value"), KINDS.index("time")


def altered(agreed: Iterable[Example], order: random.Random) -> Iterator[Example]:
    """The agreements that have something to change in common, changed on one side, each once."""
    for one in agreed:
        sides = [one, one.turned]
        side = order.choice(sides)
        shared = _changeable(side.left, inside=True) & _changeable(side.right, inside=True)
        beside = _changeable(side.right, inside=False) - _changeable(side.right, inside=True)
        if shared:
            word = order.choice(sorted(shared))
            kind = _VALUE if word in _WORDS or _is_amount(word) else _TIME
            right = _changed(side.right, word, order)
            yield replace(side, right=right, label=2, kind=kind, framing=None)
        elif beside:
            word = order.choice(sorted(beside))
            yield replace(side, right=_changed(side.right, word, order))


def _changeable(text: str, *, inside: bool) -> set[str]:
    some = " ".join(_MARKED.findall(text)) if inside else _MARKED.sub(" ", text)
    # another number may still be within a bound: "more than 40" is true of 50 as well
    bounds = {word for found in _BOUND.finditer(some) for word in found.groups()}
    return set(_CHANGEABLE.findall(some)) - bounds - set(_NAMING.findall(some))


def _is_amount(word: str) -> bool:
    return word[0].isdigit() and not _YEAR.fullmatch(word)


def _changed(text: str, word: str, order: random.Random) -> str:
    """The text with that word another one wherever it stands, so that its sentences fit."""
    other = _another(word, order)
    return _CHANGEABLE.sub(lambda found: other if found[0] == word else found[0], text)


def _another(word: str, order: random.Random) -> str:
    if ring := _RINGS.get(word):
        return order.choice([other for other in ring if other != word])
    plain = word.replace(",", "")
    if _YEAR.fullmatch(word):
        return str(int(word) + order.choice((-10, -3, -2, -1, 1, 2, 4)))
    if "." in plain:
        digits = len(plain.partition(".")[2])
        return f"{float(plain) + order.choice((-2, -1, 1, 3)) / 10**digits:.{digits}f}".lstrip("-")
    number, unit = int(plain), 10 ** (len(plain) - len(plain.rstrip("0")))
    # a round figure for a round one
    step = order.choice((1, 1, 2, 3, max(1, number // unit // 4))) * unit
    other = number + step if number <= step or order.random() < 0.5 else number - step
    return f"{other:,}" if "," in word else str(other)
