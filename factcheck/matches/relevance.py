"""How likely two statements tell of one fact, by what costs next to nothing: cosine and words.

The judge takes a tenth of a second for a pair; this takes microseconds, and of ten pairs that are
near by cosine it leaves two, with six in seven of those that agree and nine in ten of those that
conflict. A smaller judge in its place kept no more of them.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from factcheck.records import Statement

Floats = NDArray[np.float64]

# A logistic regression of the five signals, by `python -m factcheck.lab.judge.relevance`.
CONSTANT, WEIGHTS = -0.51, (-2.38, 0.115, 4.83, -0.954, -0.119)
# what stands around is the sentence, with what precedes it as far as the judge reads; characters
_READ = 240
_WORD = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)*")
# of a word, so that its forms count as one
_LETTERS = 6


def relevance(lefts: Sequence[Statement], rights: Sequence[Statement], cosines: Floats) -> Floats:
    """The probability of each two statements, shape (lefts, rights), to four decimals.

    `cosines` has the same shape. A word counts by its rarity in these statements.
    """
    parts = zip(WEIGHTS, signals(lefts, rights, cosines), strict=True)
    score = CONSTANT + sum(weight * signal for weight, signal in parts)
    result: Floats = (1 / (1 + np.exp(-score))).round(4)
    return result


def signals(
    lefts: Sequence[Statement], rights: Sequence[Statement], cosines: Floats
) -> tuple[Floats, ...]:
    """What `relevance` weighs of each two statements, five of shape (lefts, rights).

    How much nearer a better partner of either side is; the rarity of the words that both have; the
    share of those that both have in what stands around them, of the side with less; how many
    partners of either side are nearer, as the logarithm of one more, summed; and how many pairs
    there are, for in two long articles each is the less likely.
    """
    texts = [[_words(one.text) for one in side] for side in (lefts, rights)]
    around = [[_words(_around(one)) for one in side] for side in (lefts, rights)]
    every = frozenset[str]().union(*texts[0], *texts[1], *around[0], *around[1])
    places = {word: at for at, word in enumerate(sorted(every))}
    told, read = ([_table(side, places) for side in sides] for sides in (texts, around))
    seen = told[0].sum(axis=0) + told[1].sum(axis=0)
    rarity = np.log((len(lefts) + len(rights) + 1) / np.maximum(seen, 1))
    shared = (told[0] * rarity) @ told[1].T
    least = np.minimum((read[0] @ rarity)[:, None], (read[1] @ rarity)[None, :])
    share: Floats = (read[0] * rarity) @ read[1].T / np.maximum(least, 0.1)
    better = np.maximum(*(cosines.max(axis=at, keepdims=True, initial=-1) for at in (0, 1)))
    nearer = np.log1p(_nearer(cosines)) + np.log1p(_nearer(cosines.T)).T
    size = np.full(cosines.shape, np.log(max(1, cosines.size)))
    return better - cosines, shared, share, nearer, size


def _nearer(cosines: Floats) -> Floats:
    """How many of its row are greater than each, shape as given."""
    # those that differ by less than float32 can tell are equals
    rows = cosines.round(6)
    found = [row.size - np.searchsorted(np.sort(row), row, side="right") for row in rows]
    return np.array(found, np.float64).reshape(cosines.shape)


@lru_cache(maxsize=8192)
def _words(text: str) -> frozenset[str]:
    return frozenset(word[:_LETTERS] for word in _WORD.findall(text.casefold()))


def _around(statement: Statement) -> str:
    start, end = statement.sentence
    return statement.article.text[max(0, min(start, end - _READ)) : end]


def _table(side: Sequence[frozenset[str]], places: dict[str, int]) -> Floats:
    """A row a statement, a column a word: 1 where it has the word."""
    table = np.zeros((len(side), len(places)))
    rows = np.repeat(np.arange(len(side)), [len(words) for words in side])
    table[rows, [places[word] for words in side for word in words]] = 1.0
    return table
