"""Words that cannot both hold: those of antonyms.yaml, and "legal" beside "illegal"."""

from functools import cache

from factcheck.english.lexicon import word_lists
from factcheck.english.words import base

_DENYING = ("un", "in", "im", "il", "ir", "non", "dis")
# letters of a word that such a prefix turns; "port" and "import" are no contraries
_LONG = 5


def are_contrary(one: str, other: str) -> bool:
    """Whether two words are antonyms, by their common forms."""
    facing = {(line, not second) for line, second in _poles().get(one, ())}
    if not facing.isdisjoint(_poles().get(other, ())):
        return True
    short, long = sorted((one, other), key=len)
    return len(short) >= _LONG and any(long == prefix + short for prefix in _DENYING)


@cache
def _poles() -> dict[str, frozenset[tuple[int, bool]]]:
    """For each word the lines of the lexicon it is in, and whether on their second side."""
    found: dict[str, set[tuple[int, bool]]] = {}
    lines = [line for part in word_lists("antonyms").values() for line in part]
    for number, line in enumerate(lines):
        for second, side in enumerate(line.split("/")):
            for word in side.split():
                found.setdefault(base(word), set()).add((number, bool(second)))
    return {word: frozenset(at) for word, at in found.items()}
