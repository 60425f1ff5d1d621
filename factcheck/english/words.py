"""What several observers need of words: tokens, stems, base forms, and which carry content."""

import re
import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache

from factcheck.english.inflection import irregular_forms
from factcheck.english.lexicon import words_of

# "a.m." and "U.S." are one word each
TOKEN = re.compile(r"(?:\b[^\W\d_]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)*")

# Closed-class words of English and the verbs of saying; they tell little of what is said.
FUNCTION_WORDS = words_of("grammar", "function")

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
    return TOKEN.findall(text)


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


def content_stems(text: str) -> list[str]:
    """The stems of the words of a text that carry content, in order."""
    return [stem(word) for word in tokens(text) if word.casefold() not in FUNCTION_WORDS]


@lru_cache(maxsize=4096)
def stems(text: str) -> frozenset[str]:
    """The same, each once; kept, for each statement is asked for with many partners."""
    return frozenset(content_stems(text))


def content_bases(text: str) -> list[str]:
    """The common forms of the words of a text that carry content, in order."""
    return [base(word) for word in tokens(text) if word.casefold() not in FUNCTION_WORDS]
