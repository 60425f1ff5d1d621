"""The one gate of all observers: do two statements share enough words to be about one thing?

Observers that would point at something in any two statements ask here first. Whether both do speak
of the same fact is for the judge to say.
"""

from factcheck.english.words import content_bases
from factcheck.evidence.reading import Reading

# The share of the content words of the side with fewer that the other must have, and how many, but
# for sentences as short as "The mayor resigned".
_SHARE, _FEWEST, _SHORT = 0.3, 2, 3


def alike(left: Reading, right: Reading) -> bool:
    """Whether both have enough of their content words in common."""
    ours, theirs = left.once(content_of), right.once(content_of)
    shared, shorter = len(ours & theirs), min(len(ours), len(theirs))
    return shared >= max(1 if shorter <= _SHORT else _FEWEST, _SHARE * shorter)


def content_of(reading: Reading) -> frozenset[str]:
    """The common forms of the words that carry content."""
    return frozenset(content_bases(reading.text))
