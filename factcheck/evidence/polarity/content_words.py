"""A statement → its words that carry content, each with what denies it."""

from __future__ import annotations

from factcheck.english.negation import Word, words_with_denials
from factcheck.evidence.reading import Reading


def content_words(reading: Reading) -> tuple[Word, ...]:
    """The words that carry content, in order; for `Reading.once`."""
    return words_with_denials(reading.text)
