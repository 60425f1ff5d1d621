"""Is it one word, in another form, spelt otherwise, in short, or drawn together with another?"""

import re
from functools import cache

from factcheck.english.lexicon import word_lists
from factcheck.english.words import FUNCTION_WORDS, base

_CONTRACTION = re.compile(r"(.+?)(n't|'(?:s|re|m|ve|ll|d))$")
_WHOLE = {
    "can't": ("can", "n't"),
    "won't": ("will", "n't"),
    "shan't": ("shall", "n't"),
    "cannot": ("can", "n't"),
    "ain't": ("be", "n't"),
}
# Letters from which on a word with one other letter may be the same word.
_SPELT = 5


def keys_of(word: str) -> tuple[str, ...]:
    """What a word is compared by: the stem of each word that is drawn together in it."""
    lower = word.casefold().replace("’", "'")
    return tuple(key for part in lower.split("-") for key in _keys_of_part(part))


def spelt_alike(one: str, other: str) -> bool:
    """Whether one letter makes the difference: "gaddafi", "qaddafi"; but not "moral", "amoral"."""
    short, long = sorted((one, other), key=len)
    if len(short) < _SPELT or {one, other} & _unlike() or long == f"a{short}":
        return False
    pairs = enumerate(zip(short, long, strict=False))
    at = next((at for at, pair in pairs if pair[0] != pair[1]), len(short))
    return short[at + (len(short) == len(long)) :] == long[at + 1 :]


def _keys_of_part(part: str) -> tuple[str, ...]:
    if part in _WHOLE:
        return tuple(map(_key, _WHOLE[part]))
    if match := _CONTRACTION.match(part):
        return _key(match[1]), _key(match[2])
    return (_key(part),)


def _key(word: str) -> str:
    if word[0].isdigit():
        return word.replace(",", "")
    # a stem may be empty: the "'s" that is left of "it's"
    return _same().get(word) or base(word) or word


@cache
def _same() -> dict[str, str]:
    """The word that stands for each that is the same: would → will."""
    lines = [line.split() for key in ("same", "short") for line in word_lists("quotes")[key]]
    months, short = (word_lists("calendar")[key] for key in ("months", "short_months"))
    known = {word: month for month in months for word in (month, *short) if month.startswith(word)}
    return {**known, **{word: line[0] for line in lines for word in line}}


@cache
def light_keys() -> frozenset[str]:
    """The keys of function words."""
    endings = ("'s", "'re", "'m", "'ve", "'ll", "'d", "n't", "s")
    return frozenset(key for word in FUNCTION_WORDS for key in keys_of(word)) | {
        *map(_key, endings)
    }


@cache
def _unlike() -> frozenset[str]:
    return frozenset(
        key for word in word_lists("quotes")["unlike"] for key in (word, *keys_of(word))
    )
