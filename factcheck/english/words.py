"""What several observers need of words: tokens, stems, base forms, and which carry content."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import cache, lru_cache

from factcheck.english.inflection import irregular_forms

# "a.m." and "U.S." are one word each
_TOKEN = re.compile(r"(?:\b[^\W\d_]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)*")

# Closed-class words of English and the verbs of saying; they tell little of what is said.
FUNCTION_WORDS = frozenset(
    """
    a about above after again against all also although am amid among an and another any are as at
    be because been before being between both but by can could did do does doing down during each
    either else even ever every few for from further had has have having he her here hers herself
    him himself his how however i if in into is it its itself just may me might more most much must
    my myself neither nor of off on once one only onto or other our ours out over own per said same
    say says shall she should since so some such than that the their theirs them themselves then
    there these they this those though through to told too toward towards under until up upon us
    very was we were what when where whether which while who whom whose why will with within would
    yet you your yours
    """.split()
)


# letters that Unicode does not take apart, as agencies write them
_PLAIN = str.maketrans(
    {"ł": "l", "đ": "d", "ø": "o", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"}
    | {"Ł": "L", "Đ": "D", "Ø": "O", "Æ": "Ae", "Œ": "Oe", "Þ": "Th", "Ð": "D"}
)


def without_accents(text: str) -> str:
    """The text in the letters of English, as many outlets write names: "Łódź" → "Lodz"."""
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFD", text.translate(_PLAIN))
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def tokens(text: str) -> list[str]:
    """The words of a text as written; numbers and punctuation are left out."""
    return _TOKEN.findall(text)


@cache
def _stem_word() -> Callable[[str], str]:
    # imported here: only a comparison needs it, not every command
    import snowballstemmer

    stem_word: Callable[[str], str] = snowballstemmer.stemmer("english").stemWord
    return stem_word


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The word without its endings, accents and dots, in lower case: "Opposed" → "oppos"."""
    word = word.casefold().replace("’", "'").removesuffix("'s").replace(".", "")
    word = without_accents(word)
    return _stem_word()(word)


def base(word: str) -> str:
    """What all forms of a word have in common: "won" and "wins" → "win"."""
    return _base_forms().get(word.casefold()) or stem(word)


@cache
def _base_forms() -> dict[str, str]:
    """The stem of its base form for every form that no ending makes."""
    return {form: stem(base) for form, base in irregular_forms().items()}


def content_stems(words: Iterable[str]) -> list[str]:
    """The stems of the words that carry content, in order."""
    return [stem(word) for word in words if word.casefold() not in FUNCTION_WORDS]
