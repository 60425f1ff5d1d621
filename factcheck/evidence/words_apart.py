"""The words in which two statements part: those that carry content and have no counterpart."""

import re
from collections.abc import Collection, Iterable

from factcheck.english.lexicon import words_of
from factcheck.english.numbers.amounts import Amount
from factcheck.english.times.sorts import Time
from factcheck.english.words import FUNCTION_WORDS, TOKEN, content_stems, stem, tokens
from factcheck.evidence.numbers.numbers import pairs_of_amounts
from factcheck.evidence.pairing import Pair
from factcheck.evidence.reading import Reading
from factcheck.evidence.times.dates import pairs_of_times
from factcheck.records import Finding, Result, Span

_NAME = "words"
# digits of no time or amount are as good as words; the signs beside them count in order only
_DIGITS = re.compile(r"\d+(?:[.:/-]\d+)*")
_FIGURE = re.compile(rf"{_DIGITS.pattern}|[%°$€£¥₹₽]")
_COMMA = re.compile(r"(?<=\d),(?=\d{3})")
# a stretch of words ends at a mark of quotation, too, so that it holds no half of a quotation
_PIECE = re.compile(rf"{TOKEN.pattern}|\d+(?:(?:[.:/-]|,(?=\d{{3}}))\d+)*|[“”\"()]")


def observe(left: Reading, right: Reading) -> Finding:
    """`differs` where each side has words of its own, `agrees` where both have the same in order.

    Where only one has words of its own, it is silent, and names them: that side tells more.
    """
    if left.once(_in_order) == right.once(_in_order) and _figures(left) == _figures(right):
        return Finding(_NAME, Result.AGREES)
    ours, theirs = left.once(_words_of), right.once(_words_of)
    told, told_too = _told_alike(left, right)
    own = [stem for stem, word in ours.items() if stem not in theirs and word not in told]
    other = [stem for stem, word in theirs.items() if stem not in ours and word not in told_too]
    result = Result.DIFFERS if own and other else Result.SILENT
    return Finding(_NAME, result, _stretches(left, own), _stretches(right, other))


def _told_alike(left: Reading, right: Reading) -> tuple[set[str], set[str]]:
    """The words of each side's times and amounts that fit one of the other's."""
    found: list[Pair[Time] | Pair[Amount]] = [*pairs_of_times(left, right)]
    found += pairs_of_amounts(left, right)
    fitting = [pair for pair in found if pair.same]
    ours = " ".join(pair.left.words for pair in fitting)
    theirs = " ".join(pair.right.words for pair in fitting)
    return set(_by_stem(ours).values()), set(_by_stem(theirs).values())


def _stretches(reading: Reading, own: Iterable[str]) -> str | None:
    """The text's stretches of its own words, those of grammar between them included, as written.

    Each word is named where it stands first, and … stands for what the other side has, too.
    """
    wanted, found, broken = set(own), list[Span](), True
    for key, span in reading.once(_pieces) if wanted else ():
        if key in wanted:
            wanted.remove(key)
            found.append(span if broken else Span(found.pop().start, span.end))
            broken = False
        elif key is not None:
            broken = True
    return " … ".join(reading.text[slice(*span)] for span in found) or None


def _in_order(reading: Reading) -> list[str]:
    """The stems of all words but light ones, as they stand: who bites whom is in their order."""
    left_out = words_of("grammar", "light") | words_of("status", "hedging")
    words = (word.casefold() for word in tokens(reading.text))
    return [stem(word) for word in words if word not in left_out]


def _pieces(reading: Reading) -> list[tuple[str | None, Span]]:
    """The key of each word, figure and mark of quotation; None for a word without content."""
    left_out = FUNCTION_WORDS | words_of("status", "hedging")
    return [
        (_key(found.group(), left_out), Span(*found.span()))
        for found in _PIECE.finditer(reading.text)
    ]


def _key(piece: str, left_out: Collection[str]) -> str | None:
    if not piece[0].isalpha():
        return _COMMA.sub("", piece)
    return None if piece.casefold() in left_out else stem(piece)


def _figures(reading: Reading) -> list[str]:
    return _FIGURE.findall(_COMMA.sub("", reading.text))


def _words_of(reading: Reading) -> dict[str, str]:
    return _by_stem(reading.text)


def _by_stem(text: str) -> dict[str, str]:
    """The content words by their stems, in order, each once; then the digits."""
    found: dict[str, str] = {}
    for word in tokens(text):
        # `hedging` tells of it
        if word.casefold() not in words_of("status", "hedging"):
            for each in content_stems(word):
                found.setdefault(each, word)
    return found | {digits: digits for digits in _DIGITS.findall(_COMMA.sub("", text))}
