"""A cue → whether its source asserts what hangs on it, denies it, or leaves it open.

"denied that", "rejected claims that" and "there is no truth in reports that" deny; "does not think
that", "could not confirm that", "stopped short of saying that" and "nobody claims that" leave open.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from factcheck.english.lexicon import words_of
from factcheck.english.negation import is_negation
from factcheck.records import Said

if TYPE_CHECKING:
    from spacy.tokens import Token

# how a noun of saying hangs on the verb that tells what becomes of it: "rejected | claims"
_HANGS = frozenset({"obj", "obl", "nmod", "nsubj:pass", "xcomp", "advcl", "acl", "nsubj", "ccomp"})
_REFUSED = frozenset({"obj", "xcomp", "ccomp", "obl", "advcl", "nmod", "acl"})
_STEPS = 3


def said_of(cue: Token, content: Collection[int] = ()) -> Said:
    """What the source does with the content; `content` are the tokens of what is said."""
    chain = list(_chain(cue))
    if any(_is_one_of(word, "denying") for word in chain):
        return Said.DOUBTED if any(_is_negated(word, content) for word in chain) else Said.DENIED
    if _is_one_of(cue, "doubting") or any(_is_negated(word, content) for word in chain):
        return Said.DOUBTED
    return (
        Said.DOUBTED if any(_is_one_of(word, "refusing") for word in chain[1:]) else Said.ASSERTED
    )


def _chain(cue: Token) -> Iterator[Token]:
    """The cue, and what a noun or an infinitive hangs on: "truth" of "no truth in claims"."""
    yield cue
    word = cue
    for _ in range(_STEPS):
        above = word.head
        noun = word.pos_ == "NOUN" and word.dep_ in _HANGS
        verb = word.dep_ in _REFUSED and _is_one_of(above, "refusing")
        if above.i == word.i or not (noun or verb) or above.pos_ == "PROPN":
            return
        yield above
        word = above


def _is_one_of(word: Token, key: str) -> bool:
    return word.text.lower() in words_of("speech", key)


def _is_negated(word: Token, content: Collection[int]) -> bool:
    """Whether a "not", a "no" or a "nobody" stands before it, or a "neither side"."""
    before = [child for child in word.children if child.i < word.i and child.i not in content]
    subjects = (child for child in before if child.dep_.startswith("nsubj"))
    before += [one for child in subjects for one in child.children if one.dep_ == "det"]
    return any(is_negation(child.text.lower()) for child in before)
