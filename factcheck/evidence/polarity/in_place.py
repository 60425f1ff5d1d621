"""Where two statements part that are otherwise the same: does the one word there deny the other?

No grammar is needed, for what is said in the same place is said of the same thing: "born in a poor
country", "born in a wealthy country".
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from factcheck.evidence.frames import Change, changes, only_change, words_at
from factcheck.evidence.lexicons import word_lists
from factcheck.evidence.polarity.antonyms import Pole, all_poles, poles
from factcheck.evidence.reading import Reading
from factcheck.evidence.words import base

# "Hardly" and "few" deny less than all.
_PLAIN = frozenset("not never no none nobody nothing neither nor cannot without nowhere".split())
# Beside a denial they carry no meaning of their own: "did not sign".
_EMPTY = frozenset(
    "a an the do does did is are was were be been has have had any longer would will it"
    " remain remains remained stay stays stayed still".split()
)
_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non", "non-", "mis")
# "Famous" and "infamous" are no contraries, and neither is what is left of "dispatch".
_SHORTEST = 4
_PARTS = ("verbs", "adjectives", "nouns", "prepositions", "adverbs", "in_place")


def contrary_words(left: Reading, right: Reading) -> tuple[str, str] | None:
    """The words of both sides where one denies the other and all else is the same; else None.

    A side that has nothing there shows what follows: "signed" and "never signed" give ("signed",
    "never").
    """
    change = only_change(left, right)
    if change is None or not _is_contrary(change, left, right):
        return None
    return words_at(change.left, left), words_at(change.right, right)


def may_differ(left: Reading, right: Reading) -> bool:
    """Whether anything that could deny stands where two statements of the same words part.

    True for statements of other words.
    """
    found = changes(left, right)
    if found is None:
        return True
    # a word in another place may have left what it denied
    words = [
        word for change in found for side in (change.left, change.right) for word in side.words
    ]
    return any(
        _is_denial(word) or base(word) in _turning() or _poles_of(word) for word in words
    ) or any(_is_prefixed(one, other) for one in words for other in words)


def _is_contrary(change: Change, left: Reading, right: Reading) -> bool:
    ours, theirs = change.left.words, change.right.words
    denied = [is_denied(words) for words in (ours, theirs)]
    if _is_asserting(change, left, right):
        return False
    mine, others = (
        [word for word in words if not _is_denial(word) and word not in _EMPTY]
        for words in (ours, theirs)
    )
    if list(map(base, mine)) == list(map(base, others)):
        return denied[0] != denied[1]
    # "a longtime ally", "a fierce critic": the last word is what it comes to
    if not (0 < len(mine) < 3 and 0 < len(others) < 3) or any(denied):
        return False
    one, other = mine[-1], others[-1]
    kept = set(left.text.casefold().split()) & set(right.text.casefold().split())
    return _are_contrary(one, other) and not any(
        _are_contrary(word, each) for word in kept for each in (one, other)
    )


def is_denied(words: Sequence[str]) -> bool:
    """Whether an odd number of them deny."""
    return sum(map(_is_denial, words)) % 2 == 1


def _is_denial(word: str) -> bool:
    return word in _PLAIN or word.endswith("n't")


def _is_asserting(change: Change, left: Reading, right: Reading) -> bool:
    """Whether what follows a denial leaves all asserted: "not only"."""
    for side, reading in ((change.left, left), (change.right, right)):
        following = [*side.words, *reading.text[side.end :].casefold().split()[:1]]
        if any(_is_denial(one) and other in _asserting() for one, other in pairwise(following)):
            return True
    return False


def _are_contrary(one: str, other: str) -> bool:
    if _is_prefixed(one, other):
        return True
    return any(mine.faces(theirs) for mine in _poles_of(one) for theirs in _poles_of(other))


def _is_prefixed(one: str, other: str) -> bool:
    """Whether one word is the other behind a prefix that denies: "constitutional", "un…"."""
    short, long = sorted((one, other), key=len)
    return len(short) > _SHORTEST and any(long == prefix + short for prefix in _PREFIXES)


def _poles_of(word: str) -> frozenset[Pole]:
    """The poles of a word in any part of speech; of an adverb also those of its adjective."""
    stems = {base(word), base(word.removesuffix("ly"))}
    return frozenset(
        pole for part in _PARTS for stem in stems for pole in poles(part).get(stem, ())
    )


@cache
def _asserting() -> frozenset[str]:
    return frozenset(word_lists("denial")["asserting"])


@cache
def _turning() -> frozenset[str]:
    """The common forms of all words that deny or leave open what hangs on them."""
    lists = word_lists("denial")
    names = ("negations", "denying", "denying_nouns")
    words = {word.split("-")[0] for name in names for word in lists[name]}
    return frozenset(map(base, words | {"instead", "rather", "unless"})) | frozenset(all_poles())
