"""The words in which two statements part: those that carry content and have no counterpart."""

from __future__ import annotations

from factcheck.evidence.reading import Reading
from factcheck.evidence.words import content_stems, tokens
from factcheck.records import Finding, Result

_NAME = "words"


def observe(left: Reading, right: Reading) -> Finding:
    """`differs` where each side has words of its own, `agrees` where neither has any.

    Where only one has, it is silent: that one tells more.
    """
    ours, theirs = left.once(_by_stem), right.once(_by_stem)
    own = [word for stem, word in ours.items() if stem not in theirs]
    other = [word for stem, word in theirs.items() if stem not in ours]
    if not own and not other:
        return Finding(_NAME, Result.AGREES)
    result = Result.DIFFERS if own and other else Result.SILENT
    return Finding(_NAME, result, ", ".join(own) or None, ", ".join(other) or None)


def _by_stem(reading: Reading) -> dict[str, str]:
    """The content words by their stems, in order, each once."""
    found: dict[str, str] = {}
    for word in tokens(reading.text):
        for stem in content_stems([word]):
            found.setdefault(stem, word)
    return found
