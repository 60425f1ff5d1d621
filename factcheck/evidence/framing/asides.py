"""Statements that were cut from an apposition: "Ann Lee, the mayor of Oslo, has resigned".

That Ann Lee is the mayor is told in passing and by nobody in particular, whoever is said to have
reported the rest and however firmly.
"""

from __future__ import annotations

from factcheck.evidence.reading import Reading
from factcheck.evidence.words import tokens

_IS = frozenset("is are was were be been being".split())


def is_aside(reading: Reading) -> bool:
    """Whether its "is" is ours and not the article's."""
    return bool(_be_in(reading.text)) and not _be_in(reading.statement.quote)


def _be_in(text: str) -> set[str]:
    # "he’s" and "they’re" have a verb too
    words = (word.lower().replace("’", "'") for word in tokens(text))
    return {word for word in words if word in _IS or word.endswith(("'s", "'re", "'m"))}
