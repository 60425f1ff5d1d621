"""What goes with a time each: what was in March is no conflict with what was in April.

`dates` tells of one event that is given two times. Where the figures or names beside them are
others too, there are two facts, and no side says anything of the other's.
"""

from __future__ import annotations

import re

from factcheck.evidence.reading import Reading
from factcheck.evidence.times.events import read_times
from factcheck.evidence.times.sorts import Time
from factcheck.evidence.times.values import compatible
from factcheck.evidence.words import content_stems, overlap, tokens
from factcheck.records import Finding, Result

_FIGURE = re.compile(
    r"\d[\d,.]*|\b(?:two|three|four|five|six|seven|eight|nine|ten)\b", re.IGNORECASE
)
# "House" and "Senate" tell two facts apart as well as names do.
_CAPITAL = re.compile(r"(?<=[a-z,] )[A-Z][\w-]+")
# The share of the other words that must be the same, for statements of other words tell two facts
# anyway; by judgement.
_SAME_WORDS = 0.5
_SILENT = Finding("periods", Result.SILENT)


def observe(left: Reading, right: Reading) -> Finding:
    """Differs if each side has a figure or name of its own for a time of its own, in like words."""
    ours, theirs = left.once(_dates), right.once(_dates)
    if len(ours) != 1 or len(theirs) != 1 or not (ours[0].date and theirs[0].date):
        return _SILENT
    if compatible(ours[0].date, theirs[0].date) is not False:
        return _SILENT
    told = left.once(_told), right.once(_told)
    if not (told[0] - told[1] and told[1] - told[0]):
        return _SILENT
    if overlap(left.once(_stems), right.once(_stems)) < _SAME_WORDS:
        return _SILENT
    return Finding("periods", Result.DIFFERS, ours[0].words, theirs[0].words)


def _dates(reading: Reading) -> tuple[Time, ...]:
    return tuple(time for time in reading.once(read_times) if time.date)


def _told(reading: Reading) -> frozenset[str]:
    """The figures of a statement and its words in capitals."""
    text = _without_times(reading)
    figures = (found.lower().rstrip(".,") for found in _FIGURE.findall(text))
    return frozenset(figures) | frozenset(_CAPITAL.findall(text))


def _stems(reading: Reading) -> frozenset[str]:
    return frozenset(content_stems(tokens(_FIGURE.sub(" ", _without_times(reading)))))


def _without_times(reading: Reading) -> str:
    text = reading.text
    for time in reversed(reading.once(read_times)):
        text = text[: time.start] + " " + text[time.end :]
    return text
