"""Two statements as the entailment model reads them: with one name for whom both name.

The model takes "Trump" for somebody else than "Donald Trump" as often as not; the observer of names
knows better.
"""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.evidence.frames import changes
from factcheck.evidence.names.aliases import Likeness
from factcheck.evidence.names.names import likeness
from factcheck.evidence.names.proper_names import Name, names_of
from factcheck.evidence.reading import Reading


def named_alike(left: Reading, right: Reading) -> tuple[str, str]:
    """Both texts, with the fuller name where both name the same with more words and with fewer.

    "Poe left at noon." beside "Ann Poe left at noon." gives the latter twice. Statements of other
    words are left as they are.
    """
    if changes(left, right) is None:
        return left.text, right.text
    fuller: dict[Name, str] = {}
    for one in left.once(names_of):
        for other in right.once(names_of):
            short, long = sorted((one, other), key=lambda name: len(name.core))
            if set(short.core) < set(long.core) and (
                likeness(one, other, left, right) is Likeness.SAME
            ):
                fuller[short] = long.words
    return _written(left, fuller), _written(right, fuller)


def _written(reading: Reading, fuller: dict[Name, str]) -> str:
    text = reading.text
    for name in _last_first(each for each in reading.once(names_of) if each in fuller):
        text = f"{text[: name.start]}{fuller[name]}{text[name.end :]}"
    return text


def _last_first(names: Iterable[Name]) -> list[Name]:
    return sorted(names, key=lambda name: -name.start)
