"""What was so on the day it was told: "has 300 staff" in March, "has 450 staff" in November.

Articles of different days may both be right about what holds only for a time. The tense tells that
it does, or words such as "so far"; what happened once ("killed 12") stays as it is.
"""

from factcheck.english.times.as_of import tied_to_its_day
from factcheck.evidence.reading import Reading
from factcheck.records import Finding, Result

_SILENT = Finding("as_of", Result.SILENT)


def observe(left: Reading, right: Reading) -> Finding:
    """Agrees if each side tells what is so as of its own day, and the days are two."""
    days = [reading.statement.article.published for reading in (left, right)]
    if None in days or days[0] == days[1]:
        return _SILENT
    ours, theirs = left.once(_words), right.once(_words)
    if not ours or not theirs:
        return _SILENT
    return Finding("as_of", Result.AGREES, ours, theirs)


def _words(reading: Reading) -> str | None:
    return tied_to_its_day(reading.text)
