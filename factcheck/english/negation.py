"""A text → its words that carry content, each with what denies it.

"She did not sign"            sign: not
"He refused to sign"          refuse; sign: refused
"They never failed to sign"   fail: never; sign: never, failed
"Reports that she signed are false"   sign: false
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from factcheck.english.lexicon import word_lists, words_of
from factcheck.english.words import FUNCTION_WORDS, base

# a word, or a mark that no denial reaches over
_PART = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|[,;:—–]")
_AFTER_DENYING = ("to", "for")


@dataclass(frozen=True)
class Word:
    """A word with its common form, and the words that deny it, each turning it once more."""

    word: str
    base: str
    denials: tuple[str, ...] = ()

    @property
    def denied(self) -> bool:
        """Whether it is said not to be so."""
        return len(self.denials) % 2 == 1

    @property
    def shown(self) -> str:
        """The word after all that denies it: "not sign"."""
        return " ".join((*self.denials, self.word))


def words_with_denials(text: str) -> tuple[Word, ...]:
    """The words that carry content, in order."""
    framed = _untrue().search(text)
    if framed is None:
        return _words_in(text)
    untrue = framed["untrue"] or framed["is_untrue"]
    denied = _words_in(framed["told"] or framed["that"])
    return (
        *_words_in(text[: framed.start()]),
        *(replace(word, denials=(*word.denials, untrue)) for word in denied),
        *_words_in(text[framed.end() :]),
    )


@cache
def _untrue() -> re.Pattern[str]:
    """Frames around what is told to be untrue: "reports that … are false", "it is false that …"."""
    untrue, tellings = ("|".join(word_lists("denial")[key]) for key in ("untrue", "tellings"))
    be = r"(?:is|are|was|were)\s(?:\w+ly\s)?"
    return re.compile(
        rf"\b(?:{tellings})\s(?:that|of)\s(?P<told>[^.;]+?)\s{be}(?P<untrue>{untrue})\b"
        rf"|\bit\s{be}(?P<is_untrue>{untrue})\s(?:to\ssay\s)?that\s(?P<that>[^.;]+)",
        re.IGNORECASE,
    )


def _words_in(text: str) -> tuple[Word, ...]:
    return tuple(_words([found[0] for found in _PART.finditer(text)]))


def _words(parts: list[str]) -> Iterator[Word]:
    denials: tuple[str, ...] = ()
    for part, following in zip(parts, [*parts, ""][1:], strict=True):
        small, after = part.casefold().replace("’", "'"), following.casefold()
        if not part[0].isalpha() or small == "but":
            denials = ()
        elif is_negation(small):
            denials = denials if after in words_of("denial", "asserting") else (*denials, part)
        elif small in _turning():
            yield Word(part, base(part))
        elif small not in _passed_over() and not small.endswith("ly"):
            word = Word(part, base(part), denials)
            yield word
            denials = _passed_on(word, after)


def _passed_on(word: Word, after: str) -> tuple[str, ...]:
    """What still denies the words that follow."""
    if word.base in _bases("denying") and after in _AFTER_DENYING:
        return (*word.denials, word.word)
    return word.denials if word.base in _bases("keeping") and after == "to" else ()


def is_negation(word: str) -> bool:
    """Whether a word in small letters denies: "not", "didn't", "nobody"."""
    return word in words_of("denial", "negations") or word.endswith(("n't", "n’t"))


@cache
def _turning() -> frozenset[str]:
    """Function words that have a contrary, and are not what a denial is about: "for", "against"."""
    lines = word_lists("antonyms")["prepositions"]
    return frozenset(word for line in lines for word in line.split())


@cache
def _passed_over() -> frozenset[str]:
    """Words that may stand between a denial and what it denies: "none of the two came"."""
    numbers = (words for key, words in word_lists("figures").items() if key.startswith("small "))
    return FUNCTION_WORDS.union(*numbers)


@cache
def _bases(name: str) -> frozenset[str]:
    return frozenset(map(base, word_lists("denial")[name]))
