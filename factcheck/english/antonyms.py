"""Words that cannot both hold: those of antonyms.yaml, and "legal" beside "illegal"."""

from collections.abc import Callable, Mapping
from functools import cache, lru_cache

from factcheck.english.inflection import singular, verbs_of
from factcheck.english.lexicon import word_lists

_DENYING = ("un", "in", "im", "il", "ir", "non", "dis")
# letters of a word that such a prefix turns; "port" and "import" are no contraries
_LONG = 5
# the words of the lexicon that a word may be a form of, where these have forms
_BASES: Mapping[str, Callable[[str], frozenset[str]]] = {
    "verbs": verbs_of,
    "verbs_in_turn": verbs_of,
    "nouns": lambda word: frozenset((word, singular(word))),
}
_Poles = frozenset[tuple[int, bool]]


def are_contrary(one: str, other: str) -> bool:
    """Whether two words as written are antonyms, in whatever form of these."""
    ours, theirs = _poles_of(one), _poles_of(other)
    if any((line, not second) in theirs for line, second in ours):
        return True
    return any(
        not _undenied(long).isdisjoint(verbs_of(_plain(short)))
        for short, long in ((one, other), (other, one))
    )


@lru_cache(maxsize=50_000)
def _undenied(word: str) -> frozenset[str]:
    """What a denying prefix turns in the word and what it may be a form of, if it is long."""
    found = {
        verb.removeprefix(prefix)
        for prefix in _DENYING
        for verb in verbs_of(_plain(word))
        if verb.startswith(prefix)
    }
    return frozenset(found) if min(map(len, found), default=0) >= _LONG else frozenset()


@lru_cache(maxsize=50_000)
def _poles_of(word: str) -> _Poles:
    """The lines of the lexicon that a word is in, and whether on their second side."""
    plain = _plain(word)
    found = set[tuple[int, bool]]()
    for part, poles in _poles().items():
        bases = _BASES[part](plain) if part in _BASES else (plain,)
        found.update(*(poles.get(base, ()) for base in bases))
    return frozenset(found)


def _plain(word: str) -> str:
    return word.casefold().replace("’", "'").removesuffix("'s")


@cache
def _poles() -> dict[str, dict[str, _Poles]]:
    """The same for each word as the lexicon has it, by the part of speech."""
    found: dict[str, dict[str, _Poles]] = {}
    lines = ((part, line) for part, lines in word_lists("antonyms").items() for line in lines)
    for number, (part, line) in enumerate(lines):
        words = found.setdefault(part, {})
        for second, side in enumerate(line.casefold().split("/")):
            for word in side.split():
                words[word] = words.get(word, frozenset()) | {(number, bool(second))}
    return found
