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
# the part of the lexicon, the number of the line in it, and whether on its second side
_Poles = frozenset[tuple[str, int, bool]]
_IN_TURN = "_in_turn"


def are_contrary(one: str, other: str) -> bool:
    """Whether two words as written are antonyms, in whatever form of these."""
    return bool(_parts_facing(one, other)) or _denies(one, other) or _denies(other, one)


def are_in_turn(one: str, other: str) -> bool:
    """Whether they are only so of one thing at one time: it begins, and later it ends."""
    parts = _parts_facing(one, other)
    return bool(parts) and all(part.endswith(_IN_TURN) for part in parts)


def _parts_facing(one: str, other: str) -> set[str]:
    """The parts of the lexicon in which the words stand on two sides of a line."""
    theirs = _poles_of(other)
    return {part for part, line, second in _poles_of(one) if (part, line, not second) in theirs}


def _denies(long: str, short: str) -> bool:
    """Whether a denying prefix makes the one of the other."""
    undenied = _undenied(long)
    # most words have no such prefix, and are asked for with every word of the other side
    return bool(undenied) and not undenied.isdisjoint(verbs_of(_plain(short)))


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
    """Where in the lexicon the words are that a word may be a form of."""
    plain = _plain(word)
    found = set[tuple[str, int, bool]]()
    for part, poles in _poles().items():
        bases = _BASES[part](plain) if part in _BASES else (plain,)
        found.update(*(poles.get(base, ()) for base in bases))
    return frozenset(found)


def _plain(word: str) -> str:
    return word.casefold().replace("’", "'").removesuffix("'s")


@cache
def _poles() -> dict[str, dict[str, _Poles]]:
    """Where each word is, by the part of the lexicon."""
    found: dict[str, dict[str, _Poles]] = {}
    for part, lines in word_lists("antonyms").items():
        words = found.setdefault(part, {})
        for number, line in enumerate(lines):
            for second, side in enumerate(line.casefold().split("/")):
                for word in side.split():
                    words[word] = words.get(word, frozenset()) | {(part, number, bool(second))}
    return found
