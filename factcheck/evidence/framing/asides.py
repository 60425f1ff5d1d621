"""Statements that were cut from an apposition: "Ann Lee, the mayor of Oslo, has resigned".

That Ann Lee is the mayor is told in passing and by nobody in particular, whoever is said to have
reported the rest and however firmly.
"""

from factcheck.english.lexicon import words_of
from factcheck.english.words import tokens
from factcheck.evidence.reading import Reading

_IS = words_of("grammar", "be")
# "she’s the mayor" has a verb, though nobody can tell it from "Ann’s"
_SHORT = tuple(words_of("grammar", "short_be"))


def is_aside(reading: Reading) -> bool:
    """Whether its "is" is ours and not the article's."""
    if _IS.isdisjoint(_words(reading.text)):
        return False
    written = _words(reading.statement.quote)
    return not any(word in _IS or word.endswith(_SHORT) for word in written)


def _words(text: str) -> list[str]:
    return [word.lower().replace("’", "'") for word in tokens(text)]
